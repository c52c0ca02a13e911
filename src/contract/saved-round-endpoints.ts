/** The doors of rounds that are kept: propose today's, read those of before. */
import { z } from 'zod';
import { officeIdSchema } from './common-schema.ts';
import type { Endpoint } from './endpoint.ts';
import { proposalIdSchema } from './proposal-schema.ts';
import { drawUpRoundSchema, roundDraftSchema } from './round-draft-schema.ts';
import {
  proposeRoundSchema,
  roundProposedSchema,
  savedAllocationSchema,
  savedRoundSchema,
  savedRoundsQuerySchema,
  savedRoundsSchema,
} from './saved-round-schema.ts';

const readers = ['planner', 'approver', 'warehouse_keeper', 'auditor'] as const;

export const savedRoundEndpoints = {
  readRoundDraft: {
    method: 'GET',
    path: '/api/round-draft',
    summary: "The draft of today's round, and which grants have changed since it was drawn up.",
    access: ['planner', 'approver', 'auditor'],
    wholeCountry: true,
    output: roundDraftSchema,
  },
  drawUpRound: {
    method: 'POST',
    path: '/api/round-draft',
    summary: "Draws up the draft of today's round anew, in place of the one of the morning.",
    access: ['planner'],
    wholeCountry: true,
    body: drawUpRoundSchema,
    output: roundDraftSchema,
  },
  proposeRound: {
    method: 'POST',
    path: '/api/rounds',
    summary: "Keeps today's round as decided now and proposes it to a second person.",
    access: ['planner'],
    wholeCountry: true,
    body: proposeRoundSchema,
    output: roundProposedSchema,
  },
  readSavedRounds: {
    method: 'GET',
    path: '/api/rounds',
    summary: 'Rounds that were proposed, newest first, with who decided and when.',
    access: readers,
    wholeCountry: true,
    query: savedRoundsQuerySchema,
    output: savedRoundsSchema,
  },
  readSavedRound: {
    method: 'GET',
    path: '/api/rounds/:roundId',
    summary: 'One round as it was decided, with every office.',
    access: readers,
    wholeCountry: true,
    params: z.strictObject({ roundId: proposalIdSchema }),
    output: savedRoundSchema,
  },
  readSavedAllocation: {
    method: 'GET',
    path: '/api/rounds/:roundId/offices/:officeId',
    summary: "One office's line of a round, with every step and its arithmetic.",
    access: [...readers, 'province_supervisor', 'office_operator'],
    params: z.strictObject({ roundId: proposalIdSchema, officeId: officeIdSchema }),
    place: { in: 'params', field: 'officeId' },
    output: savedAllocationSchema,
  },
} as const satisfies Record<string, Endpoint>;
