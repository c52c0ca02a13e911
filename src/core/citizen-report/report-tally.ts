/** What is published of citizens' reports: what came in, what came of it, and whether offices answered in time. */
import type { PlainDate, WorkingCalendar } from '../calendar.ts';
import type { OfficeId } from '../place.ts';
import type { Days } from '../quantity.ts';

/** Reports of these many days up to today are counted together. */
export const talliedDays: Days = 90;

/** Without what lies in quarantine: that is one number for the whole country. */
export interface ReportTally {
  readonly received: number;
  /** Found true: empty, unable to print, a counter without blanks, or blanks that were refused. */
  readonly confirmed: number;
  /** Found untrue. What is not about blanks, or still open, is neither. */
  readonly refuted: number;
  /** Those the office owed an answer to, answered or with their time over. */
  readonly due: number;
  readonly answeredInTime: number;
}

export const noReports: ReportTally = {
  received: 0,
  confirmed: 0,
  refuted: 0,
  due: 0,
  answeredInTime: 0,
};

export function addTallies(tallies: readonly ReportTally[]): ReportTally {
  return tallies.reduce(
    (sum, tally) => ({
      received: sum.received + tally.received,
      confirmed: sum.confirmed + tally.confirmed,
      refuted: sum.refuted + tally.refuted,
      due: sum.due + tally.due,
      answeredInTime: sum.answeredInTime + tally.answeredInTime,
    }),
    noReports,
  );
}

export interface Freshness {
  /** 1 for the freshest; offices counted on the same day share it, and the next one comes after all of them. */
  readonly rank: number;
  /** Working days since the last count by hand; null where there was none. */
  readonly workingDays: Days | null;
}

/**
 * Ranks offices by how long ago they counted. Not by complaints: those come where people dare to complain, and an office
 * must not gain by frightening them.
 */
export function rankByFreshness(
  offices: readonly { readonly id: OfficeId; readonly countedOn: PlainDate | null }[],
  asOf: PlainDate,
  calendar: Pick<WorkingCalendar, 'workingDaysBetween'>,
): ReadonlyMap<OfficeId, Freshness> {
  const aged = offices
    .map(({ id, countedOn }) => ({
      id,
      age: countedOn === null ? null : Math.max(0, calendar.workingDaysBetween(countedOn, asOf)),
    }))
    .sort((a, b) => (a.age ?? Number.POSITIVE_INFINITY) - (b.age ?? Number.POSITIVE_INFINITY));
  const ranks = new Map<OfficeId, Freshness>();
  let rank = 0;
  aged.forEach(({ id, age }, at) => {
    if (at === 0 || age !== aged[at - 1]?.age) rank = at + 1;
    ranks.set(id, { rank, workingDays: age });
  });
  return ranks;
}
