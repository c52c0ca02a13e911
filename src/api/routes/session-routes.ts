import { chooseAssignment, confirmSession, endSession } from '#operations/access/change-session.ts';
import { idleMinutesMax } from '#operations/access/resume-session.ts';
import { signIn } from '#operations/access/sign-in.ts';
import { loadSessionsOf } from '#storage/session-store.ts';
import { type Call, type Routes, refuse } from '../answer.ts';
import type { RouteParts } from '../route-parts.ts';
import { changed, letIn, sessionAnswer, signInParts, visitOf } from '../session-answer.ts';
import { takeSessionCookie } from '../who-is-asking.ts';

export function sessionRoutes(
  parts: RouteParts,
): Routes<
  | 'readSession'
  | 'signIn'
  | 'signOut'
  | 'confirmSession'
  | 'chooseAssignment'
  | 'readSessions'
  | 'endSession'
> {
  const { database } = parts;
  return {
    readSession: ({ session }) => sessionAnswer(parts, session),

    signIn: async (call) =>
      letIn(parts, call, await signIn(signInParts(parts), call.body, visitOf(parts, call))),

    signOut: async ({ actor, session, reply }) => {
      if (session) await endSession(database, actor, session.id);
      takeSessionCookie(reply);
      return sessionAnswer(parts, null);
    },

    confirmSession: async (call) => {
      const { session, body } = call;
      if (!session) return refuse('not_allowed');
      const visit = visitOf(parts, call);
      return changed(parts, call, await confirmSession(signInParts(parts), session, body, visit));
    },

    chooseAssignment: async (call) => {
      const { session, body } = call;
      if (!session) return refuse('not_allowed');
      const { assignmentId } = body;
      const visit = visitOf(parts, call);
      return changed(parts, call, await chooseAssignment(database, session, assignmentId, visit));
    },

    readSessions: async ({ actor, session }: Call<'readSessions'>) => {
      const idleSince = new Date(parts.now().getTime() - idleMinutesMax * 60_000);
      const sessions = await loadSessionsOf(database.db, actor.login, idleSince);
      return { sessions: sessions.map((one) => ({ ...one, isThisOne: one.id === session?.id })) };
    },

    endSession: async ({ actor, params }) =>
      (await endSession(database, actor, params.sessionId))
        ? { outcome: 'done' }
        : refuse('not_found', {
            fields: [{ field: 'sessionId', said: { key: 'field.not_found' } }],
          }),
  };
}
