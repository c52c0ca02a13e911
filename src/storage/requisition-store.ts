/** What offices asked for. */
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { ClosedGate } from '#core/requisition/check-requisition.ts';
import type {
  RequisitionChannel,
  RequisitionReason,
  RequisitionState,
} from '#core/requisition/requisition.ts';
import type { Instant, Tx } from './db.ts';
import { saveRows } from './save-rows.ts';

export interface Requisition {
  readonly id: string;
  readonly officeId: OfficeId;
  readonly quantity: Blanks;
  readonly askedOn: PlainDate;
  readonly state: RequisitionState;
}

/** Asks from before this system, as they came by letter. */
export function saveRequisitions(tx: Tx, requisitions: readonly Requisition[]): Promise<void> {
  const rows = requisitions.map((requisition) => ({
    id: requisition.id,
    office_id: requisition.officeId,
    quantity: requisition.quantity,
    asked_on: requisition.askedOn,
    state: requisition.state,
    channel: 'letter',
    is_emergency: false,
    closed_gates: [],
    recorded_at: `${requisition.askedOn}T02:00:00.000Z`,
  }));
  return saveRows(tx, 'requisition', ['id'], rows);
}

export interface FiledRequisition extends Requisition {
  readonly suggested: Blanks;
  readonly reason: RequisitionReason;
  readonly note: string | null;
  readonly channel: RequisitionChannel;
  /** Accepted although a gate was closed. */
  readonly isEmergency: boolean;
  readonly closedGates: readonly ClosedGate[];
  readonly askedBy: string;
  readonly recordedAt: Instant;
}

/** Takes the place of what the office asked for before and no round has decided on. */
export async function replaceRequisition(tx: Tx, filed: FiledRequisition): Promise<void> {
  await tx
    .selectFrom('office')
    .select('id')
    .where('id', '=', filed.officeId)
    .forNoKeyUpdate()
    .execute();
  await tx
    .updateTable('requisition')
    .set({ state: 'replaced' })
    .where('office_id', '=', filed.officeId)
    .where('state', '=', 'open')
    .execute();
  await tx
    .insertInto('requisition')
    .values({
      id: filed.id,
      office_id: filed.officeId,
      quantity: filed.quantity,
      asked_on: filed.askedOn,
      state: filed.state,
      suggested: filed.suggested,
      reason: filed.reason,
      note: filed.note,
      channel: filed.channel,
      is_emergency: filed.isEmergency,
      closed_gates: JSON.stringify(filed.closedGates),
      asked_by: filed.askedBy,
      recorded_at: filed.recordedAt,
    })
    .execute();
}

/** Locked until the transaction ends; null when there is none. */
export async function lockRequisition(
  tx: Tx,
  id: string,
): Promise<Pick<Requisition, 'officeId' | 'state'> | null> {
  const row = await tx
    .selectFrom('requisition')
    .select(['office_id as officeId', 'state'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function saveRequisitionWithdrawn(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('requisition').set({ state: 'withdrawn' }).where('id', '=', id).execute();
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

/** The hand-over of these allocations was undone. */
export async function markBackInStore(tx: Tx, allocationIds: readonly string[]): Promise<void> {
  await tx
    .updateTable('requisition')
    .set({ state: 'allocated' })
    .where('state', '=', 'handed_over')
    .where('id', 'in', (is) =>
      is
        .selectFrom('allocation_requisition')
        .select('requisition_id')
        .where('allocation_id', 'in', allocationIds),
    )
    .execute();
}
