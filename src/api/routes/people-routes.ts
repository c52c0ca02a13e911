import type { peopleEndpoints } from '#contract/people-endpoints.ts';
import { sayDoor, sayRefusal } from '#contract/words/say-door.ts';
import { addDays } from '#core/calendar.ts';
import { type IssuedLink, invitePerson, renewLink } from '#operations/access/invite-person.ts';
import { proposeRecovery, proposeRole } from '#operations/access/propose-role.ts';
import { idleMinutesMax } from '#operations/access/resume-session.ts';
import {
  endAssignment,
  endSessionsOf,
  issueMachineKey,
  setPersonState,
} from '#operations/access/set-person-state.ts';
import { loadAccessLog } from '#storage/access-log-store.ts';
import { loadSessionsOf } from '#storage/session-store.ts';
import { loadPeople, loadPerson } from '#storage/views/people-view.ts';
import { startOfDay } from '#storage/views/start-of-day.ts';
import { type Refused, type Routes, refuse } from '../answer.ts';
import { numberOfCursor } from '../number-cursor.ts';
import { refuseAtField } from '../refuse-at-field.ts';
import type { RouteParts } from '../route-parts.ts';
import { linkTo } from '../site-of.ts';

export function peopleRoutes(parts: RouteParts): Routes<keyof typeof peopleEndpoints> {
  return { ...peopleReading(parts), ...accountWriting(parts), ...roleWriting(parts) };
}

function peopleReading(parts: RouteParts): Routes<'readPeople' | 'readPerson' | 'readAccessLog'> {
  const { db } = parts.database;
  return {
    readPeople: ({ query: { after, limit, ...filter } }) =>
      loadPeople(db, filter, { after, limit }, parts.today()),

    readPerson: async ({ params: { login } }) => {
      const now = parts.now();
      const person = await loadPerson(db, login, parts.today(), now);
      if (!person) return unknownLogin;
      const idleSince = new Date(now.getTime() - idleMinutesMax * 60_000);
      const sessions = await loadSessionsOf(db, login, idleSince);
      return { ...person, passkeys: person.passkeys.length, sessions };
    },

    readAccessLog: async ({ query }) => {
      const { after, limit, login, endpoint, refused, since, until, language } = query;
      const filter = {
        login,
        endpoint,
        isRefused: refused !== undefined,
        since: since === undefined ? null : startOfDay(since),
        before: until === undefined ? null : startOfDay(addDays(until, 1)),
      };
      const page = { after: numberOfCursor(after), limit };
      const { items, next } = await loadAccessLog(db, filter, page);
      return {
        items: items.map((line) => ({
          ...line,
          id: String(line.id),
          what: sayDoor(language, line.endpoint),
          why: sayRefusal(language, line),
        })),
        next: next === null ? null : String(next),
      };
    },
  };
}

function accountWriting(
  parts: RouteParts,
): Routes<
  'invitePerson' | 'renewLink' | 'setPersonState' | 'endPersonSessions' | 'issueMachineKey'
> {
  const { database, box, publicOrigin } = parts;
  const shown = (link: IssuedLink, host: string) => ({
    link: linkTo(publicOrigin, host, link.token),
    expiresAt: link.expiresAt.toISOString(),
  });
  return {
    invitePerson: async ({ actor, body, host }) => {
      const invited = await invitePerson(database, box, actor.login, body, parts.now());
      if (invited.outcome === 'refused') return refusedPerson(invited.code);
      return invited.link ? shown(invited.link, host) : { link: null, expiresAt: null };
    },

    renewLink: async ({ actor, params, body, host }) => {
      const clocks = { now: parts.now(), worldNow: parts.worldNow() };
      const renewed = await renewLink(database, box, actor, { ...params, ...body }, clocks);
      return renewed.outcome === 'refused'
        ? refusedPerson(renewed.code)
        : shown(renewed.link, host);
    },

    setPersonState: async ({ actor, params, body }) =>
      doneOr(await setPersonState(database, actor, { ...params, ...body }, parts.now())),

    endPersonSessions: async ({ actor, params, body }) =>
      doneOr(await endSessionsOf(database, actor, { ...params, ...body }, parts.now())),

    issueMachineKey: async ({ actor, params, body }) => {
      const offer = { ...params, ...body };
      const issued = await issueMachineKey(database, box, actor, offer, parts.now());
      if (issued.outcome === 'refused') return refusedPerson(issued.code);
      const { key, webhookSecret } = issued;
      return { key, webhookSecret };
    },
  };
}

function roleWriting(
  parts: RouteParts,
): Routes<'proposeAssignment' | 'proposeRecovery' | 'endAssignment'> {
  const { database } = parts;
  return {
    proposeAssignment: async ({ actor, body: { eventId, ...role } }) => {
      const offer = { id: eventId, ...role };
      const proposed = await proposeRole(database, actor, offer, parts.worldNow());
      if (proposed.outcome !== 'refused') return { proposalId: proposed.id };
      const { code } = proposed;
      switch (code) {
        case 'place_unknown': {
          const field = role.officeId === null ? 'provinceCode' : 'officeId';
          return refuseAtField(code, {}, { place_unknown: field });
        }
        case 'role_elsewhere':
        case 'not_a_machine':
          return refuse('bad_input', {
            fields: [{ field: 'role', said: { key: `field.${code}` } }],
          });
        case 'until_before_from':
          return refuse('bad_input', {
            fields: [{ field: 'validUntil', said: { key: 'field.until_before_from' } }],
          });
        default:
          return refusedPerson(code);
      }
    },

    proposeRecovery: async ({ actor, params, body }) => {
      const offer = { id: body.eventId, login: params.login };
      const proposed = await proposeRecovery(database, actor, offer, parts.worldNow());
      return proposed.outcome === 'refused'
        ? refusedPerson(proposed.code)
        : { proposalId: proposed.id };
    },

    endAssignment: async ({ actor, params }) =>
      doneOr(
        await endAssignment(database, actor, params.assignmentId, parts.now()),
        'assignmentId',
      ),
  };
}

const unknownLogin = refusedPerson('not_found');

function refusedPerson(code: string, field = 'login'): Refused {
  const fields = { login_taken: 'login', event_id_reused: 'eventId' };
  return refuseAtField(code, fields, { not_found: field, person_unknown: field });
}

function doneOr<Outcome extends 'done' | 'already_done'>(
  answer: { readonly outcome: Outcome } | { readonly outcome: 'refused'; readonly code: string },
  field?: string,
) {
  return 'code' in answer ? refusedPerson(answer.code, field) : { outcome: answer.outcome };
}
