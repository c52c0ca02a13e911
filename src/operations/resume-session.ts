/** Who is behind a session's token, if the session is still open. */
import type { Actor } from '#core/access/role.ts';
import type { Database } from '#storage/db.ts';
import { loadSession, touchSession } from '#storage/session-store.ts';
import { runOperation } from './run-operation.ts';
import { tokenHash } from './session-token.ts';

/** Half an hour without a call, or twelve hours in all, end a session (ASVS 5.0, 7.3). */
const idleMinutesMax = 30;
export const sessionHoursMax = 12;
/** The last call is noted once a minute at most: reading pages shall not write all the time. */
const touchEverySeconds = 60;

export async function resumeSession(
  database: Database,
  token: string,
  now: Date,
): Promise<Actor | null> {
  const hash = tokenHash(token);
  const session = await loadSession(database.db, hash);
  if (!session) return null;
  const secondsSince = (then: Date): number => (now.getTime() - then.getTime()) / 1000;
  if (secondsSince(session.createdAt) >= sessionHoursMax * 3600) return null;
  const idle = secondsSince(session.lastSeenAt);
  if (idle >= idleMinutesMax * 60) return null;
  if (idle >= touchEverySeconds) await runOperation(database, (tx) => touchSession(tx, hash, now));
  return session.actor;
}
