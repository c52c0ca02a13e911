import { describe, expect, it } from 'vitest';
import { countChance } from './count-chance.ts';
import { negativeBinomialTail } from './negative-binomial.ts';

describe('countChance', () => {
  it.each([
    [0, 2, 0, Math.exp(-2)],
    [3, 2, 0, (Math.exp(-2) * 8) / 6],
    // Size 2, chance 1/2: (k + 1) / 2^(k + 2).
    [0, 2, 1, 1 / 4],
    [3, 2, 1, 4 / 32],
  ])('P(D = %d) with mean %d and theta %d', (count, mean, theta, chance) => {
    expect(countChance(count, mean, theta)).toBeCloseTo(chance, 12);
  });

  it.each([
    [4000, 4100, 3],
    [3, 2.5, 1e-7],
    [90_000, 90_500, 12],
  ])('of %d with mean %d and theta %d is the step between two tails', (count, mean, theta) => {
    const step =
      negativeBinomialTail(count, mean, theta) - negativeBinomialTail(count + 1, mean, theta);
    expect(countChance(count, mean, theta)).toBeCloseTo(step, 10);
  });
});
