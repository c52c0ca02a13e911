import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';
import {
  answerAppealSchema,
  appealSchema,
  appealsQuerySchema,
  appealsSchema,
  appealTermsSchema,
  fileAppealSchema,
  fileRequisitionSchema,
  requisitionFormQuerySchema,
  requisitionFormSchema,
  requisitionSchema,
  requisitionsQuerySchema,
  requisitionsSchema,
  withdrawRequisitionSchema,
} from './requisition-schema.ts';

const readers = [
  'office_operator',
  'province_supervisor',
  'planner',
  'approver',
  'auditor',
] as const;

const appealParams = z.strictObject({ appealId: z.uuid() });

export const requisitionEndpoints = {
  readRequisitionForm: {
    method: 'GET',
    path: '/api/requisitions/form',
    summary:
      'What an office would be suggested to ask for, and what must be in order before it asks.',
    access: readers,
    place: { in: 'query', field: 'office' },
    query: requisitionFormQuerySchema,
    output: requisitionFormSchema,
  },
  readRequisitions: {
    method: 'GET',
    path: '/api/requisitions',
    summary: 'What offices asked for, newest first, with the suggested quantity beside the ask.',
    access: readers,
    place: { in: 'query', field: 'office' },
    query: requisitionsQuerySchema,
    output: requisitionsSchema,
  },
  fileRequisition: {
    method: 'POST',
    path: '/api/requisitions',
    summary: 'Asks for blanks; takes the place of an open ask of the same office.',
    access: ['office_operator'],
    place: { in: 'body', field: 'officeId' },
    body: fileRequisitionSchema,
    output: requisitionSchema,
  },
  withdrawRequisition: {
    method: 'POST',
    path: '/api/requisitions/:requisitionId/withdrawal',
    summary: 'Takes back an ask that no round has decided on.',
    access: ['office_operator'],
    params: z.strictObject({ requisitionId: z.string().min(1).max(80) }),
    body: withdrawRequisitionSchema,
    output: requisitionSchema,
  },
  readAppeals: {
    method: 'GET',
    path: '/api/appeals',
    summary: 'Appeals against cuts with their answers: they stay with the round.',
    access: readers,
    place: { in: 'query', field: 'office' },
    query: appealsQuerySchema,
    output: appealsSchema,
  },
  fileAppeal: {
    method: 'POST',
    path: '/api/appeals',
    summary:
      'Appeals against a cut with a figure that can be checked; once for each office and round.',
    access: ['office_operator'],
    place: { in: 'body', field: 'officeId' },
    body: fileAppealSchema,
    output: appealSchema,
  },
  readAppealTerms: {
    method: 'GET',
    path: '/api/appeals/:appealId/terms',
    summary: 'The most that an appeal may win as the country stands now, and why.',
    access: ['planner', 'approver'],
    wholeCountry: true,
    params: appealParams,
    output: appealTermsSchema,
  },
  answerAppeal: {
    method: 'POST',
    path: '/api/appeals/:appealId/answer',
    summary:
      'The centre answers an appeal, with reasons; upheld, it proposes a supplement to a second person.',
    access: ['planner', 'approver'],
    wholeCountry: true,
    params: appealParams,
    body: answerAppealSchema,
    output: appealSchema,
  },
} as const satisfies Record<string, Endpoint>;
