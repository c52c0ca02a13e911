import {
  destructionProposedSchema,
  destructionsQuerySchema,
  destructionsSchema,
  invalidCardsRecordedSchema,
  proposeDestructionSchema,
  recordInvalidCardsSchema,
} from './destruction-schema.ts';
import type { Endpoint } from './endpoint.ts';

export const destructionEndpoints = {
  readDestructions: {
    method: 'GET',
    path: '/api/destructions',
    summary:
      'Spoiled blanks and old cards that wait to be destroyed, what is overdue, what was destroyed.',
    access: ['office_operator', 'province_supervisor', 'planner', 'approver', 'auditor'],
    place: { in: 'query', field: 'office' },
    query: destructionsQuerySchema,
    output: destructionsSchema,
  },
  proposeDestruction: {
    method: 'POST',
    path: '/api/destructions',
    summary: 'Proposes a destruction before two witnesses; a second person approves it.',
    access: ['office_operator'],
    place: { in: 'body', field: 'officeId' },
    body: proposeDestructionSchema,
    output: destructionProposedSchema,
  },
  recordInvalidCards: {
    method: 'POST',
    path: '/api/invalid-cards',
    summary:
      'Counts in the old cards that were taken back on a day, by cause: never whose they were.',
    access: ['office_operator'],
    place: { in: 'body', field: 'officeId' },
    body: recordInvalidCardsSchema,
    output: invalidCardsRecordedSchema,
  },
} as const satisfies Record<string, Endpoint>;
