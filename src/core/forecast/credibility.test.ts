import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random.ts';
import { daysWorthOfPrior, spreadBetweenOffices } from './credibility.ts';
import { negativeBinomialQuantile } from './negative-binomial.ts';

const office = (days: number, recordsSeen: number, recordsExpected: number) => ({
  days,
  recordsSeen,
  recordsExpected,
});

describe('spreadBetweenOffices', () => {
  it('is what two offices differ by, less chance: by hand', () => {
    // Weights 1,000 each, ratios 0.8 and 1.2: (2 x 1,000 x 0.04 - 1 x 4) / (2,000 - 1,000).
    const two = [office(10, 800, 100), office(10, 1200, 100)];
    expect(spreadBetweenOffices(two, 4)).toBeCloseTo(0.076, 12);
  });

  it('is 0 where chance explains the difference', () => {
    expect(spreadBetweenOffices([office(10, 990, 100), office(10, 1010, 100)], 4)).toBe(0);
  });

  it.each([
    ['no office', []],
    ['one office', [office(10, 800, 100)]],
    ['nothing observed', [office(0, 0, 100), office(0, 0, 50)]],
    ['nothing expected', [office(10, 0, 0), office(10, 0, 0)]],
  ])('%s: 0', (_, offices) => {
    expect(spreadBetweenOffices(offices, 4)).toBe(0);
  });

  it('finds the spread that a made-up country was given', () => {
    const random = seededRandom(3);
    const offices = Array.from({ length: 500 }, (_, at) => {
      const expected = 5 + (at % 40) * 10;
      // Uniform between 0.7 and 1.3: variance 0.6^2 / 12.
      const rate = expected * (0.7 + 0.6 * random.next());
      const chance = 0.001 + 0.998 * random.next();
      return office(40, negativeBinomialQuantile(chance, 40 * rate, 3), expected);
    });
    expect(Math.abs(spreadBetweenOffices(offices, 4) - 0.03)).toBeLessThan(0.004);
  });
});

describe('daysWorthOfPrior', () => {
  it.each([
    ['a small office leans on its residents', 5, 0.04, 4, 20],
    ['a large one knows by the first day', 400, 0.04, 4, 0.25],
    ['offices that never differ', 100, 0, 4, 245],
    ['nobody expected', 0, 0.04, 4, 245],
  ])('%s', (_, expected, spread, ratio, days) => {
    expect(daysWorthOfPrior(expected, spread, ratio)).toBeCloseTo(days, 12);
  });
});
