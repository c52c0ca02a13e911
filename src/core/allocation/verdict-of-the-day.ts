/** The sentence of the day and the nation's run-out, from the lines of a round. */
import { addDays, type PlainDate, type WorkingCalendar } from '../calendar.ts';
import { daysAhead, everyDayAlike, runOutDates, workingDaysAheadMax } from '../forecast/run-out.ts';
import type { Blanks } from '../quantity.ts';
import type { AllocationRound, OfficeSituation, OfficeStatus, RunOutDates } from './allocation.ts';

export interface VerdictOfTheDay {
  readonly empty: number;
  readonly silent: number;
  /** The last day on which all the silent offices had still reported; null when none is silent. */
  readonly silentSince: PlainDate | null;
  /** Offices whose median run-out (T50) lies within seven calendar days, the empty ones among them. */
  readonly runOutWithin7Days: number;
  readonly piledUp: number;
  readonly cannotPrint: number;
}

/** `situations` are those the round was decided from, in its order. */
export function verdictOfTheDay(
  round: AllocationRound,
  situations: readonly OfficeSituation[],
): VerdictOfTheDay {
  const countOf = (status: OfficeStatus): number =>
    round.offices.filter((office) => office.status === status).length;
  const within7Days = addDays(round.asOf, 7);
  const lastReports = situations
    .filter((_, index) => round.offices[index]?.status === 'silent')
    .flatMap(({ lastReport }) => lastReport ?? []);
  return {
    empty: countOf('empty'),
    silent: countOf('silent'),
    silentSince: lastReports.sort()[0] ?? null,
    runOutWithin7Days: round.offices.filter(
      ({ runOut }) => runOut.t50 !== null && runOut.t50 <= within7Days,
    ).length,
    piledUp: countOf('piled_up'),
    cannotPrint: countOf('cannot_print'),
  };
}

/**
 * When the last blank of the country is used, as if all offices printed from one heap of `blanks` (reserve, transit
 * and offices together): the latest that national run-out can be, since blanks do not walk between offices.
 */
export function nationalRunOut(
  blanks: Blanks,
  situations: readonly OfficeSituation[],
  varianceToMeanRatio: number,
  asOf: PlainDate,
  calendar: WorkingCalendar,
): RunOutDates & { readonly dailyInflow: number } {
  const sum = (of: (situation: OfficeSituation) => number): number =>
    situations.reduce((total, situation) => total + of(situation), 0);
  const dailyInflow = sum(({ dailyInflow: inflow }) => inflow);
  // Variances of offices add up, so the nation's ratio is the mean of theirs, weighted by inflow.
  const variance = sum(
    (situation) => situation.dailyInflow * (situation.varianceToMeanRatio ?? varianceToMeanRatio),
  );
  const dates = runOutDates(
    {
      stock: blanks,
      backlog: sum(({ backlog }) => backlog),
      dailyMean: dailyInflow,
      theta: dailyInflow > 0 ? Math.max(0, variance / dailyInflow - 1) : 0,
      capacityPerDay: sum(({ capacityPerDay }) => capacityPerDay),
    },
    daysAhead(calendar, asOf, workingDaysAheadMax, everyDayAlike),
  );
  return { ...dates, dailyInflow };
}
