/**
 * What of the cheapest plan is not worth a trip. A route is left out whole: its blanks stay with the
 * giver, and the centre sends what its reserve still has in their place. The prices prove what
 * remains, too: the routes kept are the cheapest way to bring just what they bring.
 */
import type { CheapestRoutes } from './cheapest-routes.ts';
import type { DroppedMove, MovePolicy } from './redistribution.ts';
import type { Routing } from './route-network.ts';

interface Route {
  readonly giver: number;
  readonly getter: number;
  readonly boxes: number;
}

export interface KeptRoutes {
  readonly moves: readonly Route[];
  readonly dropped: readonly (Route & Pick<DroppedMove, 'insteadFromCentre' | 'cause'>)[];
  /** Boxes for each getter. */
  readonly fromCentre: Float64Array;
}

export function leaveOut(
  { centreBoxes }: Routing,
  { routes, fromCentre }: CheapestRoutes,
  { boxSize, smallestLot, movesMax }: MovePolicy,
): KeptRoutes {
  const worthATrip = routes.filter(({ boxes }) => boxes * boxSize >= smallestLot);
  const moves = worthATrip
    .toSorted((a, b) => b.boxes - a.boxes || a.giver - b.giver || a.getter - b.getter)
    .slice(0, movesMax ?? Infinity);
  const kept = new Set(moves);
  const sent = fromCentre.slice();
  let left = (centreBoxes ?? 0) - sent.reduce((sum, boxes) => sum + boxes, 0);
  const dropped = routes
    .filter((route) => !kept.has(route))
    .map((route) => {
      const instead = Math.min(left, route.boxes);
      left -= instead;
      sent[route.getter]! += instead;
      const isSmall = route.boxes * boxSize < smallestLot;
      const cause = isSmall ? ('below_smallest_lot' as const) : ('moves_max' as const);
      return { ...route, insteadFromCentre: instead, cause };
    });
  return { moves, dropped, fromCentre: sent };
}
