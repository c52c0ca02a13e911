/** When a letter that did not get through is tried again. */
import { assert } from '../assert.ts';

const firstSeconds = 30;
const longestSeconds = 6 * 3600;

/** Tries before a letter is given up: with the waits between them some 34 hours. */
export const triesMax = 14;

/**
 * Seconds to wait after the `tries`-th failure: twice as long each time, up to six hours, and of that
 * between half and all by `dice` (0 to 1), so that what failed together does not come back together.
 * null when it is given up. (Exponential backoff with equal jitter, AWS Architecture Blog, 2015.)
 */
export function retryAfterSeconds(tries: number, dice: number): number | null {
  assert(tries >= 1 && dice >= 0 && dice <= 1, 'tries count from 1, dice lie between 0 and 1');
  if (tries >= triesMax) return null;
  const most = Math.min(longestSeconds, firstSeconds * 2 ** (tries - 1));
  return most / 2 + (dice * most) / 2;
}
