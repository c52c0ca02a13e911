/**
 * The cheapest routes from those who give, and from the centre, to those who get. Where all
 * giver-getter routes fit into one network it is solved at once. Where they are millions, it begins
 * with the nearest, holds every route against the prices found, takes in those that would be
 * cheaper, and solves again until there is none: the same least cost, proven over all routes.
 */
import { assert } from '../assert.ts';
import type { FlowNetwork } from '../flow/flow-network.ts';
import { type FlowBasis, networkSimplex } from '../flow/network-simplex.ts';
import type { MilliRupiah, MovePolicy } from './redistribution.ts';
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

/** Up to so many giver-getter routes are solved at once. */
const routesAtOnceMax = 250_000;
const nearestFirst = 20;
const roundsMax = 1000;

/** Routes that could not carry the smallest lot, or are blocked, are none. */
export function cheapestRoutes(
  routing: Routing,
  ways: Ways,
  policy: Pick<MovePolicy, 'boxSize' | 'smallestLot' | 'unmet'>,
  atOnceMax = routesAtOnceMax,
): CheapestRoutes {
  const { givers, getters } = routing;
  const choice = new RouteChoice(routing, ways, policy.smallestLot / policy.boxSize);
  const atOnce = givers.length * getters.length <= atOnceMax;
  const routes = atOnce ? choice.all() : choice.nearest(nearestFirst);
  let basis: FlowBasis | undefined;
  for (let round = 1; round <= roundsMax; round++) {
    const network = routeNetwork(routing, routes, ways, policy.unmet);
    const solved = networkSimplex(network, basis);
    assert(solved.kind === 'optimal', 'a plan of routes has a least cost that can be counted');
    basis = solved.basis;
    if (atOnce || choice.takeInCheaper(routes, solved.prices) === 0) {
      return { ...told(routing, routes, network, solved), rounds: round };
    }
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
  const lowest = sources.reduce((least, price) => Math.min(least, price), Infinity);
  const level = prices.map((price) => price - lowest);
  const fixed = fixedArcsOf(routing);
  const used = [...flows.subarray(fixed).keys()].filter((at) => flows[fixed + at]! > 0);
  const centreArcs = left + 1;
  return {
    routes: used.map((at) => ({
      giver: routes.giver[at]!,
      getter: routes.getter[at]!,
      boxes: flows[fixed + at]!,
    })),
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
