/** The rules by which offices are warned and reminded; versions that were in force stay. */
import type { WarningRule } from '#core/requisition/warning-rule.ts';
import type { Db, Tx } from './db.ts';

/** Every version, the newest last: which is in force depends on the day. */
export async function loadWarningRules(db: Db): Promise<WarningRule[]> {
  const rows = await db
    .selectFrom('warning_rule')
    .select('document')
    .orderBy('version')
    .orderBy('id')
    .execute();
  return rows.map((row) => row.document);
}

/** Two of the same version meet at the primary key. */
export async function saveWarningRule(tx: Tx, rule: WarningRule): Promise<void> {
  await tx
    .insertInto('warning_rule')
    .values({
      id: rule.id,
      version: rule.version,
      document: JSON.stringify(rule) as never,
      valid_from: rule.validFrom,
      valid_until: rule.validUntil,
    })
    .execute();
}
