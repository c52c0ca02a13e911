import { type PostingRefusalCode, postingRefusals } from '#core/ledger/posting.ts';
import { type CorrectionOffer, replaceStatement } from '../office/correct-statement.ts';
import type { ProposalEffect } from '../proposal/proposal-effect.ts';
import { reverseDocument } from './reverse-document.ts';

/**
 * An approved correction of an earlier day: the right statement takes the place of the wrong one. Or a document that
 * nothing else hangs on is undone.
 */
export const reversalEffect: ProposalEffect = async (tx, proposal, _approver, now) => {
  const { of, ...offer } = proposal.content;
  if (of === 'document') {
    const { id: proposalId, proposedBy } = proposal;
    return reverseDocument(tx, Number(offer.seq), { proposalId, proposedBy }, now);
  }
  const answer = await replaceStatement(
    tx,
    offer as unknown as CorrectionOffer,
    proposal.proposedBy,
    now,
  );
  if (answer.outcome !== 'refused') {
    return { outcome: 'done', seqs: answer.seq === null ? [] : [answer.seq] };
  }
  const { code } = answer;
  return { outcome: 'refused', code: isPostingRefusal(code) ? code : 'wrong_state' };
};

function isPostingRefusal(code: string): code is PostingRefusalCode {
  return (postingRefusals as readonly string[]).includes(code);
}
