/**
 * The continuous ranked probability score of a forecast of a count, in records; less is better. The
 * whole distribution is judged, not only some quantiles (Gneiting & Raftery 2007, equation 20).
 */
import { assert } from '../assert.ts';
import { deviance, stirlingError } from '../forecast/binomial-deviance.ts';
import { negativeBinomialCdf, negativeBinomialTail } from '../forecast/negative-binomial.ts';
import type { CountForecast } from './count-forecast.ts';

/** Beyond so many standard deviations (and counts) nothing is left that a double could hold. */
const deviations = 10;
const counts = 40;

/**
 * The sum over all counts k of (P(D <= k) - [seen <= k])^2. The probabilities follow one another by
 * the ratio of neighbours, from the one at the mean outwards, so the cost is the spread.
 */
export function countCrps({ mean, theta }: CountForecast, seen: number): number {
  assert(Number.isSafeInteger(seen) && seen >= 0, 'what came is a whole count of 0 or more');
  if (mean === 0) return seen;
  const spread = Math.sqrt(mean * (1 + theta));
  const reach = Math.ceil(deviations * spread + counts * (1 + theta));
  const middle = Math.floor(mean);
  const first = Math.max(0, middle - reach);
  const last = middle + reach;
  const atMiddle = chanceOf(middle, mean, theta);
  let score = 0;
  // Downwards from the middle with P(D <= k), upwards with P(D > k): both end near 0.
  let below = negativeBinomialCdf(middle, mean, theta);
  let chance = atMiddle;
  for (let k = middle; k >= first; k--) {
    score += (below - (seen <= k ? 1 : 0)) ** 2;
    below -= chance;
    chance *= k / (stepUp(k - 1, mean, theta) || 1);
  }
  let above = negativeBinomialTail(middle + 1, mean, theta);
  chance = atMiddle;
  for (let k = middle + 1; k <= last; k++) {
    chance *= stepUp(k - 1, mean, theta) / k;
    above -= chance;
    const left = Math.max(0, above);
    score += (seen <= k ? left : 1 - left) ** 2;
  }
  // Outside of the counts that can come, each count between costs 1.
  return score + Math.max(0, first - seen) + Math.max(0, seen - last - 1);
}

/** P(D = k + 1) = P(D = k) stepUp(k) / (k + 1). */
function stepUp(k: number, mean: number, theta: number): number {
  return (mean + theta * k) / (1 + theta);
}

/** P(D = count) to full precision, also of large counts (Loader 2000). */
export function chanceOf(count: number, mean: number, theta: number): number {
  if (theta < 1e-9) return poissonChance(count, mean);
  const size = mean / theta;
  if (count === 0) return Math.exp(-size * Math.log1p(theta));
  // size / (size + count) times the binomial chance of `count` in size + count tries.
  const tries = size + count;
  const success = theta / (1 + theta);
  const loss =
    deviance(count, count - tries * success) + deviance(size, size - tries / (1 + theta));
  const errors = stirlingError(tries) - stirlingError(count) - stirlingError(size);
  return (size / tries) * Math.sqrt(tries / (2 * Math.PI * count * size)) * Math.exp(errors - loss);
}

function poissonChance(count: number, mean: number): number {
  if (count === 0) return Math.exp(-mean);
  const loss = deviance(count, count - mean);
  return Math.exp(-stirlingError(count) - loss) / Math.sqrt(2 * Math.PI * count);
}
