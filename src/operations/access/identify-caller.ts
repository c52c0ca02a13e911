/** Who is behind what a call carries: a session's token, or a machine's key. */
import type { Actor } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { Database } from '#storage/db.ts';
import { loadMachine } from '#storage/session-store.ts';
import { type ResumedSession, resumeSession } from './resume-session.ts';
import { tokenHash } from './session-token.ts';

export interface IdentifyCaller {
  session(token: string): Promise<ResumedSession | null>;
  machine(key: string): Promise<Actor | null>;
}

/** `now` is the real clock, `today` the day of the world: roles have dates. */
export function identifyCaller(
  database: Database,
  now: () => Date,
  today: () => PlainDate,
): IdentifyCaller {
  return {
    session: (token) => resumeSession(database, token, now(), today()),
    machine: (key) => loadMachine(database.db, tokenHash(key), today()),
  };
}
