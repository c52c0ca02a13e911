import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { regularisedGamma } from './incomplete-gamma.ts';

const within = 1e-11;

describe('regularisedGamma', () => {
  // Chi-square tables: P(degrees / 2, chi2 / 2) is the chance of staying below chi2.
  test.each([
    [1, 3.841458821, 0.95, 1e-9],
    [10, 18.30703805, 0.95, 1e-9],
    [100, 124.3421134, 0.95, 1e-9],
  ])('chi-square with %d degrees at %d', (degrees, chiSquare, value, error) => {
    expect(Math.abs(regularisedGamma(degrees / 2, chiSquare / 2) - value)).toBeLessThan(error);
  });

  // Computed with 30 digits (mpmath).
  test.each([
    [3, 0.5, 0.01438767796697],
    [0.5, 2, 0.954499736103641],
    [20_000, 19_800, 0.078300495012177],
    [1_000_000, 1_000_500, 0.691550475771497],
    [2, 0, 0],
    [1, 3, 1 - Math.exp(-3)],
  ])('P(%d, %d)', (a, x, value) => {
    expect(Math.abs(regularisedGamma(a, x) - value)).toBeLessThan(within);
  });

  test('P(a + 1, x) = P(a, x) - x^a e^-x / Gamma(a + 1) (DLMF 8.8.5), for whole a by summing Poisson terms', () => {
    const count = fc.integer({ min: 1, max: 60 });
    const mean = fc.double({ min: 0.01, max: 80, noNaN: true });
    fc.assert(
      fc.property(count, mean, (a, x) => {
        let term = Math.exp(-x);
        let below = 0;
        for (let n = 0; n < a; n++) {
          below += term;
          term *= x / (n + 1);
        }
        expect(Math.abs(regularisedGamma(a, x) - (1 - below))).toBeLessThan(within);
      }),
      { numRuns: 500 },
    );
  });
});
