import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';
import {
  answerMoveSchema,
  carryMoveSchema,
  changedMoveSchema,
  movePlanSchema,
  moveSchema,
  movesQuerySchema,
  movesSchema,
  moveTrialQuerySchema,
  moveTrialSchema,
  proposedMovesSchema,
  proposeMovesSchema,
} from './move-schema.ts';

const readers = [
  'office_operator',
  'province_supervisor',
  'planner',
  'approver',
  'auditor',
] as const;
const moveParams = z.strictObject({ moveId: z.uuid() });

export const moveEndpoints = {
  readMovePlan: {
    method: 'GET',
    path: '/api/move-plan',
    summary: 'The newest plan of moves between offices, and how far those in sight are.',
    access: readers,
    output: movePlanSchema,
  },
  readMoves: {
    method: 'GET',
    path: '/api/moves',
    summary: 'Moves between offices with prices and reasons: an office sees its own.',
    access: readers,
    place: { in: 'query', field: 'office' },
    query: movesQuerySchema,
    output: movesSchema,
  },
  readMove: {
    method: 'GET',
    path: '/api/moves/:moveId',
    summary: 'One move with everything that happened to it.',
    access: readers,
    params: moveParams,
    output: moveSchema,
  },
  readMoveTrial: {
    method: 'GET',
    path: '/api/move-trial',
    summary:
      'Moves as they would be proposed now, of the country or of the own province; nothing is kept.',
    access: ['planner', 'approver', 'auditor', 'province_supervisor'],
    query: moveTrialQuerySchema,
    output: moveTrialSchema,
  },
  proposeMoves: {
    method: 'POST',
    path: '/api/move-plan',
    summary: 'Proposes moves to the offices: of the country, or of the own province within itself.',
    access: ['planner', 'province_supervisor'],
    body: proposeMovesSchema,
    output: proposedMovesSchema,
  },
  answerMove: {
    method: 'POST',
    path: '/api/moves/:moveId/answer',
    summary: 'An office accepts a move it gives or gets, or declines it with a reason.',
    access: ['office_operator'],
    params: moveParams,
    body: answerMoveSchema,
    output: changedMoveSchema,
  },
  sendMove: {
    method: 'POST',
    path: '/api/moves/:moveId/sending',
    summary: 'The giver lets the blanks go; it answers for them until they are counted in.',
    access: ['office_operator'],
    params: moveParams,
    body: carryMoveSchema,
    output: changedMoveSchema,
  },
  receiveMove: {
    method: 'POST',
    path: '/api/moves/:moveId/receipt',
    summary: 'The receiver counts the blanks in: stock and responsibility move in one act.',
    access: ['office_operator'],
    params: moveParams,
    body: carryMoveSchema,
    output: changedMoveSchema,
  },
} as const satisfies Record<string, Endpoint>;
