import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialTail } from './binomial-tail.ts';

describe('the upper tail of the binomial', () => {
  /** Tables of the cumulative binomial, e.g. Abramowitz & Stegun 26.5; four decimals as printed. */
  it.each([
    ['all of ten heads', 10, 10, 0.5, 0.001],
    ['eight or more of ten heads', 8, 10, 0.5, 0.0547],
    ['three or more of twenty at 0.1', 3, 20, 0.1, 0.3231],
    ['five or more of twenty at 0.1', 5, 20, 0.1, 0.0432],
    ['twelve or more of fifteen at 0.6', 12, 15, 0.6, 0.0905],
    ['none or more', 0, 7, 0.3, 1],
  ])('%s', (_what, successes, trials, p, expected) => {
    expect(binomialTail(successes, trials, p)).toBeCloseTo(expected, 4);
  });

  it('one throw of a die: nine sixes of nine are 1 in 10,077,696', () => {
    expect(1 / binomialTail(9, 9, 1 / 6)).toBeCloseTo(10_077_696, 3);
  });

  it('falls with the successes and is a chance', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (trials, p) => {
          const tails = Array.from({ length: trials + 2 }, (_, k) => binomialTail(k, trials, p));
          expect(tails[0]).toBeCloseTo(1, 9);
          expect(tails.at(-1)).toBe(0);
          expect(tails.every((tail, k) => k === 0 || tail <= tails[k - 1]!)).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});
