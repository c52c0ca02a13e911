/** The asks that a round of the day answers: those that `office-facts` adds up. */
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Db } from '../db.ts';

/** By office, oldest first. */
export async function loadOpenRequisitions(
  db: Db,
  day: PlainDate,
): Promise<ReadonlyMap<OfficeId, readonly string[]>> {
  const rows = await db
    .selectFrom('requisition')
    .select(['id', 'office_id'])
    .where('state', '=', 'open')
    .where('asked_on', '<=', day)
    .orderBy('asked_on')
    .orderBy('id')
    .execute();
  const ids = new Map<OfficeId, string[]>();
  for (const row of rows) ids.set(row.office_id, [...(ids.get(row.office_id) ?? []), row.id]);
  return ids;
}
