/**
 * A forecast of a count beside what came: one walk over the counts that can come gives its score,
 * its quantiles, and where what came lies in it.
 */
import { assert } from '../assert.ts';
import { countChance } from '../forecast/count-chance.ts';
import { negativeBinomialCdf, negativeBinomialTail } from '../forecast/negative-binomial.ts';
import type { CountForecast } from './count-forecast.ts';
import { judgedQuantiles } from './pinball-loss.ts';

export interface JudgedCount {
  /**
   * The continuous ranked probability score, in records; less is better: the sum over all counts k
   * of (P(D <= k) - [seen <= k])^2 (Gneiting & Raftery 2007, equation 20).
   */
  readonly crps: number;
  /** At `judgedQuantiles`, in their order. */
  readonly quantiles: readonly number[];
  /** P(D < seen) and P(D <= seen). */
  readonly below: number;
  readonly upTo: number;
}

/** Beyond so many standard deviations (and counts) nothing is left that a score would show. */
const deviations = 9;
const counts = 40;

/** The probabilities follow one another by the ratio of neighbours, from the mean outwards. */
export function judgeCount({ mean, theta }: CountForecast, seen: number): JudgedCount {
  assert(Number.isSafeInteger(seen) && seen >= 0, 'what came is a whole count of 0 or more');
  if (mean === 0) {
    const upTo = 1;
    return { crps: seen, quantiles: judgedQuantiles.map(() => 0), below: seen > 0 ? 1 : 0, upTo };
  }
  const reach = Math.ceil(deviations * Math.sqrt(mean * (1 + theta)) + counts * (1 + theta));
  const middle = Math.floor(mean);
  const first = Math.max(0, middle - reach);
  const cdf = cdfAround({ mean, theta }, middle, first, middle + reach);
  let crps = 0;
  const quantiles: number[] = [];
  for (const [at, chance] of cdf.entries()) {
    const k = first + at;
    crps += (chance - (seen <= k ? 1 : 0)) ** 2;
    while (
      quantiles.length < judgedQuantiles.length &&
      chance >= judgedQuantiles[quantiles.length]!
    )
      quantiles.push(k);
  }
  const chanceAt = (k: number): number => (k < first ? 0 : (cdf[k - first] ?? 1));
  // Outside of the counts that can come, each count between costs 1.
  const outside = Math.max(0, first - seen) + Math.max(0, seen - first - cdf.length);
  return { crps: crps + outside, quantiles, below: chanceAt(seen - 1), upTo: chanceAt(seen) };
}

/** P(D <= k) for k from `first` to `last`; both ends are walked towards 0, where no digits are lost. */
function cdfAround(
  { mean, theta }: CountForecast,
  middle: number,
  first: number,
  last: number,
): Float64Array {
  const cdf = new Float64Array(last - first + 1);
  // P(D = k + 1) = P(D = k) stepUp(k) / (k + 1).
  const stepUp = (k: number): number => (mean + theta * k) / (1 + theta);
  const atMiddle = countChance(middle, mean, theta);
  let below = negativeBinomialCdf(middle, mean, theta);
  let chance = atMiddle;
  for (let k = middle; k >= first; k--) {
    cdf[k - first] = Math.max(0, below);
    below -= chance;
    if (k > 0) chance *= k / stepUp(k - 1);
  }
  let above = negativeBinomialTail(middle + 1, mean, theta);
  chance = atMiddle;
  for (let k = middle + 1; k <= last; k++) {
    chance *= stepUp(k - 1) / k;
    above -= chance;
    cdf[k - first] = 1 - Math.max(0, above);
  }
  return cdf;
}
