/** Appeals against cuts: one for each office and round, answered once, kept with the round. */
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { AppealAnswer, AppealClaim } from '#core/requisition/requisition.ts';
import type { Instant, Tx } from './db.ts';

export interface NewAppeal {
  readonly id: string;
  readonly roundId: string;
  readonly officeId: OfficeId;
  readonly claim: AppealClaim;
  readonly claimedFigure: number;
  /** The same figure as the round had it; null where it had none. */
  readonly figureOfRound: number | null;
  readonly claimedQuantity: Blanks;
  readonly text: string;
  readonly filedBy: string;
  readonly filedAt: Instant;
}

/** false when the office has appealed against the round already; then nothing was kept. */
export async function saveAppeal(tx: Tx, appeal: NewAppeal): Promise<boolean> {
  const saved = await tx
    .insertInto('appeal')
    .values({
      id: appeal.id,
      round_id: appeal.roundId,
      office_id: appeal.officeId,
      claim: appeal.claim,
      claimed_figure: appeal.claimedFigure,
      figure_of_round: appeal.figureOfRound,
      claimed_quantity: appeal.claimedQuantity,
      text: appeal.text,
      filed_by: appeal.filedBy,
      filed_at: appeal.filedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return saved !== undefined;
}

/** Locked until the transaction ends. An answer whose supplement was returned or withdrawn leaves the appeal open. */
export async function lockAppeal(tx: Tx, id: string): Promise<{ isAnswered: boolean } | null> {
  const row = await tx
    .selectFrom('appeal')
    .leftJoin('proposal', 'proposal.id', 'appeal.proposal_id')
    .select(['appeal.answer', 'proposal.decision'])
    .where('appeal.id', '=', id)
    .forUpdate('appeal')
    .executeTakeFirst();
  if (!row) return null;
  const isUndone = row.decision === 'returned' || row.decision === 'withdrawn';
  return { isAnswered: row.answer !== null && !isUndone };
}

export async function saveAppealAnswer(
  tx: Tx,
  id: string,
  answer: {
    readonly answer: AppealAnswer;
    readonly text: string;
    readonly by: string;
    readonly at: Instant;
    readonly supplement: { readonly quantity: Blanks; readonly proposalId: string } | null;
  },
): Promise<void> {
  await tx
    .updateTable('appeal')
    .set({
      answer: answer.answer,
      answer_text: answer.text,
      answered_by: answer.by,
      answered_at: answer.at,
      supplement: answer.supplement?.quantity ?? null,
      proposal_id: answer.supplement?.proposalId ?? null,
    })
    .where('id', '=', id)
    .execute();
}
