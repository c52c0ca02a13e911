/** Places with all their names, policies with all their versions, and the holidays of a year. */
import type { Policy } from '#core/policy/policy.ts';
import type { Db } from '../db.ts';
import { cutPage } from './cut-page.ts';

/** By id; `after` is the last id of the page before. Found by any name that an office ever had, or its code. */
export async function loadPlaces(
  db: Db,
  find: string | undefined,
  page: { readonly after?: string | undefined; readonly limit: number },
) {
  const pattern = `%${(find ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await db
    .selectFrom('office')
    .select(['office.id', 'office.kind', 'office.seat', 'office.time_zone as timeZone'])
    .select(['office.province_code as provinceCode', 'office.province_name as provinceName'])
    .select('office.lead_time_days as leadTimeDays')
    .$if(find !== undefined, (query) =>
      query.where('office.id', 'in', (is) =>
        is
          .selectFrom('office_name')
          .select('office_id')
          .where((one) => one.or([one('name', 'ilike', pattern), one('code', 'like', pattern)])),
      ),
    )
    .$if(page.after !== undefined, (query) => query.where('office.id', '>', page.after ?? ''))
    .orderBy('office.id')
    .limit(page.limit + 1)
    .execute();
  const { items: shown, next } = cutPage(rows, page.limit, ({ id }) => id);
  const names = await loadNames(
    db,
    shown.map(({ id }) => id),
  );
  return {
    items: shown.map((office) => ({
      ...office,
      names: names
        .filter(({ officeId }) => officeId === office.id)
        .map(({ officeId: _officeId, ...name }) => name),
    })),
    next,
  };
}

async function loadNames(db: Db, officeIds: readonly string[]) {
  if (officeIds.length === 0) return [];
  return db
    .selectFrom('office_name')
    .select(['office_id as officeId', 'code', 'name'])
    .select(['valid_from as validFrom', 'valid_until as validUntil'])
    .where('office_id', 'in', officeIds)
    .orderBy('valid_from')
    .execute();
}

/** By id, the newest version first. */
export async function loadPolicyVersions(db: Db): Promise<Policy[]> {
  const rows = await db
    .selectFrom('policy')
    .select('document')
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => row.document);
}

export function loadHolidaysOf(db: Db, year: number) {
  return db
    .selectFrom('holiday')
    .select(['date', 'kind', 'name'])
    .where('date', '>=', `${year}-01-01`)
    .where('date', '<=', `${year}-12-31`)
    .orderBy('date')
    .orderBy('name')
    .execute();
}
