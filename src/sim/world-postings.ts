/** The history of the demo world as documents of the ledger, in the order of time. */
import { assert } from '#core/assert.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { AccountKind } from '#core/ledger/account.ts';
import type { Entry, OpenedAccount, Posting } from '#core/ledger/posting.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Random } from '#core/random.ts';
import type { KeptOffice } from '#storage/place-store.ts';
import * as cases from './demo-cases.ts';
import { eventIdOf } from './event-id.ts';
import type {
  Delivery,
  HistoryDay,
  NationalHistory,
  OfficeHistory,
  Shipment,
} from './national-history.ts';
import { destructionReference, officeWorkDrafts } from './world-office-work.ts';

/** Documents as they are made: the event id follows from the reference, which is unique. */
type Draft = Omit<Posting, 'eventId' | 'actor'>;

export function worldPostings(seed: number, history: NationalHistory, random: Random): Posting[] {
  const officeOf = new Map(
    history.offices.map(({ profile }) => [profile.office.id, profile.office]),
  );
  const drafts = [
    openingOfReserve(history.openingReserve),
    ...openingsOfOffices(history.offices, random),
    ...history.deliveries.map(deliveryOf),
    ...history.shipments.flatMap((shipment, place) =>
      documentsOfShipment(shipment, place, officeOf.get(shipment.officeId)!),
    ),
    ...loanBetween(officeOf),
    ...officeWorkDrafts([...officeOf.keys()]),
    ...history.offices.flatMap((office) => documentsOfDays(office, random)),
  ];
  return drafts
    .map((draft) => ({ draft, at: Date.parse(draft.occurredAt) }))
    .sort((a, b) => a.at - b.at)
    .map(({ draft }) => ({
      eventId: eventIdOf(seed, draft.reference),
      actor: actorOf(draft),
      ...draft,
    }));
}

/** The reference of an office's usage of a day, by which its statement finds the document. */
export function usageReference(officeId: OfficeId, day: PlainDate): string {
  return `LP-${officeId}-${day}`;
}

const maker = 'maker';
const reserve = 'reserve';

function openingOfReserve(blanks: Blanks): Draft {
  return {
    kind: 'opening',
    occurredAt: at(cases.firstDay, 0, '+07:00'),
    reference: 'SA-GUDANG',
    opens: [opened(maker, 'maker', null), opened(reserve, 'reserve', null)],
    entries: moves(maker, [[reserve, blanks]]),
  };
}

/** All cards of the year up to the first morning are shared out by what each office printed in the window. */
function openingsOfOffices(offices: readonly OfficeHistory[], random: Random): Draft[] {
  const printed = offices.map(({ days }) => days.reduce((sum, day) => sum + day.printed, 0));
  const inWindow = printed.reduce((sum, cards) => sum + cards, 0);
  const before = sharedOut(cases.printedThisYear - inWindow, printed);
  return offices.map(({ profile }, place) => {
    const { id } = profile.office;
    const kinds = ['on_hand', 'printed', 'spoiled', 'destroyed'] as const;
    const spoiled = Math.round(before[place]! * 0.009);
    const kept = Math.round(spoiled * 0.2 * random.next());
    return {
      kind: 'opening',
      occurredAt: at(cases.firstDay, 0, '+07:00'),
      reference: `SA-${id}`,
      opens: kinds.map((kind) => opened(`${kind}:${id}`, kind, id)),
      entries: moves(maker, [
        [`on_hand:${id}`, profile.openingStock],
        [`printed:${id}`, before[place]!],
        [`spoiled:${id}`, kept],
        [`destroyed:${id}`, spoiled - kept],
      ]),
    };
  });
}

/** `total` in whole parts in proportion to `weights` (largest remainder, the first of equals). */
function sharedOut(total: Blanks, weights: readonly number[]): Blanks[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const parts = weights.map((weight) => Math.floor((total * weight) / sum));
  const left = total - parts.reduce((all, part) => all + part, 0);
  const byRemainder = weights
    .map((weight, place) => ({ place, remainder: (total * weight) / sum - parts[place]! }))
    .sort((a, b) => b.remainder - a.remainder || a.place - b.place);
  for (const { place } of byRemainder.slice(0, left)) parts[place]! += 1;
  return parts;
}

function deliveryOf({ day, lot, blanks }: Delivery, place: number): Draft {
  return {
    kind: 'delivery',
    occurredAt: at(day, 8 * 60, '+07:00'),
    reference: `${lot}, kiriman ${place + 1}`,
    entries: moves(maker, [[reserve, blanks]]),
  };
}

function documentsOfShipment(shipment: Shipment, place: number, office: KeptOffice): Draft[] {
  const number = `2017-${String(place + 1).padStart(6, '0')}`;
  const transit = `in_transit:SJ-${number}`;
  const dispute = `dispute:SJ-${number}`;
  const { officeId, blanks, missing, handedOverOn, receivedOn } = shipment;
  const handover: Draft = {
    kind: 'handover',
    occurredAt: at(handedOverOn, 9 * 60 + (place % 240), '+07:00'),
    reference: `BAST-${number}`,
    opens: [opened(transit, 'in_transit', officeId)],
    entries: moves(reserve, [[transit, blanks]]),
  };
  if (receivedOn === null) return [handover];
  const receipt: Draft = {
    kind: 'receipt',
    occurredAt: at(receivedOn, 10 * 60 + (place % 90), offsets[office.timeZone]),
    reference: `TT-${number}`,
    ...(missing > 0 && { opens: [opened(dispute, 'dispute', officeId)] }),
    entries: moves(transit, [
      [`on_hand:${officeId}`, blanks - missing],
      [dispute, missing],
    ]),
  };
  return [handover, receipt];
}

export const loanReference = `PJ-${cases.loan.lender}-${cases.loan.borrower}-${cases.loan.day}`;

function loanBetween(officeOf: ReadonlyMap<OfficeId, KeptOffice>): Draft[] {
  const { lender, borrower, day, blanks } = cases.loan;
  if (!officeOf.has(lender) || !officeOf.has(borrower)) return [];
  return [
    {
      kind: 'redistribution',
      occurredAt: at(day, 13 * 60, '+07:00'),
      reference: loanReference,
      entries: moves(`on_hand:${lender}`, [[`on_hand:${borrower}`, blanks]]),
    },
  ];
}

/** One usage document for each day with any use, and now and then the spoiled blanks are burnt. */
function documentsOfDays({ profile, days }: OfficeHistory, random: Random): Draft[] {
  const { id, timeZone } = profile.office;
  const offset = offsets[timeZone];
  const burnsOn = random.below(workingDaysPerMonth);
  let spoiled = 0;
  return days.flatMap((day, index) => {
    const drafts: Draft[] = [];
    spoiled += day.spoiled;
    if (day.printed + day.spoiled > 0)
      drafts.push(usageOf(id, day, at(day.day, 930 + random.below(60), offset)));
    const burns = id !== cases.overdueDestruction && index % workingDaysPerMonth === burnsOn;
    if (burns && spoiled > 0) {
      drafts.push({
        kind: 'destruction',
        occurredAt: at(day.day, 17 * 60, offset),
        reference: destructionReference(id, day.day),
        entries: moves(`spoiled:${id}`, [[`destroyed:${id}`, spoiled]]),
      });
      spoiled = 0;
    }
    return drafts;
  });
}

const workingDaysPerMonth = 21;

function usageOf(id: OfficeId, { day, printed, spoiled }: HistoryDay, occurredAt: string): Draft {
  return {
    kind: 'usage',
    occurredAt,
    reference: usageReference(id, day),
    entries: moves(`on_hand:${id}`, [
      [`printed:${id}`, printed],
      [`spoiled:${id}`, spoiled],
    ]),
  };
}

/** Out of one account into the others; what is nothing is left out. */
function moves(from: string, into: readonly (readonly [string, Blanks])[]): Entry[] {
  const entries = into
    .filter(([, amount]) => amount !== 0)
    .map(([account, amount]) => ({ account, amount }));
  const total = entries.reduce((sum, { amount }) => sum + amount, 0);
  assert(total > 0, `something moves out of ${from}`);
  return [{ account: from, amount: -total }, ...entries];
}

function opened(code: string, kind: AccountKind, officeId: OfficeId | null): OpenedAccount {
  return { code, kind, officeId };
}

/** Who did it: the store, or the operator of the office. */
function actorOf({ kind, entries }: Draft): string {
  if (kind === 'opening') return 'blanko';
  if (kind === 'delivery' || kind === 'handover') return 'gudang-pusat';
  const isInto = kind === 'receipt' || kind === 'withdrawal';
  return `operator-${entries.at(isInto ? 1 : 0)!.account.split(':')[1]}`;
}

export const offsets: Readonly<Record<KeptOffice['timeZone'], string>> = {
  'Asia/Jakarta': '+07:00',
  'Asia/Makassar': '+08:00',
  'Asia/Jayapura': '+09:00',
};

function at(day: PlainDate, minutes: number, offset: string): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00${offset}`;
}
