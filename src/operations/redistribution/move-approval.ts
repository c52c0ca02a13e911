/** The centre's word on a move that both offices have accepted: it may go, or it is over. */
import { dayInJakarta } from '#core/day-in-jakarta.ts';
import { lockMoveOfProposal, saveStep } from '#storage/move-store.ts';
import type { ProposalEffect } from '../proposal/proposal-effect.ts';
import { callToSend } from './answer-move.ts';
import { lastSendingDay } from './move-terms.ts';
import { settleAll, tellSide } from './tell-sides.ts';

/** Refused when one of the two has said no meanwhile, or when it has lapsed. Posts nothing: nothing has moved yet. */
export const moveApprovalEffect: ProposalEffect = async (tx, proposal, approver, now) => {
  const move = await lockMoveOfProposal(tx, proposal.id);
  if (move?.state !== 'accepted') return { outcome: 'refused', code: 'wrong_state' };
  const lapsesOn = await lastSendingDay(tx, dayInJakarta(now));
  const by = { moveId: move.id, at: now.toISOString(), by: approver.login };
  await saveStep(tx, { ...by, step: 'approved' }, { state: 'approved', lapsesOn });
  await callToSend(tx, move, lapsesOn, now);
  return { outcome: 'done', seqs: [] };
};

/** Returned by the centre or taken back by whoever put it there: the move is over. */
export const moveTurnedDownEffect: ProposalEffect = async (tx, proposal, decider, now) => {
  const move = await lockMoveOfProposal(tx, proposal.id);
  if (move?.state !== 'accepted') return { outcome: 'done', seqs: [] };
  const by = { moveId: move.id, at: now.toISOString(), by: decider.login };
  const step = { ...by, step: 'declined', reason: 'not_approved' } as const;
  await saveStep(tx, step, { state: 'declined' });
  await settleAll(tx, move.id, now);
  await tellSide(tx, move, 'giver', { kind: 'move_over' }, now);
  await tellSide(tx, move, 'receiver', { kind: 'move_over' }, now);
  return { outcome: 'done', seqs: [] };
};
