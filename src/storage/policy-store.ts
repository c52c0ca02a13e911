/** Policies are dated and versioned; versions that were in force stay. */
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

/** All policies, the newest version of each. */
export async function loadPolicies(db: Db): Promise<Policy[]> {
  const rows = await db
    .selectFrom('policy')
    .distinctOn('id')
    .select('document')
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => row.document);
}
