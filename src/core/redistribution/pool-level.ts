/**
 * Who gives and who gets: the stock that may move and the reserve are poured together and every
 * office is filled to one level (the rule of decisions/0004-level-as-exact-ratio.md). An office that ends below
 * where it started is a giver; one that ends above it, a getter. Routes and costs play no part.
 */
import { fitToBoxes } from '../allocation/fit-to-boxes.ts';
import { levelOf } from '../allocation/share-by-level.ts';
import type { Blanks, Ratio } from '../quantity.ts';
import type { MovePolicy, StockPoint } from './redistribution.ts';

/** In whole boxes, in the order of the offices; an office gives or gets, never both. */
export interface PoolShares {
  /**
   * null when the reserve and what lies idle, above need and floor, suffice for all that every office
   * may get: a level of 1 or more.
   */
  readonly level: Ratio | null;
  /**
   * What each gives. Where the level is null it is what lies idle there, and the routes decide who of
   * those who could does give.
   */
  readonly gives: Float64Array;
  /** What each is to get. */
  readonly gets: Float64Array;
}

/** Half of those that remain too small drop out in a round, so that this suffices for millions. */
const roundsMax = 60;

/**
 * An office whose part would be below the smallest worthwhile lot does not give, nor get where the
 * reserve cannot send such parts: the smaller half of such offices is left out and the others are poured again,
 * whose parts are then larger.
 */
export function poolLevel(
  offices: readonly StockPoint[],
  reserve: Blanks,
  policy: Pick<MovePolicy, 'boxSize' | 'smallestLot'>,
): PoolShares {
  const { boxSize, smallestLot } = policy;
  const boxes = Math.floor(reserve / boxSize);
  const mayGive = new Float64Array(offices.length);
  const mayGet = new Float64Array(offices.length);
  for (const [at, point] of offices.entries()) {
    const { onHand, floor, need, room } = point;
    const position = positionOf(point);
    mayGive[at] = Math.floor(Math.max(0, Math.min(onHand, position - floor)) / boxSize);
    mayGet[at] = Math.floor(Math.max(0, Math.min(room, need - position)) / boxSize);
  }
  for (let round = 1; ; round++) {
    const shares = pour(offices, boxes, boxSize, mayGive, mayGet);
    const small = tooSmall(shares, boxes, smallestLot / boxSize);
    if (small.length === 0 || round === roundsMax) return shares;
    for (const at of small.slice(0, Math.ceil(small.length / 2))) {
      if (shares.gives[at]! > 0) mayGive[at] = 0;
      else mayGet[at] = 0;
    }
  }
}

/**
 * Offices whose part is less than a lot, the smallest part first; getters only where the reserve,
 * which sends any quantity, does not suffice for all of them.
 */
function tooSmall({ gives, gets }: PoolShares, reserveBoxes: number, lot: number): number[] {
  const isSmall = (part: number) => part > 0 && part < lot;
  const forCentre = gets.reduce((sum, part) => sum + (isSmall(part) ? part : 0), 0);
  const partOf = (at: number) =>
    gives[at]! > 0 || forCentre <= reserveBoxes ? gives[at]! : gets[at]!;
  return [...gives.keys()]
    .filter((at) => isSmall(partOf(at)))
    .sort((a, b) => partOf(a) - partOf(b) || a - b);
}

function pour(
  offices: readonly StockPoint[],
  reserveBoxes: number,
  boxSize: Blanks,
  mayGive: Float64Array,
  mayGet: Float64Array,
): PoolShares {
  const idle = mayGive.map((boxes, at) => {
    const beyondNeed = Math.floor((positionOf(offices[at]!) - offices[at]!.need) / boxSize);
    return Math.max(0, Math.min(boxes, beyondNeed));
  });
  if (reserveBoxes + sumOf(idle) >= sumOf(mayGet)) {
    return { level: null, gives: idle, gets: mayGet.slice() };
  }

  const filled = [...offices.keys()].filter(
    (at) => offices[at]!.need > 0 && mayGive[at]! + mayGet[at]! > 0,
  );
  const claims = {
    office: filled.map((at) => offices[at]!.office),
    stock: Float64Array.from(filled, (at) => positionOf(offices[at]!) - mayGive[at]! * boxSize),
    need: Float64Array.from(filled, (at) => offices[at]!.need),
    boxesMax: Float64Array.from(filled, (at) => mayGive[at]! + mayGet[at]!),
  };
  const pooled = reserveBoxes + sumOf(mayGive);
  const given = fitToBoxes(claims, pooled, boxSize);
  const gives = mayGive.slice();
  const gets = new Float64Array(offices.length);
  for (const [index, at] of filled.entries()) {
    const rise = given[index]! - mayGive[at]!;
    gives[at] = Math.max(0, -rise);
    gets[at] = Math.max(0, rise);
  }
  const level = levelOf(pooled * boxSize, {
    stock: claims.stock,
    need: claims.need,
    room: claims.boxesMax.map((boxes) => boxes * boxSize),
  });
  return { level, gives, gets };
}

function sumOf(boxes: Float64Array): number {
  return boxes.reduce((sum, count) => sum + count, 0);
}

/** On hand and in transit. */
export function positionOf({ onHand, inTransit }: StockPoint): Blanks {
  return onHand + inTransit;
}
