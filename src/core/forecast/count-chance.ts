/** The chance of one count, beside the tails of `negative-binomial.ts`. */
import { deviance, stirlingError } from './binomial-deviance.ts';

/** A smaller theta changes no chance that a double could tell. */
const poissonBelow = 1e-9;

/**
 * P(D = count) for a whole count of 0 or more, a mean above 0 and theta of 0 or more, to full
 * precision also of large counts (Loader 2000).
 */
export function countChance(count: number, mean: number, theta: number): number {
  if (theta < poissonBelow) return poissonChance(count, mean);
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
