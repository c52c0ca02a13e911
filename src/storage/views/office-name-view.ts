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

/** The official names of all offices on the day, by id. */
export async function loadOfficeNamesOn(
  db: Db,
  day: PlainDate,
): Promise<ReadonlyMap<OfficeId, string>> {
  const rows = await db.selectFrom(nameOn(db, day)).select(['office_id', 'name']).execute();
  return new Map(rows.map(({ office_id, name }) => [office_id, name]));
}

/** Each province once, for joins. */
export function provinceNames(db: Db) {
  return db
    .selectFrom('office')
    .select(['province_code as code', 'province_name as name'])
    .distinct()
    .as('province');
}

/** null for a code that no office has. */
export async function loadProvinceName(db: Db, code: string): Promise<string | null> {
  const row = await db
    .selectFrom(provinceNames(db))
    .select('province.name')
    .where('province.code', '=', code)
    .executeTakeFirst();
  return row?.name ?? null;
}
