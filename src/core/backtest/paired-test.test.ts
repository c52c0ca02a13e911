import { describe, expect, it } from 'vitest';
import { pairedTest } from './paired-test.ts';

describe('pairedTest', () => {
  it("is Student's own example: two sleeping draughts, ten patients (1908)", () => {
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const test = pairedTest(first, second);
    expect(test.meanDifference).toBeCloseTo(-1.58, 10);
    expect(test.t).toBeCloseTo(-4.0621, 4);
    expect(test.tChance).toBeCloseTo(0.002833, 6);
    expect([test.firstLower, test.secondLower]).toEqual([9, 0]);
    expect(test.signChance).toBeCloseTo(2 / 2 ** 9, 12);
  });

  it('eight wins of ten: the chance of the coin', () => {
    const test = pairedTest([1, 1, 1, 1, 1, 1, 1, 1, 3, 3], new Array<number>(10).fill(2));
    expect(test.signChance).toBeCloseTo((2 * (1 + 10 + 45)) / 1024, 12);
  });

  it.each([
    ['alike', [1, 2, 3], [1, 2, 3], 1, 1],
    ['always better by the same', [1, 2, 3], [2, 3, 4], 0, 0.25],
  ])('%s', (_, first, second, tChance, signChance) => {
    const test = pairedTest(first, second);
    expect(test.tChance).toBeCloseTo(tChance, 12);
    expect(test.signChance).toBeCloseTo(signChance, 12);
  });
});
