/**
 * Documents of the ledger as events of GS1 EPCIS 2.0 with the words of its Core Business Vocabulary (CBV 2.0). Nobody
 * has given these blanks a GS1 key, so classes, places and papers have names of our own, which CBV 8 allows.
 */
import type { AccountKind } from '#core/ledger/account.ts';
import type { MovementKind } from '#core/ledger/movement-kind.ts';
import type { Office } from '#core/place.ts';

/** As `storage/views/custody-moves.ts` gives it. */
export interface LedgerMove {
  readonly seq: number;
  readonly kind: MovementKind;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly reference: string;
  readonly reverses: number | null;
  readonly reversedKind: MovementKind | null;
  readonly lot: string | null;
  readonly serials: readonly { readonly first: string; readonly last: string }[];
  readonly entries: readonly {
    readonly account: string;
    readonly kind: AccountKind;
    readonly officeId: string | null;
    readonly timeZone: Office['timeZone'] | null;
    readonly amount: number;
  }[];
}

type Entry = LedgerMove['entries'][number];

/** How one share of a movement is said: what was done, and in what state the blanks are after it. */
interface Saying {
  readonly type: 'ObjectEvent' | 'TransactionEvent';
  readonly action: 'ADD' | 'OBSERVE' | 'DELETE';
  readonly bizStep: string;
  readonly disposition: string;
  /** The kind of paper that the movement stands on. */
  readonly paper?: string;
}

const observed = { type: 'ObjectEvent', action: 'OBSERVE' } as const;
const added = { type: 'ObjectEvent', action: 'ADD' } as const;
const deleted = { type: 'ObjectEvent', action: 'DELETE' } as const;

/** By the kind of movement; where it depends on where the blanks went, by the kind of account. */
const sayings: Readonly<
  Record<
    Exclude<MovementKind, 'reversal'>,
    Saying | (Partial<Record<AccountKind, Saying>> & { readonly otherwise: Saying })
  >
> = {
  delivery: { ...added, bizStep: 'commissioning', disposition: 'active', paper: 'desadv' },
  opening: { ...added, bizStep: 'commissioning', disposition: 'active' },
  allocation: {
    ...{ type: 'TransactionEvent', action: 'ADD', paper: 'po' },
    ...{ bizStep: 'reserving', disposition: 'reserved' },
  },
  release: {
    ...{ type: 'TransactionEvent', action: 'DELETE', paper: 'po' },
    ...{ bizStep: 'storing', disposition: 'available' },
  },
  handover: { ...observed, bizStep: 'shipping', disposition: 'in_transit', paper: 'desadv' },
  receipt: {
    rejected: { ...observed, bizStep: 'receiving', disposition: 'damaged', paper: 'recadv' },
    dispute: {
      ...observed,
      ...{ bizStep: 'receiving', disposition: 'mismatch_quantity', paper: 'recadv' },
    },
    otherwise: { ...observed, bizStep: 'receiving', disposition: 'active', paper: 'recadv' },
  },
  sub_issue: { ...observed, bizStep: 'stocking', disposition: 'active' },
  usage: {
    spoiled: { ...observed, bizStep: 'inspecting', disposition: 'damaged' },
    otherwise: { ...observed, bizStep: 'encoding', disposition: 'encoded' },
  },
  redistribution: { ...observed, bizStep: 'receiving', disposition: 'active', paper: 'desadv' },
  return: { ...observed, bizStep: 'receiving', disposition: 'returned', paper: 'rma' },
  destruction: { ...deleted, bizStep: 'destroying', disposition: 'destroyed', paper: 'cert' },
  adjustment: {
    missing: { ...observed, bizStep: 'stock_taking', disposition: 'mismatch_quantity' },
    otherwise: { ...observed, bizStep: 'stock_taking', disposition: 'active' },
  },
  dispute_settled: {
    missing: { ...observed, bizStep: 'inspecting', disposition: 'unavailable' },
    otherwise: { ...observed, bizStep: 'inspecting', disposition: 'completeness_verified' },
  },
  withdrawal: { ...observed, bizStep: 'collecting', disposition: 'inactive' },
  invalid_destruction: {
    ...deleted,
    bizStep: 'destroying',
    disposition: 'destroyed',
    paper: 'cert',
  },
};

const oldCards: readonly AccountKind[] = ['cardholders', 'invalid_card', 'invalid_destroyed'];

/** Words of our own in the events: `blanko:serialRanges`, `blanko:lotNumber`. */
export const blankoContext = { blanko: 'urn:blanko:epcis:' };

/** One event for each place that blanks came to; for a reversal the events of then, declared wrong. */
export function epcisEvents(move: LedgerMove): Record<string, unknown>[] {
  if (move.kind === 'reversal') return move.reversedKind ? declaredWrong(move) : [];
  const { kind } = move;
  const arrived = move.entries.filter(({ amount }) => amount > 0);
  // Of a movement between two scopes the sender sees only what left.
  const shares = arrived.length > 0 ? arrived : move.entries;
  return shares.map((share, at) => eventOf({ ...move, kind }, share, at));
}

function declaredWrong(move: LedgerMove): Record<string, unknown>[] {
  const then = {
    ...move,
    seq: move.reverses!,
    kind: move.reversedKind!,
    entries: move.entries.map((entry) => ({ ...entry, amount: -entry.amount })),
  };
  const errorDeclaration = { declarationTime: move.recordedAt, reason: 'incorrect_data' };
  return epcisEvents(then).map((event) => ({ ...event, errorDeclaration }));
}

function eventOf(
  move: LedgerMove & { readonly kind: Exclude<MovementKind, 'reversal'> },
  share: Entry,
  at: number,
): Record<string, unknown> {
  const saying = sayingOf(move.kind, share.kind);
  const from = move.entries.find(({ amount }) => amount < 0 && share.amount > 0);
  const place = placeOf(share);
  const quantity = { epcClass: classOf(move, share), quantity: Math.abs(share.amount) };
  const paper = {
    ...(saying.paper && { type: saying.paper }),
    bizTransaction: `urn:blanko:paper:${encodeURIComponent(move.reference)}`,
  };
  return {
    type: saying.type,
    eventID: `urn:blanko:event:${move.seq}.${at + 1}`,
    eventTime: move.occurredAt,
    recordTime: move.recordedAt,
    eventTimeZoneOffset: offsets[share.timeZone ?? 'Asia/Jakarta'],
    action: saying.action,
    bizStep: saying.bizStep,
    disposition: saying.disposition,
    quantityList: [quantity],
    ...(move.reference !== '' && { bizTransactionList: [paper] }),
    // In transit the blanks are at no place of ours: the event says where it was read, and who has them.
    readPoint: { id: share.kind === 'in_transit' ? reserve : place },
    ...(share.kind !== 'in_transit' && { bizLocation: { id: place } }),
    ...(from && {
      sourceList: [{ type: 'possessing_party', source: partyOf(from) }],
      destinationList: [{ type: 'possessing_party', destination: partyOf(share) }],
    }),
    ...(move.kind === 'delivery' &&
      move.lot !== null && { ilmd: { 'blanko:lotNumber': move.lot } }),
    ...(move.serials.length > 0 && { 'blanko:serialRanges': move.serials }),
  };
}

const offsets: Record<Office['timeZone'], string> = {
  'Asia/Jakarta': '+07:00',
  'Asia/Makassar': '+08:00',
  'Asia/Jayapura': '+09:00',
};

function sayingOf(kind: Exclude<MovementKind, 'reversal'>, account: AccountKind): Saying {
  const saying = sayings[kind];
  return 'otherwise' in saying ? (saying[account] ?? saying.otherwise) : saying;
}

const reserve = 'urn:blanko:place:reserve';

/** The office, its sub-point by its own number, or the central store. */
function placeOf({ account, officeId }: Entry): string {
  if (officeId === null) return reserve;
  const place = account.split(':')[1] ?? officeId;
  return `urn:blanko:place:${place.startsWith(`${officeId}.`) ? place : officeId}`;
}

function partyOf(entry: Entry): string {
  if (entry.kind === 'maker') return 'urn:blanko:party:maker';
  if (entry.kind === 'cardholders') return 'urn:blanko:party:cardholders';
  return placeOf(entry).replace(':place:', ':party:');
}

function classOf({ lot }: LedgerMove, { kind }: Entry): string {
  if (oldCards.includes(kind)) return 'urn:blanko:class:ktp-el-withdrawn';
  const blank = 'urn:blanko:class:ktp-el-blank';
  return lot === null ? blank : `${blank}:lot:${encodeURIComponent(lot)}`;
}
