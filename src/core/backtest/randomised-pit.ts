import type { Random } from '../random.ts';
import type { JudgedCount } from './judge-count.ts';

/**
 * Where what came lies in its forecast, 0 to 1: uniform when the forecasts are right, heaped at the
 * ends when they are too sure. A count jumps, so the place within its jump is thrown (Czado,
 * Gneiting & Held 2009).
 */
export function randomisedPit(
  { below, upTo }: Pick<JudgedCount, 'below' | 'upTo'>,
  random: Random,
): number {
  return below + random.next() * (upTo - below);
}
