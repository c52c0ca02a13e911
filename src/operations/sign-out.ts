/** Ends the session of a token; without one nothing happens. */
import type { Database } from '#storage/db.ts';
import { deleteSession } from '#storage/session-store.ts';
import { runOperation } from './run-operation.ts';
import { tokenHash } from './session-token.ts';

export async function signOut(database: Database, token: string): Promise<void> {
  await runOperation(database, (tx) => deleteSession(tx, tokenHash(token)));
}
