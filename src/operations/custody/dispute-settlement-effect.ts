/** An approved end of a difference: what was found goes where it was found, the rest is missing. */
import { settlementPosting } from '#core/allocation/receipt.ts';
import { assert } from '#core/assert.ts';
import { postDocuments } from '#storage/ledger-store.ts';
import { derivedEventId } from '../derived-event-id.ts';
import type { ProposalEffect } from '../proposal/proposal-effect.ts';
import type { SettlementContent } from './settle-case.ts';

/** A difference of rejected blanks alone ends without a document: those wait for return or destruction. */
export const disputeSettlementEffect: ProposalEffect = async (tx, proposal, approver, now) => {
  const content = proposal.content as unknown as SettlementContent;
  const at = now.toISOString();
  const posting = settlementPosting({ id: content.caseId, officeId: content.officeId }, content, {
    eventId: derivedEventId(`settlement ${proposal.id}`),
    occurredAt: at,
    actor: approver.login,
    reference: content.policeReport ?? content.caseId,
  });
  if (posting === null) return { outcome: 'done', seqs: [] };
  const [outcome] = await postDocuments(tx, [posting], at);
  assert(outcome !== undefined, 'one document was offered');
  if (outcome.outcome === 'refused') return { outcome: 'refused', code: outcome.refusal.code };
  return { outcome: 'done', seqs: [outcome.seq] };
};
