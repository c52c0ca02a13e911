/** An approved opening: the first stock of every office of it, in one transaction. */
import { assert } from '#core/assert.ts';
import type { OpeningContent } from '#core/ledger/opening-posting.ts';
import { loadOfficesInLedger } from '#storage/file-store.ts';
import { postDocuments } from '#storage/ledger-store.ts';
import type { ProposalEffect } from '../proposal/proposal-effect.ts';
import { firstStockPosting } from './first-stock-posting.ts';

/**
 * Refused as a whole when any of its offices has a document of blanks by now: its stock would be counted twice. That is
 * looked at after posting, when the lock of the ledger keeps everybody else from posting.
 */
export const openingStockEffect: ProposalEffect = async (tx, proposal, _approver, now) => {
  const { offices } = proposal.content as unknown as OpeningContent;
  const postings = offices.map((stock) => {
    const posting = firstStockPosting(stock, proposal.proposedBy);
    assert(posting !== null, `the first stock of ${stock.officeId} holds blanks`);
    return posting;
  });
  const seqs: number[] = [];
  for (const outcome of await postDocuments(tx, postings, now.toISOString())) {
    if (outcome.outcome === 'refused') return { outcome: 'refused', code: outcome.refusal.code };
    if (outcome.outcome !== 'posted') return { outcome: 'refused', code: 'wrong_state' };
    seqs.push(outcome.seq);
  }
  const inLedger = await loadOfficesInLedger(tx, seqs);
  const isLate = offices.some(({ officeId }) => inLedger.has(officeId));
  return isLate ? { outcome: 'refused', code: 'wrong_state' } : { outcome: 'done', seqs };
};
