import type { Place } from '#core/access/role.ts';
import type { Db } from '../db.ts';
import { officeInScope, type Scope } from './scope.ts';

/** Whether there is such a place within the scope. The whole country is there for whoever works for all of it. */
export async function placeExists(
  db: Db,
  scope: Scope,
  { provinceCode, officeId, subPointId }: Place,
): Promise<boolean> {
  if (officeId === null && provinceCode === null) {
    return scope.provinceCode === null && scope.officeId === null;
  }
  const office = await db
    .selectFrom('office')
    .select('office.id')
    .where(officeInScope(scope))
    .$if(officeId !== null, (query) => query.where('office.id', '=', officeId ?? ''))
    .$if(provinceCode !== null, (query) =>
      query.where('office.province_code', '=', provinceCode ?? ''),
    )
    .executeTakeFirst();
  if (!office || subPointId === null) return office !== undefined;
  const subPoint = await db
    .selectFrom('sub_point')
    .select('id')
    .where('id', '=', subPointId)
    .where('office_id', '=', office.id)
    .where('closed_on', 'is', null)
    .executeTakeFirst();
  return subPoint !== undefined;
}
