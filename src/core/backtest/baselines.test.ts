import { describe, expect, it } from 'vitest';
import {
  adjustedThreeMonthMean,
  croston,
  crostonMean,
  exponentialSmoothing,
  meanOfLastEight,
  sameSeasonLast,
  sbaMean,
  smoothedMean,
  syntetosBoylan,
  teunterSyntetosBabai,
  tsbMean,
} from './baselines.ts';

const week = (...inflows: (number | null)[]) =>
  inflows.map((inflow, at) => ({ season: 1 + (at % 5), inflow }));

/** Monthly sales of a lubricant, three years (Hyndman & Athanasopoulos, 2nd edition, 13.2). */
const lubricant = [
  ...[0, 2, 0, 1, 0, 11, 0, 0, 0, 0, 2, 0],
  ...[6, 3, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0],
  ...[0, 0, 0, 3, 1, 0, 0, 1, 0, 1, 0, 0],
];

describe('sameSeasonLast', () => {
  it('takes each weekday as it was last', () => {
    const past = week(10, 20, 30, 40, 50, 11, 21, 31, 41, 51);
    expect(sameSeasonLast(past, [1, 2, 3, 4, 5, 1])).toBe(11 + 21 + 31 + 41 + 51 + 11);
  });

  it('goes further back over a gap, and to the last day at all for a weekday never seen', () => {
    expect(sameSeasonLast(week(10, 20, 30, 40, 50, null), [1])).toBe(10);
    expect(sameSeasonLast(week(10, 20), [5])).toBe(20);
    expect(sameSeasonLast([], [1, 2])).toBe(0);
  });
});

describe('meanOfLastEight', () => {
  it('takes the mean of the last eight Mondays and forgets the ninth', () => {
    const mondays = [900, 1, 2, 3, 4, 5, 6, 7, 8].map((inflow) => ({ season: 1, inflow }));
    expect(meanOfLastEight(mondays, [1, 1])).toBeCloseTo(2 * 4.5, 12);
  });
});

describe('adjustedThreeMonthMean', () => {
  it('divides by the days that were observed', () => {
    expect(adjustedThreeMonthMean(week(10, null, 20, null, 30), [1, 2, 3])).toBeCloseTo(60, 12);
  });
});

describe('exponentialSmoothing', () => {
  it('is the published level of Saudi oil exports (Hyndman & Athanasopoulos, 7.1)', () => {
    // Million tonnes, 1996 to 2013; weight 0.8339, begun at 446.5868; the book forecasts 542.68.
    const oil = [
      ...[445.36, 453.2, 454.41, 422.38, 456.04, 440.39, 425.19, 486.21, 500.43, 521.28],
      ...[508.95, 488.89, 509.87, 456.72, 473.82, 525.95, 549.83, 542.34],
    ];
    expect(exponentialSmoothing(oil, 0.8339, 446.5868)).toBeCloseTo(542.68, 2);
  });
});

describe('sparse demand', () => {
  it("Croston's demand of 2.750 every 2.793 months is 0.985 a month, as published", () => {
    expect(croston(lubricant, 0.1)).toBeCloseTo(2.75 / 2.793, 3);
    expect(croston(lubricant, 0.1)).toBeCloseTo(0.985, 3);
  });

  it('Syntetos and Boylan take the half of the weight off', () => {
    expect(syntetosBoylan(lubricant, 0.1)).toBeCloseTo(0.985 * 0.95, 3);
  });

  it('Teunter, Syntetos and Babai: by hand, equations (1) and (2)', () => {
    // Demands of 4 and 8 in three days, weights 1/2: the chance from 2/3 to 5/6, 5/12, 17/24; the
    // size from 4 to 6.
    expect(teunterSyntetosBabai([4, 0, 8], 0.5, 0.5)).toBeCloseTo((17 / 24) * 6, 12);
  });

  it('fades when nothing is asked for any more, where Croston stays', () => {
    const ended = [...lubricant, ...new Array<number>(40).fill(0)];
    expect(croston(ended, 0.1)).toBe(croston(lubricant, 0.1));
    expect(teunterSyntetosBabai(ended, 0.1, 0.1)).toBeLessThan(0.02);
  });

  it.each([croston, syntetosBoylan])('is 0 without any demand: %o', (forecast) => {
    expect(forecast([0, 0], 0.1)).toBe(0);
    expect(teunterSyntetosBabai([], 0.1, 0.1)).toBe(0);
  });
});

it('a demand of the same size on every day is forecast by all', () => {
  const past = week(...new Array<number>(40).fill(7));
  const all = [
    sameSeasonLast,
    meanOfLastEight,
    adjustedThreeMonthMean,
    smoothedMean,
    crostonMean,
    tsbMean,
  ];
  for (const baseline of all) expect(baseline(past, [1, 2, 3])).toBeCloseTo(21, 9);
  expect(sbaMean(past, [1, 2, 3])).toBeCloseTo(21 * 0.95, 9);
});
