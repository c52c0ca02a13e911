/** Many rows in one statement, whatever their number: they travel as one JSON parameter. */
import { sql } from 'kysely';
import type { Tables, Tx } from './db.ts';

/**
 * Inserts `rows`; a row whose `key` is there already is replaced. All rows must have the same columns. In chunks,
 * because the embedded database keeps for good what it once needed to read one parameter.
 */
export async function saveRows<Table extends keyof Tables & string>(
  tx: Tx,
  table: Table,
  key: readonly (keyof Tables[Table] & string)[],
  rows: readonly object[],
): Promise<void> {
  const chunkSize = 1_000;
  const columns = Object.keys(rows[0] ?? {});
  const list = sql.join(columns.map((column) => sql.ref(column)));
  const updates = columns
    .filter((column) => !(key as readonly string[]).includes(column))
    .map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`);
  for (let start = 0; start < rows.length; start += chunkSize) {
    const chunk = JSON.stringify(rows.slice(start, start + chunkSize));
    await sql`
      INSERT INTO ${sql.table(table)} (${list})
      SELECT ${list} FROM jsonb_populate_recordset(NULL::${sql.table(table)}, ${chunk}::jsonb)
      ON CONFLICT (${sql.join(key.map((column) => sql.ref(column)))})
      DO ${updates.length === 0 ? sql`NOTHING` : sql`UPDATE SET ${sql.join(updates)}`}`.execute(tx);
  }
}
