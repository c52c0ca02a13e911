/**
 * Exact arithmetic of ratios of whole numbers. Doubles decide only where they cannot err; where two
 * products are too close to tell, BigInt decides. (The idea of a floating filter before an exact
 * test: Shewchuk 1997.)
 */
import { assert } from './assert.ts';
import type { Ratio } from './quantity.ts';

/** Twice the rounding error of one product, relative, with room to spare. */
const doubt = 2 ** -50;

/** The sign of a*b - c*d for whole numbers, exactly: below, at or above zero. */
export function compareProducts(a: number, b: number, c: number, d: number): number {
  const left = a * b;
  const right = c * d;
  const gap = left - right;
  const size = Math.abs(left) + Math.abs(right);
  if (size <= Number.MAX_SAFE_INTEGER || Math.abs(gap) > doubt * size) return gap;
  const exact = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
  return exact > 0n ? 1 : exact < 0n ? -1 : 0;
}

/** numerator / denominator in lowest terms. Both safe integers, the denominator above zero. */
export function reducedRatio(numerator: number, denominator: number): Ratio {
  assert(Number.isSafeInteger(numerator), 'a numerator is a whole number below 2^53');
  assert(Number.isSafeInteger(denominator) && denominator > 0, 'a denominator is above zero');
  let [a, b] = [Math.abs(numerator), denominator];
  while (b > 0) [a, b] = [b, a % b];
  return { numerator: numerator / a, denominator: denominator / a };
}

/**
 * How many whole steps of `step` a column of width `need` takes when it is filled from `stock` to
 * the level: floor((need * level - stock) / step), exactly; below zero when the stock is above the
 * level.
 */
export function stepsToLevel(level: Ratio, need: number, stock: number, step: number): number {
  const { numerator, denominator } = level;
  const rise = need * numerator - stock * denominator;
  const run = denominator * step;
  const exactInDoubles =
    Math.abs(need * numerator) + stock * denominator <= Number.MAX_SAFE_INTEGER &&
    run <= Number.MAX_SAFE_INTEGER;
  if (exactInDoubles) return (rise - (((rise % run) + run) % run)) / run;
  const exactRun = BigInt(denominator) * BigInt(step);
  const exactRise = BigInt(need) * BigInt(numerator) - BigInt(stock) * BigInt(denominator);
  const rest = ((exactRise % exactRun) + exactRun) % exactRun;
  return Number((exactRise - rest) / exactRun);
}
