import type { sessionEndpoints } from '#contract/session-endpoints.ts';
import type { Session } from '#contract/session-schema.ts';
import type { Actor } from '#core/access/role.ts';
import { signIn } from '#operations/sign-in.ts';
import { signOut } from '#operations/sign-out.ts';
import { loadOfficeName } from '#storage/views/office-name-view.ts';
import { type Routes, refuse } from '../answer.ts';
import type { RouteParts } from '../route-parts.ts';
import { giveSessionCookie, takeSessionCookie } from '../who-is-asking.ts';

export function sessionRoutes(parts: RouteParts): Routes<keyof typeof sessionEndpoints> {
  const { database, throttle, demoAccounts } = parts;
  const sessionOf = async (actor: Actor | null): Promise<Session> => ({
    account: actor && {
      ...actor,
      officeName:
        actor.officeId && (await loadOfficeName(database.db, actor.officeId, parts.today())),
      assignmentId: '',
      assignments: [],
      confirmedUntil: parts.now().toISOString(),
    },
    demoAccounts: demoAccounts && [...demoAccounts],
    secondFactorRequired: demoAccounts === null,
    oidcName: null,
  });

  return {
    readSession: ({ actor }) => sessionOf(actor),

    signIn: async ({ body, address, reply, sessionToken }) => {
      const answer = await signIn(database, throttle, { ...body, address }, parts.now());
      switch (answer.outcome) {
        case 'too_many_tries':
          return refuse('too_many_tries', { retryAfterSeconds: answer.waitSeconds });
        case 'wrong_login_or_password':
          return refuse('wrong_login_or_password');
        case 'signed_in':
          // A new sign-in is a new token; the one before it ends.
          if (sessionToken) await signOut(database, sessionToken);
          giveSessionCookie(reply, answer.token);
          return sessionOf(answer.actor);
      }
    },

    signOut: async ({ sessionToken, reply }) => {
      if (sessionToken) await signOut(database, sessionToken);
      takeSessionCookie(reply);
      return sessionOf(null);
    },
    startPasskeySignIn: async () => refuse('not_ready'),
    signInWithPasskey: async () => refuse('not_ready'),
    startOidcSignIn: async () => refuse('not_ready'),
    signInWithOidc: async () => refuse('not_ready'),
    confirmSession: async () => refuse('not_ready'),
    confirmWithPasskey: async () => refuse('not_ready'),
    chooseAssignment: async () => refuse('not_ready'),
    readSessions: async () => refuse('not_ready'),
    endSession: async () => refuse('not_ready'),
    readInvitation: async () => refuse('not_ready'),
    acceptInvitation: async () => refuse('not_ready'),
    readOwnFactors: async () => refuse('not_ready'),
    changePassword: async () => refuse('not_ready'),
    renewRecoveryCodes: async () => refuse('not_ready'),
    startPasskey: async () => refuse('not_ready'),
    addPasskey: async () => refuse('not_ready'),
    removePasskey: async () => refuse('not_ready'),
  };
}
