import { kmBetween, whereaboutsOf } from '#core/redistribution/travel.ts';

/** The central store, in Jakarta. */
export const centralStore = { latitude: -6.2, longitude: 106.8, island: 'jawa' };

/** Great circle, in whole kilometres. */
export function kilometresFromCentre(place: {
  readonly latitude: number;
  readonly longitude: number;
}): number {
  const here = { latitude: place.latitude, longitude: place.longitude };
  const points = [centralStore, { ...here, island: '' }];
  const where = whereaboutsOf(points.map((point) => ({ ...point, provinceCode: null })));
  return Math.round(kmBetween(where, 0, 1));
}
