/** All doors of the system in one table: the routes, the client and the description come from it. */
import { z } from 'zod';
import { citizenReportEndpoints } from './citizen-report-endpoints.ts';
import { collectionEndpoints } from './collection-endpoints.ts';
import { wholeInUrl } from './common-schema.ts';
import { contradictionEndpoints } from './contradiction-endpoints.ts';
import { controlRoomSchema } from './control-room-schema.ts';
import { destructionEndpoints } from './destruction-endpoints.ts';
import type { Endpoint } from './endpoint.ts';
import { epcisEndpoints } from './epcis-endpoints.ts';
import { exportEndpoints } from './export-endpoints.ts';
import { importEndpoints } from './import-endpoints.ts';
import { documentSchema, documentsQuerySchema, documentsSchema } from './ledger-schema.ts';
import { liveEndpoints } from './live-endpoints.ts';
import { loanEndpoints } from './loan-endpoints.ts';
import { lotEndpoints } from './lot-endpoints.ts';
import { messageEndpoints } from './message-endpoints.ts';
import { moveEndpoints } from './move-endpoints.ts';
import { officePageSchema } from './office-schema.ts';
import { outlookEndpoints } from './outlook-endpoints.ts';
import { paperEndpoints } from './paper-endpoints.ts';
import { peopleEndpoints } from './people-endpoints.ts';
import { printJobEndpoints } from './print-job-endpoints.ts';
import { proposalEndpoints } from './proposal-endpoints.ts';
import { provinceEndpoints } from './province-endpoints.ts';
import { requisitionEndpoints } from './requisition-endpoints.ts';
import { reversalEndpoints } from './reversal-endpoints.ts';
import { allocationSchema, roundQuerySchema, roundSchema } from './round-schema.ts';
import { savedRoundEndpoints } from './saved-round-endpoints.ts';
import { sessionEndpoints } from './session-endpoints.ts';
import { settingEndpoints } from './setting-endpoints.ts';
import { statementEndpoints } from './statement-endpoints.ts';
import { stockCountEndpoints } from './stock-count-endpoints.ts';
import { subPointEndpoints } from './sub-point-endpoints.ts';
import { trialEndpoints } from './trial-endpoints.ts';
import { warningEndpoints } from './warning-endpoints.ts';

/** Whoever works at the centre; a call agent sees stocks, to tell callers the truth. */
const centre = [
  'planner',
  'approver',
  'warehouse_keeper',
  'call_agent',
  'auditor',
  'administrator',
] as const;
const ledgerReaders = [
  'planner',
  'approver',
  'warehouse_keeper',
  'province_supervisor',
  'office_operator',
  'sub_point_operator',
  'auditor',
] as const;

const officeParams = z.strictObject({ officeId: z.string().min(1).max(20) });

export const endpoints = {
  ...sessionEndpoints,
  readControlRoom: {
    method: 'GET',
    path: '/api/control-room',
    summary: 'The verdict of the day, national figures, and every office in one line.',
    access: centre,
    wholeCountry: true,
    output: controlRoomSchema,
  },
  readRound: {
    method: 'GET',
    path: '/api/round',
    summary: "Today's round under a policy, with the change against the policy in force.",
    access: ['planner', 'approver', 'auditor'],
    wholeCountry: true,
    query: roundQuerySchema,
    output: roundSchema,
  },
  readAllocation: {
    method: 'GET',
    path: '/api/round/:officeId',
    summary: 'One grant with its full arithmetic.',
    access: ['planner', 'approver', 'province_supervisor', 'office_operator', 'auditor'],
    place: { in: 'params', field: 'officeId' },
    params: officeParams,
    query: roundQuerySchema,
    output: allocationSchema,
  },
  readOffice: {
    method: 'GET',
    path: '/api/offices/:officeId',
    summary: 'Stock, forecast, equipment, shipments and documents of one office.',
    access: [...centre, 'province_supervisor', 'office_operator'],
    place: { in: 'params', field: 'officeId' },
    params: officeParams,
    output: officePageSchema,
  },
  readDocuments: {
    method: 'GET',
    path: '/api/documents',
    summary: 'The documents that a figure is the sum of.',
    access: ledgerReaders,
    place: { in: 'query', field: 'office' },
    query: documentsQuerySchema,
    output: documentsSchema,
  },
  readDocument: {
    method: 'GET',
    path: '/api/documents/:seq',
    summary: 'One document with its entries.',
    access: ledgerReaders,
    params: z.strictObject({ seq: wholeInUrl(1, Number.MAX_SAFE_INTEGER) }),
    output: documentSchema,
  },
  ...trialEndpoints,
  ...outlookEndpoints,
  ...lotEndpoints,
  ...reversalEndpoints,
  ...messageEndpoints,
  ...paperEndpoints,
  ...importEndpoints,
  ...exportEndpoints,
  ...liveEndpoints,
  ...epcisEndpoints,
  ...proposalEndpoints,
  ...savedRoundEndpoints,
  ...collectionEndpoints,
  ...statementEndpoints,
  ...stockCountEndpoints,
  ...destructionEndpoints,
  ...loanEndpoints,
  ...moveEndpoints,
  ...subPointEndpoints,
  ...citizenReportEndpoints,
  ...contradictionEndpoints,
  ...printJobEndpoints,
  ...requisitionEndpoints,
  ...provinceEndpoints,
  ...warningEndpoints,
  ...peopleEndpoints,
  ...settingEndpoints,
} as const satisfies Record<string, Endpoint>;

export type EndpointId = keyof typeof endpoints;
export type OutputOf<Id extends EndpointId> = z.infer<(typeof endpoints)[Id]['output']>;
