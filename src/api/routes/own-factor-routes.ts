import {
  acceptInvitation,
  lengthMin,
  readInvitation,
} from '#operations/access/accept-invitation.ts';
import { changePassword, renewRecoveryCodes } from '#operations/access/change-own-factors.ts';
import { loadFactors } from '#storage/views/people-view.ts';
import { type Refused, type Routes, refuse } from '../answer.ts';
import { refuseAtField } from '../refuse-at-field.ts';
import type { RouteParts } from '../route-parts.ts';
import { signInParts } from '../session-answer.ts';

export function ownFactorRoutes(
  parts: RouteParts,
): Routes<
  'readInvitation' | 'acceptInvitation' | 'readOwnFactors' | 'changePassword' | 'renewRecoveryCodes'
> {
  const { database } = parts;
  const doors = signInParts(parts);
  return {
    readInvitation: async ({ body }) => {
      const invitation = await readInvitation(doors, body.token, parts.now());
      if (!invitation) return refuse('link_over');
      const { secondFactorRequired } = doors;
      return { ...invitation, passwordLengthMin: lengthMin(doors), secondFactorRequired };
    },

    acceptInvitation: async ({ body, nameForLog }) => {
      const accepted = await acceptInvitation(doors, body, parts.now());
      if (accepted.outcome === 'accepted') {
        nameForLog(accepted.login);
        return { recoveryCodes: accepted.recoveryCodes };
      }
      switch (accepted.code) {
        case 'link_over':
          return refuse('link_over');
        case 'code_missing':
          return refuse('bad_input', {
            fields: [{ field: 'code', said: { key: 'field.required' } }],
          });
        case 'code_wrong':
          return refuse('bad_input', {
            fields: [{ field: 'code', said: { key: 'field.code_wrong' } }],
          });
        default:
          return badPassword(accepted.code, lengthMin(doors));
      }
    },

    readOwnFactors: ({ actor }) => loadFactors(database.db, actor.login),

    changePassword: async ({ session, body }) => {
      if (!session) return refuse('not_allowed');
      const problem = await changePassword(doors, session, body.password);
      return problem === null ? { outcome: 'done' } : badPassword(problem, lengthMin(doors));
    },

    renewRecoveryCodes: async ({ actor, body: { eventId } }) => {
      const renewed = await renewRecoveryCodes(doors, actor.login, eventId, parts.now());
      return renewed.outcome === 'refused'
        ? refuseAtField(renewed.code, { event_id_reused: 'eventId' })
        : { recoveryCodes: renewed.codes };
    },
  };
}

function badPassword(problem: 'password_short' | 'password_known', limit: number): Refused {
  return refuse('bad_input', {
    fields: [{ field: 'password', said: { key: `field.${problem}`, values: { limit } } }],
  });
}
