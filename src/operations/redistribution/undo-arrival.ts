/** What else comes back when the arrival of a move is undone: the move is on the road again, its question is closed. */
import { assert } from '#core/assert.ts';
import type { Tx } from '#storage/db.ts';
import { loadMoveOfArrival, lockMove, removeArrival } from '#storage/move-store.ts';
import { lockQuestion, saveQuestionAnswer } from '#storage/question-store.ts';
import { tellSide } from './tell-sides.ts';

/** An arrival that is undone; its event id is that of the question it opened. */
export interface UndoneArrival {
  readonly seq: number;
  readonly eventId: string;
  readonly reference: string;
}

/** null: no answer to the question that the arrival opened stands in the way. One that only explained moved nothing. */
export async function checkArrivalUndo(
  tx: Tx,
  { seq, eventId }: UndoneArrival,
): Promise<'settlement_waiting' | 'case_settled' | null> {
  const moveId = await loadMoveOfArrival(tx, seq);
  if (moveId !== null) await lockMove(tx, moveId);
  const question = await lockQuestion(tx, eventId);
  if (question === null || question.isOpen) return null;
  if (question.state === 'proposed') return 'settlement_waiting';
  return question.state === 'adjusted' ? 'case_settled' : null;
}

/**
 * After the reversal: the giver answers for the blanks again, and the receiver is told that they wait to be counted in.
 * What was asked of the giver about the wrong count is answered by the reversal.
 */
export async function takeArrivalBack(
  tx: Tx,
  { seq, eventId, reference }: UndoneArrival,
  by: string,
  now: Date,
): Promise<void> {
  const moveId = await loadMoveOfArrival(tx, seq);
  if (moveId === null) return;
  await removeArrival(tx, moveId);
  const move = await lockMove(tx, moveId);
  assert(move !== null && move.sent !== null, 'what arrived was sent');
  const question = await lockQuestion(tx, eventId);
  if (question?.isOpen) {
    await saveQuestionAnswer(tx, question.id, {
      state: 'explained',
      answer: `Batal ${reference}`,
      answeredBy: by,
      answeredAt: now.toISOString(),
      proposalId: null,
    });
  }
  const sent = { ...move, quantity: move.sent };
  await tellSide(tx, sent, 'receiver', { kind: 'move_arrives', undoneSeq: seq }, now);
}
