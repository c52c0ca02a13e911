import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { negativeBinomialCdf } from '../forecast/negative-binomial.ts';
import { chanceOf, countCrps } from './count-crps.ts';

describe('countCrps', () => {
  // Size and probability of success with the scores that the R package scoringRules tests itself by.
  it.each([
    [5, 100, 0.95, 0.53215257681],
    [44, 200.1, 0.82, 1.70859687251],
    [41, 200.1, 0.83, 1.63833674721],
    [222, 2000.1, 0.9, 3.66926727576],
    [2222, 20_000.1, 0.9, 11.6114812752],
  ])('a count of %d from size %d and chance %d, as published', (seen, size, chance, score) => {
    const theta = 1 / chance - 1;
    expect(countCrps({ mean: size * theta, theta }, seen)).toBeCloseTo(score, 9);
  });

  it('of a Poisson count has the closed form with Bessel functions', () => {
    // I0 and I1 of 4, times exp(-4), Abramowitz & Stegun table 9.8.
    const bessel = 0.2070019212 + 0.1787508395;
    const below = Math.exp(-2) * 3;
    const closed = (1 - 2) * (2 * below - 1) + 2 * (2 * 2 * Math.exp(-2) - bessel);
    expect(countCrps({ mean: 2, theta: 0 }, 1)).toBeCloseTo(closed, 9);
  });

  it('is the plain sum, for any forecast and count', () => {
    const mean = fc.double({ min: 0.01, max: 60, noNaN: true });
    const theta = fc.constantFrom(0, 0.5, 3, 12);
    fc.assert(
      fc.property(mean, theta, fc.integer({ min: 0, max: 200 }), (of, spread, seen) => {
        let sum = 0;
        for (let k = 0; k < 3000; k++) {
          sum += (negativeBinomialCdf(k, of, spread) - (seen <= k ? 1 : 0)) ** 2;
        }
        expect(countCrps({ mean: of, theta: spread }, seen)).toBeCloseTo(sum, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('of a certain zero is what came', () => {
    expect(countCrps({ mean: 0, theta: 3 }, 7)).toBe(7);
  });
});

describe('chanceOf', () => {
  it.each([
    [0, 2, 0, Math.exp(-2)],
    [3, 2, 0, (Math.exp(-2) * 8) / 6],
    // Size 2, chance 1/2: (k + 1) / 2^(k + 2).
    [0, 2, 1, 1 / 4],
    [3, 2, 1, 4 / 32],
  ])('P(D = %d) with mean %d and theta %d', (count, mean, theta, chance) => {
    expect(chanceOf(count, mean, theta)).toBeCloseTo(chance, 12);
  });
});
