/** Hand-overs and receipts whose documents were reversed: they leave their tables and stay in `undone_custody`. */
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db, Tx } from './db.ts';

export interface TripShipment {
  /** The allocation's id. */
  readonly id: string;
  readonly officeId: OfficeId;
  readonly quantity: Blanks;
  readonly seq: number;
  readonly isReceived: boolean;
}

/** All shipments of the trip of which the document is one; none for a hand-over from before trips were kept. */
export async function loadTripOf(db: Db, seq: number): Promise<TripShipment[]> {
  return db
    .selectFrom('shipment')
    .innerJoin('shipment as named', 'named.handover_id', 'shipment.handover_id')
    .leftJoin('receipt', 'receipt.shipment_id', 'shipment.id')
    .select(['shipment.id', 'shipment.office_id as officeId', 'shipment.quantity', 'shipment.seq'])
    .select((is) => is('receipt.seq', 'is not', null).$castTo<boolean>().as('isReceived'))
    .where('named.seq', '=', seq)
    .orderBy('shipment.seq')
    .execute();
}

/** The shipment that the document received; null for a receipt from before receipts were kept. */
export async function loadReceiptOf(db: Db, seq: number): Promise<string | null> {
  const row = await db
    .selectFrom('receipt')
    .select('shipment_id')
    .where('seq', '=', seq)
    .executeTakeFirst();
  return row?.shipment_id ?? null;
}

/** With the case that it opened and what was said in it; only once its document is reversed. */
export async function removeReceipt(tx: Tx, shipmentId: string): Promise<void> {
  await tx.deleteFrom('discrepancy_note').where('shipment_id', '=', shipmentId).execute();
  await tx.deleteFrom('discrepancy').where('shipment_id', '=', shipmentId).execute();
  await tx.deleteFrom('receipt').where('shipment_id', '=', shipmentId).execute();
}

/** Only once their documents are reversed. The BAST keeps its number. */
export async function removeShipments(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.deleteFrom('shipment').where('id', 'in', ids).execute();
}
