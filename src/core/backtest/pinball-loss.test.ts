import { describe, expect, it } from 'vitest';
import { judgedQuantiles, meanPinballLoss, pinballLoss } from './pinball-loss.ts';

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

it('meanPinballLoss takes all judged quantiles alike', () => {
  // Above by 10 at each: 10 times the mean of the probabilities, which is one half.
  expect(
    meanPinballLoss(
      judgedQuantiles.map(() => 0),
      10,
    ),
  ).toBeCloseTo(5, 12);
});
