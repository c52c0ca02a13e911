/** The office has counted a shipment. A difference opens a case at once, and the sender hears of it. */
import { type Actor, country } from '#core/access/role.ts';
import { actsFirst, caseDeadline } from '#core/allocation/discrepancy.ts';
import {
  type Counted,
  checkCounted,
  differs,
  receiptPosting,
  rejectedIn,
} from '#core/allocation/receipt.ts';
import { assert } from '#core/assert.ts';
import { workingCalendar } from '#core/calendar.ts';
import { dayInJakarta } from '#core/day-in-jakarta.ts';
import type { PostingRefusalCode } from '#core/ledger/posting.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import { claimAct } from '#storage/act-store.ts';
import type { Database, Tx } from '#storage/db.ts';
import { postDocuments } from '#storage/ledger-store.ts';
import { saveMessages } from '#storage/message-store.ts';
import { takePaperNumber } from '#storage/paper-number.ts';
import { loadHolidays } from '#storage/place-store.ts';
import { moveSerials } from '#storage/serial-store.ts';
import {
  loadOnTheRoad,
  loadReceived,
  saveCase,
  saveNote,
  saveReceipt,
} from '#storage/shipment-store.ts';
import { loadOfficeName } from '#storage/views/office-name-view.ts';
import { scopeOf } from '#storage/views/scope.ts';
import { runWholly } from '../run-operation.ts';

export interface ReceiptOffer extends Counted {
  readonly eventId: string;
  readonly shipmentId: string;
  readonly explanation: string | null;
}

export type Received =
  | {
      readonly outcome: 'posted' | 'already_posted';
      readonly seq: number;
      readonly caseId: string | null;
    }
  | {
      readonly outcome: 'refused';
      readonly code: 'not_found' | 'event_id_reused' | 'already_received' | PostingRefusalCode;
    }
  | {
      readonly outcome: 'refused';
      readonly code: 'receipt_does_not_add_up';
      readonly sent: Blanks;
      readonly sum: Blanks;
    };

/** A shipment is received once, whole: accepted, rejected and missing are together what was sent. */
export function receiveShipment(
  database: Database,
  actor: Actor,
  offer: ReceiptOffer,
  now: Date,
): Promise<Received> {
  return runWholly(database, async (tx): Promise<Received> => {
    const shipment = await loadOnTheRoad(tx, scopeOf(actor), offer.shipmentId);
    if (!shipment) return { outcome: 'refused', code: 'not_found' };
    const { eventId, ...input } = offer;
    const act = { eventId, actor: actor.login, input, at: now.toISOString() };
    const claim = await claimAct(tx, act);
    if (claim === 'event_id_reused') return { outcome: 'refused', code: claim };
    const known = await loadReceived(tx, offer.shipmentId);
    if (claim === 'repeated' && known) return { outcome: 'already_posted', ...known };
    const { officeId, onTheRoad: sent } = shipment;
    if (known || sent === 0) return { outcome: 'refused', code: 'already_received' };
    const wrong = checkCounted(sent, offer);
    if (wrong) return { outcome: 'refused', code: 'receipt_does_not_add_up', sent, ...wrong };
    return post(tx, actor, offer, { id: offer.shipmentId, officeId, sent }, now);
  });
}

async function post(
  tx: Tx,
  actor: Actor,
  offer: ReceiptOffer,
  shipment: { readonly id: string; readonly officeId: OfficeId; readonly sent: Blanks },
  now: Date,
): Promise<Received> {
  const at = now.toISOString();
  const receiptNumber = await takePaperNumber(tx, 'receipt', Number(dayInJakarta(now).slice(0, 4)));
  const posting = receiptPosting(shipment, offer, {
    eventId: offer.eventId,
    occurredAt: at,
    actor: actor.login,
    reference: receiptNumber,
  });
  const [outcome] = await postDocuments(tx, [posting], at);
  assert(outcome !== undefined, 'one document was offered');
  if (outcome.outcome === 'refused') {
    const { code } = outcome.refusal;
    // Somebody else's receipt came first, at the same moment.
    return { outcome: 'refused', code: code === 'not_enough_blanks' ? 'already_received' : code };
  }
  await saveReceipt(tx, {
    shipmentId: shipment.id,
    officeId: shipment.officeId,
    sent: shipment.sent,
    accepted: offer.accepted,
    rejected: rejectedIn(offer),
    rejections: offer.rejected,
    missing: offer.missing,
    receiptNumber,
    by: actor.login,
    at,
    seq: outcome.seq,
  });
  await unpack(tx, outcome.seq, shipment, offer);
  const hasCase = differs(offer);
  if (hasCase) await openCase(tx, actor, offer, shipment, now);
  return { outcome: 'posted', seq: outcome.seq, caseId: hasCase ? shipment.id : null };
}

/**
 * The serial numbers on record go along with the blanks. Which of them are missing nobody knows yet: where more
 * numbers than blanks arrive, the ledger keeps that as a question.
 */
async function unpack(
  tx: Tx,
  seq: number,
  { id, officeId }: { readonly id: string; readonly officeId: OfficeId },
  counted: Counted,
): Promise<void> {
  const cameTo =
    counted.accepted > 0
      ? `on_hand:${officeId}`
      : counted.rejected.length > 0
        ? `rejected:${officeId}`
        : `dispute:${id}`;
  const refusal = await moveSerials(tx, {
    seq,
    ranges: 'all',
    from: `in_transit:${id}`,
    to: cameTo,
  });
  assert(refusal === null, 'what an account holds can leave it');
}

async function openCase(
  tx: Tx,
  actor: Actor,
  { eventId, accepted, explanation }: ReceiptOffer,
  {
    id,
    officeId,
    sent,
  }: { readonly id: string; readonly officeId: OfficeId; readonly sent: Blanks },
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  const today = dayInJakarta(now);
  const deadline = caseDeadline(today, workingCalendar(await loadHolidays(tx)));
  await saveCase(tx, { shipmentId: id, by: actor.login, at, mustAct: actsFirst, deadline });
  if (explanation) {
    await saveNote(tx, { shipmentId: id, side: 'office', by: actor.login, at, said: explanation });
  }
  const office = (await loadOfficeName(tx, officeId, today)) ?? officeId;
  const message = {
    id: `receipt_differs/${eventId}`,
    kind: 'receipt_differs' as const,
    to: country,
    officeId,
    aboutId: id,
    values: { office, sent, accepted },
    dueAt: `${deadline}T10:00:00.000Z`,
  };
  await saveMessages(tx, [message], at);
}
