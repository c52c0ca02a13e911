/** What an administrator changes of places and calendar; the rest of both is in place-store.ts. */
import { addDays, type PlainDate } from '#core/calendar.ts';
import type { DatedName, OfficeId } from '#core/place.ts';
import type { Days } from '#core/quantity.ts';
import type { Tx } from './db.ts';

/** Ends the name that was in force until then; the caller has seen that it began earlier. */
export async function saveNextName(tx: Tx, before: DatedName, next: DatedName): Promise<void> {
  await tx
    .updateTable('office_name')
    .set({ valid_until: addDays(next.validFrom, -1) })
    .where('office_id', '=', before.officeId)
    .where('valid_from', '=', before.validFrom)
    .execute();
  await tx
    .insertInto('office_name')
    .values({
      office_id: next.officeId,
      code: next.code,
      name: next.name,
      valid_from: next.validFrom,
      valid_until: next.validUntil,
    })
    .execute();
}

/** Locks the office until the transaction ends; false when there is none. */
export async function lockOffice(tx: Tx, officeId: OfficeId): Promise<boolean> {
  const office = await tx
    .selectFrom('office')
    .select('id')
    .where('id', '=', officeId)
    .forUpdate()
    .executeTakeFirst();
  return office !== undefined;
}

export async function saveLeadTime(tx: Tx, officeId: OfficeId, days: Days): Promise<void> {
  await tx.updateTable('office').set({ lead_time_days: days }).where('id', '=', officeId).execute();
}

/** false when there was none. */
export async function deleteHoliday(
  tx: Tx,
  holiday: { readonly date: PlainDate; readonly name: string },
): Promise<boolean> {
  const gone = await tx
    .deleteFrom('holiday')
    .where('date', '=', holiday.date)
    .where('name', '=', holiday.name)
    .returning('date')
    .executeTakeFirst();
  return gone !== undefined;
}
