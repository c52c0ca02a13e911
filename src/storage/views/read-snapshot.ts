/** Several queries that see one and the same state: what one counts, the next one lists. */
import type { Database, Db } from '../db.ts';

export function readSnapshot<T>(database: Database, read: (db: Db) => Promise<T>): Promise<T> {
  return database.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(read);
}
