import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { regularisedBeta } from './incomplete-beta.ts';

const within = 1e-11;

describe('regularisedBeta', () => {
  // F and t of statistical tables: I(d1 F / (d1 F + d2); d1/2, d2/2) is the chance of staying below
  // F.
  test.each([
    ['F(5, 10) at 3.3258345 is 95 %', (5 * 3.3258345) / (5 * 3.3258345 + 10), 2.5, 5, 0.95, 1e-8],
    ['t(10) at 2.228138852 leaves 5 %', 10 / (10 + 2.228138852 ** 2), 5, 0.5, 0.05, 1e-9],
  ])('%s', (_, x, a, b, value, error) => {
    expect(Math.abs(regularisedBeta(x, a, b) - value)).toBeLessThan(error);
  });

  test.each([
    [0.5, 2, 3, 11 / 16],
    [0.1, 0.5, 0.5, (2 / Math.PI) * Math.asin(Math.sqrt(0.1))],
    [0.3, 1, 7, 1 - 0.7 ** 7],
    [0.3, 7, 1, 0.3 ** 7],
    [0, 2, 3, 0],
    [1, 2, 3, 1],
  ])('I(%d; %d, %d) has a closed form', (x, a, b, value) => {
    expect(Math.abs(regularisedBeta(x, a, b) - value)).toBeLessThan(within);
  });

  // Computed with 30 digits (mpmath): theta, a = count, mean = b theta.
  test.each([
    [4, 7, 2.5, 0.110933298684362],
    [3, 1, 0.03, 0.01376729550664],
    [3, 20_000, 20_250, 0.810369873580086],
    [3, 20_000, 19_000, 0.000174703359651],
    [0.5, 1_000_000, 1_001_500, 0.889593876661985],
    [3, 2_000_000, 2_004_000, 0.921229381088584],
    [1e-6, 5000, 5050, 0.760984563642652],
  ])('theta %d: a count of %d with mean %d', (theta, count, mean, value) => {
    const chance = regularisedBeta(theta / (1 + theta), count, mean / theta, 1 / (1 + theta));
    expect(Math.abs(chance - value)).toBeLessThan(within);
  });

  test('I_x(a, b) = 1 - I_(1-x)(b, a), and it rises with x', () => {
    const parameter = fc.double({ min: 0.01, max: 50_000, noNaN: true });
    const chance = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(chance, parameter, parameter, (x, a, b) => {
        const here = regularisedBeta(x, a, b);
        expect(here + regularisedBeta(1 - x, b, a)).toBeCloseTo(1, 11);
        expect(regularisedBeta(x * 0.999, a, b)).toBeLessThanOrEqual(here + within);
      }),
      { numRuns: 500 },
    );
  });

  test('I_x(a, b) = x I_x(a-1, b) + (1-x) I_x(a, b-1) (DLMF 8.17.18)', () => {
    const parameter = fc.double({ min: 1.5, max: 500, noNaN: true });
    const chance = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(chance, parameter, parameter, (x, a, b) => {
        const sum = x * regularisedBeta(x, a - 1, b) + (1 - x) * regularisedBeta(x, a, b - 1);
        expect(Math.abs(regularisedBeta(x, a, b) - sum)).toBeLessThan(within);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    [0.5, 0, 1],
    [0.5, 1, -1],
    [1.5, 1, 1],
    [Number.NaN, 1, 1],
  ])('refuses x = %d, a = %d, b = %d', (x, a, b) => {
    expect(() => regularisedBeta(x, a, b)).toThrow('the incomplete beta function takes');
  });
});
