import type { peopleEndpoints } from '#contract/people-endpoints.ts';
import { type Routes, refuse } from '../answer.ts';
import type { RouteParts } from '../route-parts.ts';

export function peopleRoutes(_parts: RouteParts): Routes<keyof typeof peopleEndpoints> {
  return {
    readPeople: async () => refuse('not_ready'),
    readPerson: async () => refuse('not_ready'),
    invitePerson: async () => refuse('not_ready'),
    renewLink: async () => refuse('not_ready'),
    proposeRecovery: async () => refuse('not_ready'),
    setPersonState: async () => refuse('not_ready'),
    endPersonSessions: async () => refuse('not_ready'),
    issueMachineKey: async () => refuse('not_ready'),
    proposeAssignment: async () => refuse('not_ready'),
    endAssignment: async () => refuse('not_ready'),
    readAccessLog: async () => refuse('not_ready'),
  };
}
