/**
 * Who gives how many blanks to whom, by which way, and why: fairness first by the level of the
 * pooled stock, then the cheapest routes that bring it about, then what is too small to travel is
 * left out (decisions/0016-redistribution.md).
 */
import { assert } from '../assert.ts';
import type { Blanks } from '../quantity.ts';
import { isBlanks } from '../quantity.ts';
import type { CheapestRoutes } from './cheapest-routes.ts';
import { type DecidedPool, decidePool, type PoolOfPlaces } from './decide-pool.ts';
import type {
  Move,
  OfficeOutcome,
  RedistributionPlan,
  RedistributionWorld,
} from './redistribution.ts';
import { Ways } from './route-network.ts';
import { worthwhileLot } from './worthwhile-lot.ts';

/**
 * The cheapest plan among the fairest. Givers stay at or above their floor, getters within their
 * room, nothing is lost, and the prices that prove it are checked each time. Callers have checked
 * that `isCountable`.
 */
export function planRedistribution(
  world: RedistributionWorld,
  nearestFirst?: number,
): RedistributionPlan {
  assertWorld(world);
  const ways = new Ways(world);
  const pools = poolsOf(world).map((pool) => decidePool(world, ways, pool, nearestFirst));
  const outcomes = new Map(
    pools.flatMap(({ places, outcomes }) => outcomes.map((one, at) => [places[at]!, one] as const)),
  );
  const offices = world.offices.map((_, at) => outcomes.get(at)!);
  const moves = pools.flatMap((pool) => pool.moves).sort(largestFirst);
  const sum = (of: (outcome: OfficeOutcome) => Blanks) =>
    offices.reduce((total, outcome) => total + of(outcome), 0);
  const fromCentre = sum((outcome) => outcome.fromCentre);
  const before = world.pool === 'national' ? world.reserve : 0;
  const plan: RedistributionPlan = {
    pool: world.pool,
    reserve: { before, after: before - fromCentre },
    level: world.pool === 'national' ? pools[0]!.shares.level : null,
    provinceLevels: pools.flatMap(({ provinceCode, shares }) =>
      provinceCode === null ? [] : [{ provinceCode, level: shares.level }],
    ),
    offices,
    moves,
    dropped: pools.flatMap((pool) => pool.dropped),
    reservePrice: world.pool === 'national' ? pools[0]!.routes.centrePrice : null,
    totals: {
      moved: sum(({ gets }) => gets),
      fromCentre,
      unmet: sum(({ unmet }) => unmet),
      blankKm: moves.reduce((total, { blanks, km }) => total + blanks * km, 0),
      moveCost: moves.reduce((total, { blanks, cost }) => total + blanks * cost, 0),
    },
    certificate: certificateOf(pools, world),
  };
  assertPlan(world, plan);
  return plan;
}

/** Whether the costs of a plan stay below 2^53: what may travel, times the dearest way. */
export function isCountable({ offices, reserve, policy }: RedistributionWorld): boolean {
  const blanks = offices.reduce(
    (sum, { onHand, inTransit, need, room }) => sum + onHand + inTransit + need + room,
    reserve,
  );
  return Number.isSafeInteger(blanks * Math.max(1, policy.unmet));
}

/** All offices, or those of each province, by its code. */
function poolsOf({ pool, offices }: RedistributionWorld): PoolOfPlaces[] {
  if (pool === 'national') return [{ provinceCode: null, places: [...offices.keys()] }];
  const provinces = new Map<string, number[]>();
  for (const [at, { provinceCode }] of offices.entries()) {
    const known = provinces.get(provinceCode);
    if (known) known.push(at);
    else provinces.set(provinceCode, [at]);
  }
  return [...provinces]
    .map(([provinceCode, places]) => ({ provinceCode, places }))
    .sort((a, b) => (a.provinceCode < b.provinceCode ? -1 : 1));
}

function largestFirst(a: Move, b: Move): number {
  if (a.blanks !== b.blanks) return b.blanks - a.blanks;
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  return a.to < b.to ? -1 : 1;
}

function certificateOf(
  pools: readonly DecidedPool[],
  { policy }: RedistributionWorld,
): RedistributionPlan['certificate'] {
  const sum = (of: (routes: CheapestRoutes) => number) =>
    pools.reduce((total, { routes }) => total + of(routes), 0);
  const certificate = {
    routesPriced: sum(({ routesPriced }) => routesPriced),
    routesSolved: sum(({ routesSolved }) => routesSolved),
    rounds: pools.reduce((most, { routes }) => Math.max(most, routes.rounds), 0),
    cost: sum(({ cost }) => cost) * policy.boxSize,
    provenLeast: sum(({ provenLeast }) => provenLeast) * policy.boxSize,
  };
  assert(certificate.cost === certificate.provenLeast, 'the plan costs what its prices prove');
  return certificate;
}

function assertWorld({ offices, reserve, policy }: RedistributionWorld): void {
  assert(isBlanks(reserve), 'the reserve is a whole number of blanks');
  assert(isBlanks(policy.boxSize) && policy.boxSize > 0, 'a box holds at least one blank');
  for (const { office, onHand, inTransit, need, floor, room } of offices) {
    const whole = [onHand, inTransit, need, floor, room].every(isBlanks);
    assert(whole, `${office} holds, needs and may get whole numbers of blanks`);
  }
  const named = new Set(offices.map(({ office }) => office));
  assert(named.size === offices.length, 'no office stands in a redistribution twice');
}

/** What every plan must keep, whatever it was made from. */
function assertPlan(
  world: RedistributionWorld,
  { offices, moves, totals }: RedistributionPlan,
): void {
  for (const [at, { office, floor, onHand, room }] of world.offices.entries()) {
    const { gives, gets, fromCentre, after, unmet } = offices[at]!;
    assert(gives === 0 || (after >= floor && gives <= onHand), `${office} gives above its floor`);
    assert(gets + fromCentre <= room && unmet >= 0, `${office} gets within its room`);
    assert(gives === 0 || gets + fromCentre === 0, `${office} gives or gets, never both`);
  }
  const given = offices.reduce((sum, { gives }) => sum + gives, 0);
  const moved = moves.reduce((sum, { blanks }) => sum + blanks, 0);
  assert(given === totals.moved && moved === totals.moved, 'what is given arrives');
  for (const move of moves) {
    const { cost, priceFrom, priceTo, blanks } = move;
    assert(priceTo - priceFrom === cost, 'a move costs what its ends differ in price');
    assert(blanks >= worthwhileLot(world.policy, move), 'a move carries what its trip is worth');
  }
}
