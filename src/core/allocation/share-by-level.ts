/**
 * The exact level: how high a short reserve lifts stock / need when every office is filled to the
 * same height, as water fills connected vessels (the weighted uniform rule; Sprumont 1991, Moulin
 * 1999). No floating-point decision is made: the same claims give the same two whole numbers on
 * every machine.
 */
import { assert } from '../assert.ts';
import type { Blanks, Ratio } from '../quantity.ts';
import { seededRandom } from '../random.ts';
import { compareProducts, reducedRatio } from '../ratio.ts';

/** Columns of equal length, one place per office: whole numbers whose sums stay below 2^53. */
export interface LevelClaims {
  /** Where the office starts; may be below zero (the head start of whole boxes). */
  readonly stock: Float64Array;
  /** The width of its column, above zero. */
  readonly need: Float64Array;
  /** What it may be given at most, above zero. */
  readonly room: Float64Array;
}

/**
 * The lowest level L at which sum of clamp(need * L - stock, 0, room) is `amount`, in lowest terms;
 * for the amount 0 its limit from above, the lowest stock / need. The amount must lie between 0 and
 * the sum of the rooms.
 *
 * The sum is piecewise linear in L with two bends per office. A quickselect over the bends (Hoare
 * 1961) keeps the half in which the sum passes the amount: expected O(n) instead of the O(n log n)
 * of sorting them.
 */
export function levelOf(amount: Blanks, claims: LevelClaims): Ratio {
  const bends = bendsOf(claims);
  const random = seededRandom(bends.count);
  let from = 0;
  let to = bends.count;
  let below: Line = { slope: 0, intercept: 0 };
  while (from < to) {
    const pivot = bends.order[from + random.below(to - from)]!;
    const [equalFrom, greaterFrom] = partition(bends, from, to, pivot);
    const atPivot = addBends(below, bends, claims, from, greaterFrom);
    const reached =
      compareProducts(
        atPivot.slope,
        bends.numerator[pivot]!,
        amount + atPivot.intercept,
        bends.denominator[pivot]!,
      ) >= 0;
    if (reached) {
      to = equalFrom;
    } else {
      from = greaterFrom;
      below = atPivot;
    }
  }
  if (below.slope === 0) return lowestCoverage(amount, claims);
  return reducedRatio(amount + below.intercept, below.slope);
}

/** What has been given at level L, on one straight piece: slope * L - intercept. */
interface Line {
  readonly slope: number;
  readonly intercept: number;
}

/** Bend 2i: office i begins to be filled. Bend 2i + 1: office i is full. */
interface Bends {
  readonly count: number;
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
  readonly height: Float64Array;
  readonly order: Int32Array;
}

function bendsOf({ stock, need, room }: LevelClaims): Bends {
  const count = 2 * need.length;
  const numerator = new Float64Array(count);
  const denominator = new Float64Array(count);
  const height = new Float64Array(count);
  const order = new Int32Array(count);
  for (let bend = 0; bend < count; bend++) {
    const office = bend >> 1;
    const full = bend & 1;
    numerator[bend] = stock[office]! + full * room[office]!;
    denominator[bend] = need[office]!;
    height[bend] = numerator[bend]! / denominator[bend]!;
    order[bend] = bend;
  }
  return { count, numerator, denominator, height, order };
}

/**
 * Two correctly rounded quotients that differ by more than this, relative, are in their true order.
 */
const doubt = 2 ** -50;

function compareBends({ height, numerator, denominator }: Bends, a: number, b: number): number {
  const heightA = height[a]!;
  const heightB = height[b]!;
  const gap = heightA - heightB;
  if (Math.abs(gap) > doubt * (Math.abs(heightA) + Math.abs(heightB))) return gap;
  return compareProducts(numerator[a]!, denominator[b]!, numerator[b]!, denominator[a]!);
}

/**
 * Puts the bends of [from, to) in the order lower, equal, higher than the pivot (Dijkstra's flag).
 */
function partition(bends: Bends, from: number, to: number, pivot: number): [number, number] {
  const { order } = bends;
  let equalFrom = from;
  let greaterFrom = to;
  for (let at = from; at < greaterFrom; ) {
    const bend = order[at]!;
    const side = compareBends(bends, bend, pivot);
    if (side < 0) {
      order[at++] = order[equalFrom]!;
      order[equalFrom++] = bend;
    } else if (side > 0) {
      order[at] = order[--greaterFrom]!;
      order[greaterFrom] = bend;
    } else {
      at++;
    }
  }
  return [equalFrom, greaterFrom];
}

function addBends(line: Line, bends: Bends, claims: LevelClaims, from: number, to: number): Line {
  let { slope, intercept } = line;
  for (let at = from; at < to; at++) {
    const bend = bends.order[at]!;
    const sign = (bend & 1) === 1 ? -1 : 1;
    slope += sign * claims.need[bend >> 1]!;
    intercept += sign * bends.numerator[bend]!;
  }
  return { slope, intercept };
}

function lowestCoverage(amount: Blanks, { stock, need }: LevelClaims): Ratio {
  assert(amount === 0 && need.length > 0, 'a level is sought between nothing and every room');
  let lowest = 0;
  for (let office = 1; office < need.length; office++) {
    const side = compareProducts(stock[office]!, need[lowest]!, stock[lowest]!, need[office]!);
    if (side < 0) lowest = office;
  }
  return reducedRatio(stock[lowest]!, need[lowest]!);
}
