import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';
import {
  answerQuestionSchema,
  countRecordedSchema,
  countsQuerySchema,
  countsSchema,
  recordCountSchema,
  stockQuestionSchema,
  stockQuestionsQuerySchema,
  stockQuestionsSchema,
} from './stock-count-schema.ts';

const counters = ['office_operator', 'sub_point_operator', 'warehouse_keeper'] as const;
const readers = [...counters, 'province_supervisor', 'planner', 'approver', 'auditor'] as const;

export const stockCountEndpoints = {
  readCounts: {
    method: 'GET',
    path: '/api/counts',
    summary: 'Counts by hand beside what the ledger said, newest first.',
    access: readers,
    place: { in: 'query', field: 'office' },
    query: countsQuerySchema,
    output: countsSchema,
  },
  recordCount: {
    method: 'POST',
    path: '/api/counts',
    summary:
      'Records a count: an observation, which opens a question where it differs from the ledger.',
    access: counters,
    place: { in: 'body', field: 'officeId' },
    body: recordCountSchema,
    output: countRecordedSchema,
  },
  readStockQuestions: {
    method: 'GET',
    path: '/api/stock-questions',
    summary: 'Differences between counts and the ledger that wait for an answer, or were answered.',
    access: readers,
    place: { in: 'query', field: 'office' },
    query: stockQuestionsQuerySchema,
    output: stockQuestionsSchema,
  },
  answerStockQuestion: {
    method: 'POST',
    path: '/api/stock-questions/:questionId/answer',
    summary: 'Explains a difference, counts again, or proposes an adjustment for a second person.',
    access: counters,
    params: z.strictObject({ questionId: z.uuid() }),
    body: answerQuestionSchema,
    output: stockQuestionSchema,
  },
} as const satisfies Record<string, Endpoint>;
