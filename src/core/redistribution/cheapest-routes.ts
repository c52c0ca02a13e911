/**
 * The cheapest routes from those who give, and from the centre, to those who get. It begins with the
 * nearest, holds every giver-getter route there is against the prices found, takes in those that
 * would be cheaper, and goes on until there is none: the least cost over all routes, and proven so
 * (column generation; Dantzig & Wolfe 1960). The nearest alone are not enough: they were 7 % dearer.
 */

import { assert } from '../assert.ts';
import type { FlowNetwork } from '../flow/flow-network.ts';
import { type FlowBasis, networkSimplex } from '../flow/network-simplex.ts';
import type { MilliRupiah } from '../quantity.ts';
import type { MovePolicy } from './redistribution.ts';
import { RouteChoice } from './route-choice.ts';
import {
  fixedArcsOf,
  type RouteList,
  type Routing,
  routeNetwork,
  type Ways,
} from './route-network.ts';

export interface CheapestRoutes {
  /** Places in `givers` and `getters`, with whole boxes above zero. */
  readonly routes: readonly {
    readonly giver: number;
    readonly getter: number;
    readonly boxes: number;
  }[];
  /** Boxes for each getter. */
  readonly fromCentre: Float64Array;
  readonly unmet: Float64Array;
  /** What one more blank is worth, the cheapest source 0. */
  readonly giverPrices: Float64Array;
  readonly getterPrices: Float64Array;
  readonly centrePrice: MilliRupiah | null;
  readonly routesPriced: number;
  readonly routesSolved: number;
  readonly rounds: number;
  /** Boxes times cost of a blank. */
  readonly cost: number;
  readonly provenLeast: number;
}

const roundsMax = 1000;

/**
 * Routes that could not carry what their trip is worth, or are blocked, are none. `nearestFirst` changes the
 * time it takes and nothing else.
 */
export function cheapestRoutes(
  routing: Routing,
  ways: Ways,
  policy: Pick<MovePolicy, 'boxSize' | 'unmet'>,
  nearestFirst = 20,
): CheapestRoutes {
  const { givers, getters } = routing;
  const choice = new RouteChoice(routing, ways, policy.boxSize);
  const routes = choice.nearest(Math.min(nearestFirst, Math.max(givers.length, getters.length)));
  let basis: FlowBasis | undefined;
  for (let round = 1; round <= roundsMax; round++) {
    const network = routeNetwork(routing, routes, ways, policy.unmet);
    const solved = networkSimplex(network, basis);
    assert(solved.kind === 'optimal', 'a plan of routes has a least cost that can be counted');
    basis = solved.basis;
    const added = choice.takeInCheaper(routes, solved.prices);
    if (added === 0) return { ...told(routing, routes, network, solved), rounds: round };
  }
  assert(false, 'no route is taken in twice, so the rounds end');
}

function told(
  routing: Routing,
  routes: RouteList,
  network: FlowNetwork,
  { flows, prices, cost }: { flows: Float64Array; prices: Float64Array; cost: number },
): Omit<CheapestRoutes, 'rounds'> {
  const { givers, getters, centreBoxes } = routing;
  const left = givers.length + getters.length;
  const sources = [...prices.subarray(0, givers.length)];
  if (centreBoxes !== null) sources.push(prices[left + 1]!);
  const lowest = sources.length === 0 ? 0 : sources.reduce((a, b) => Math.min(a, b));
  const level = prices.map((price) => price - lowest);
  const fixed = fixedArcsOf(routing);
  const used: { giver: number; getter: number; boxes: number }[] = [];
  for (let at = 0; at < routes.count; at++) {
    const boxes = flows[fixed + at]!;
    if (boxes > 0) used.push({ giver: routes.giver[at]!, getter: routes.getter[at]!, boxes });
  }
  const centreArcs = left + 1;
  return {
    routes: used,
    fromCentre:
      centreBoxes === null
        ? new Float64Array(getters.length)
        : flows.slice(centreArcs, centreArcs + getters.length),
    unmet: flows.slice(givers.length, left),
    giverPrices: level.slice(0, givers.length),
    getterPrices: level.slice(givers.length, left),
    centrePrice: centreBoxes === null ? null : level[left + 1]!,
    routesPriced: givers.length * getters.length + (centreBoxes === null ? 0 : getters.length),
    routesSolved: routes.count + (centreBoxes === null ? 0 : getters.length),
    cost,
    provenLeast: network.supply.reduce((sum, boxes, node) => sum - boxes * level[node]!, 0),
  };
}
