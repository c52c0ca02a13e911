import { describe, expect, it } from 'vitest';
import { meanWithInterval, pairedDifference, studentQuantile } from './paired-difference.ts';

describe('studentQuantile', () => {
  // Tables of Student's t, two-sided 95 % and 99 %.
  it.each([
    [0.975, 1, 12.706205],
    [0.975, 9, 2.262157],
    [0.975, 19, 2.093024],
    [0.995, 19, 2.860935],
    [0.975, 120, 1.97993],
  ])('at %d with %d degrees of freedom is %d', (probability, freedom, t) => {
    expect(studentQuantile(probability, freedom)).toBeCloseTo(t, 5);
  });
});

describe('pairedDifference', () => {
  it('is the paired t interval of the textbook', () => {
    // Differences 1, 2, 3, 4, 5: mean 3, standard error sqrt(2.5 / 5), t(4) 2.776445.
    const { mean, halfWidth, isSignificant, secondLower } = pairedDifference(
      [11, 12, 13, 14, 15],
      [10, 10, 10, 10, 10],
    );
    expect(mean).toBe(3);
    expect(halfWidth).toBeCloseTo(2.776445 * Math.sqrt(0.5), 5);
    expect(isSignificant).toBe(true);
    expect(secondLower).toBe(5);
  });

  it('calls a difference that changes its sign not significant', () => {
    expect(pairedDifference([1, -1, 1, -1], [0, 0, 0, 0]).isSignificant).toBe(false);
  });

  it('claims nothing from one world', () => {
    const { halfWidth, isSignificant } = pairedDifference([5], [1]);
    expect({ halfWidth, isSignificant }).toEqual({ halfWidth: null, isSignificant: false });
    expect(meanWithInterval([4])).toEqual({ mean: 4, halfWidth: null });
  });
});
