/**
 * How many blanks make a trip worth its cost. Whoever carries blanks from office to office goes there
 * and back with a witness, whatever the load: the farther, the more blanks must share the trip.
 */
import type { Blanks } from '../quantity.ts';
import type { MovePolicy } from './redistribution.ts';
import { squaredChordOf } from './travel.ts';

type LotPolicy = Pick<MovePolicy, 'smallestLot' | 'lotPer100Km' | 'lotOverSea'>;

/** Blanks, exact in whole numbers: `km` is rounded first, as the plan tells it; a part of one is one. */
export function worthwhileLot(
  { smallestLot, lotPer100Km, lotOverSea }: LotPolicy,
  { km, crossesSea }: { readonly km: number; readonly crossesSea: boolean },
): Blanks {
  const hundredths = lotPer100Km * Math.round(km) + 99;
  const forTheWay = (hundredths - (hundredths % 100)) / 100;
  return smallestLot + forTheWay + (crossesSea ? lotOverSea : 0);
}

/**
 * A bound for setting trips aside unmeasured: from this square of the straight line on (radius 1) no
 * trip is worth so many blanks. Below it one may be; `worthwhileLot` decides.
 */
export function outOfReach({ smallestLot, lotPer100Km }: LotPolicy, blanks: Blanks): number {
  if (blanks < smallestLot) return 0;
  if (lotPer100Km === 0) return Infinity;
  // A kilometre above the rounding of kilometres.
  return squaredChordOf(((blanks - smallestLot) * 100) / lotPer100Km + 1);
}
