/** What an approval does: one effect for each kind of proposal, run in the transaction of the decision. */
import type { Actor } from '#core/access/role.ts';
import type { PostingRefusalCode } from '#core/ledger/posting.ts';
import type { Tx } from '#storage/db.ts';
import type { KeptProposal } from '#storage/proposal-store.ts';
import type { CustodyRefusal } from '../ledger/undo-custody.ts';

/** Why an approved content can no longer be carried out, besides what the ledger says. */
type EffectRefusalCode =
  | PostingRefusalCode
  | CustodyRefusal
  /** The reserve no longer carries the round. */
  | 'reserve_changed'
  /** A requisition of the round was withdrawn, replaced or allocated meanwhile. */
  | 'requisition_changed'
  /** What it is about has moved on. */
  | 'wrong_state'
  /** The approver would give it to oneself. */
  | 'own_rights';

export type EffectOutcome =
  /** `seqs`: the documents posted. */
  | { readonly outcome: 'done'; readonly seqs: readonly number[] }
  /** Nothing of it is kept, and the proposal stays open. */
  | { readonly outcome: 'refused'; readonly code: EffectRefusalCode };

/** Carries out `proposal.content`, which is what the approver was shown; `now` is the clock of the world. */
export type ProposalEffect = (
  tx: Tx,
  proposal: KeptProposal,
  approver: Actor,
  now: Date,
) => Promise<EffectOutcome>;
