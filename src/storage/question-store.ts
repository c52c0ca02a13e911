/** Differences between counts and the ledger, until somebody has answered. */
import type { PlainDate } from '#core/calendar.ts';
import type { QuestionOrigin, QuestionState } from '#core/ledger/stock-question.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Instant, Tx } from './db.ts';

export interface NewQuestion {
  /** The event id of the act that laid the difference open. */
  readonly id: string;
  /** null: the central reserve. */
  readonly officeId: OfficeId | null;
  readonly subPointId: string | null;
  readonly origin: QuestionOrigin;
  readonly originId: string;
  readonly day: PlainDate;
  readonly ledgerSaid: Blanks;
  readonly counted: Blanks;
  readonly openedAt: Instant;
}

/** The same question is opened once. */
export function saveQuestion(tx: Tx, question: NewQuestion): Promise<void> {
  return saveQuestions(tx, [question]);
}

export async function saveQuestions(tx: Tx, questions: readonly NewQuestion[]): Promise<void> {
  for (let start = 0; start < questions.length; start += questionsAtOnce) {
    await tx
      .insertInto('stock_question')
      .values(questions.slice(start, start + questionsAtOnce).map(rowOf))
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  }
}

/** A statement has 65,535 parameters at most. */
const questionsAtOnce = 1_000;

function rowOf(question: NewQuestion) {
  return {
    id: question.id,
    office_id: question.officeId,
    sub_point_id: question.subPointId,
    origin: question.origin,
    origin_id: question.originId,
    day: question.day,
    ledger_said: question.ledgerSaid,
    counted: question.counted,
    state: 'open' as const,
    opened_at: question.openedAt,
  };
}

export interface QuestionAnswer {
  readonly state: Exclude<QuestionState, 'open'>;
  readonly answer: string;
  readonly answeredBy: string;
  readonly answeredAt: Instant;
  readonly proposalId: string | null;
}

/** Answers one question; `closeQuestionOf` the one that a statement or count opened, if it is still open. */
export async function saveQuestionAnswer(
  tx: Tx,
  questionId: string,
  answer: QuestionAnswer,
): Promise<void> {
  await tx
    .updateTable('stock_question')
    .set(columnsOf(answer))
    .where('id', '=', questionId)
    .execute();
}

export async function closeQuestionOf(
  tx: Tx,
  originId: string,
  answer: QuestionAnswer,
): Promise<void> {
  await tx
    .updateTable('stock_question')
    .set(columnsOf(answer))
    .where('origin_id', '=', originId)
    .where('state', '=', 'open')
    .execute();
}

function columnsOf(answer: QuestionAnswer) {
  return {
    state: answer.state,
    answer: answer.answer,
    answered_by: answer.answeredBy,
    answered_at: answer.answeredAt,
    proposal_id: answer.proposalId,
  };
}

export interface OpenQuestion {
  readonly id: string;
  readonly officeId: OfficeId | null;
  readonly subPointId: string | null;
  readonly day: PlainDate;
  readonly ledgerSaid: Blanks;
  readonly counted: Blanks;
  readonly state: QuestionState;
  /** Nobody answered it, or the adjustment that was proposed came back. */
  readonly isOpen: boolean;
}

/** Locked until the transaction ends: two answers come one after the other. null when there is none. */
export async function lockQuestion(tx: Tx, id: string): Promise<OpenQuestion | null> {
  const row = await tx
    .selectFrom('stock_question')
    .select(['id', 'office_id as officeId', 'sub_point_id as subPointId', 'day'])
    .select(['ledger_said as ledgerSaid', 'counted', 'state', 'proposal_id'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  const { proposal_id, ...question } = row;
  return { ...question, isOpen: question.state === 'open' || (await cameBack(tx, proposal_id)) };
}

async function cameBack(tx: Tx, proposalId: string | null): Promise<boolean> {
  if (proposalId === null) return false;
  const proposal = await tx
    .selectFrom('proposal')
    .select('decision')
    .where('id', '=', proposalId)
    .executeTakeFirst();
  return proposal?.decision === 'returned' || proposal?.decision === 'withdrawn';
}

/** A further count that still differs takes the place of the first: the question is about what is there now. */
export async function saveRecount(
  tx: Tx,
  questionId: string,
  recount: { readonly day: PlainDate; readonly ledgerSaid: Blanks; readonly counted: Blanks },
): Promise<void> {
  await tx
    .updateTable('stock_question')
    .set({ day: recount.day, ledger_said: recount.ledgerSaid, counted: recount.counted })
    .where('id', '=', questionId)
    .execute();
}

/** The adjustment was approved. */
export async function saveQuestionAdjusted(tx: Tx, questionId: string): Promise<void> {
  await tx
    .updateTable('stock_question')
    .set({ state: 'adjusted' })
    .where('id', '=', questionId)
    .execute();
}
