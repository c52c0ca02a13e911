/** A second person approves or returns a proposal, or its proposer takes it back. */
import { checkSecondPerson, mayRead } from '#core/access/four-eyes.ts';
import type { Actor } from '#core/access/role.ts';
import type { Database, Tx } from '#storage/db.ts';
import {
  type Decision,
  type KeptProposal,
  lockProposal,
  saveDecision,
} from '#storage/proposal-store.ts';
import { runWholly } from '../run-operation.ts';
import type { EffectOutcome } from './proposal-effect.ts';
import { proposalEffects, turnedDownEffects } from './proposal-effects.ts';
import { tellDecided } from './tell-decision.ts';

export interface DecisionOffer {
  readonly id: string;
  readonly decision: Decision;
  /** Of what the decider was shown; a withdrawal needs none. */
  readonly contentHash: string | null;
  /** Needed for returning. */
  readonly reason: string | null;
}

export type Decided =
  | {
      readonly outcome: 'decided' | 'already_decided';
      readonly decision: Decision;
      readonly seqs: readonly number[];
    }
  | {
      readonly outcome: 'refused';
      readonly code:
        | 'not_found'
        | 'not_allowed'
        | 'own_proposal'
        | 'already_decided'
        | 'changed_since_shown'
        | 'reason_missing'
        | Extract<EffectOutcome, { outcome: 'refused' }>['code'];
    };

/**
 * Everything in one transaction: the decision, and on approval the effect of the kind, which may still refuse (then
 * the proposal stays open). Two that decide at once come one after the other; the later hears `already_decided`.
 * The same person sending the same decision again hears what was answered before.
 */
export function decideProposal(
  database: Database,
  actor: Actor,
  offer: DecisionOffer,
  now: Date,
): Promise<Decided> {
  return runWholly(database, async (tx) => {
    const proposal = await lockProposal(tx, offer.id);
    if (!proposal || !mayRead(actor, proposal.kind, proposal)) return refused('not_found');
    if (proposal.decision !== null) return decidedBefore(proposal, actor, offer);
    const refusal = checkDecision(proposal, actor, offer);
    if (refusal !== null) return refused(refusal);

    const effect = await carryOut(tx, proposal, actor, offer, now);
    if (effect.outcome === 'refused') return effect;
    await saveDecision(tx, {
      id: offer.id,
      decision: offer.decision,
      by: actor.login,
      at: now.toISOString(),
      reason: offer.reason,
      seqs: effect.seqs,
    });
    const { id, officeId, provinceCode } = proposal;
    if (officeId !== null && offer.decision !== 'withdrawn') {
      await tellDecided(tx, { id, officeId, provinceCode }, now);
    }
    return { outcome: 'decided', decision: offer.decision, seqs: effect.seqs };
  });
}

type RefusalCode = Extract<Decided, { outcome: 'refused' }>['code'];

function refused(code: RefusalCode): Decided {
  return { outcome: 'refused', code };
}

function decidedBefore(
  { decision, decidedBy, contentHash, seqs }: KeptProposal,
  actor: Actor,
  offer: DecisionOffer,
): Decided {
  const isRepeated =
    decision === offer.decision &&
    decidedBy === actor.login &&
    (offer.contentHash === null || offer.contentHash === contentHash);
  return isRepeated && decision !== null
    ? { outcome: 'already_decided', decision, seqs }
    : refused('already_decided');
}

function checkDecision(
  proposal: KeptProposal,
  actor: Actor,
  { decision, contentHash, reason }: DecisionOffer,
): RefusalCode | null {
  if (decision === 'withdrawn') return actor.login === proposal.proposedBy ? null : 'not_allowed';
  const notSecond = checkSecondPerson(actor, proposal);
  if (notSecond !== null) return notSecond;
  if (contentHash !== proposal.contentHash) return 'changed_since_shown';
  return decision === 'returned' && reason === null ? 'reason_missing' : null;
}

async function carryOut(
  tx: Tx,
  proposal: KeptProposal,
  actor: Actor,
  { decision }: DecisionOffer,
  now: Date,
): Promise<EffectOutcome> {
  const effect =
    decision === 'approved' ? proposalEffects[proposal.kind] : turnedDownEffects[proposal.kind];
  return effect ? effect(tx, proposal, actor, now) : { outcome: 'done', seqs: [] };
}
