import type { Endpoint } from './endpoint.ts';
import {
  correctStatementSchema,
  recordStatementSchema,
  statementFormQuerySchema,
  statementFormSchema,
  statementRecordedSchema,
  statementsQuerySchema,
  statementsSchema,
} from './statement-schema.ts';

const writers = ['office_operator', 'sub_point_operator'] as const;
const readers = [...writers, 'province_supervisor', 'planner', 'approver', 'auditor'] as const;

export const statementEndpoints = {
  readStatementForm: {
    method: 'GET',
    path: '/api/statements/form',
    summary:
      'What the daily statement of an office or sub-point needs: day due, expected rest, yesterday.',
    access: writers,
    place: { in: 'query', field: 'office' },
    query: statementFormQuerySchema,
    output: statementFormSchema,
  },
  readStatements: {
    method: 'GET',
    path: '/api/statements',
    summary: 'The daily statements of an office or sub-point with their corrections, newest first.',
    access: readers,
    place: { in: 'query', field: 'office' },
    query: statementsQuerySchema,
    output: statementsSchema,
  },
  recordStatement: {
    method: 'POST',
    path: '/api/statements',
    summary:
      'Records the daily statement: posts what was used and compares the count with the ledger.',
    access: writers,
    place: { in: 'body', field: 'officeId' },
    body: recordStatementSchema,
    output: statementRecordedSchema,
  },
  correctStatement: {
    method: 'POST',
    path: '/api/statements/corrections',
    summary:
      'Reverses a statement and records the right one: at once on its day, later by a proposal.',
    access: writers,
    place: { in: 'body', field: 'officeId' },
    body: correctStatementSchema,
    output: statementRecordedSchema,
  },
} as const satisfies Record<string, Endpoint>;
