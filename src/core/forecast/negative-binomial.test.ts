import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  negativeBinomialCdf,
  negativeBinomialQuantile,
  negativeBinomialTail,
} from './negative-binomial.ts';

const mean = fc.double({ min: 0.01, max: 400, noNaN: true });
const theta = fc.constantFrom(0, 0.1, 1, 3, 12);

/**
 * P(D = n) for n = 0, 1, 2 ... by the recursion of the probabilities, without any special function.
 */
function probabilities(mu: number, th: number, count: number): number[] {
  const size = mu / th;
  const fail = th / (1 + th);
  let term = th === 0 ? Math.exp(-mu) : (1 + th) ** -size;
  return Array.from({ length: count }, (_, n) => {
    const now = term;
    term *= th === 0 ? mu / (n + 1) : (fail * (size + n)) / (n + 1);
    return now;
  });
}

describe('negativeBinomialTail', () => {
  test('is the exact sum of the probabilities', () => {
    fc.assert(
      fc.property(mean, theta, fc.integer({ min: 0, max: 600 }), (mu, th, count) => {
        const below = probabilities(mu, th, count).reduce((sum, term) => sum + term, 0);
        expect(Math.abs(negativeBinomialTail(count, mu, th) - (1 - below))).toBeLessThan(1e-11);
        expect(negativeBinomialCdf(count - 1, mu, th)).toBeCloseTo(below, 10);
      }),
      { numRuns: 500 },
    );
  });

  test('has the mean and (1 + theta) times the mean as variance', () => {
    const terms = probabilities(30, 3, 2000);
    const first = terms.reduce((sum, term, n) => sum + n * term, 0);
    const second = terms.reduce((sum, term, n) => sum + n * n * term, 0);
    expect(first).toBeCloseTo(30, 8);
    expect(second - first ** 2).toBeCloseTo(120, 6);
  });

  test('comes to Poisson as theta goes to 0', () => {
    for (const count of [1, 90, 100, 110]) {
      const poisson = negativeBinomialTail(count, 100, 0);
      expect(negativeBinomialTail(count, 100, 1e-12)).toBeCloseTo(poisson, 10);
      expect(negativeBinomialTail(count, 100, 1e-320)).toBeCloseTo(poisson, 10);
    }
  });

  test.each([
    [0, 5, 3, 1],
    [-4, 5, 3, 1],
    [1, 0, 3, 0],
    [1, 0, 0, 0],
  ])('P(D >= %d) with mean %d and theta %d is %d', (count, mu, th, value) => {
    expect(negativeBinomialTail(count, mu, th)).toBe(value);
  });
});

describe('negativeBinomialQuantile', () => {
  test('is the smallest count that is enough', () => {
    const probability = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(probability, mean, theta, (alpha, mu, th) => {
        const quantile = negativeBinomialQuantile(alpha, mu, th);
        expect(negativeBinomialCdf(quantile, mu, th)).toBeGreaterThanOrEqual(alpha - 1e-12);
        if (quantile > 0) expect(negativeBinomialCdf(quantile - 1, mu, th)).toBeLessThan(alpha);
      }),
      { numRuns: 500 },
    );
  });

  // scipy.stats.nbinom(mean / theta, 1 / (1 + theta)).ppf(probability); poisson for theta 0.
  test.each([
    [0.9, 18_000, 3, 18_345],
    [0.95, 18_000, 3, 18_443],
    [0.5, 0.3, 3, 0],
    [0.99, 0.3, 3, 5],
    [0.9, 5_000_000, 3, 5_005_732],
    [0.1, 5_000_000, 0.5, 4_996_491],
    [0.9, 250, 0, 270],
    [0.05, 1_000_000, 0, 998_355],
    [0.9, 0, 3, 0],
  ])('%d of mean %d and theta %d is %d', (probability, mu, th, value) => {
    expect(negativeBinomialQuantile(probability, mu, th)).toBe(value);
  });

  test('a theta too small to matter is Poisson, and comes to an end', () => {
    const poisson = negativeBinomialQuantile(0.9, 40_000, 0);
    expect(negativeBinomialQuantile(0.9, 40_000, 3.441e-304)).toBe(poisson);
  });

  test('refuses certainty', () => {
    expect(() => negativeBinomialQuantile(1, 5, 3)).toThrow('a quantile lies between 0 and 1');
  });
});
