/** What offices asked for. */
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Tx } from './db.ts';
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

/** Answers open requisitions with a grant; how many of them were still open. */
export async function markAllocated(tx: Tx, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const marked = await tx
    .updateTable('requisition')
    .set({ state: 'allocated' })
    .where('id', 'in', ids)
    .where('state', '=', 'open')
    .returning('id')
    .execute();
  return marked.length;
}

/** The asks that these allocations answered have left the store. */
export async function markHandedOver(tx: Tx, allocationIds: readonly string[]): Promise<void> {
  await tx
    .updateTable('requisition')
    .set({ state: 'handed_over' })
    .where('state', '=', 'allocated')
    .where('id', 'in', (is) =>
      is
        .selectFrom('allocation_requisition')
        .select('requisition_id')
        .where('allocation_id', 'in', allocationIds),
    )
    .execute();
}
