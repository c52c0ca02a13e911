/**
 * The 90 days before the news: what came to the reserve, what offices collected, printed and spoiled. First the
 * reserve is nearly bare and offices are cut; from 19 September a large lot comes in weekly parts.
 */
import { assert } from '#core/assert.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Random } from '#core/random.ts';
import * as cases from './demo-cases.ts';
import { drawDays } from './draw-days.ts';
import { rounded } from './office-ending.ts';
import { dailyUse } from './office-flow.ts';
import type { OfficeProfile } from './office-profile.ts';
import { type DayDraw, type Shelf, workOneDay } from './office-shelf.ts';

export interface HistoryDay {
  readonly day: PlainDate;
  readonly inflow: number;
  readonly printed: Blanks;
  readonly spoiled: Blanks;
  /** At the end of the day. */
  readonly backlog: number;
  readonly stock: Blanks;
}

export interface OfficeHistory {
  readonly profile: OfficeProfile;
  /** Every working day of the window. */
  readonly days: readonly HistoryDay[];
}

export interface Shipment {
  readonly officeId: OfficeId;
  readonly blanks: Blanks;
  readonly handedOverOn: PlainDate;
  /** null while it is on the road. */
  readonly receivedOn: PlainDate | null;
  /** Fewer counted in than handed over. */
  readonly missing: Blanks;
}

export interface Delivery {
  readonly day: PlainDate;
  readonly lot: string;
  readonly blanks: Blanks;
}

export interface NationalHistory {
  readonly openingReserve: Blanks;
  readonly deliveries: readonly Delivery[];
  /** In the order in which they left the store. */
  readonly shipments: readonly Shipment[];
  readonly offices: readonly OfficeHistory[];
}

/** Parts of the two lots of 2017 that arrived in the window, in days of national use; the last is what is left. */
const parts: readonly { day: PlainDate; lot: string; daysOfUse: number }[] = [
  { day: '2017-08-28', lot: 'Lot 1/2017', daysOfUse: 3.1 },
  { day: '2017-09-05', lot: 'Lot 1/2017', daysOfUse: 2.6 },
  { day: '2017-09-12', lot: 'Lot 1/2017', daysOfUse: 2.2 },
  { day: '2017-09-19', lot: 'Lot 2/2017', daysOfUse: 8.5 },
  { day: '2017-09-26', lot: 'Lot 2/2017', daysOfUse: 9 },
  { day: '2017-10-03', lot: 'Lot 2/2017', daysOfUse: 8 },
  { day: '2017-10-10', lot: 'Lot 2/2017', daysOfUse: 7 },
  { day: '2017-10-17', lot: 'Lot 2/2017', daysOfUse: 6 },
  { day: '2017-10-24', lot: 'Lot 2/2017', daysOfUse: 5.5 },
  { day: '2017-10-31', lot: 'Lot 2/2017', daysOfUse: 5 },
  { day: '2017-11-07', lot: 'Lot 2/2017', daysOfUse: 5 },
  { day: '2017-11-14', lot: 'Lot 2/2017', daysOfUse: 4.5 },
];
const lastPart = { day: '2017-11-21', lot: 'Lot 2/2017' };
const openingDaysOfUse = 3;

export function drawHistory(
  profiles: readonly OfficeProfile[],
  days: readonly PlainDate[],
  random: Random,
): NationalHistory {
  const use = profiles.reduce((sum, profile) => sum + dailyUse(profile), 0);
  const deliveries = parts.map(({ day, lot, daysOfUse }) => ({
    day,
    lot,
    blanks: Math.round((use * daysOfUse) / 1_000) * 1_000,
  }));
  const offices = profiles.map((profile) => new OfficeOfHistory(profile, days, random));
  const shipments: Shipment[] = [];
  let reserve = Math.round(use * openingDaysOfUse);
  const openingReserve = reserve;
  for (const [index, day] of days.entries()) {
    reserve += deliveries.find((delivery) => delivery.day === day)?.blanks ?? 0;
    for (const shipment of handOver(offices, index, reserve)) {
      shipments.push(shipment);
      reserve -= shipment.blanks;
    }
    assert(reserve >= 0, `the reserve is not overdrawn on ${day}`);
    for (const office of offices) office.work(index);
  }
  return {
    ...balanced(openingReserve, deliveries, cases.reserveOnTheDay - reserve),
    shipments,
    offices: offices.map(({ profile, history }) => ({ profile, days: history })),
  };
}

/** What is missing to the reserve of the news item comes as the last part, in whole thousands. */
function balanced(
  openingReserve: Blanks,
  deliveries: readonly Delivery[],
  missing: Blanks,
): Pick<NationalHistory, 'openingReserve' | 'deliveries'> {
  assert(missing >= 1_000, `the last part of the lot is not below zero: ${missing}`);
  const blanks = Math.floor(missing / 1_000) * 1_000;
  return {
    openingReserve: openingReserve + missing - blanks,
    deliveries: [...deliveries, { ...lastPart, blanks }],
  };
}

/** All who come today; when the reserve is nearly bare each gets the same share of what it came for. */
function handOver(offices: readonly OfficeOfHistory[], index: number, reserve: Blanks): Shipment[] {
  const wants = offices.map((office) => office.wants(index));
  const together = wants.reduce((sum, blanks) => sum + blanks, 0);
  const share = Math.min(1, (reserve * 0.8) / together);
  return offices.flatMap((office, place) => {
    const want = wants[place]!;
    const blanks = share < 1 && want > 0 ? Math.floor((want * share) / 10) * 10 : want;
    return blanks === 0 ? [] : [office.collect(index, blanks)];
  });
}

/** One office on its way through the window. */
class OfficeOfHistory {
  readonly profile: OfficeProfile;
  readonly history: HistoryDay[] = [];
  readonly #days: readonly PlainDate[];
  readonly #draws: readonly DayDraw[];
  readonly #shelf: Shelf;
  /** What arrives on each day. */
  readonly #arrivals: Blanks[];
  /** The day on which the last shipment that shapes the ending sets out. */
  readonly #lastCollection: number;

  constructor(profile: OfficeProfile, days: readonly PlainDate[], random: Random) {
    this.profile = profile;
    this.#days = days;
    this.#draws = drawDays(profile, days, random);
    this.#arrivals = days.map(() => 0);
    this.#shelf = {
      stock: profile.openingStock,
      backlog: profile.openingBacklog,
      spoilageOwed: 0,
    };
    this.#lastCollection = days.length - 1 - profile.ending.lastArrival - profile.transitDays;
  }

  /** What it comes to the store for today; 0 when it does not come. */
  wants(index: number): Blanks {
    const { ending, collectsEvery, transitDays } = this.profile;
    const setOut = ending.onTheRoad && this.#days.length - 1 - ending.onTheRoad.setOut;
    if (index === setOut) return ending.onTheRoad!.blanks;
    if (index === this.#lastCollection) return this.#lastWant();
    const daysToLast = this.#lastCollection - index;
    if (daysToLast < 0 || daysToLast % collectsEvery !== 0) return 0;
    const upTo = dailyUse(this.profile) * (transitDays + collectsEvery + 3);
    const want = upTo - this.#shelf.stock - this.#onTheRoadFrom(index);
    return want < upTo / 6 ? 0 : rounded(want);
  }

  collect(index: number, blanks: Blanks): Shipment {
    const arrival = index + this.profile.transitDays;
    const isShort =
      index === this.#lastCollection && this.profile.office.id === cases.shortShipment.office;
    const missing = isShort ? cases.shortShipment.missing : 0;
    if (arrival < this.#arrivals.length) this.#arrivals[arrival]! += blanks - missing;
    return {
      officeId: this.profile.office.id,
      blanks,
      handedOverOn: this.#days[index]!,
      receivedOn: this.#days[arrival] ?? null,
      missing,
    };
  }

  work(index: number): void {
    const draw = this.#draws[index]!;
    const used = workOneDay(this.#shelf, this.#arrivals[index]!, draw);
    this.history.push({
      day: this.#days[index]!,
      inflow: draw.inflow,
      ...used,
      backlog: this.#shelf.backlog,
      stock: this.#shelf.stock,
    });
  }

  #onTheRoadFrom(index: number): Blanks {
    return this.#arrivals.slice(index).reduce((sum, blanks) => sum + blanks, 0);
  }

  /** The quantity that leads to the ending: the days to come are walked once with more blanks than they can use. */
  #lastWant(): Blanks {
    const { ending, transitDays } = this.profile;
    const plenty = 1e9;
    const arrival = this.#lastCollection + transitDays;
    const shelf = { ...this.#shelf };
    let before = 0;
    for (let index = this.#lastCollection; index < this.#days.length - ending.reached; index++) {
      if (index === arrival) {
        before = shelf.stock;
        shelf.stock = plenty;
      }
      workOneDay(shelf, this.#arrivals[index]!, this.#draws[index]!);
    }
    // Where many wait, blanks go at the pace of the printers.
    const pace =
      2 * shelf.backlog > ending.stock ? this.profile.capacityPerDay / dailyUse(this.profile) : 1;
    const want = ending.stock * pace - before + (plenty - shelf.stock);
    return want < 5 ? 0 : rounded(want);
  }
}
