import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgedQuantiles, meanPinballLoss, pinballLoss, quantilesOf } from './pinball-loss.ts';

describe('pinballLoss', () => {
  it.each([
    ['ten too few at 90 %', 0.9, 100, 110, 9],
    ['ten too many at 90 %', 0.9, 100, 90, 1],
    ['ten off at the median, either way', 0.5, 100, 90, 5],
    ['as said', 0.25, 100, 100, 0],
  ])('%s', (_, probability, quantile, seen, loss) => {
    expect(pinballLoss(probability, quantile, seen)).toBeCloseTo(loss, 12);
  });

  it('is smallest on average at the true quantile', () => {
    const values = Array.from({ length: 101 }, (_, value) => value);
    const average = (quantile: number): number =>
      values.reduce((sum, seen) => sum + pinballLoss(0.9, quantile, seen), 0) / values.length;
    const best = values.reduce((a, b) => (average(b) < average(a) ? b : a));
    expect(best).toBe(90);
  });
});

describe('quantilesOf', () => {
  it('rise with the probability', () => {
    const mean = fc.double({ min: 0, max: 5000, noNaN: true });
    fc.assert(
      fc.property(mean, fc.constantFrom(0, 1, 5), (of, theta) => {
        const quantiles = quantilesOf({ mean: of, theta });
        expect(quantiles).toEqual([...quantiles].sort((a, b) => a - b));
      }),
      { numRuns: 100 },
    );
  });

  it('of a count that cannot come are all 0, and its loss is that of what came', () => {
    const quantiles = quantilesOf({ mean: 0, theta: 3 });
    expect(quantiles).toEqual(judgedQuantiles.map(() => 0));
    expect(meanPinballLoss(quantiles, 10)).toBeCloseTo(10 * 0.5, 12);
  });
});
