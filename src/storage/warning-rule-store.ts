/** The rules by which offices are warned and reminded; versions that were in force stay. */
import type { WarningRule } from '#core/requisition/warning-rule.ts';
import type { Db } from './db.ts';

/** The newest version of each. */
export async function loadWarningRules(db: Db): Promise<WarningRule[]> {
  const rows = await db
    .selectFrom('warning_rule')
    .distinctOn('id')
    .select('document')
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => row.document);
}
