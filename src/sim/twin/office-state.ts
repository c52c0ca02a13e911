/** Where the blanks and records of a year are, by rule: the columns that change from day to day. */
import { assert } from '#core/assert.ts';
import type { Blanks } from '#core/quantity.ts';
import type { TwinWorld } from './twin-world.ts';

/** No move between offices takes longer (core/redistribution/travel.ts). */
const travelDaysMax = 9;

export class OfficeState {
  readonly stock: Int32Array;
  readonly backlog: Int32Array;
  readonly inTransit: Int32Array;
  /** Blanks spoiled but not yet taken off the shelf, with fractions: spoilage is a rate. */
  readonly spoilageOwed: Float64Array;
  /** As of the last statement, with what was received since. */
  readonly seenStock: Int32Array;
  readonly seenBacklog: Int32Array;
  readonly seenCapacity: Float64Array;
  /** The belief of its rate: records by exposure, and what was not yet seen. */
  readonly records: Float64Array;
  readonly exposure: Float64Array;
  readonly unseenRecords: Float64Array;
  readonly unseenWeight: Float64Array;
  reserve: Blanks;
  delivered: Blanks = 0;
  printed: Blanks = 0;
  spoiled: Blanks = 0;
  lost: Blanks = 0;
  trips = 0;
  cardKilometres = 0;
  lateralMoves = 0;
  lateralBlanks: Blanks = 0;
  readonly #world: TwinWorld;
  readonly #onTheRoad: Int32Array;
  readonly #slots: number;
  readonly #count: number;
  /** The part of a lost blank that is still owed to the road. */
  readonly #lossOwed: Float64Array;
  readonly #opening: Blanks;

  constructor(world: TwinWorld) {
    this.#world = world;
    const { offices, openingReserve } = world;
    const count = offices.count;
    this.#count = count;
    this.stock = offices.openingStock.slice();
    this.backlog = new Int32Array(count);
    this.inTransit = new Int32Array(count);
    this.spoilageOwed = new Float64Array(count);
    this.seenStock = this.stock.slice();
    this.seenBacklog = new Int32Array(count);
    this.seenCapacity = offices.capacity.slice();
    this.records = Float64Array.from(offices.belief, ({ records }) => records);
    this.exposure = Float64Array.from(offices.belief, ({ days }) => days);
    this.unseenRecords = new Float64Array(count);
    this.unseenWeight = new Float64Array(count);
    this.reserve = openingReserve;
    this.#slots = 1 + offices.leadDays.reduce((most, days) => Math.max(most, days), travelDaysMax);
    this.#onTheRoad = new Int32Array(this.#slots * count);
    this.#lossOwed = new Float64Array(count);
    this.#opening = openingReserve + this.stock.reduce((sum, blanks) => sum + blanks, 0);
  }

  /** What the tender brings and what reaches the shelves this morning. */
  receive(day: number): void {
    const delivered = this.#world.delivered[day]!;
    this.reserve += delivered;
    this.delivered += delivered;
    const first = (day % this.#slots) * this.#count;
    for (let office = 0; office < this.#count; office++) {
      const arrived = this.#onTheRoad[first + office]!;
      if (arrived === 0) continue;
      this.#onTheRoad[first + office] = 0;
      this.inTransit[office]! -= arrived;
      this.stock[office]! += arrived;
      this.seenStock[office]! += arrived;
    }
  }

  /** From the reserve to an office; a few blanks are lost on the way. */
  ship(office: number, blanks: Blanks, day: number): void {
    assert(blanks > 0 && blanks <= this.reserve, 'no more leaves the reserve than it holds');
    this.reserve -= blanks;
    this.trips++;
    this.cardKilometres += blanks * this.#world.offices.distanceKm[office]!;
    this.#send(office, blanks, day + this.#world.offices.leadDays[office]!);
  }

  /** From office to office. */
  move(from: number, to: number, blanks: Blanks, kilometres: number, arrivesOn: number): void {
    assert(blanks > 0 && blanks <= this.stock[from]!, 'no office gives what it does not hold');
    this.stock[from]! -= blanks;
    this.seenStock[from] = Math.max(0, this.seenStock[from]! - blanks);
    this.lateralMoves++;
    this.lateralBlanks += blanks;
    this.cardKilometres += blanks * kilometres;
    this.#send(to, blanks, arrivesOn);
  }

  #send(office: number, blanks: Blanks, arrivesOn: number): void {
    const owed = this.#lossOwed[office]! + blanks * this.#world.settings.lossRate;
    const lost = Math.min(blanks, Math.floor(owed));
    this.#lossOwed[office] = owed - lost;
    this.lost += lost;
    this.inTransit[office]! += blanks - lost;
    this.#onTheRoad[(arrivesOn % this.#slots) * this.#count + office]! += blanks - lost;
  }

  /** Conservation: every blank of the year is somewhere, and nowhere are there less than none. */
  assertWhole(): void {
    let offices = 0;
    let road = 0;
    for (let office = 0; office < this.#count; office++) {
      assert(this.stock[office]! >= 0 && this.inTransit[office]! >= 0, 'no stock below zero');
      offices += this.stock[office]!;
      road += this.inTransit[office]!;
    }
    const there = this.reserve + road + offices + this.printed + this.spoiled + this.lost;
    assert(there === this.#opening + this.delivered, 'every blank of the year is somewhere');
  }
}
