import { sql } from 'kysely';
import type { Database } from './db.ts';

/** After a large load: plans made for empty tables would read full ones from end to end. */
export async function analyzeTables(database: Database): Promise<void> {
  await database.asOwner((db) => sql`ANALYZE`.execute(db));
}
