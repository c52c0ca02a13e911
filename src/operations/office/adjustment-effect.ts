import { adjustmentPosting } from '#core/ledger/adjustment-posting.ts';
import { lockQuestion, saveQuestionAdjusted } from '#storage/question-store.ts';
import { postWithin } from '../ledger/post-within.ts';
import type { ProposalEffect } from '../proposal/proposal-effect.ts';
import type { AdjustmentContent } from './answer-question.ts';

/** An approved adjustment: the ledger moves by the difference that was counted. */
export const adjustmentEffect: ProposalEffect = async (tx, proposal, _approver, now) => {
  const content = proposal.content as unknown as AdjustmentContent;
  const { questionId, officeId, subPointId, counted, ledgerSaid, reason } = content;
  const question = await lockQuestion(tx, questionId);
  if (!question) return { outcome: 'refused', code: 'wrong_state' };
  const posting = adjustmentPosting(
    { officeId, subPointId, difference: counted - ledgerSaid, reason },
    {
      eventId: proposal.id,
      actor: proposal.proposedBy,
      occurredAt: now.toISOString(),
      reference: questionId,
    },
  );
  const seq = await postWithin(tx, posting, now);
  if (typeof seq !== 'number') return { outcome: 'refused', code: seq };
  await saveQuestionAdjusted(tx, questionId);
  return { outcome: 'done', seqs: [seq] };
};
