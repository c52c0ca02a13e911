import type { Endpoint } from './endpoint.ts';
import {
  flagsQuerySchema,
  flagsSchema,
  printJobsQuerySchema,
  printJobsRecordedSchema,
  printJobsSchema,
  recordPrintJobsSchema,
} from './print-job-schema.ts';

const readers = [
  'office_operator',
  'province_supervisor',
  'planner',
  'approver',
  'auditor',
] as const;

export const printJobEndpoints = {
  recordPrintJobs: {
    method: 'POST',
    path: '/api/print-jobs',
    summary:
      'The printing system tells how many cards an office printed on a day, and how many prints failed.',
    access: ['machine'],
    place: { in: 'body', field: 'officeId' },
    body: recordPrintJobsSchema,
    output: printJobsRecordedSchema,
  },
  readPrintJobs: {
    method: 'GET',
    path: '/api/print-jobs',
    summary: 'Print jobs of an office beside its statements, day by day.',
    access: readers,
    place: { in: 'query', field: 'office' },
    query: printJobsQuerySchema,
    output: printJobsSchema,
  },
  readFlags: {
    method: 'GET',
    path: '/api/flags',
    summary:
      'Statements that look false, with the pattern, its figures and how often chance does as much.',
    access: readers,
    place: { in: 'query', field: 'office' },
    query: flagsQuerySchema,
    output: flagsSchema,
  },
} as const satisfies Record<string, Endpoint>;
