/** Who is behind a session's token, if the session is still open. */
import type { Actor } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { Database } from '#storage/db.ts';
import { loadSession, touchSession } from '#storage/session-store.ts';
import { runOperation } from '../run-operation.ts';
import { tokenHash } from './session-token.ts';

/** Half an hour without a call, or twelve hours in all, end a session (ASVS 5.0, 7.3). */
export const idleMinutesMax = 30;
export const sessionHoursMax = 12;
/** So long after password or passkey was shown approvals are taken. */
const confirmedMinutes = 5;
/** The last call is noted once a minute at most: reading pages shall not write all the time. */
const touchEverySeconds = 60;

export interface ResumedSession {
  readonly id: string;
  readonly actor: Actor;
  readonly assignmentId: string;
  /** Whether approvals are taken now, and until when. */
  readonly isConfirmed: boolean;
  readonly confirmedUntil: Date;
}

/** null as well when the person was disabled or the role is over: from the very next call on. */
export async function resumeSession(
  database: Database,
  token: string,
  now: Date,
  today: PlainDate,
): Promise<ResumedSession | null> {
  const session = await loadSession(database.db, tokenHash(token), today);
  if (!session) return null;
  if (isOver(session, now)) return null;
  const { id, actor, assignmentId, lastSeenAt, confirmedAt } = session;
  const isOldTouch = secondsBetween(lastSeenAt, now) >= touchEverySeconds;
  if (isOldTouch) await runOperation(database, (tx) => touchSession(tx, id, now));
  const confirmedUntil = new Date(confirmedAt.getTime() + confirmedMinutes * 60_000);
  return { id, actor, assignmentId, confirmedUntil, isConfirmed: now < confirmedUntil };
}

/** Whether a session is open still and in the same role. Looking is no use of it: an idle session ends all the same. */
export async function isStillOpen(
  database: Database,
  token: string,
  assignmentId: string,
  { now, today }: { readonly now: Date; readonly today: PlainDate },
): Promise<boolean> {
  const session = await loadSession(database.db, tokenHash(token), today);
  return session !== null && session.assignmentId === assignmentId && !isOver(session, now);
}

function isOver(session: { readonly createdAt: Date; readonly lastSeenAt: Date }, now: Date) {
  return (
    secondsBetween(session.createdAt, now) >= sessionHoursMax * 3600 ||
    secondsBetween(session.lastSeenAt, now) >= idleMinutesMax * 60
  );
}

function secondsBetween(then: Date, now: Date): number {
  return (now.getTime() - then.getTime()) / 1000;
}
