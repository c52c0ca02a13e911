import { describe, expect, test } from 'vitest';
import { retryAfterSeconds, triesMax } from './retry-after.ts';

describe('retryAfterSeconds', () => {
  test.each([
    [1, 15, 30],
    [2, 30, 60],
    [5, 240, 480],
    [10, 7680, 15_360],
    [11, 10_800, 21_600],
    [13, 10_800, 21_600],
  ])('after failure %i: between %i and %i seconds', (tries, least, most) => {
    expect(retryAfterSeconds(tries, 0)).toBe(least);
    expect(retryAfterSeconds(tries, 1)).toBe(most);
  });

  test('then it is given up', () => {
    expect(retryAfterSeconds(triesMax, 0.5)).toBeNull();
  });

  test('that is more than a day after the first try, and less than two', () => {
    let hours = 0;
    for (let tries = 1; tries < triesMax; tries++) hours += retryAfterSeconds(tries, 0.75)! / 3600;
    expect(hours).toBeGreaterThan(22);
    expect(hours).toBeLessThan(48);
  });
});
