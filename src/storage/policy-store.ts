/** Policies are dated and versioned; versions that were in force stay. */
import { sql } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { Db, Tx } from './db.ts';
import { saveRows } from './save-rows.ts';

export function savePolicies(tx: Tx, policies: readonly Policy[]): Promise<void> {
  const rows = policies.map((policy) => ({
    id: policy.id,
    version: policy.version,
    document: policy,
    valid_from: policy.validFrom,
    valid_until: policy.validUntil,
  }));
  return saveRows(tx, 'policy', ['id', 'version'], rows);
}

/** All policies, of each the newest version that has begun on the day; of one that has not, the newest. */
export async function loadPolicies(db: Db, day: PlainDate): Promise<Policy[]> {
  const rows = await db
    .selectFrom('policy')
    .distinctOn('id')
    .select('document')
    .orderBy('id')
    .orderBy(sql`valid_from <= ${day}::date`, 'desc')
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => row.document);
}

/** 0 for an id that has none. Locks nothing: two of the same number meet at the primary key. */
export async function loadLastVersion(db: Db, id: string): Promise<number> {
  const row = await db
    .selectFrom('policy')
    .select((is) => is.fn.max('version').as('version'))
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.version ?? 0;
}
