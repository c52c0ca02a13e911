import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { negativeBinomialCdf, negativeBinomialQuantile } from '../forecast/negative-binomial.ts';
import { judgeCount } from './judge-count.ts';
import { judgedQuantiles } from './pinball-loss.ts';

describe('judgeCount', () => {
  // Size and probability of success with the scores that the R package scoringRules tests itself by.
  it.each([
    [5, 100, 0.95, 0.53215257681],
    [44, 200.1, 0.82, 1.70859687251],
    [41, 200.1, 0.83, 1.63833674721],
    [222, 2000.1, 0.9, 3.66926727576],
    [2222, 20_000.1, 0.9, 11.6114812752],
  ])('a count of %d from size %d and chance %d, as published', (seen, size, chance, score) => {
    const theta = 1 / chance - 1;
    expect(judgeCount({ mean: size * theta, theta }, seen).crps).toBeCloseTo(score, 9);
  });

  it('of a Poisson count has the closed form with Bessel functions', () => {
    // I0 and I1 of 4, times exp(-4), Abramowitz & Stegun table 9.8.
    const bessel = 0.2070019212 + 0.1787508395;
    const below = Math.exp(-2) * 3;
    const closed = (1 - 2) * (2 * below - 1) + 2 * (2 * 2 * Math.exp(-2) - bessel);
    expect(judgeCount({ mean: 2, theta: 0 }, 1).crps).toBeCloseTo(closed, 9);
  });

  it('is the plain sum, for any forecast and count', () => {
    const mean = fc.double({ min: 0.01, max: 60, noNaN: true });
    const theta = fc.constantFrom(0, 0.5, 3, 12);
    fc.assert(
      fc.property(mean, theta, fc.integer({ min: 0, max: 200 }), (of, spread, seen) => {
        const judged = judgeCount({ mean: of, theta: spread }, seen);
        let sum = 0;
        for (let k = 0; k < 3000; k++) {
          sum += (negativeBinomialCdf(k, of, spread) - (seen <= k ? 1 : 0)) ** 2;
        }
        expect(judged.crps).toBeCloseTo(sum, 6);
        expect(judged.upTo).toBeCloseTo(negativeBinomialCdf(seen, of, spread), 9);
        expect(judged.below).toBeCloseTo(
          seen === 0 ? 0 : negativeBinomialCdf(seen - 1, of, spread),
          9,
        );
        expect(judged.quantiles).toEqual(
          judgedQuantiles.map((chance) => negativeBinomialQuantile(chance, of, spread)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('of a certain zero is what came', () => {
    expect(judgeCount({ mean: 0, theta: 3 }, 7)).toMatchObject({ crps: 7, below: 1, upTo: 1 });
  });
});
