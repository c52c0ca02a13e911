import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstWhole } from './first-whole.ts';

test('finds the first that holds, whatever the guess', () => {
  const bound = fc.integer({ min: 0, max: 2000 });
  fc.assert(
    fc.property(bound, bound, fc.integer({ min: -500, max: 3000 }), (first, max, guess) => {
      const found = firstWhole(guess, 0, max, (whole) => whole >= first);
      expect(found).toBe(first <= max ? first : null);
    }),
    { numRuns: 1000 },
  );
});

test('asks at most three times when the guess is right or one too high', () => {
  for (const guess of [700, 701]) {
    let asked = 0;
    const holds = (whole: number): boolean => {
      asked++;
      return whole >= 700;
    };
    expect(firstWhole(guess, 0, 1_000_000, holds)).toBe(700);
    expect(asked).toBeLessThanOrEqual(3);
  }
});
