/** The one way to write: all of `work` is kept, or nothing of it. */
import type { Database, Tx } from './db.ts';

/** READ COMMITTED is enough, because whoever posts holds the sequencer's row lock until commit. */
export function withTransaction<T>(database: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.db.transaction().setIsolationLevel('read committed').execute(work);
}
