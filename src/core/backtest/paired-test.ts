/**
 * Whether one forecast loses less than another, judged over the same offices: the pairs take out
 * what large and small offices do not have in common.
 */
import { assert } from '../assert.ts';
import { regularisedBeta } from '../forecast/incomplete-beta.ts';

export interface PairedTest {
  readonly pairs: number;
  /** Mean of first less second: below 0 when the first loses less. */
  readonly meanDifference: number;
  readonly t: number;
  /** Chance of a t at least as far from 0, either way, if neither were better (Student 1908). */
  readonly tChance: number;
  readonly firstLower: number;
  readonly secondLower: number;
  /** The same chance from the count of wins alone, ties left out (sign test, Arbuthnott 1710). */
  readonly signChance: number;
}

/** At least two pairs. Where no pair differs, nothing speaks for either: both chances are 1. */
export function pairedTest(first: readonly number[], second: readonly number[]): PairedTest {
  const pairs = first.length;
  assert(pairs === second.length && pairs >= 2, 'a paired test needs two pairs at least');
  const gaps = first.map((loss, at) => loss - second[at]!);
  const meanDifference = gaps.reduce((sum, gap) => sum + gap, 0) / pairs;
  const spread = gaps.reduce((sum, gap) => sum + (gap - meanDifference) ** 2, 0) / (pairs - 1);
  const firstLower = gaps.filter((gap) => gap < 0).length;
  const secondLower = gaps.filter((gap) => gap > 0).length;
  const t = tOf(meanDifference, spread / pairs);
  const signChance = signChanceOf(Math.min(firstLower, secondLower), firstLower + secondLower);
  const tChance = tChanceOf(t, pairs - 1);
  return { pairs, meanDifference, t, tChance, firstLower, secondLower, signChance };
}

function tOf(mean: number, variance: number): number {
  if (mean === 0) return 0;
  return variance === 0 ? Math.sign(mean) * Number.MAX_VALUE : mean / Math.sqrt(variance);
}

function tChanceOf(t: number, freedom: number): number {
  if (Math.abs(t) > 1e150) return 0;
  return regularisedBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
}

/** Twice P(wins <= fewer) of a fair coin, at most 1. */
function signChanceOf(fewer: number, tries: number): number {
  if (tries === 0) return 1;
  return Math.min(1, 2 * regularisedBeta(0.5, tries - fewer, fewer + 1));
}
