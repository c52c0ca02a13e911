/**
 * What offices of the demo world did beside printing: an open loan, a sub-point, old cards taken back, destructions with
 * their minutes, what the printing system saw, and the difference that nobody has explained yet.
 */
import type { PlainDate } from '#core/calendar.ts';
import { type InvalidCardCause, invalidCardCauses } from '#core/ledger/invalid-card.ts';
import type { Posting } from '#core/ledger/posting.ts';
import { type Spoilage, type SpoiledSort, spoiledSorts } from '#core/ledger/spoilage.ts';
import { subIssuePosting } from '#core/ledger/sub-issue-posting.ts';
import { cardsInAll, withdrawalPosting } from '#core/ledger/withdrawal-posting.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import { seededRandom } from '#core/random.ts';
import type { Destruction } from '#storage/destruction-store.ts';
import type { PrintCount } from '#storage/print-count-store.ts';
import * as cases from './demo-cases.ts';
import { eventIdOf } from './event-id.ts';
import type { NationalHistory, OfficeHistory } from './national-history.ts';
import { lossesOf } from './world-losses.ts';

type Draft = Omit<Posting, 'eventId' | 'actor'>;

/** The reference of an office's destruction of a day, by which its minutes find the document. */
export function destructionReference(officeId: OfficeId, day: PlainDate): string {
  return `BAP-${officeId}-${day}`;
}

const cardsDay: PlainDate = '2017-11-21';
const cardsReference = (officeId: OfficeId): string => `KL-${officeId}-${cardsDay}`;

/** Documents of the last days that are no part of the history: old cards, and what the sub-point was issued. */
export function officeWorkDrafts(offices: readonly OfficeId[]): Draft[] {
  const withoutActor = ({ eventId: _id, actor: _actor, ...draft }: Posting): Draft => draft;
  const document = (reference: string, occurredAt: string) => ({
    eventId: '',
    actor: '',
    reference,
    occurredAt,
  });
  const withdrawals = cases.officesWithInvalidCards
    .filter((id) => offices.includes(id))
    .map((id) => {
      const paper = document(cardsReference(id), `${cardsDay}T15:00:00+07:00`);
      return withoutActor(withdrawalPosting(id, cardsInAll(cardsTakenBy(id)), paper));
    });
  const { id: subPointId, blanks: quantity } = cases.subPoint;
  const officeId = subPointId.slice(0, 4);
  if (!offices.includes(officeId)) return withdrawals;
  const paper = document(`TL-${subPointId}-${cases.lastDay}`, `${cases.lastDay}T18:00:00+07:00`);
  const issue = { officeId, subPointId, direction: 'issue', quantity } as const;
  return [...withdrawals, withoutActor(subIssuePosting(issue, paper))];
}

function cardsTakenBy(officeId: OfficeId): Record<InvalidCardCause, number> {
  const random = seededRandom(Number(officeId));
  const most: Record<InvalidCardCause, number> = {
    data_change: 40,
    damaged: 20,
    moved_in: 8,
    chip_unreadable: 4,
    print_failure: 3,
    death: 3,
    other: 2,
  };
  const counts = invalidCardCauses.map((cause) => [cause, 1 + random.below(most[cause])]);
  return Object.fromEntries(counts) as Record<InvalidCardCause, number>;
}

export interface WorldOfficeWork {
  readonly invalidCards: readonly {
    readonly eventId: string;
    readonly officeId: OfficeId;
    readonly day: PlainDate;
    readonly received: Record<InvalidCardCause, number>;
  }[];
  /** By the reference of the ledger's document. */
  readonly destructions: ReadonlyMap<string, Destruction>;
  readonly printCounts: readonly PrintCount[];
}

/** `postings` are those of the world: minutes belong to the destructions that it really posted. */
export function worldOfficeWork(
  seed: number,
  history: NationalHistory,
  postings: readonly Posting[],
): WorldOfficeWork {
  const eventIds = new Map(postings.map(({ reference, eventId }) => [reference, eventId]));
  return {
    invalidCards: history.offices.flatMap(({ profile }) => {
      const { id: officeId } = profile.office;
      const eventId = eventIds.get(cardsReference(officeId));
      if (eventId === undefined) return [];
      return [{ eventId, officeId, day: cardsDay, received: cardsTakenBy(officeId) }];
    }),
    destructions: new Map(
      history.offices.flatMap((office) => destructionsOf(seed, office, eventIds)),
    ),
    printCounts: history.offices.flatMap((office) => printCountsOf(seed, office)),
  };
}

/** What was lost since the last burning, by cause. */
function destructionsOf(
  seed: number,
  office: OfficeHistory,
  eventIds: ReadonlyMap<string, string>,
): [string, Destruction][] {
  const { id: officeId } = office.profile.office;
  let waiting = nothingSpoiled();
  return office.days.flatMap((line): [string, Destruction][] => {
    waiting = withLosses(waiting, lossesOf(office, line));
    const reference = destructionReference(officeId, line.day);
    if (!eventIds.has(reference)) return [];
    const spoiled = waiting;
    waiting = nothingSpoiled();
    const id = eventIdOf(seed, `minutes ${reference}`);
    return [
      [
        reference,
        {
          id,
          officeId,
          day: line.day,
          minutesNumber: reference,
          spoiled,
          rejected: 0,
          invalidCards: noCards(),
          witnesses: [
            { name: 'Inspektur Pembantu', office: 'Inspektorat Daerah' },
            { name: 'Kepala Seksi', office: 'Satpol PP' },
          ],
        },
      ],
    ];
  });
}

function withLosses(
  waiting: Record<SpoiledSort, Blanks>,
  { spoiled, testPrints }: { readonly spoiled: Spoilage; readonly testPrints: Blanks },
): Record<SpoiledSort, Blanks> {
  const more: Record<SpoiledSort, Blanks> = { ...spoiled, test_print: testPrints, unrecorded: 0 };
  const sums = spoiledSorts.map((sort) => [sort, waiting[sort] + more[sort]]);
  return Object.fromEntries(sums) as Record<SpoiledSort, Blanks>;
}

function nothingSpoiled(): Record<SpoiledSort, Blanks> {
  return Object.fromEntries(spoiledSorts.map((sort) => [sort, 0])) as Record<SpoiledSort, Blanks>;
}

function noCards(): Record<InvalidCardCause, number> {
  const causes = invalidCardCauses.map((cause) => [cause, 0]);
  return Object.fromEntries(causes) as Record<InvalidCardCause, number>;
}

const printDays = 30;

/** As stated; a card at closing time is now and then counted on the next day, and one office stated too many. */
function printCountsOf(seed: number, { profile, days }: OfficeHistory): PrintCount[] {
  const { id: officeId, provinceCode } = profile.office;
  if (!cases.printSystemProvinces.includes(provinceCode)) return [];
  const random = seededRandom(seed + Number(officeId));
  let late = 0;
  return days.slice(-printDays).map(({ day, printed, spoiled }) => {
    const isFalse = officeId === cases.falseStatement.office && day >= cases.falseStatement.since;
    const seen = isFalse ? Math.round(printed * (1 - cases.falseStatement.share)) : printed;
    const carried = late;
    late = seen > 1 && random.next() < 0.15 ? 1 : 0;
    return {
      eventId: eventIdOf(seed, `prints ${officeId} ${day}`),
      officeId,
      day,
      source: 'siak',
      printed: seen + carried - late,
      failed: Math.min(spoiled, random.below(3)),
    };
  });
}
