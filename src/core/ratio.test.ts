import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareProducts, reducedRatio, stepsToLevel } from './ratio.ts';

const whole = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
const positive = fc.integer({ min: 1, max: 1_000_000_000_000 });

describe('compareProducts', () => {
  test('agrees with BigInt, also where doubles cannot tell', () => {
    fc.assert(
      fc.property(whole, positive, fc.integer({ min: -1, max: 1 }), (a, b, shift) => {
        // a * b against (a - 1) * (b + 1) + shift' differ by about one part in 10^12.
        const [c, d] = [b + 1, a - 1 + shift];
        const exact = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
        expect(Math.sign(compareProducts(a, b, c, d))).toBe(
          Number(exact > 0n) - Number(exact < 0n),
        );
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    [3, 4, 2, 6, 0],
    [94906267, 94906265, 94906266, 94906266, -1],
    [94906266, 94906266, 94906267, 94906265, 1],
    [1_000_000_000_000, 1_000_000_000_000, 1_000_000_000_000, 1_000_000_000_000, 0],
  ])('%d * %d against %d * %d has the sign %d', (a, b, c, d, sign) => {
    expect(Math.sign(compareProducts(a, b, c, d))).toBe(sign);
  });
});

describe('reducedRatio', () => {
  test.each([
    [6, 4, 3, 2],
    [-6, 4, -3, 2],
    [0, 7, 0, 1],
    [816773, 1553951, 816773, 1553951],
  ])('%d / %d is %d / %d', (numerator, denominator, reducedNumerator, reducedDenominator) => {
    expect(reducedRatio(numerator, denominator)).toEqual({
      numerator: reducedNumerator,
      denominator: reducedDenominator,
    });
  });

  test('refuses a denominator of zero', () => {
    expect(() => reducedRatio(1, 0)).toThrow('a denominator is above zero');
  });
});

describe('stepsToLevel', () => {
  test('is the floor of (need * level - stock) / step, in exact arithmetic', () => {
    const level = fc.record({ numerator: whole, denominator: positive });
    const box = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(level, positive, positive, box, (ratio, need, stock, step) => {
        const steps = BigInt(stepsToLevel(ratio, need, stock, step));
        const run = BigInt(ratio.denominator) * BigInt(step);
        const rise =
          BigInt(need) * BigInt(ratio.numerator) - BigInt(stock) * BigInt(ratio.denominator);
        // Beyond 2^53 the count itself is no longer a safe integer; no caller has such a level.
        fc.pre(steps > -(2n ** 53n) && steps < 2n ** 53n);
        expect(steps * run <= rise && rise < (steps + 1n) * run).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    [{ numerator: 1, denominator: 2 }, 100, 20, 10, 3],
    [{ numerator: 1, denominator: 2 }, 100, 21, 10, 2],
    [{ numerator: 1, denominator: 2 }, 100, 51, 10, -1],
    [{ numerator: -1, denominator: 4 }, 100, 0, 10, -3],
  ])(
    'at level %j a need of %d with %d in boxes of %d takes %d',
    (level, need, stock, box, steps) => {
      expect(stepsToLevel(level, need, stock, box)).toBe(steps);
    },
  );
});
