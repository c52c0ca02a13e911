/**
 * How each office of the demo world stands on the last evening, so that the control room opens on a country that
 * is believable: most have enough, many are low, a few run out soon, some hold far too much.
 */
import type { OfficeId } from '#core/place.ts';
import type { Blanks, Days } from '#core/quantity.ts';
import type { Random } from '#core/random.ts';
import type { KeptOffice } from '#storage/place-store.ts';
import * as cases from './demo-cases.ts';
import { dailyUse, type Flow, transitDaysOf } from './office-flow.ts';
import { sampleBetween } from './sample-count.ts';

/** The last shipment is sized so that the ending comes true. */
export interface Ending {
  readonly stock: Blanks;
  /** The last shipment arrived this many working days before the last day. */
  readonly lastArrival: Days;
  /** The stock is reached this many working days before the last day: above 0 where an office ran dry. */
  readonly reached: Days;
  /** A shipment still on the road, and how many working days before the last day it set out. */
  readonly onTheRoad: { readonly blanks: Blanks; readonly setOut: Days } | null;
}

type Kind = 'adequate' | 'low' | 'late' | 'runs_out_soon' | 'piled_up' | 'dry';

/** How many of each kind the country has besides the stories; the rest is adequate. */
const counts = { piled_up: 25, runs_out_soon: 6, late: 9, low: 92 } as const;

export function drawEndings(
  offices: readonly KeptOffice[],
  flows: ReadonlyMap<OfficeId, Flow>,
  random: Random,
): Map<OfficeId, Ending> {
  const kinds = drawKinds(offices, random);
  return new Map(
    offices.map((office) => {
      const flow = flows.get(office.id)!;
      const kind = kinds.get(office.id) ?? 'adequate';
      const drawn = drawEnding(kind, office, flow, random);
      return [office.id, { ...drawn, ...storyOf(office.id) }];
    }),
  );
}

function drawKinds(offices: readonly KeptOffice[], random: Random): Map<OfficeId, Kind> {
  const kinds = new Map<OfficeId, Kind>(cases.emptyOffices.map((id) => [id, 'dry']));
  kinds.set(cases.kabupatenGarut, 'low');
  const free = shuffled(offices, random).filter(({ id }) => !hasStory(id));
  const give = (kind: keyof typeof counts, suits: (office: KeptOffice) => boolean): void => {
    const chosen = free.filter((office) => !kinds.has(office.id) && suits(office));
    for (const { id } of chosen.slice(0, counts[kind])) kinds.set(id, kind);
  };
  give('piled_up', ({ residents }) => residents < 1_000_000);
  give('runs_out_soon', ({ leadTimeDays }) => leadTimeDays >= 2 && leadTimeDays <= 5);
  give('late', ({ leadTimeDays }) => leadTimeDays >= 7);
  give('low', ({ leadTimeDays }) => leadTimeDays >= 3 && leadTimeDays <= 8);
  return kinds;
}

/**
 * Days of stock are chosen against the statuses of core/allocation/office-status.ts: early run-out within the lead time
 * is critical, within five days more low, and a position above twenty days of prints piled up.
 */
function drawEnding(kind: Kind, office: KeptOffice, flow: Flow, random: Random): Ending {
  const lead = office.leadTimeDays;
  const use = dailyUse(flow);
  const roundTrip = lead + 5;
  const recent = random.below(8);
  const ending = (days: number, arrival: Days, roadDays = 0): Ending => ({
    stock: Math.round(use * days),
    lastArrival: arrival,
    reached: 0,
    onTheRoad:
      roadDays === 0
        ? null
        : { blanks: rounded(use * roadDays), setOut: random.below(transitDaysOf(office)) },
  });
  const road = (chance: number, low: number, high: number): number =>
    random.next() < chance ? sampleBetween(random, low, high) : 0;
  /** Days of stock whose early run-out (T10) comes after `days`. */
  const early = (days: number): number =>
    days + (flow.isBehind ? 0 : 1.28 * Math.sqrt((4 * days) / flow.dailyMean));

  switch (kind) {
    case 'dry':
      return { ...ending(0, 12), reached: 3 + random.below(4) };
    case 'runs_out_soon':
      return ending(sampleBetween(random, 1.2, 4.6), 3 + recent, road(0.4, 3, 6));
    case 'late':
      return ending(
        early(sampleBetween(random, 7.3, Math.max(7.4, lead + 0.4))),
        2 + recent,
        road(0.6, 4, 6),
      );
    case 'low': {
      const days = sampleBetween(random, Math.max(7.1, lead + 1.6), roundTrip + 0.4);
      return ending(early(days), recent, road(0.4, 3, 6));
    }
    case 'piled_up':
      return ending(
        (flow.capacityPerDay / use) * sampleBetween(random, 22, 38),
        8 + random.below(22),
      );
    case 'adequate': {
      const least = early(roundTrip + 1.6);
      const days = Math.min(Math.max(19, least), least + sampleBetween(random, 0, 2.6));
      const room = 19.2 - days;
      return ending(days, recent, room < 2 ? 0 : road(0.45, 2, Math.min(4.5, room)));
    }
  }
}

function storyOf(id: OfficeId): Partial<Ending> {
  if (id === cases.officeWithoutRibbon) return { stock: 6_000, lastArrival: 9, onTheRoad: null };
  if (id === cases.hoarder.office) {
    return { stock: cases.hoarder.blanks, lastArrival: 30, onTheRoad: null };
  }
  if (id === cases.loan.lender) return { lastArrival: 8 };
  if (id === cases.shortShipment.office) return { lastArrival: 2, onTheRoad: null };
  if (id === cases.askingHundredThousand) return { reached: 5, lastArrival: 9, onTheRoad: null };
  return {};
}

function hasStory(id: OfficeId): boolean {
  return [
    ...cases.emptyOffices,
    ...cases.silentOffices,
    cases.officeWithoutRibbon,
    cases.officeWithBrokenPrinters,
    cases.hoarder.office,
    cases.askingFiveThousand,
    cases.loan.lender,
    cases.loan.borrower,
    cases.shortShipment.office,
    cases.officeWithMismatch,
    cases.farIsland,
    cases.kabupatenGarut,
  ].includes(id);
}

/** As people pack: in tens, in fifties, larger lots in hundreds. */
export function rounded(blanks: number): Blanks {
  const pack = blanks < 300 ? 10 : blanks < 2_000 ? 50 : 100;
  return Math.max(pack, Math.round(blanks / pack) * pack);
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const cards = [...list];
  for (let last = cards.length - 1; last > 0; last--) {
    const pick = random.below(last + 1);
    [cards[last], cards[pick]] = [cards[pick]!, cards[last]!];
  }
  return cards;
}
