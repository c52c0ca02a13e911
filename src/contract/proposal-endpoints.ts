/** The doors of four eyes. */
import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';
import {
  decideProposalSchema,
  proposalDecidedSchema,
  proposalIdSchema,
  proposalSchema,
  proposalsQuerySchema,
  proposalsSchema,
  withdrawProposalSchema,
} from './proposal-schema.ts';

const params = z.strictObject({ proposalId: proposalIdSchema });

/** Everybody with a part in any kind of proposal (core/access/four-eyes.ts). */
const readers = [
  'planner',
  'approver',
  'warehouse_keeper',
  'province_supervisor',
  'office_operator',
  'auditor',
  'administrator',
] as const;

/** Everybody who may propose anything, and so take it back. */
const proposers = readers.filter((role) => role !== 'auditor' && role !== 'approver');

export const proposalEndpoints = {
  readProposals: {
    method: 'GET',
    path: '/api/proposals',
    summary: 'Proposals that wait for a second person, and those decided, within the own place.',
    access: readers,
    query: proposalsQuerySchema,
    output: proposalsSchema,
  },
  readProposal: {
    method: 'GET',
    path: '/api/proposals/:proposalId',
    summary: 'One proposal with everything it would do.',
    access: readers,
    params,
    output: proposalSchema,
  },
  decideProposal: {
    method: 'POST',
    path: '/api/proposals/:proposalId/decision',
    summary: 'A second person approves or returns what was shown.',
    access: ['approver', 'administrator'],
    stepUp: true,
    params,
    body: decideProposalSchema,
    repeats: 'same_state',
    output: proposalDecidedSchema,
  },
  withdrawProposal: {
    method: 'POST',
    path: '/api/proposals/:proposalId/withdrawal',
    summary: 'The proposer takes an undecided proposal back.',
    access: proposers,
    params,
    body: withdrawProposalSchema,
    repeats: 'same_state',
    output: proposalDecidedSchema,
  },
} as const satisfies Record<string, Endpoint>;
