/** Changes what an open session may do. Each time it gets a new token, and the one before is dead. */
import type { Actor } from '#core/access/role.ts';
import { loadAssignmentsOn } from '#storage/actor-store.ts';
import type { Database } from '#storage/db.ts';
import { deleteSessionById, rotateSession } from '#storage/session-store.ts';
import { runOperation } from '../run-operation.ts';
import type { Visit } from './open-session.ts';
import type { ResumedSession } from './resume-session.ts';
import { newToken, tokenHash } from './session-token.ts';
import { type PasswordAttempt, type SignInParts, showPassword } from './sign-in.ts';

export type SessionChanged =
  | { readonly outcome: 'changed'; readonly token: string }
  | { readonly outcome: 'too_many_tries'; readonly waitSeconds: number }
  | {
      readonly outcome: 'refused';
      readonly code: 'not_confirmed' | 'second_factor_needed' | 'not_found' | 'not_signed_in';
    };

/** Password (and code) shown again: approvals are taken for the next minutes. */
export async function confirmSession(
  parts: SignInParts,
  session: ResumedSession,
  attempt: Omit<PasswordAttempt, 'login'>,
  visit: Visit,
): Promise<SessionChanged> {
  const shown = await showPassword(parts, { ...attempt, login: session.actor.login }, visit);
  if (shown.outcome === 'too_many_tries') return shown;
  if (shown.outcome === 'refused') {
    const isMissing = shown.code === 'second_factor_needed';
    return { outcome: 'refused', code: isMissing ? shown.code : 'not_confirmed' };
  }
  return renewToken(parts.database, session.id, { confirmedAt: visit.now });
}

/** Another of the roles that the person holds today; one that is not the person's is as unknown as one that is not. */
export async function chooseAssignment(
  database: Database,
  session: ResumedSession,
  assignmentId: string,
  { today }: Pick<Visit, 'today'>,
): Promise<SessionChanged> {
  const own = await loadAssignmentsOn(database.db, session.actor.login, today);
  if (!own.some(({ id }) => id === assignmentId)) return { outcome: 'refused', code: 'not_found' };
  return renewToken(database, session.id, { assignmentId });
}

export async function renewToken(
  database: Database,
  sessionId: string,
  change: { readonly confirmedAt?: Date; readonly assignmentId?: string },
): Promise<SessionChanged> {
  const token = newToken();
  const isOpen = await runOperation(database, (tx) =>
    rotateSession(tx, sessionId, { ...change, tokenHash: tokenHash(token) }),
  );
  return isOpen ? { outcome: 'changed', token } : { outcome: 'refused', code: 'not_signed_in' };
}

/** One of the own sessions, or of anybody's for an administrator; false when there is none such. */
export function endSession(database: Database, actor: Actor, sessionId: string): Promise<boolean> {
  const owner = actor.role === 'administrator' ? null : actor.login;
  return runOperation(database, (tx) => deleteSessionById(tx, sessionId, owner));
}
