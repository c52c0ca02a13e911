import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';
import {
  answerSerialQuestionSchema,
  blankParamsSchema,
  blankSchema,
  deliveryRecordedSchema,
  lotParamsSchema,
  lotRangesQuerySchema,
  lotRangesSchema,
  lotsQuerySchema,
  lotsSchema,
  recordDeliverySchema,
  serialQuestionAnsweredSchema,
  serialQuestionsQuerySchema,
  serialQuestionsSchema,
} from './lot-schema.ts';

const centre = ['planner', 'approver', 'warehouse_keeper', 'auditor'] as const;
const questionParams = z.strictObject({
  questionId: z.string().regex(/^\d{1,16}:[A-Za-z0-9._:-]{1,80}$/),
});

export const lotEndpoints = {
  recordDelivery: {
    method: 'POST',
    path: '/api/deliveries',
    summary: 'Counts a delivery of the maker into the reserve, with its lot, boxes and serials.',
    access: ['warehouse_keeper'],
    body: recordDeliverySchema,
    output: deliveryRecordedSchema,
    refuses: ['serial_unreadable', 'serials_overlap', 'lot_differs', 'box_elsewhere'],
  },
  readLots: {
    method: 'GET',
    path: '/api/lots',
    summary: 'Lots with their maker, contract and price, and how much of each is still in store.',
    access: centre,
    wholeCountry: true,
    query: lotsQuerySchema,
    output: lotsSchema,
  },
  readLotRanges: {
    method: 'GET',
    path: '/api/lots/:lot/ranges',
    summary: 'The serial numbers of a lot in ranges: where each is now, and in which boxes.',
    access: centre,
    wholeCountry: true,
    params: lotParamsSchema,
    query: lotRangesQuerySchema,
    output: lotRangesSchema,
  },
  findBlank: {
    method: 'GET',
    path: '/api/blanks/:serial',
    summary: 'Who has the blank with this serial number, by which paper, and the way it came.',
    access: [...centre, 'administrator', 'province_supervisor', 'office_operator'],
    params: blankParamsSchema,
    output: blankSchema,
    refuses: ['serial_unreadable'],
  },
  readSerialQuestions: {
    method: 'GET',
    path: '/api/serial-questions',
    summary: 'Documents whose serial numbers are more or fewer than the blanks they moved.',
    access: centre,
    wholeCountry: true,
    query: serialQuestionsQuerySchema,
    output: serialQuestionsSchema,
  },
  answerSerialQuestion: {
    method: 'POST',
    path: '/api/serial-questions/:questionId/answer',
    summary: 'Says why serial numbers and blanks differ, and closes the question.',
    access: ['warehouse_keeper'],
    params: questionParams,
    body: answerSerialQuestionSchema,
    output: serialQuestionAnsweredSchema,
    refuses: ['wrong_state'],
  },
} as const satisfies Record<string, Endpoint>;
