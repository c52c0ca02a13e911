/** Slots at the counter, named collectors, and the states of allocations. */
import { sql } from 'kysely';
import type { AllocationState, CollectorKind } from '#core/allocation/collection.ts';
import type { Slot } from '#core/allocation/collection-slot.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db, Instant, Tx } from './db.ts';
import { officeInScope, type Scope } from './views/scope.ts';

export interface NamedCollector {
  readonly kind: CollectorKind;
  readonly officeId: OfficeId | null;
  readonly name: string;
  readonly letterNumber: string | null;
  /** What the collector shows. */
  readonly code: string;
}

export interface KeptAllocation {
  readonly id: string;
  readonly officeId: OfficeId;
  readonly quantity: Blanks;
  readonly state: AllocationState;
  readonly expiresOn: PlainDate;
  readonly slot: Slot | null;
  readonly collector: NamedCollector | null;
}

/** Locked until the transaction ends; in the order of their ids. Those that are not there or not in scope are left out. */
export async function lockAllocations(
  tx: Tx,
  scope: Scope,
  ids: readonly string[],
): Promise<KeptAllocation[]> {
  const rows = await tx
    .selectFrom('allocation')
    .innerJoin('office', 'office.id', 'allocation.office_id')
    .leftJoin('collection', 'collection.allocation_id', 'allocation.id')
    .select(['allocation.id', 'allocation.office_id', 'allocation.quantity', 'allocation.state'])
    .select(['allocation.expires_on', 'slot_day', 'slot_hour', 'collector_kind', 'code'])
    .select(['collector_office_id', 'collector_name', 'letter_number'])
    .where('allocation.id', 'in', ids)
    .where(officeInScope(scope))
    .orderBy('allocation.id')
    .forUpdate('allocation')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    officeId: row.office_id,
    quantity: row.quantity,
    state: row.state,
    expiresOn: row.expires_on,
    slot:
      row.slot_day === null || row.slot_hour === null
        ? null
        : { day: row.slot_day, hour: row.slot_hour },
    collector: row.collector_kind && {
      kind: row.collector_kind,
      officeId: row.collector_office_id,
      name: row.collector_name ?? '',
      letterNumber: row.letter_number,
      code: row.code ?? '',
    },
  }));
}

/** Those still in the store whose last day was before `today`, locked, with all that expiry needs. */
export async function lockOverdueAllocations(tx: Tx, today: PlainDate) {
  return tx
    .selectFrom('allocation')
    .select(['id', 'office_id as officeId', 'quantity'])
    .where('state', 'in', ['allocated', 'ready'])
    .where('expires_on', '<', today)
    .orderBy('id')
    .forUpdate()
    .execute();
}

export async function saveAllocationState(
  tx: Tx,
  ids: readonly string[],
  state: AllocationState,
): Promise<void> {
  await tx.updateTable('allocation').set({ state }).where('id', 'in', ids).execute();
}

/** Until the transaction ends nobody else gives a slot of the day. */
export async function lockCounterDay(tx: Tx, day: PlainDate): Promise<void> {
  await tx
    .insertInto('counter_day')
    .values({ day })
    .onConflict((conflict) => conflict.column('day').doUpdateSet({ day }))
    .execute();
}

/** How many collections stand in each slot of the days; what expired makes room. */
export async function loadSlotsTaken(
  db: Db,
  from: PlainDate,
  until: PlainDate,
): Promise<(slot: Slot) => number> {
  const rows = await db
    .selectFrom('collection')
    .innerJoin('allocation', 'allocation.id', 'collection.allocation_id')
    .select(['slot_day', 'slot_hour', sql<number>`count(*)::integer`.as('taken')])
    .where('slot_day', '>=', from)
    .where('slot_day', '<=', until)
    .where('allocation.state', 'in', ['ready', 'handed_over'])
    .groupBy(['slot_day', 'slot_hour'])
    .execute();
  const taken = new Map(rows.map((row) => [`${row.slot_day} ${row.slot_hour}`, row.taken]));
  return ({ day, hour }) => taken.get(`${day} ${hour}`) ?? 0;
}

/** The keeper has packed the grant for this slot. */
export async function savePacked(
  tx: Tx,
  allocationId: string,
  slot: Slot,
  packed: { readonly by: string; readonly at: Instant },
): Promise<void> {
  const columns = {
    slot_day: slot.day,
    slot_hour: slot.hour,
    packed_by: packed.by,
    packed_at: packed.at,
  };
  await tx
    .insertInto('collection')
    .values({ allocation_id: allocationId, ...columns })
    .onConflict((conflict) => conflict.column('allocation_id').doUpdateSet(columns))
    .execute();
}

/** Another slot for a grant that is packed. */
export async function saveSlot(tx: Tx, allocationId: string, slot: Slot): Promise<void> {
  await tx
    .updateTable('collection')
    .set({ slot_day: slot.day, slot_hour: slot.hour })
    .where('allocation_id', '=', allocationId)
    .execute();
}

export async function saveCollector(
  tx: Tx,
  allocationIds: readonly string[],
  collector: NamedCollector,
  named: { readonly by: string; readonly at: Instant },
): Promise<void> {
  const columns = {
    collector_kind: collector.kind,
    collector_office_id: collector.officeId,
    collector_name: collector.name,
    letter_number: collector.letterNumber,
    code: collector.code,
    named_by: named.by,
    named_at: named.at,
  };
  await tx
    .insertInto('collection')
    .values(allocationIds.map((id) => ({ allocation_id: id, ...columns })))
    .onConflict((conflict) => conflict.column('allocation_id').doUpdateSet(columns))
    .execute();
}
