/** Answers a difference between count and ledger: explains it, counts again, or proposes an adjustment. */
import type { Actor } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import { missingAccount, reasonFits } from '#core/ledger/adjustment-posting.ts';
import type { StockAdjustmentReason } from '#core/ledger/stock-question.ts';
import type { Blanks } from '#core/quantity.ts';
import { saveCount } from '#storage/count-store.ts';
import type { Database, Tx } from '#storage/db.ts';
import {
  lockQuestion,
  type OpenQuestion,
  type QuestionAnswer,
  saveQuestionAnswer,
  saveRecount,
} from '#storage/question-store.ts';
import { loadBalance } from '#storage/views/account-balance.ts';
import { type Done, doOnce } from '../do-once.ts';
import { proposeWithin } from '../proposal/propose.ts';
import { checkMayCount, loadLedgerRest } from './record-count.ts';

export type Answer =
  | { readonly kind: 'explained'; readonly text: string }
  | { readonly kind: 'recounted'; readonly counted: Blanks }
  | {
      readonly kind: 'adjustment';
      readonly reason: StockAdjustmentReason;
      readonly text: string;
    };

export type AnswerRefusal =
  | 'question_unknown'
  | 'not_allowed'
  | 'wrong_state'
  | 'reason_does_not_fit'
  | 'nothing_missing'
  | 'office_unknown'
  | 'event_id_reused';

/** What an approver of the adjustment is shown, and the effect carries out. */
export interface AdjustmentContent {
  readonly questionId: string;
  readonly officeId: string | null;
  readonly subPointId: string | null;
  readonly day: PlainDate;
  readonly ledgerSaid: Blanks;
  readonly counted: Blanks;
  readonly reason: StockAdjustmentReason;
  readonly text: string;
}

/** Whoever may count a shelf may answer for it; a question of another place does not exist. */
export function answerQuestion(
  database: Database,
  actor: Actor,
  offer: { readonly eventId: string; readonly questionId: string; readonly answer: Answer },
  clock: { readonly today: PlainDate; readonly now: Date },
): Promise<Done<AnswerRefusal>> {
  const asked = { eventId: offer.eventId, input: offer };
  return doOnce(database, actor, asked, offer.questionId, clock.now, async (tx) => {
    const question = await lockQuestion(tx, offer.questionId);
    if (!question) return 'question_unknown';
    const refusal = checkMayCount(actor, question);
    if (refusal !== null) return refusal === 'not_allowed' ? refusal : 'question_unknown';
    if (!question.isOpen) return 'wrong_state';
    const { answer, eventId } = offer;
    switch (answer.kind) {
      case 'explained':
        await save(tx, actor, question, clock.now, { state: 'explained', answer: answer.text });
        return null;
      case 'recounted':
        return recount(tx, actor, question, { eventId, counted: answer.counted }, clock);
      case 'adjustment':
        return proposeAdjustment(tx, actor, question, { eventId, ...answer }, clock.now);
    }
  });
}

async function recount(
  tx: Tx,
  actor: Actor,
  question: OpenQuestion,
  { eventId, counted }: { readonly eventId: string; readonly counted: Blanks },
  { today, now }: { readonly today: PlainDate; readonly now: Date },
): Promise<AnswerRefusal | null> {
  const { officeId, subPointId } = question;
  const place = { officeId, subPointId, day: today };
  const ledgerSaid = await loadLedgerRest(tx, place);
  if (ledgerSaid === null) return 'office_unknown';
  const recordedAt = now.toISOString();
  await saveCount(tx, {
    id: eventId,
    ...place,
    counted,
    ledgerSaid,
    countedBy: actor.login,
    recordedAt,
  });
  if (counted !== ledgerSaid) {
    await saveRecount(tx, question.id, { day: today, ledgerSaid, counted });
    return null;
  }
  await save(tx, actor, question, now, { state: 'recounted', answer: String(counted) });
  return null;
}

async function proposeAdjustment(
  tx: Tx,
  actor: Actor,
  question: OpenQuestion,
  offer: {
    readonly eventId: string;
    readonly reason: StockAdjustmentReason;
    readonly text: string;
  },
  now: Date,
): Promise<AnswerRefusal | null> {
  const { id: questionId, officeId, subPointId, day, ledgerSaid, counted } = question;
  const { eventId, reason, text } = offer;
  const difference = counted - ledgerSaid;
  if (!reasonFits({ officeId, subPointId, difference, reason })) return 'reason_does_not_fit';
  const missing = await loadBalance(tx, missingAccount(officeId));
  if (difference > missing) return 'nothing_missing';
  const content: AdjustmentContent = {
    questionId,
    officeId,
    subPointId,
    day,
    ledgerSaid,
    counted,
    reason,
    text,
  };
  const proposed = await proposeWithin(
    tx,
    actor,
    { id: eventId, kind: 'adjustment', officeId, content: { ...content } },
    now,
  );
  if (proposed.outcome === 'refused') return proposed.code;
  await save(tx, actor, question, now, { state: 'proposed', answer: text, proposalId: eventId });
  return null;
}

function save(
  tx: Tx,
  actor: Actor,
  { id }: OpenQuestion,
  now: Date,
  answer: Pick<QuestionAnswer, 'state' | 'answer'> & { readonly proposalId?: string },
): Promise<void> {
  return saveQuestionAnswer(tx, id, {
    proposalId: null,
    ...answer,
    answeredBy: actor.login,
    answeredAt: now.toISOString(),
  });
}
