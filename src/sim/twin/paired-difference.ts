/**
 * Two rules over the same years: the mean of the differences and how sure it is. The years share
 * their dice, so most of what makes one year unlike another cancels (common random numbers; Law,
 * Simulation Modeling and Analysis, section 11.2; the interval: paired t, section 10.2.1).
 */
import { assert } from '#core/assert.ts';
import { regularisedBeta } from '#core/forecast/incomplete-beta.ts';

export interface PairedDifference {
  /** Mean of first minus second. */
  readonly mean: number;
  /** Half the width of the 95 % interval; null with a single pair. */
  readonly halfWidth: number | null;
  /** Whether the interval leaves out 0. */
  readonly isSignificant: boolean;
  /** Pairs in which the second was lower. */
  readonly secondLower: number;
  readonly pairs: number;
}

export function pairedDifference(
  first: readonly number[],
  second: readonly number[],
): PairedDifference {
  assert(first.length === second.length && first.length > 0, 'pairs have two sides');
  const differences = first.map((value, pair) => value - second[pair]!);
  const { mean, halfWidth } = meanWithInterval(differences);
  return {
    mean,
    halfWidth,
    isSignificant: halfWidth !== null && Math.abs(mean) > halfWidth,
    secondLower: differences.filter((difference) => difference > 0).length,
    pairs: differences.length,
  };
}

/** The mean and half its 95 % interval by Student's t; null for a single value. */
export function meanWithInterval(values: readonly number[]): {
  readonly mean: number;
  readonly halfWidth: number | null;
} {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  if (count < 2) return { mean, halfWidth: null };
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const error = Math.sqrt(squares / (count - 1) / count);
  return { mean, halfWidth: studentQuantile(0.975, count - 1) * error };
}

/**
 * The quantile of Student's t for 0.5 < probability < 1: P(T > t) is half the incomplete beta
 * function I_x(n/2, 1/2) at x = n / (n + t^2) (Abramowitz & Stegun 26.7.1), halved to 1e-12.
 */
export function studentQuantile(probability: number, freedom: number): number {
  assert(probability > 0.5 && probability < 1 && freedom >= 1, 'an upper quantile of t');
  const tail = (t: number) => regularisedBeta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
  let low = 0;
  let high = 1;
  while (tail(high) > 1 - probability) high *= 2;
  for (let step = 0; step < 200 && high - low > 1e-12 * high; step++) {
    const middle = (low + high) / 2;
    if (tail(middle) > 1 - probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
