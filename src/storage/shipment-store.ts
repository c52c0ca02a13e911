/** Trips, their shipments, counted receipts and the differences. */
import { sql } from 'kysely';
import type { CaseSide, RejectionReason } from '#core/allocation/collection.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { NamedCollector } from './collection-store.ts';
import type { Db, Instant, Tx } from './db.ts';
import { accountInScope, officeInScope, type Scope } from './views/scope.ts';

export interface Handover {
  /** The client's event id. */
  readonly id: string;
  readonly bastNumber: string;
  readonly by: string;
  readonly at: Instant;
  readonly collector: NamedCollector;
  readonly shipments: readonly Shipment[];
}

export interface Shipment {
  /** The allocation's id. */
  readonly id: string;
  readonly officeId: OfficeId;
  readonly quantity: Blanks;
  /** The document of the hand-over. */
  readonly seq: number;
}

export async function saveHandover(tx: Tx, handover: Handover): Promise<void> {
  const { collector } = handover;
  await tx
    .insertInto('handover')
    .values({
      id: handover.id,
      bast_number: handover.bastNumber,
      handed_over_by: handover.by,
      handed_over_at: handover.at,
      collector_kind: collector.kind,
      collector_office_id: collector.officeId,
      collector_name: collector.name,
      letter_number: collector.letterNumber,
    })
    .execute();
  await tx
    .insertInto('shipment')
    .values(
      handover.shipments.map(({ id, officeId, quantity, seq }) => ({
        id,
        handover_id: handover.id,
        office_id: officeId,
        quantity,
        seq,
      })),
    )
    .execute();
}

/** null when there is no such trip. */
export async function loadHandover(
  db: Db,
  id: string,
): Promise<{ bastNumber: string; shipments: Shipment[] } | null> {
  const handover = await db
    .selectFrom('handover')
    .select('bast_number as bastNumber')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!handover) return null;
  const shipments = await db
    .selectFrom('shipment')
    .select(['id', 'office_id as officeId', 'quantity', 'seq'])
    .where('handover_id', '=', id)
    .orderBy('id')
    .execute();
  return { ...handover, shipments };
}

/** What is on the road in the account of a shipment; null when it never was, or is out of scope. */
export async function loadOnTheRoad(
  db: Db,
  scope: Scope,
  id: string,
): Promise<{ readonly officeId: OfficeId; readonly onTheRoad: Blanks } | null> {
  const account = await db
    .selectFrom('account')
    .select(['office_id as officeId', 'balance as onTheRoad'])
    .where('code', '=', `in_transit:${id}`)
    .where(accountInScope(scope))
    .executeTakeFirst();
  return account && account.officeId !== null ? { ...account, officeId: account.officeId } : null;
}

export interface Receipt {
  readonly shipmentId: string;
  readonly officeId: OfficeId;
  readonly sent: Blanks;
  readonly accepted: Blanks;
  readonly rejected: Blanks;
  readonly rejections: readonly { readonly reason: RejectionReason; readonly blanks: Blanks }[];
  readonly missing: Blanks;
  readonly receiptNumber: string;
  readonly by: string;
  readonly at: Instant;
  readonly seq: number;
}

export async function saveReceipt(tx: Tx, receipt: Receipt): Promise<void> {
  await tx
    .insertInto('receipt')
    .values({
      shipment_id: receipt.shipmentId,
      office_id: receipt.officeId,
      sent: receipt.sent,
      accepted: receipt.accepted,
      rejected: receipt.rejected,
      rejections: JSON.stringify(receipt.rejections),
      missing: receipt.missing,
      receipt_number: receipt.receiptNumber,
      received_by: receipt.by,
      received_at: receipt.at,
      seq: receipt.seq,
    })
    .execute();
}

/** A receipt whose document is in the ledger already, all good or in part missing. */
export interface EarlierReceipt {
  /** Of the document, which says the rest. */
  readonly eventId: string;
  readonly shipmentId: string;
  readonly sent: Blanks;
  readonly accepted: Blanks;
  readonly missing: Blanks;
  /** The case that it opened. */
  readonly case: Turn | null;
}

/** Receipts of a history; those that are kept already are left as they are. */
export async function saveEarlierReceipts(
  tx: Tx,
  receipts: readonly EarlierReceipt[],
): Promise<void> {
  const offered = JSON.stringify(receipts);
  await sql`
    INSERT INTO receipt (shipment_id, office_id, sent, accepted, rejected, rejections, missing, receipt_number,
      received_by, received_at, seq)
    SELECT offered."shipmentId", account.office_id, offered.sent, offered.accepted, 0, '[]', offered.missing,
      document.reference, document.actor, document.occurred_at, document.seq
    FROM jsonb_to_recordset(${offered}::jsonb)
      AS offered ("eventId" text, "shipmentId" text, sent bigint, accepted bigint, missing bigint)
    JOIN document ON document.event_id = offered."eventId"
    JOIN account ON account.code = 'in_transit:' || offered."shipmentId"
    ON CONFLICT DO NOTHING`.execute(tx);
  await sql`
    INSERT INTO discrepancy (shipment_id, opened_by, opened_at, must_act, deadline)
    SELECT receipt.shipment_id, receipt.received_by, receipt.received_at, offered."case" ->> 'mustAct',
      (offered."case" ->> 'deadline')::date
    FROM jsonb_to_recordset(${offered}::jsonb) AS offered ("shipmentId" text, "case" jsonb)
    JOIN receipt ON receipt.shipment_id = offered."shipmentId"
    WHERE jsonb_typeof(offered."case") = 'object'
    ON CONFLICT DO NOTHING`.execute(tx);
}

/** The document of the receipt and whether a case was opened; null while it has not been received. */
export async function loadReceived(
  db: Db,
  shipmentId: string,
): Promise<{ readonly seq: number; readonly caseId: string | null } | null> {
  const row = await db
    .selectFrom('receipt')
    .leftJoin('discrepancy', 'discrepancy.shipment_id', 'receipt.shipment_id')
    .select(['receipt.seq', 'discrepancy.shipment_id as caseId'])
    .where('receipt.shipment_id', '=', shipmentId)
    .executeTakeFirst();
  return row ?? null;
}

export interface Turn {
  readonly mustAct: CaseSide;
  readonly deadline: PlainDate;
}

export async function saveCase(
  tx: Tx,
  opened: Turn & { readonly shipmentId: string; readonly by: string; readonly at: Instant },
): Promise<void> {
  await tx
    .insertInto('discrepancy')
    .values({
      shipment_id: opened.shipmentId,
      opened_by: opened.by,
      opened_at: opened.at,
      must_act: opened.mustAct,
      deadline: opened.deadline,
      settlement_id: null,
    })
    .execute();
}

export interface OpenCase extends Turn {
  readonly shipmentId: string;
  readonly officeId: OfficeId;
  readonly missing: Blanks;
  /** What became of the end that was proposed last; null when none was, or it came back. */
  readonly settlement: 'open' | 'approved' | null;
}

/** Locked until the transaction ends; null when there is none in scope. */
export async function lockCase(tx: Tx, scope: Scope, shipmentId: string): Promise<OpenCase | null> {
  const row = await tx
    .selectFrom('discrepancy')
    .innerJoin('receipt', 'receipt.shipment_id', 'discrepancy.shipment_id')
    .innerJoin('office', 'office.id', 'receipt.office_id')
    .leftJoin('proposal', 'proposal.id', 'discrepancy.settlement_id')
    .select(['discrepancy.shipment_id as shipmentId', 'receipt.office_id as officeId'])
    .select(['receipt.missing', 'discrepancy.must_act as mustAct', 'discrepancy.deadline'])
    .select(settlementOf().as('settlement'))
    .where('discrepancy.shipment_id', '=', shipmentId)
    .where(officeInScope(scope))
    .forUpdate('discrepancy')
    .executeTakeFirst();
  return row ?? null;
}

/** On a query that has `discrepancy` and its `proposal`, if any. */
export function settlementOf() {
  return sql<'open' | 'approved' | null>`CASE
    WHEN proposal.id IS NULL THEN NULL
    WHEN proposal.decision IS NULL THEN 'open'
    WHEN proposal.decision = 'approved' THEN 'approved'
  END`;
}

export async function saveTurn(tx: Tx, shipmentId: string, turn: Turn): Promise<void> {
  await tx
    .updateTable('discrepancy')
    .set({ must_act: turn.mustAct, deadline: turn.deadline })
    .where('shipment_id', '=', shipmentId)
    .execute();
}

export async function saveSettlement(
  tx: Tx,
  shipmentId: string,
  proposalId: string,
): Promise<void> {
  await tx
    .updateTable('discrepancy')
    .set({ settlement_id: proposalId })
    .where('shipment_id', '=', shipmentId)
    .execute();
}

export async function saveNote(
  tx: Tx,
  note: {
    readonly shipmentId: string;
    readonly side: CaseSide;
    readonly by: string;
    readonly at: Instant;
    readonly said: string;
  },
): Promise<void> {
  await tx
    .insertInto('discrepancy_note')
    .values({
      shipment_id: note.shipmentId,
      side: note.side,
      said_by: note.by,
      said_at: note.at,
      said: note.said,
    })
    .execute();
}
