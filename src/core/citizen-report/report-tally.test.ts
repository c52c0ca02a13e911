import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../calendar.ts';
import { addTallies, noReports, rankByFreshness } from './report-tally.ts';

const calendar = workingCalendar([]);

describe('offices by the freshness of their count', () => {
  const counted = (days: Readonly<Record<string, string | null>>) =>
    Object.entries(days).map(([id, countedOn]) => ({ id, countedOn }));

  it.each([
    // counted on, on Thursday 23 November: rank and working days
    [{ a: '2017-11-23' }, { a: [1, 0] }],
    [
      { a: '2017-11-20', b: '2017-11-22', c: '2017-11-23' },
      { a: [3, 3], b: [2, 1], c: [1, 0] },
    ],
    // The same day shares a rank; the next comes after both.
    [
      { a: '2017-11-22', b: '2017-11-22', c: '2017-11-21' },
      { a: [1, 1], b: [1, 1], c: [3, 2] },
    ],
    // Friday and the Saturday after it are equally far from Monday.
    [
      { a: null, b: '2017-11-17', c: '2017-11-18', d: null },
      { a: [3, null], b: [1, 4], c: [1, 4], d: [3, null] },
    ],
  ] as const)('%o', (days, expected) => {
    const ranks = rankByFreshness(counted(days), '2017-11-23', calendar);
    const told = [...ranks].map(([id, { rank, workingDays }]) => [id, [rank, workingDays]]);
    expect(Object.fromEntries(told)).toEqual(expected);
  });
});

it('tallies of offices add up to that of the country', () => {
  const one = { received: 5, confirmed: 3, refuted: 1, due: 3, answeredInTime: 2 };
  expect(addTallies([])).toEqual(noReports);
  expect(addTallies([one, noReports, one])).toEqual({
    received: 10,
    confirmed: 6,
    refuted: 2,
    due: 6,
    answeredInTime: 4,
  });
});
