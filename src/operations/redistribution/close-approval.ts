import type { OfficeMove } from '#core/ledger/office-move.ts';
import type { Tx } from '#storage/db.ts';
import { lockProposal, saveDecision } from '#storage/proposal-store.ts';

/** Indonesian, as everything that is kept for people to read. */
const reasons = {
  declined: 'Salah satu kantor menolak; alasannya ada pada pemindahan itu.',
  lapsed: 'Tidak diputuskan sampai hari terakhirnya.',
} as const;

/** What waits for the centre is needless when the move is over: nobody can approve it any more. */
export async function closeApproval(
  tx: Tx,
  { state, proposalId }: OfficeMove,
  by: string,
  why: keyof typeof reasons,
  now: Date,
): Promise<void> {
  if (state !== 'accepted' || proposalId === null) return;
  const proposal = await lockProposal(tx, proposalId);
  if (proposal?.decision !== null) return;
  const decision = proposal.proposedBy === by ? 'withdrawn' : 'returned';
  const at = now.toISOString();
  await saveDecision(tx, { id: proposalId, decision, by, at, reason: reasons[why], seqs: [] });
}
