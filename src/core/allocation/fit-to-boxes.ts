/**
 * Whole boxes: the next box always goes to the office with the smallest (stock + boxes given) /
 * need. This is Adams' divisor rule with a head start (Balinski & Young 2001, chapter 12); it
 * maximises the sorted list of coverages.
 */
import { assert } from '../assert.ts';
import type { Blanks } from '../quantity.ts';
import { compareProducts, stepsToLevel } from '../ratio.ts';
import { levelOf } from './share-by-level.ts';

/** Columns of equal length, one place per office: whole numbers whose sums stay below 2^53. */
export interface BoxClaims {
  /** Breaks the last tie. Never the quantity asked for. */
  readonly office: readonly string[];
  readonly stock: Float64Array;
  /** Above zero. */
  readonly need: Float64Array;
  /** Whole boxes it may be given at most, above zero. */
  readonly boxesMax: Float64Array;
}

/**
 * Boxes per office when `boxes` of `boxSize` blanks are given out one by one, each to the lowest
 * coverage (ties: the smaller need, then the office code), but found without taking all those
 * steps, in O(n log n).
 *
 * The start must come from the level of stock - boxSize: at that level every office has at most
 * what the one-by-one rule gives it. The level of the reserve itself is too high and hands out
 * boxes that rule would not.
 */
export function fitToBoxes(claims: BoxClaims, boxes: number, boxSize: Blanks): Float64Array {
  const boxesWanted = claims.boxesMax.reduce((sum, most) => sum + most, 0);
  if (boxes >= boxesWanted) return claims.boxesMax.slice();

  const given = boxesAtHeadStart(claims, boxes, boxSize);
  const left = boxes - given.reduce((sum, count) => sum + count, 0);
  assert(left >= 0 && left <= given.length, 'the head start leaves at most one box an office');
  giveOneByOne(claims, given, left, boxSize);
  return given;
}

function boxesAtHeadStart(claims: BoxClaims, boxes: number, boxSize: Blanks): Float64Array {
  const level = levelOf(boxes * boxSize, {
    stock: claims.stock.map((stock) => stock - boxSize),
    need: claims.need,
    room: claims.boxesMax.map((most) => most * boxSize),
  });
  return claims.boxesMax.map((most, office) => {
    const steps = stepsToLevel(level, claims.need[office]!, claims.stock[office]!, boxSize);
    return Math.max(0, Math.min(most, steps + 1));
  });
}

/**
 * Gives `left` more boxes, each to the office that comes first, from a binary heap of those with
 * room.
 */
function giveOneByOne(claims: BoxClaims, given: Float64Array, left: number, boxSize: Blanks): void {
  const { office, stock, need, boxesMax } = claims;
  const comesFirst = (a: number, b: number): boolean => {
    const heightA = stock[a]! + given[a]! * boxSize;
    const heightB = stock[b]! + given[b]! * boxSize;
    const side = compareProducts(heightA, need[b]!, heightB, need[a]!) || need[a]! - need[b]!;
    return side === 0 ? office[a]! < office[b]! : side < 0;
  };
  const heap = [...given.keys()].filter((index) => given[index]! < boxesMax[index]!);
  for (let at = (heap.length >> 1) - 1; at >= 0; at--) sink(heap, at, comesFirst);
  for (let step = 0; step < left; step++) {
    const first = heap[0]!;
    given[first]! += 1;
    if (given[first] === boxesMax[first]) {
      const last = heap.pop()!;
      if (heap.length > 0) heap[0] = last;
    }
    sink(heap, 0, comesFirst);
  }
}

function sink(heap: number[], from: number, comesFirst: (a: number, b: number) => boolean): void {
  let at = from;
  for (;;) {
    let first = at;
    for (const child of [2 * at + 1, 2 * at + 2]) {
      if (child < heap.length && comesFirst(heap[child]!, heap[first]!)) first = child;
    }
    if (first === at) return;
    [heap[at], heap[first]] = [heap[first]!, heap[at]!];
    at = first;
  }
}
