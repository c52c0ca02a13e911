/** One pool of offices: who gives and gets, by which routes, and what that comes to for each. */
import type { Blanks } from '../quantity.ts';
import { type CheapestRoutes, cheapestRoutes } from './cheapest-routes.ts';
import { type KeptRoutes, leaveOut } from './leave-out.ts';
import { moveReasons } from './move-reasons.ts';
import { type PoolShares, poolLevel, positionOf } from './pool-level.ts';
import type {
  Move,
  OfficeOutcome,
  RedistributionPlan,
  RedistributionWorld,
  StockPoint,
} from './redistribution.ts';
import { type Routing, routingOf, type Ways } from './route-network.ts';

export interface PoolOfPlaces {
  readonly provinceCode: string | null;
  readonly places: readonly number[];
}

/** One pool, decided: places are those of the offices of the world. */
export interface DecidedPool {
  readonly places: readonly number[];
  readonly provinceCode: string | null;
  readonly shares: PoolShares;
  readonly outcomes: readonly OfficeOutcome[];
  readonly moves: readonly Move[];
  readonly dropped: RedistributionPlan['dropped'];
  readonly routes: CheapestRoutes;
}

export function decidePool(
  world: RedistributionWorld,
  ways: Ways,
  { places, provinceCode }: PoolOfPlaces,
  nearestFirst: number | undefined,
): DecidedPool {
  const { policy } = world;
  const offices = places.map((at) => world.offices[at]!);
  const reserve = provinceCode === null ? world.reserve : 0;
  const shares = poolLevel(offices, reserve, policy);
  const routing = routingOf(places, shares, provinceCode === null ? reserve : null, policy.boxSize);
  const routes = cheapestRoutes(routing, ways, policy, nearestFirst);
  const kept = leaveOut(routing, routes, ways, policy);
  const outcomes = outcomesOf(offices, places, routing, routes, kept, policy.boxSize);
  const outcomeAt = new Map(places.map((place, at) => [place, outcomes[at]!]));
  const idOf = (place: number) => world.offices[place]!.office;
  const moves = kept.moves.map(({ giver, getter, boxes }): Move => {
    const [from, to] = [routing.givers[giver]!, routing.getters[getter]!];
    const way = ways.between(from, to);
    const priceFrom = routes.giverPrices[giver]!;
    const priceTo = routes.getterPrices[getter]!;
    const reasons = moveReasons({
      giver: { point: world.offices[from]!, outcome: outcomeAt.get(from)! },
      getter: { point: world.offices[to]!, outcome: outcomeAt.get(to)! },
      way,
      centreCost: provinceCode === null ? ways.costFromCentre(to) : null,
      prices: { priceFrom, priceTo },
      level: provinceCode === null ? shares.level : null,
    });
    return {
      from: world.offices[from]!.office,
      to: world.offices[to]!.office,
      blanks: boxes * policy.boxSize,
      km: Math.round(way.km),
      crossesSea: way.crossesSea,
      leavesProvince: way.leavesProvince,
      days: way.days,
      cost: way.cost,
      priceFrom,
      priceTo,
      reasons,
    };
  });
  const dropped = kept.dropped.map(({ giver, getter, boxes, insteadFromCentre, ...why }) => {
    const [from, to] = [routing.givers[giver]!, routing.getters[getter]!];
    return {
      from: idOf(from),
      to: idOf(to),
      blanks: boxes * policy.boxSize,
      insteadFromCentre: insteadFromCentre * policy.boxSize,
      km: Math.round(ways.between(from, to).km),
      ...why,
    };
  });
  return { places, provinceCode, shares, outcomes, moves, dropped, routes };
}

function outcomesOf(
  offices: readonly StockPoint[],
  places: readonly number[],
  { givers, getters, gets }: Routing,
  { giverPrices, getterPrices }: CheapestRoutes,
  { moves, fromCentre }: KeptRoutes,
  boxSize: Blanks,
): OfficeOutcome[] {
  const carried = new Float64Array(givers.length);
  const brought = new Float64Array(getters.length);
  for (const { giver, getter, boxes } of moves) {
    carried[giver]! += boxes;
    brought[getter]! += boxes;
  }
  const giverOf = new Map([...givers].map((place, at) => [place, at]));
  const getterOf = new Map([...getters].map((place, at) => [place, at]));
  return offices.map((point, at): OfficeOutcome => {
    const giver = giverOf.get(places[at]!);
    const getter = getterOf.get(places[at]!);
    const position = positionOf(point);
    const given = giver === undefined ? 0 : carried[giver]! * boxSize;
    const got = getter === undefined ? 0 : brought[getter]! * boxSize;
    const centre = getter === undefined ? 0 : fromCentre[getter]! * boxSize;
    const share = getter === undefined ? 0 : gets[getter]! * boxSize;
    return {
      office: point.office,
      position,
      need: point.need,
      gives: given,
      gets: got,
      fromCentre: centre,
      after: position - given + got + centre,
      unmet: share - got - centre,
      price:
        giver !== undefined
          ? giverPrices[giver]!
          : getter !== undefined
            ? getterPrices[getter]!
            : null,
    };
  });
}
