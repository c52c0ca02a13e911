import type { Random } from '#core/random.ts';
import { seededRandom } from '#core/random.ts';

/** What is thrown for; each has dice of its own, so that more throws for one change no other. */
const streams = {
  offices: 1,
  inflow: 2,
  drift: 3,
  breakdowns: 4,
  statements: 5,
  arrivals: 6,
  deliveries: 7,
} as const;

export type TwinStream = keyof typeof streams;

/** The dice of one stream of a world, and of one office in it: whatever the rule, the same year. */
export function twinStream(seed: number, stream: TwinStream, office = 0): Random {
  return seededRandom(mixed(mixed(mixed(seed) ^ streams[stream]) ^ office));
}

/** Spreads neighbouring numbers over all 32 bits (the finaliser of MurmurHash3, Appleby 2011). */
function mixed(number: number): number {
  let bits = (number + 0x9e3779b9) | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
