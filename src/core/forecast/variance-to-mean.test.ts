import { describe, expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { officeVarianceToMean, pooledVarianceToMean } from './variance-to-mean.ts';

const days = (...inflows: (number | null)[]) => inflows.map((inflow) => ({ inflow, weight: 1 }));

describe('pooledVarianceToMean', () => {
  test('one office by hand: mean 10, deviations 4 + 4 + 0, over 10, two degrees of freedom', () => {
    const spread = (6 ** 2 + 6 ** 2) / 10 / 2;
    expect(pooledVarianceToMean([days(4, 16, 10)])).toBeCloseTo(spread, 9);
  });

  test('offices of different size are each measured around their own mean', () => {
    const big = days(400, 1600, 1000);
    expect(pooledVarianceToMean([days(4, 16, 10), big])).toBeCloseTo((7.2 + 720) / 4, 9);
  });

  test('finds the ratio that made the days', () => {
    const random = seededRandom(7);
    // Sums of ten geometric counts with mean 3 have the variance 4 times the mean.
    const geometric = () => Math.floor(Math.log(1 - random.next()) / Math.log(3 / 4));
    const day = () => Array.from({ length: 10 }, geometric).reduce((sum, count) => sum + count, 0);
    const offices = Array.from({ length: 50 }, () => days(...Array.from({ length: 90 }, day)));
    expect(Math.abs(pooledVarianceToMean(offices) - 4)).toBeLessThan(0.4);
  });

  test.each([
    ['nothing seen', []],
    ['one day', [days(5)]],
    ['days alike', [days(5, 5, 5, 5)]],
    ['only gaps', [days(null, null)]],
    ['never a record', [days(0, 0, 0)]],
  ])('%s: the spread of chance', (_, offices) => {
    expect(pooledVarianceToMean(offices)).toBe(1);
  });
});

describe('officeVarianceToMean', () => {
  test('with no days of its own it is the pooled figure', () => {
    expect(officeVarianceToMean(days(), 4)).toBe(4);
  });

  test('sixty-one own days weigh as much as the pooled figure', () => {
    const own = days(...Array.from({ length: 61 }, () => 10));
    expect(officeVarianceToMean(own, 4)).toBeCloseTo((0 + 60 * 4) / 120, 9);
  });
});
