import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';
import { subPointIdSchema } from './statement-schema.ts';
import {
  closeSubPointSchema,
  createSubPointSchema,
  subIssuedSchema,
  subIssueSchema,
  subPointSchema,
  subPointsQuerySchema,
  subPointsSchema,
} from './sub-point-schema.ts';

export const subPointEndpoints = {
  readSubPoints: {
    method: 'GET',
    path: '/api/sub-points',
    summary: 'The points below an office with their stock.',
    access: [
      'office_operator',
      'sub_point_operator',
      'province_supervisor',
      'planner',
      'approver',
      'auditor',
      'administrator',
    ],
    place: { in: 'query', field: 'office' },
    query: subPointsQuerySchema,
    output: subPointsSchema,
  },
  createSubPoint: {
    method: 'POST',
    path: '/api/sub-points',
    summary: 'Opens a point below an office; its number follows the last one.',
    access: ['office_operator', 'administrator'],
    place: { in: 'body', field: 'officeId' },
    body: createSubPointSchema,
    output: subPointSchema,
  },
  closeSubPoint: {
    method: 'POST',
    path: '/api/sub-points/:subPointId/closing',
    summary: 'Closes a point that holds nothing any more.',
    access: ['office_operator', 'administrator'],
    params: z.strictObject({ subPointId: subPointIdSchema }),
    body: closeSubPointSchema,
    output: subPointSchema,
  },
  issueToSubPoint: {
    method: 'POST',
    path: '/api/sub-issues',
    summary: 'Issues blanks to a sub-point of the own office, or takes them back.',
    access: ['office_operator'],
    place: { in: 'body', field: 'officeId' },
    body: subIssueSchema,
    output: subIssuedSchema,
  },
} as const satisfies Record<string, Endpoint>;
