import { describe, expect, it } from 'vitest';
import { seededRandom } from '#core/random.ts';
import { sampleCount } from './sample-count.ts';

describe('a sampled count', () => {
  it.each([
    [0.4, 1],
    [0.4, 4],
    [9, 4],
    [160, 4],
    [160, 1],
    [1_900, 4],
  ])('has mean %d and variance %d times the mean', (mean, ratio) => {
    const random = seededRandom(7);
    const draws = 20_000;
    let sum = 0;
    let squares = 0;
    for (let draw = 0; draw < draws; draw++) {
      const count = sampleCount(random, mean, ratio);
      sum += count;
      squares += (count - mean) ** 2;
    }
    const standardError = Math.sqrt((ratio * mean) / draws);
    expect(Math.abs(sum / draws - mean)).toBeLessThan(4 * standardError);
    expect(squares / draws / mean / ratio).toBeGreaterThan(0.85);
    expect(squares / draws / mean / ratio).toBeLessThan(1.15);
  });

  it('is whole, and 0 when none is expected', () => {
    const random = seededRandom(1);
    expect(sampleCount(random, 0, 4)).toBe(0);
    expect(Number.isInteger(sampleCount(random, 12.5, 4))).toBe(true);
  });
});
