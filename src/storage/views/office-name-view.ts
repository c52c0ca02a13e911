import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Db } from '../db.ts';
import { nameOn } from './name-on.ts';

/** The official name on the day; null for an office that had none then. */
export async function loadOfficeName(
  db: Db,
  officeId: OfficeId,
  day: PlainDate,
): Promise<string | null> {
  const row = await db
    .selectFrom(nameOn(db, day))
    .select('name.name')
    .where('name.office_id', '=', officeId)
    .executeTakeFirst();
  return row?.name ?? null;
}
