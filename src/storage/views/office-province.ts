import type { OfficeId } from '#core/place.ts';
import type { Db } from '../db.ts';

/** The province that an office belongs to; null when there is no such office. */
export async function loadProvinceOf(db: Db, officeId: OfficeId): Promise<string | null> {
  const row = await db
    .selectFrom('office')
    .select('province_code')
    .where('id', '=', officeId)
    .executeTakeFirst();
  return row?.province_code ?? null;
}
