import { negativeBinomialCdf } from '../forecast/negative-binomial.ts';
import type { Random } from '../random.ts';
import type { CountForecast } from './count-forecast.ts';

/**
 * Where what came lies in its forecast, 0 to 1: uniform when the forecasts are right, heaped at the
 * ends when they are too sure. A count jumps, so the place within its jump is thrown (Czado,
 * Gneiting & Held 2009).
 */
export function randomisedPit(
  { mean, theta }: CountForecast,
  seen: number,
  random: Random,
): number {
  const below = seen === 0 ? 0 : negativeBinomialCdf(seen - 1, mean, theta);
  return below + random.next() * (negativeBinomialCdf(seen, mean, theta) - below);
}
