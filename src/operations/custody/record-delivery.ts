/** The keeper counts a delivery of the maker into the reserve, with its lot, boxes and serial numbers. */
import type { Actor } from '#core/access/role.ts';
import { type BoxFault, readBoxes, type SaidBox } from '#core/ledger/delivery-boxes.ts';
import type { Posting, PostingRefusalCode } from '#core/ledger/posting.ts';
import { countSerials } from '#core/ledger/serial-range.ts';
import type { Blanks } from '#core/quantity.ts';
import { claimAct } from '#storage/act-store.ts';
import type { Database, Instant, Tx } from '#storage/db.ts';
import { postDocuments } from '#storage/ledger-store.ts';
import { type Lot, type LotRefusal, registerLot } from '#storage/lot-store.ts';
import { runWholly } from '../run-operation.ts';

export interface DeliveryOffer {
  readonly eventId: string;
  /** The number of the maker's delivery note. */
  readonly reference: string;
  readonly occurredAt: Instant;
  readonly lot: Lot;
  /** As counted; the serial numbers may be more or fewer, which is a question and no hindrance. */
  readonly quantity: Blanks;
  readonly boxes: readonly (SaidBox & { readonly inner: readonly SaidBox[] })[];
}

export type DeliveryRecorded =
  | {
      readonly outcome: 'posted' | 'already_posted';
      readonly seq: number;
      readonly serials: number;
    }
  | {
      readonly outcome: 'refused';
      readonly refusal:
        | BoxFault
        | LotRefusal
        | { readonly code: 'event_id_reused' | PostingRefusalCode };
    };

/** All of it or nothing; sent again, it answers as it did then. */
export function recordDelivery(
  database: Database,
  actor: Actor,
  offer: DeliveryOffer,
  now: Date,
): Promise<DeliveryRecorded> {
  return runWholly(database, (tx) => recordDeliveryWithin(tx, actor, offer, now));
}

/** As one of several in a transaction; a refusal undoes all of them. */
export async function recordDeliveryWithin(
  tx: Tx,
  actor: Actor,
  offer: DeliveryOffer,
  now: Date,
): Promise<DeliveryRecorded> {
  const read = readBoxes(offer.boxes);
  if ('code' in read) return { outcome: 'refused', refusal: read };
  const serials = countSerials(read.ranges);
  const at = now.toISOString();
  const { eventId, ...input } = offer;
  const claim = await claimAct(tx, { eventId, actor: actor.login, input, at });
  if (claim === 'event_id_reused') return { outcome: 'refused', refusal: { code: claim } };
  const [posted] = await postDocuments(tx, [deliveryPosting(offer, actor.login)], at);
  if (posted!.outcome === 'refused') return { outcome: 'refused', refusal: posted!.refusal };
  const { outcome, seq } = posted!;
  if (outcome === 'already_posted') return { outcome, seq, serials };
  const refusal = await registerLot(tx, { seq, lot: offer.lot, ...read });
  return refusal ? { outcome: 'refused', refusal } : { outcome, seq, serials };
}

function deliveryPosting(offer: DeliveryOffer, login: string): Posting {
  return {
    eventId: offer.eventId,
    kind: 'delivery',
    occurredAt: offer.occurredAt,
    actor: login,
    reference: offer.reference,
    entries: [
      { account: 'maker', amount: -offer.quantity },
      { account: 'reserve', amount: offer.quantity },
    ],
    opens: (['maker', 'reserve'] as const).map((kind) => ({ code: kind, kind, officeId: null })),
  };
}
