/** Which of all the routes between givers and getters stand in the network that is solved. */
import type { Blanks, MilliRupiah } from '../quantity.ts';

import { RouteList, type Routing, type Ways } from './route-network.ts';
import type { Whereabouts } from './travel.ts';

/** How many routes that would be cheaper a getter takes in at most at a time. */
const takenInMax = 12;

export class RouteChoice {
  private readonly routing: Routing;
  private readonly ways: Ways;
  private readonly boxSize: Blanks;
  private readonly giverAt: Whereabouts;
  private readonly getterAt: Whereabouts;
  /** How far away a trip may be worth what each gives or gets; squares of the straight line. */
  private readonly giverReach: Float64Array;
  private readonly getterReach: Float64Array;
  /** 1 for a getter that took in nothing when it was last looked at. */
  private readonly settled: Uint8Array;
  private readonly cheaper = new Nearest(takenInMax);

  constructor(routing: Routing, ways: Ways, boxSize: Blanks) {
    this.routing = routing;
    this.ways = ways;
    this.boxSize = boxSize;
    this.giverReach = ways.reachOf(routing.gives);
    this.getterReach = ways.reachOf(routing.gets);
    this.settled = new Uint8Array(routing.getters.length);
    this.giverAt = ways.placesOf(routing.givers);
    this.getterAt = ways.placesOf(routing.getters);
  }

  /**
   * For each getter the `count` nearest givers, and the other way round; the sea is not looked at.
   * Every route there is, where the count is at least that of either.
   */
  nearest(count: number): RouteList {
    const { givers, getters } = this.routing;
    const routes = new RouteList();
    const reach = new Float64Array(getters.length);
    const near = new Nearest(count);
    for (let getter = 0; getter < getters.length; getter++) {
      near.clear(this.getterReach[getter]!);
      this.offerAll(near, this.getterAt, getter, this.giverAt, (giver) =>
        this.isRoute(giver, getter),
      );
      reach[getter] = near.worst;
      for (const giver of near.found()) routes.add(giver, getter, this.costOf(giver, getter));
    }
    for (let giver = 0; giver < givers.length; giver++) {
      near.clear(this.giverReach[giver]!);
      this.offerAll(near, this.giverAt, giver, this.getterAt, (getter) =>
        this.isRoute(giver, getter),
      );
      for (const [at, getter] of near.found().entries()) {
        if (near.distance(at) > reach[getter]!)
          routes.add(giver, getter, this.costOf(giver, getter));
      }
    }
    return routes;
  }

  /**
   * Holds every route against the prices; adds those that would be cheaper, for each getter the
   * cheapest few. How many were added: none, when the prices prove the plan over all routes. Getters
   * that took in nothing are passed over until no other takes in anything; only a look at all of them
   * ends with none.
   */
  takeInCheaper(routes: RouteList, prices: Float64Array): number {
    const { getters } = this.routing;
    const before = routes.count;
    for (const all of [false, true]) {
      for (let getter = 0; getter < getters.length; getter++) {
        if (!all && this.settled[getter] === 1) continue;
        this.settled[getter] = this.takeInFor(getter, routes, prices) === 0 ? 1 : 0;
      }
      if (routes.count > before) break;
    }
    return routes.count - before;
  }

  private takeInFor(getter: number, routes: RouteList, prices: Float64Array): number {
    const { givers, getters } = this.routing;
    const { ways, cheaper } = this;
    const { x, y, z, island, province } = this.giverAt;
    const [toX, toY, toZ] = [
      this.getterAt.x[getter]!,
      this.getterAt.y[getter]!,
      this.getterAt.z[getter]!,
    ];
    const [toIsland, toProvince] = [this.getterAt.island[getter]!, this.getterAt.province[getter]!];
    const { byLand, bySea, leaving } = ways;
    const price = prices[givers.length + getter]!;
    const least = ways.leastBesidesRoad(getters[getter]!);
    const reach = this.getterReach[getter]!;
    cheaper.clear(Infinity);
    // What the road may cost so that a way saves more than those found already.
    let worth = price - least;
    for (let giver = 0; giver < x.length; giver++) {
      const surcharge = province[giver] === toProvince ? 0 : leaving;
      const forRoad = worth - surcharge - prices[giver]!;
      if (forRoad <= 0) continue;
      const dx = x[giver]! - toX;
      const dy = y[giver]! - toY;
      const dz = z[giver]! - toZ;
      const line = dx * dx + dy * dy + dz * dz;
      const road = island[giver] === toIsland ? byLand : bySea;
      if (line >= reach || road * line >= forRoad * forRoad) continue;
      if (!this.isRoute(giver, getter)) continue;
      const saved = price - prices[giver]! - this.costOf(giver, getter);
      if (saved <= 0) continue;
      cheaper.offer(giver, -saved);
      worth = price - least + Math.min(0, cheaper.worst);
    }
    for (const giver of cheaper.found()) routes.add(giver, getter, this.costOf(giver, getter));
    return cheaper.found().length;
  }

  private costOf(giver: number, getter: number): MilliRupiah {
    const { givers, getters } = this.routing;
    return this.ways.costBetween(givers[giver]!, getters[getter]!);
  }

  /** One that could carry what its trip is worth, and is not blocked. */
  private isRoute(giver: number, getter: number): boolean {
    const { givers, gives, getters, gets } = this.routing;
    const [from, to] = [givers[giver]!, getters[getter]!];
    const most = Math.min(gives[giver]!, gets[getter]!) * this.boxSize;
    return most >= this.ways.lotBetween(from, to) && !this.ways.isBlocked(from, to);
  }

  private offerAll(
    near: Nearest,
    from: Whereabouts,
    place: number,
    { x, y, z }: Whereabouts,
    isRoute: (other: number) => boolean,
  ): void {
    const [fromX, fromY, fromZ] = [from.x[place]!, from.y[place]!, from.z[place]!];
    for (let other = 0; other < x.length; other++) {
      const dx = x[other]! - fromX;
      const dy = y[other]! - fromY;
      const dz = z[other]! - fromZ;
      const distance = dx * dx + dy * dy + dz * dz;
      if (distance < near.worst && isRoute(other)) near.offer(other, distance);
    }
  }
}

/** The few smallest of many, kept in their sequence. */
class Nearest {
  /** What an offer must stay below: the farthest found, once there are enough. */
  worst = Infinity;
  private count = 0;
  private readonly who: Int32Array;
  private readonly far: Float64Array;

  constructor(size: number) {
    this.who = new Int32Array(size);
    this.far = new Float64Array(size);
  }

  clear(worst: number): void {
    this.count = 0;
    this.worst = worst;
  }

  offer(who: number, far: number): void {
    const size = this.who.length;
    if (this.count === size && far >= this.worst) return;
    let at = this.count < size ? this.count++ : size - 1;
    for (; at > 0 && this.far[at - 1]! > far; at--) {
      this.far[at] = this.far[at - 1]!;
      this.who[at] = this.who[at - 1]!;
    }
    this.far[at] = far;
    this.who[at] = who;
    if (this.count === size) this.worst = this.far[size - 1]!;
  }

  found(): Int32Array {
    return this.who.subarray(0, this.count);
  }

  distance(at: number): number {
    return this.far[at]!;
  }
}
