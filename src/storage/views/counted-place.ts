import type { Office, OfficeId } from '#core/place.ts';
import type { Db } from '../db.ts';

/** The clock of an office, or of a sub-point of it; null when there is no such place. */
export async function loadCountedPlace(
  db: Db,
  { officeId, subPointId }: { readonly officeId: OfficeId; readonly subPointId: string | null },
): Promise<Office['timeZone'] | null> {
  const row = await db
    .selectFrom('office')
    .leftJoin('sub_point', (join) =>
      join.onRef('sub_point.office_id', '=', 'office.id').on('sub_point.id', '=', subPointId),
    )
    .select(['office.time_zone', 'sub_point.id as subPointId'])
    .where('office.id', '=', officeId)
    .executeTakeFirst();
  return row && row.subPointId === subPointId ? row.time_zone : null;
}
