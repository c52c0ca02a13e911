/** What is true of the whole world of this database. */
import type { PlainDate } from '#core/calendar.ts';
import type { Db, Tx } from './db.ts';
import { saveRows } from './save-rows.ts';

export interface WorldFacts {
  /** The fixed today of a demo or rehearsal world; null in a real one, where the clock tells. */
  readonly asOf: PlainDate | null;
  readonly isDemo: boolean;
}

export function saveWorldFacts(tx: Tx, facts: WorldFacts): Promise<void> {
  return saveRows(
    tx,
    'world',
    ['key'],
    [
      { key: 'as_of', value: facts.asOf ?? '' },
      { key: 'is_demo', value: String(facts.isDemo) },
    ],
  );
}

/** null for a database in which no world has been set up yet. */
export async function loadWorldFacts(db: Db): Promise<WorldFacts | null> {
  const rows = await db.selectFrom('world').selectAll().execute();
  const values = new Map(rows.map((row) => [row.key, row.value]));
  const isDemo = values.get('is_demo');
  if (isDemo === undefined) return null;
  return { asOf: values.get('as_of') || null, isDemo: isDemo === 'true' };
}
