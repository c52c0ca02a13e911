/**
 * How much the central reserve should hold when a purchase is signed: what is used while the
 * purchase may be late, and what chance adds to it. Independent differences between offices even
 * out (they pool as the root of their number); what all offices have in common does not (Eppen
 * 1979).
 */
import { assert } from '../assert.ts';
import { normalQuantile } from '../forecast/negative-binomial.ts';
import type { Blanks, Days } from '../quantity.ts';

/** What the country draws from the reserve. */
export interface NationalUse {
  /** Blanks a working day. */
  readonly dailyUse: number;
  /** Variance-to-mean ratio of the independent part less one. */
  readonly theta: number;
  /** Coefficient of variation of the common part: 0.1 = the whole year may lie 10 % higher. */
  readonly commonSpread: number;
}

export interface ReserveTarget {
  /** Working days that 19 of 20 purchases are not later than. */
  readonly delayDays: Days;
  /** Daily use times those days. */
  readonly forDelay: Blanks;
  /** z times the root of the variance over those days. */
  readonly forChance: Blanks;
  readonly target: Blanks;
}

/** National daily use * delay + z sqrt(Var), Var = (1 + theta) D + (commonSpread D)^2. */
export function reserveTarget(use: NationalUse, delayDays: Days, chance = 0.95): ReserveTarget {
  assert(delayDays >= 0 && use.dailyUse >= 0, 'use and delay are 0 or more');
  assert(chance > 0.5 && chance < 1, 'a target is safer than even');
  const used = use.dailyUse * delayDays;
  const forDelay = Math.ceil(used);
  const forChance = Math.ceil(normalQuantile(chance) * Math.sqrt(varianceOf(use, used)));
  return { delayDays, forDelay, forChance, target: forDelay + forChance };
}

/** Of the use over days whose mean use is `used` together. */
export function varianceOf({ theta, commonSpread }: NationalUse, used: number): number {
  return (1 + theta) * used + (commonSpread * used) ** 2;
}
