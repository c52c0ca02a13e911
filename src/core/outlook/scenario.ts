/** What might come otherwise than planned: the questions that are put to the national outlook. */
import type { Holiday, PlainDate, WorkingCalendar } from '../calendar.ts';
import type { Days } from '../quantity.ts';

export const scenarioCodes = [
  'as_planned',
  'no_purchase',
  'late_tender',
  'election_surge',
  'region_splits',
  'custom',
] as const;

export type ScenarioCode = (typeof scenarioCodes)[number];

export interface Scenario {
  readonly code: ScenarioCode;
  readonly withoutPurchases: boolean;
  /** Working days that every purchase is later still. */
  readonly laterDays: Days;
  readonly surge: Surge | null;
}

/** For a while a share of the country needs `factor` times as many cards. */
export interface Surge {
  readonly from: PlainDate;
  /** Included. */
  readonly until: PlainDate;
  /** Of the national use, above 0 and at most 1. */
  readonly share: number;
  readonly factor: number;
}

/** Three months, as the tender of 2016 that left the country without blanks. */
const lateTenderDays: Days = 61;

/** Voters without a card come in the three months before. */
const electionDays: Days = 61;
const electionFactor = 1.3;

/** One part in twenty of the country gets new addresses, over half a year three cards for one. */
const splitShare = 0.05;
const splitFactor = 3;
const splitDays: Days = 120;

/**
 * The standing scenarios. The surge is put before the next election day of the calendar, or where
 * none is known within reach, at once.
 */
export function standingScenarios(
  asOf: PlainDate,
  holidays: readonly Holiday[],
  calendar: WorkingCalendar,
  workingDays: Days,
): Scenario[] {
  const plain = { withoutPurchases: false, laterDays: 0, surge: null };
  const end = calendar.addWorkingDays(asOf, workingDays);
  const election = holidays
    .filter(({ kind, date }) => kind === 'election' && date > asOf && date <= end)
    .map(({ date }) => date)
    .sort()[0];
  const until = election ?? calendar.addWorkingDays(asOf, electionDays);
  const before = calendar.addWorkingDays(until, -electionDays);
  const from = before > asOf ? before : asOf;
  return [
    { code: 'as_planned', ...plain },
    { code: 'no_purchase', ...plain, withoutPurchases: true },
    { code: 'late_tender', ...plain, laterDays: lateTenderDays },
    {
      code: 'election_surge',
      ...plain,
      surge: { from, until, share: 1, factor: electionFactor },
    },
    {
      code: 'region_splits',
      ...plain,
      surge: {
        from: asOf,
        until: calendar.addWorkingDays(asOf, splitDays),
        share: splitShare,
        factor: splitFactor,
      },
    },
  ];
}

/** How much more is needed on a day: 1 outside of the surge. */
export function surgeOn(surge: Surge | null, day: PlainDate): number {
  if (surge === null || day < surge.from || day > surge.until) return 1;
  return 1 + surge.share * (surge.factor - 1);
}
