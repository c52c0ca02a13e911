import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random.ts';
import { chooseMemory } from './choose-memory.ts';
import { negativeBinomialQuantile } from './negative-binomial.ts';

const random = seededRandom(17);
const count = (mean: number): number =>
  negativeBinomialQuantile(0.001 + 0.998 * random.next(), mean, 1);
const office = (meanOn: (day: number) => number) =>
  Array.from({ length: 120 }, (_, day) => ({ inflow: count(meanOn(day)), weight: 1 }));

describe('chooseMemory', () => {
  it('remembers long where nothing changes', () => {
    const offices = Array.from({ length: 20 }, () => office(() => 40));
    expect(chooseMemory(offices, 2)).toBeGreaterThanOrEqual(0.99);
  });

  it('remembers little where levels jump all the time', () => {
    const offices = Array.from({ length: 20 }, (_, of) =>
      office((day) => ((Math.floor(day / 12) + of) % 2 === 0 ? 80 : 20)),
    );
    expect(chooseMemory(offices, 2)).toBeLessThanOrEqual(0.95);
  });

  it.each([
    ['nothing', []],
    ['too few days', [[{ inflow: 5, weight: 1 }]]],
    ['only gaps', [Array.from({ length: 50 }, () => ({ inflow: null, weight: 1 }))]],
  ])('%s: the usual memory', (_, offices) => {
    expect(chooseMemory(offices, 2)).toBe(0.99);
  });
});
