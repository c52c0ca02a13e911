import { type Decided, decideProposal } from '#operations/proposal/decide-proposal.ts';
import { loadProposal, loadProposals } from '#storage/views/proposals-view.ts';
import { type Routes, refuse, refuseUnknown } from '../answer.ts';
import { numberOfCursor } from '../number-cursor.ts';
import { refuseAtField } from '../refuse-at-field.ts';
import type { RouteParts } from '../route-parts.ts';

export function proposalRoutes(
  parts: RouteParts,
): Routes<'readProposals' | 'readProposal' | 'decideProposal' | 'withdrawProposal'> {
  const { database, worldNow, today } = parts;
  return {
    readProposals: async ({ actor, query }) => {
      const { after, limit, ...filter } = query;
      const page = { after: numberOfCursor(after), limit };
      const { next, ...found } = await loadProposals(database.db, actor, filter, page, today());
      return { ...found, next: next === null ? null : String(next) };
    },

    readProposal: async ({ actor, params }) =>
      (await loadProposal(database.db, actor, params.proposalId, today())) ??
      refuseUnknown('proposalId'),

    decideProposal: async ({ actor, params, body }) => {
      const { decision, contentHash, reason = null } = body;
      const offer = { id: params.proposalId, decision, contentHash, reason };
      return answerOf(await decideProposal(database, actor, offer, worldNow()));
    },

    withdrawProposal: async ({ actor, params, body }) => {
      const offer = {
        id: params.proposalId,
        decision: 'withdrawn' as const,
        contentHash: null,
        reason: body.reason ?? null,
      };
      return answerOf(await decideProposal(database, actor, offer, worldNow()));
    },
  };
}

/** A page has room for a hundred; the rest is found through the round or the paper. */
const seqsShown = 100;

function answerOf(decided: Decided) {
  if (decided.outcome !== 'refused') {
    const { outcome, decision, seqs } = decided;
    return { outcome, state: decision, seqs: seqs.slice(0, seqsShown) };
  }
  if (decided.code === 'reason_missing') {
    return refuse('bad_input', {
      fields: [{ field: 'reason', said: { key: 'field.required' } }],
    });
  }
  return refuseAtField(decided.code, {}, { not_found: 'proposalId' });
}
