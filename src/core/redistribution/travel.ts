/**
 * What the way between two points is: kilometres, sea, working days, and the cost of one blank on
 * it. Points are unit vectors, so that millions of ways are compared without trigonometry.
 */
import type { Days, MilliRupiah } from '../quantity.ts';
import type { MovePolicy, Point, StockPoint } from './redistribution.ts';

/** Kilometres of the sphere on which data/offices.csv measures its distances. */
export const earthRadiusKm = 6371;

/** Up to so many kilometres a blank is on the road for 1, 2, 3 ... working days (data/README.md). */
const kmOfDays = [100, 450, 900, 1400, 2000, 2700] as const;

/** Working days on the road; one more over the sea. */
export function travelDays(km: number, crossesSea: boolean): Days {
  let days = 1;
  while (days <= kmOfDays.length && km > kmOfDays[days - 1]!) days++;
  return crossesSea ? days + 1 : days;
}

/** Where points are, one place each: on the unit sphere, by island and province. */
export interface Whereabouts {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  readonly island: Int32Array;
  readonly province: Int32Array;
}

export function whereaboutsOf(
  points: readonly (Point &
    Pick<StockPoint, 'island'> & { readonly provinceCode: string | null })[],
): Whereabouts {
  const count = points.length;
  const where = {
    x: new Float64Array(count),
    y: new Float64Array(count),
    z: new Float64Array(count),
    island: new Int32Array(count),
    province: new Int32Array(count),
  };
  const islands = new Map<string, number>();
  const provinces = new Map<string | null, number>();
  for (const [at, { latitude, longitude, island, provinceCode }] of points.entries()) {
    const [north, east] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
    where.x[at] = Math.cos(north) * Math.cos(east);
    where.y[at] = Math.cos(north) * Math.sin(east);
    where.z[at] = Math.sin(north);
    where.island[at] = numberOf(islands, island);
    where.province[at] = numberOf(provinces, provinceCode);
  }
  return where;
}

function numberOf<Key>(known: Map<Key, number>, key: Key): number {
  const found = known.get(key) ?? known.size;
  known.set(key, found);
  return found;
}

/** The square of the straight line between two points through the earth, its radius being 1. */
export function chordSquared({ x, y, z }: Whereabouts, one: number, other: number): number {
  const dx = x[one]! - x[other]!;
  const dy = y[one]! - y[other]!;
  const dz = z[one]! - z[other]!;
  return dx * dx + dy * dy + dz * dz;
}

/** Great circle. */
export function kmBetween(where: Whereabouts, one: number, other: number): number {
  const half = Math.sqrt(chordSquared(where, one, other)) / 2;
  return 2 * earthRadiusKm * Math.asin(Math.min(1, half));
}

/** The square of the straight line of so many kilometres; Infinity for half the globe and more. */
export function squaredChordOf(km: number): number {
  const angle = km / earthRadiusKm;
  return angle >= Math.PI ? Infinity : (2 * Math.sin(angle / 2)) ** 2;
}

/** What one blank costs on the way alone, without days and without leaving a province. */
export function carriage(policy: MovePolicy, km: number, crossesSea: boolean): MilliRupiah {
  const { handling, perKm, seaPercent } = policy;
  return handling + Math.round((perKm * km * (crossesSea ? seaPercent : 100)) / 100);
}
