/** What else comes back when a document is undone: the shipment's state, its case, its grant; a move to the road. */
import { assert } from '#core/assert.ts';
import type { MovementKind } from '#core/ledger/movement-kind.ts';
import { isReversible } from '#core/ledger/reversal-posting.ts';
import { saveAllocationState } from '#storage/collection-store.ts';
import type { Db, Tx } from '#storage/db.ts';
import { settleMessages } from '#storage/message-store.ts';
import { loadMoveOfArrival } from '#storage/move-store.ts';
import { markBackInStore } from '#storage/requisition-store.ts';
import { lockCase } from '#storage/shipment-store.ts';
import {
  loadReceiptOf,
  loadTripOf,
  removeReceipt,
  removeShipments,
} from '#storage/undo-custody-store.ts';
import { loadBalance } from '#storage/views/account-balance.ts';
import { loadReversible } from '#storage/views/reversible-document.ts';
import { wholeCountry } from '#storage/views/scope.ts';
import { checkArrivalUndo, takeArrivalBack } from '../redistribution/undo-arrival.ts';

export type CustodyRefusal =
  /** The shipment was received: that document comes first. */
  | 'undo_receipt_first'
  /** An end of the case waits for a second person. */
  | 'settlement_waiting'
  /** The case has ended, by documents of its own. */
  | 'case_settled';

/** Whether a document of that kind is undone at all: between offices only the arrival of a move, a loan is brought back. */
export async function isUndoable(db: Db, seq: number, kind: MovementKind): Promise<boolean> {
  if (kind === 'redistribution') return (await loadMoveOfArrival(db, seq)) !== null;
  return isReversible(kind);
}

/** The documents that are undone together: all of a trip, because its BAST is one paper; else the named one alone. */
export async function undoneTogether(db: Db, seq: number, kind: MovementKind): Promise<number[]> {
  const trip = kind === 'handover' ? await loadTripOf(db, seq) : [];
  return trip.length > 0 ? trip.map((shipment) => shipment.seq) : [seq];
}

/** Whether what hangs on the document lets it go; null: it does. */
export async function checkCustody(
  tx: Tx,
  seq: number,
  kind: MovementKind,
): Promise<CustodyRefusal | null> {
  if (kind === 'handover') {
    const trip = await loadTripOf(tx, seq);
    const isReceived =
      trip.length > 0 ? trip.some((shipment) => shipment.isReceived) : await isEmptied(tx, seq);
    return isReceived ? 'undo_receipt_first' : null;
  }
  if (kind === 'redistribution') return checkArrivalUndo(tx, await arrivalOf(tx, seq));
  const shipmentId = kind === 'receipt' ? await loadReceiptOf(tx, seq) : null;
  const open = shipmentId === null ? null : await lockCase(tx, wholeCountry, shipmentId);
  if (open?.settlement === 'open') return 'settlement_waiting';
  return open?.settlement === 'approved' ? 'case_settled' : null;
}

/** Of a hand-over from before trips were kept: nothing is on the road any more. */
async function isEmptied(tx: Tx, seq: number): Promise<boolean> {
  const document = await loadReversible(tx, seq);
  const road = document?.entries.find(({ account }) => account.startsWith('in_transit:'));
  return road !== undefined && (await loadBalance(tx, road.account)) === 0;
}

async function arrivalOf(tx: Tx, seq: number) {
  const document = await loadReversible(tx, seq);
  assert(document !== null, 'what is undone is there');
  return document;
}

/**
 * After the reversals: a received shipment or a move that was counted in is on the road again; a trip that was handed over
 * lies packed in the store. `by`: the login of whoever proposed it.
 */
export async function bringBack(
  tx: Tx,
  seq: number,
  kind: MovementKind,
  by: string,
  now: Date,
): Promise<void> {
  if (kind === 'redistribution') {
    return takeArrivalBack(tx, await arrivalOf(tx, seq), by, now);
  }
  if (kind === 'receipt') {
    const shipmentId = await loadReceiptOf(tx, seq);
    if (shipmentId === null) return;
    await removeReceipt(tx, shipmentId);
    await settleMessages(tx, 'receipt_differs', [shipmentId], now.toISOString());
    return;
  }
  const ids = kind === 'handover' ? (await loadTripOf(tx, seq)).map(({ id }) => id) : [];
  if (ids.length === 0) return;
  await removeShipments(tx, ids);
  await saveAllocationState(tx, ids, 'ready');
  await markBackInStore(tx, ids);
}
