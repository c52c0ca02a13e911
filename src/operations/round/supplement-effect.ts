/** An approved supplement: its blanks promised, the office called; as a grant of its round. */
import type { SupplementContent } from '#core/allocation/supplement.ts';
import { loadReserve } from '#storage/ledger-store.ts';
import { loadPosition } from '#storage/views/account-balance.ts';
import type { ProposalEffect } from '../proposal/proposal-effect.ts';
import { callToCollect, promiseBlanks } from './round-effect.ts';

/** Refused when the reserve no longer carries it, or when the office has been given so much since that it could not print it. */
export const supplementEffect: ProposalEffect = async (tx, proposal, approver, now) => {
  const content = proposal.content as unknown as SupplementContent;
  const { allocationId, officeId, supplement: granted, asked, appealId } = content;
  const grant = { allocationId, officeId, granted, asked, requisitions: [], appealId };
  const posted = await promiseBlanks(tx, [grant], approver, now);
  if (posted.outcome === 'refused') return posted;
  if ((await loadReserve(tx)) < content.heldBack) {
    return { outcome: 'refused', code: 'reserve_changed' };
  }
  if ((await loadPosition(tx, officeId)) > content.mostHeld) {
    return { outcome: 'refused', code: 'wrong_state' };
  }
  await callToCollect(tx, content.roundId, [grant], now);
  return posted;
};
