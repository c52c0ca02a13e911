/**
 * The network on which the cheapest routes are found. Nodes: givers, getters, the centre, and one
 * that takes what nobody needs and supplies, dearly, what nobody can bring. Flow is in whole boxes,
 * cost in thousandths of a rupiah for one blank.
 */
import { assert } from '../assert.ts';
import type { FlowNetwork } from '../flow/flow-network.ts';
import type { Blanks, Days, MilliRupiah } from '../quantity.ts';
import type { PoolShares } from './pool-level.ts';
import type { MovePolicy, RedistributionWorld, StockPoint } from './redistribution.ts';
import {
  carriage,
  earthRadiusKm,
  kmBetween,
  travelDays,
  type Whereabouts,
  whereaboutsOf,
} from './travel.ts';
import { outOfReach, worthwhileLot } from './worthwhile-lot.ts';

/** What is to be routed: places of offices in the world, and whole boxes for each. */
export interface Routing {
  readonly givers: Int32Array;
  readonly gives: Float64Array;
  readonly getters: Int32Array;
  readonly gets: Float64Array;
  /** null where nothing comes from a reserve. */
  readonly centreBoxes: number | null;
}

export interface Way {
  readonly km: number;
  readonly crossesSea: boolean;
  readonly leavesProvince: boolean;
  readonly days: Days;
  readonly cost: MilliRupiah;
}

/** The ways between givers and getters, worked out when they are asked for. */
export class Ways {
  /**
   * The road of a way costs no less than the square root of this times the straight line through the
   * earth, squared: by it, millions of ways are set aside without working out their kilometres.
   */
  readonly byLand: number;
  readonly bySea: number;
  readonly leaving: MilliRupiah;
  private readonly policy: MovePolicy;
  private readonly where: Whereabouts;
  private readonly offices: readonly StockPoint[];
  private readonly centre: number;
  /** What a working day of waiting costs a blank for each office: omega times its chance. */
  private readonly waiting: Float64Array;
  private readonly blocked: ReadonlySet<number>;

  constructor({ offices, centre, recentMoves, policy }: RedistributionWorld) {
    this.policy = policy;
    this.byLand = (policy.perKm * earthRadiusKm) ** 2;
    this.bySea = this.byLand * (policy.seaPercent / 100) ** 2;
    this.leaving = policy.leavingProvince;
    this.offices = offices;
    this.centre = offices.length;
    this.where = whereaboutsOf([...offices, { ...centre, provinceCode: null }]);
    this.waiting = Float64Array.from(offices, ({ emptyChance }) => {
      assert(emptyChance >= 0 && emptyChance <= 1, 'a chance lies between 0 and 1');
      return policy.waitingDay * emptyChance;
    });
    const places = new Map(offices.map(({ office }, at) => [office, at]));
    const blocked = recentMoves
      .filter(({ daysAgo }) => daysAgo < policy.oppositeBlockedDays)
      .map(({ from, to }) => this.key(places.get(to) ?? -1, places.get(from) ?? -1));
    this.blocked = new Set(blocked);
  }

  between(giver: number, getter: number): Way {
    const { where } = this;
    const km = kmBetween(where, giver, getter);
    const crossesSea = where.island[giver] !== where.island[getter];
    const leavesProvince = where.province[giver] !== where.province[getter];
    const days = travelDays(km, crossesSea);
    return { km, crossesSea, leavesProvince, days, cost: this.costBetween(giver, getter) };
  }

  costBetween(giver: number, getter: number): MilliRupiah {
    const { where, policy } = this;
    const km = kmBetween(where, giver, getter);
    const crossesSea = where.island[giver] !== where.island[getter];
    const leaving = where.province[giver] === where.province[getter] ? 0 : policy.leavingProvince;
    const wait = this.waiting[getter]!;
    const waited = wait === 0 ? 0 : Math.round(wait * travelDays(km, crossesSea));
    return carriage(policy, km, crossesSea) + policy.keep + leaving + waited;
  }

  costFromCentre(getter: number): MilliRupiah {
    const km = kmBetween(this.where, this.centre, getter);
    const crossesSea = this.where.island[this.centre] !== this.where.island[getter];
    const wait = this.waiting[getter]! * this.offices[getter]!.leadTimeDays;
    return carriage(this.policy, km, crossesSea) + Math.round(wait);
  }

  /** The fewest blanks that are worth the trip. */
  lotBetween(giver: number, getter: number): Blanks {
    const { where, policy } = this;
    const crossesSea = where.island[giver] !== where.island[getter];
    return worthwhileLot(policy, { km: kmBetween(where, giver, getter), crossesSea });
  }

  /** For each number of boxes the bound from which on no trip is worth it (`outOfReach`). */
  reachOf(boxes: Float64Array): Float64Array {
    return boxes.map((count) => outOfReach(this.policy, count * this.policy.boxSize));
  }

  /** Whether a move went the other way too short a time ago. */
  isBlocked(giver: number, getter: number): boolean {
    return this.blocked.size > 0 && this.blocked.has(this.key(giver, getter));
  }

  /** Where some offices are, side by side, so that millions of ways are read in a row. */
  placesOf(offices: Int32Array): Whereabouts {
    const { x, y, z, island, province } = this.where;
    const gather = (from: Float64Array) => Float64Array.from(offices, (at) => from[at]!);
    const number = (from: Int32Array) => Int32Array.from(offices, (at) => from[at]!);
    return {
      x: gather(x),
      y: gather(y),
      z: gather(z),
      island: number(island),
      province: number(province),
    };
  }

  /**
   * What a way to the getter costs besides its road and the leaving of a province, at least; one is
   * left for the rounding of a cost.
   */
  leastBesidesRoad(getter: number): MilliRupiah {
    const { handling, keep } = this.policy;
    return handling + keep + Math.floor(this.waiting[getter]!) - 1;
  }

  private key(from: number, to: number): number {
    return from * this.offices.length + to;
  }
}

/** Routes between givers and getters as growing columns: places in `givers` and in `getters`. */
export class RouteList {
  count = 0;
  giver = new Int32Array(1024);
  getter = new Int32Array(1024);
  cost = new Float64Array(1024);

  add(giver: number, getter: number, cost: MilliRupiah): void {
    if (this.count === this.giver.length) this.grow();
    this.giver[this.count] = giver;
    this.getter[this.count] = getter;
    this.cost[this.count] = cost;
    this.count++;
  }

  private grow(): void {
    const length = 2 * this.count;
    const [giver, getter, cost] = [this.giver, this.getter, this.cost];
    this.giver = new Int32Array(length);
    this.getter = new Int32Array(length);
    this.cost = new Float64Array(length);
    this.giver.set(giver);
    this.getter.set(getter);
    this.cost.set(cost);
  }
}

/** What the shares of a pool ask of its routes; `places` are those of its offices in the world. */
export function routingOf(
  places: readonly number[],
  { gives, gets }: PoolShares,
  reserve: Blanks | null,
  boxSize: Blanks,
): Routing {
  const givers = [...places.keys()].filter((at) => gives[at]! > 0);
  const getters = [...places.keys()].filter((at) => gets[at]! > 0);
  return {
    givers: Int32Array.from(givers, (at) => places[at]!),
    gives: Float64Array.from(givers, (at) => gives[at]!),
    getters: Int32Array.from(getters, (at) => places[at]!),
    gets: Float64Array.from(getters, (at) => gets[at]!),
    centreBoxes: reserve === null ? null : Math.floor(reserve / boxSize),
  };
}

/** Nodes: givers, getters, then the one for what is left, then the centre if there is one. */
export function routeNetwork(
  routing: Routing,
  routes: RouteList,
  ways: Ways,
  unmet: MilliRupiah,
): FlowNetwork {
  const { givers, gives, getters, gets, centreBoxes } = routing;
  const left = givers.length + getters.length;
  const nodes = left + (centreBoxes === null ? 1 : 2);
  const arcs = fixedArcsOf(routing) + routes.count;
  const tail = new Int32Array(arcs);
  const head = new Int32Array(arcs);
  const cost = new Float64Array(arcs);
  const supply = new Float64Array(nodes);
  let arc = 0;
  const add = (from: number, to: number, price: MilliRupiah): void => {
    tail[arc] = from;
    head[arc] = to;
    cost[arc++] = price;
  };
  for (let at = 0; at < givers.length; at++) {
    supply[at] = gives[at]!;
    add(at, left, 0);
  }
  for (let at = 0; at < getters.length; at++) {
    supply[givers.length + at] = -gets[at]!;
    add(left, givers.length + at, unmet);
  }
  if (centreBoxes !== null) {
    supply[left + 1] = centreBoxes;
    add(left + 1, left, 0);
    for (let at = 0; at < getters.length; at++) {
      add(left + 1, givers.length + at, ways.costFromCentre(getters[at]!));
    }
  }
  supply[left] = -supply.reduce((sum, boxes) => sum + boxes, 0);
  tail.set(routes.giver.subarray(0, routes.count), arc);
  for (let at = 0; at < routes.count; at++) head[arc + at] = givers.length + routes.getter[at]!;
  cost.set(routes.cost.subarray(0, routes.count), arc);
  return { nodes, tail, head, cost, capacity: new Float64Array(arcs).fill(Infinity), supply };
}

/** The arcs that come before the routes in the network. */
export function fixedArcsOf({ givers, getters, centreBoxes }: Routing): number {
  return givers.length + getters.length + (centreBoxes === null ? 0 : 1 + getters.length);
}
