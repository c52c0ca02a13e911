/**
 * What of the cheapest plan is not worth a trip. A route is left out whole: its blanks stay with the
 * giver, and the centre sends what its reserve still has in their place. The prices prove what
 * remains, too: the routes kept are the cheapest way to bring just what they bring.
 */
import type { CheapestRoutes } from './cheapest-routes.ts';
import type { DroppedMove, MovePolicy } from './redistribution.ts';
import type { Routing, Ways } from './route-network.ts';

interface Route {
  readonly giver: number;
  readonly getter: number;
  readonly boxes: number;
}

export interface KeptRoutes {
  readonly moves: readonly Route[];
  readonly dropped: readonly (Route &
    Pick<DroppedMove, 'insteadFromCentre' | 'worthwhile' | 'cause'>)[];
  /** Boxes for each getter. */
  readonly fromCentre: Float64Array;
}

export function leaveOut(
  { givers, getters, centreBoxes }: Routing,
  { routes, fromCentre }: CheapestRoutes,
  ways: Ways,
  { boxSize, smallestLot, movesMax }: MovePolicy,
): KeptRoutes {
  const weighed = routes.map((route) => {
    const worthwhile = ways.lotBetween(givers[route.giver]!, getters[route.getter]!);
    return { ...route, blanks: route.boxes * boxSize, worthwhile };
  });
  const moves = weighed
    .filter(({ blanks, worthwhile }) => blanks >= worthwhile)
    .sort((a, b) => b.boxes - a.boxes || a.giver - b.giver || a.getter - b.getter)
    .slice(0, movesMax ?? Infinity);
  const kept = new Set(moves);
  const sent = fromCentre.slice();
  let left = (centreBoxes ?? 0) - sent.reduce((sum, boxes) => sum + boxes, 0);
  const dropped = weighed
    .filter((route) => !kept.has(route))
    .map(({ giver, getter, boxes, blanks, worthwhile }) => {
      const insteadFromCentre = Math.min(left, boxes);
      left -= insteadFromCentre;
      sent[getter]! += insteadFromCentre;
      const tooFew = blanks < smallestLot ? 'below_smallest_lot' : 'below_lot_of_trip';
      const cause: DroppedMove['cause'] = blanks < worthwhile ? tooFew : 'moves_max';
      return { giver, getter, boxes, insteadFromCentre, worthwhile, cause };
    });
  return { moves, dropped, fromCentre: sent };
}
