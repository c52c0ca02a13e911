/** An approved policy becomes the next version of its id; versions before stay as they were. */
import { dayInJakarta } from '#core/day-in-jakarta.ts';
import { checkPolicy } from '#core/policy/check-policy.ts';
import { withMoveNumbers } from '#core/policy/move-numbers.ts';
import { loadLastVersion, savePolicies } from '#storage/policy-store.ts';
import type { ProposalEffect } from '../proposal/proposal-effect.ts';

/** Refused when its first day is past by now: what was decided under another policy is not decided anew. */
export const policyVersionEffect: ProposalEffect = async (tx, { content }, _approver, now) => {
  const { policy: proposed } = content as { policy: Record<string, unknown> };
  const version = (await loadLastVersion(tx, String(proposed.id))) + 1;
  const { policy } = checkPolicy(withMoveNumbers({ ...proposed, version }));
  if (!policy || policy.validFrom < dayInJakarta(now)) {
    return { outcome: 'refused', code: 'wrong_state' };
  }
  await savePolicies(tx, [policy]);
  return { outcome: 'done', seqs: [] };
};
