/** Takes away what the access log has kept for two years. */
import { trimAccessLog as trim } from '#storage/access-log-store.ts';
import type { Database } from '#storage/db.ts';
import { runOperation } from '../run-operation.ts';

const daysKept = 2 * 365;

/** By the real clock, as its lines are. How many lines went. */
export function trimAccessLog(database: Database, now: Date): Promise<number> {
  return runOperation(database, (tx) => trim(tx, new Date(now.getTime() - daysKept * 86_400_000)));
}
