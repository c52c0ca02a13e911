import type { OfficeId } from '#core/place.ts';
import type { Db } from '../db.ts';
import { type Scope, seesOffice } from './scope.ts';

/** The province that an office belongs to; null when there is no such office. */
export async function loadProvinceOf(db: Db, officeId: OfficeId): Promise<string | null> {
  const row = await db
    .selectFrom('office')
    .select('province_code')
    .where('id', '=', officeId)
    .executeTakeFirst();
  return row?.province_code ?? null;
}

/** Whether there is such an office, and it lies in sight: whoever asks must not learn which of the two fails. */
export async function isOfficeInSight(db: Db, scope: Scope, officeId: OfficeId): Promise<boolean> {
  const provinceCode = await loadProvinceOf(db, officeId);
  return provinceCode !== null && seesOffice(scope, { id: officeId, provinceCode });
}
