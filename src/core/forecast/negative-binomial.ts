/**
 * Counts of print-ready records: negative binomial with a variance of (1 + theta) times the mean on
 * every day, so that sums over days stay negative binomial (the NB1 of Cameron & Trivedi): size
 * mean / theta, probability 1 / (1 + theta). theta 0 is Poisson.
 */
import { assert } from '../assert.ts';
import { firstWhole } from './first-whole.ts';
import { regularisedBeta } from './incomplete-beta.ts';
import { regularisedGamma } from './incomplete-gamma.ts';

/** A smaller theta changes no probability by 1e-11, and makes a size that no series ends with. */
const poissonBelow = 1e-12;

/** P(D >= count) for a whole count, a mean of 0 or more and theta of 0 or more, to 1e-11. */
export function negativeBinomialTail(count: number, mean: number, theta: number): number {
  assert(mean >= 0 && theta >= 0, 'a count has a mean and a theta of 0 or more');
  if (count <= 0) return 1;
  const size = mean / theta;
  if (mean === 0 || size < 1e-300) return 0;
  if (theta < poissonBelow) return regularisedGamma(count, mean);
  return regularisedBeta(theta / (1 + theta), count, size, 1 / (1 + theta));
}

/** P(D <= count). */
export function negativeBinomialCdf(count: number, mean: number, theta: number): number {
  return 1 - negativeBinomialTail(Math.floor(count) + 1, mean, theta);
}

/** A quantile of counts: the one below, or one that remembers its answers. */
export type CountQuantile = (probability: number, mean: number, theta: number) => number;

/** The smallest count n with P(D <= n) >= probability, for 0 < probability < 1. */
export function negativeBinomialQuantile(probability: number, mean: number, theta: number): number {
  assert(probability > 0 && probability < 1, 'a quantile lies between 0 and 1');
  const tail = 1 - probability;
  const guess = cornishFisher(probability, mean, theta);
  const isEnough = (count: number): boolean => negativeBinomialTail(count + 1, mean, theta) <= tail;
  const quantile = firstWhole(guess, 0, Number.MAX_SAFE_INTEGER - 1, isEnough);
  assert(quantile !== null, 'the quantile of a count is below 2^53');
  return quantile;
}

/**
 * The quantile from mean, spread and skewness (Cornish & Fisher 1938), mostly right to one or two.
 */
function cornishFisher(probability: number, mean: number, theta: number): number {
  const spread = Math.sqrt((1 + theta) * mean);
  const z = normalQuantile(probability);
  return mean + spread * z + ((1 + 2 * theta) * (z * z - 1)) / 6;
}

/** The standard normal quantile to 5e-4 (Abramowitz & Stegun 26.2.23): a first guess only. */
export function normalQuantile(probability: number): number {
  const tail = Math.min(probability, 1 - probability);
  const t = Math.sqrt(-2 * Math.log(tail));
  const top = 2.515517 + t * (0.802853 + t * 0.010328);
  const bottom = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  const z = t - top / bottom;
  return probability < 0.5 ? -z : z;
}
