/** One side of a move says yes, or no with a reason; what both have agreed may go, or goes before the centre. */
import { type Actor, country } from '#core/access/role.ts';
import { assert } from '#core/assert.ts';
import type { PlainDate } from '#core/calendar.ts';
import {
  answerMove as answerOf,
  type MoveRefusal as CoreRefusal,
  type MoveAnswer,
  type OfficeMove,
} from '#core/ledger/office-move.ts';
import type { MoveSide } from '#core/ledger/office-move-state.ts';
import type { MoveContent } from '#core/redistribution/move-content.ts';
import type { Database, Tx } from '#storage/db.ts';
import { saveMessages } from '#storage/message-store.ts';
import { saveStep } from '#storage/move-store.ts';
import { contentHash, saveProposal } from '#storage/proposal-store.ts';
import { loadPosition } from '#storage/views/account-balance.ts';
import { loadComing } from '#storage/views/agreed-moves.ts';
import { loadMove } from '#storage/views/moves-view.ts';
import { wholeCountry } from '#storage/views/scope.ts';
import { type Done, doOnce } from '../do-once.ts';
import { closeApproval } from './close-approval.ts';
import { lockMoveInSight } from './move-in-sight.ts';
import { lastSendingDay } from './move-terms.ts';
import { settleAll, settleOffer, tellSide } from './tell-sides.ts';

export interface MoveAnswerOffer {
  readonly eventId: string;
  readonly moveId: string;
  readonly answer: MoveAnswer;
}

export type AnswerRefusal = CoreRefusal | 'move_unknown' | 'served_otherwise';

/** Only by people of the two offices, each for its own. */
export function answerMove(
  database: Database,
  actor: Actor,
  offer: MoveAnswerOffer,
  { today, now }: { readonly today: PlainDate; readonly now: Date },
): Promise<Done<AnswerRefusal>> {
  const { eventId, moveId, answer } = offer;
  const asked = { eventId, input: offer };
  return doOnce<AnswerRefusal>(database, actor, asked, moveId, now, async (tx) => {
    const move = await lockMoveInSight(tx, actor, moveId);
    if (!move) return 'move_unknown';
    const answered = answerOf(move, actor.officeId, answer);
    if (typeof answered === 'string') return answered;
    if (answer.kind === 'accept' && (await isServedOtherwise(tx, move))) return 'served_otherwise';
    const by = { moveId, at: now.toISOString(), by: actor.login };
    if (answer.kind === 'decline') {
      const { reason, note } = answer;
      await saveStep(tx, { ...by, step: 'declined', reason, note }, { state: 'declined' });
      await closeApproval(tx, move, actor.login, 'declined', now);
      await settleAll(tx, moveId, now);
      await tellSide(tx, move, otherSide(answered.side), { kind: 'move_over' }, now);
      return null;
    }
    await settleOffer(tx, moveId, answered.side, now);
    const step = answered.side === 'giver' ? 'giver_accepted' : 'receiver_accepted';
    if (answered.state === 'proposed') {
      await saveStep(tx, { ...by, step }, { state: 'proposed' });
      return null;
    }
    const after = await afterBoth(tx, actor, move, eventId, { today, now });
    await saveStep(tx, { ...by, step }, { state: answered.state, ...after });
    if (answered.state === 'approved') await callToSend(tx, move, after.lapsesOn, now);
    return null;
  });
}

/** A round or another move has given the receiver so much since the plan that it could not print these too. */
async function isServedOtherwise(tx: Tx, { receiverId, quantity, mostHeld }: OfficeMove) {
  const held = (await loadPosition(tx, receiverId)) + (await loadComing(tx, receiverId));
  return held + quantity > mostHeld;
}

function otherSide(side: MoveSide): MoveSide {
  return side === 'giver' ? 'receiver' : 'giver';
}

interface AfterBoth {
  readonly lapsesOn: PlainDate;
  readonly proposalId?: string;
}

/** What both have agreed has new days before it, for the centre's word and the sending. */
async function afterBoth(
  tx: Tx,
  actor: Actor,
  move: OfficeMove,
  eventId: string,
  { today, now }: { readonly today: PlainDate; readonly now: Date },
): Promise<AfterBoth> {
  const lapsesOn = await lastSendingDay(tx, today);
  if (!move.needsApproval) return { lapsesOn };
  await putBeforeCentre(tx, actor, move.id, eventId, { today, now });
  return { lapsesOn, proposalId: eventId };
}

/**
 * About the country, not about an office: only the centre decides it, which `proposeWithin` would let no office ask.
 * Whoever agreed last is its proposer, and can never be its approver.
 */
async function putBeforeCentre(
  tx: Tx,
  actor: Actor,
  moveId: string,
  id: string,
  { today, now }: { readonly today: PlainDate; readonly now: Date },
): Promise<void> {
  const move = await loadMove(tx, wholeCountry, moveId, today);
  assert(move !== null, 'a move that is locked is there');
  const shown: MoveContent = {
    moveId,
    giverId: move.giverId,
    giverName: move.giverName,
    giverProvince: move.giverProvince,
    receiverId: move.receiverId,
    receiverName: move.receiverName,
    receiverProvince: move.receiverProvince,
    quantity: move.quantity,
    km: move.km,
    cost: move.cost,
    reasons: move.reasons,
    plannedOn: move.plannedOn,
    inputHash: move.inputHash,
  };
  const content = { ...shown };
  const isNew = await saveProposal(tx, {
    id,
    kind: 'redistribution',
    ...country,
    content,
    contentHash: contentHash(content),
    proposedBy: actor.login,
    proposedAt: now.toISOString(),
  });
  assert(isNew, 'the event id of an act is that of no proposal');
  const message = {
    id: `decision_waiting/${id}`,
    kind: 'decision_waiting' as const,
    to: country,
    officeId: move.receiverId,
    aboutId: id,
    values: { office: move.receiverName },
    dueAt: null,
  };
  await saveMessages(tx, [message], now.toISOString());
}

/** The giver is called; the receiver hears of it when the blanks have left. */
export function callToSend(tx: Tx, move: OfficeMove, byDay: PlainDate, now: Date): Promise<void> {
  return tellSide(tx, move, 'giver', { kind: 'move_send', byDay }, now);
}
