/** What offices asked for. */
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db, Tx } from './db.ts';
import { saveRows } from './save-rows.ts';

export interface Requisition {
  readonly id: string;
  readonly officeId: OfficeId;
  readonly quantity: Blanks;
  readonly askedOn: PlainDate;
  readonly state: 'open' | 'allocated' | 'handed_over' | 'withdrawn';
}

export function saveRequisitions(tx: Tx, requisitions: readonly Requisition[]): Promise<void> {
  const rows = requisitions.map((requisition) => ({
    id: requisition.id,
    office_id: requisition.officeId,
    quantity: requisition.quantity,
    asked_on: requisition.askedOn,
    state: requisition.state,
  }));
  return saveRows(tx, 'requisition', ['id'], rows);
}

/** Those still waiting for an answer on the day, oldest first. */
export async function loadOpenRequisitions(db: Db, asOf: PlainDate): Promise<Requisition[]> {
  const rows = await db
    .selectFrom('requisition')
    .selectAll()
    .where('state', '=', 'open')
    .where('asked_on', '<=', asOf)
    .orderBy('asked_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    officeId: row.office_id,
    quantity: row.quantity,
    askedOn: row.asked_on,
    state: row.state,
  }));
}
