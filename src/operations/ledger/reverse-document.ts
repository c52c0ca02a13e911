/** A wrong document that nothing else hangs on is undone by its exact opposite, once a second person agrees. */
import type { Actor } from '#core/access/role.ts';
import { assert } from '#core/assert.ts';
import type { MovementKind } from '#core/ledger/movement-kind.ts';
import { reversalPosting } from '#core/ledger/reversal-posting.ts';
import type { Database, Tx } from '#storage/db.ts';
import { postDocuments } from '#storage/ledger-store.ts';
import { reverseSerials } from '#storage/serial-store.ts';
import { loadDocument } from '#storage/views/document-view.ts';
import { loadReversible } from '#storage/views/reversible-document.ts';
import { scopeOf } from '#storage/views/scope.ts';
import { derivedEventId } from '../derived-event-id.ts';
import type { EffectOutcome } from '../proposal/proposal-effect.ts';
import { proposeWithin } from '../proposal/propose.ts';
import { runWholly } from '../run-operation.ts';

/**
 * Statements are corrected where they were made; hand-overs and receipts have a shipment, allocations a round, and
 * destructions minutes that would go on telling otherwise.
 */
const reversibleKinds: readonly MovementKind[] = ['delivery', 'opening', 'adjustment'];

export type ReversalProposed =
  | { readonly outcome: 'proposed' | 'already_proposed'; readonly proposalId: string }
  | {
      readonly outcome: 'refused';
      readonly code:
        | 'not_found'
        | 'not_reversible'
        | 'already_reversed'
        | 'not_allowed'
        | 'event_id_reused';
    };

/** What a person may not see whole, that person cannot propose to undo. */
export function proposeReversal(
  database: Database,
  actor: Actor,
  {
    eventId,
    seq,
    reason,
  }: { readonly eventId: string; readonly seq: number; readonly reason: string },
  now: Date,
): Promise<ReversalProposed> {
  return runWholly(database, async (tx): Promise<ReversalProposed> => {
    const document = await loadDocument(tx, scopeOf(actor), seq, now.toISOString().slice(0, 10));
    if (!document) return { outcome: 'refused', code: 'not_found' };
    const { kind, reference, entries } = document;
    if (!reversibleKinds.includes(kind)) return { outcome: 'refused', code: 'not_reversible' };
    const reversible = await loadReversible(tx, seq);
    assert(reversible !== null, 'the document is there');
    if (reversible.isReversed) return { outcome: 'refused', code: 'already_reversed' };
    const offices = new Set(entries.flatMap(({ officeId }) => officeId ?? []));
    const [officeId = null] = offices.size === 1 ? offices : [];
    const content = { of: 'document', seq, kind, reference, entries: reversible.entries, reason };
    const offer = { id: eventId, kind: 'reversal' as const, officeId, content };
    const proposed = await proposeWithin(tx, actor, offer, now);
    if (proposed.outcome !== 'refused')
      return { outcome: proposed.outcome, proposalId: proposed.id };
    const { code } = proposed;
    return { outcome: 'refused', code: code === 'office_unknown' ? 'not_found' : code };
  });
}

/** Serial numbers go back the way they came; where they have moved on since, nothing is undone. */
export async function reverseDocument(
  tx: Tx,
  seq: number,
  { proposalId, proposedBy }: { readonly proposalId: string; readonly proposedBy: string },
  now: Date,
): Promise<EffectOutcome> {
  const document = await loadReversible(tx, seq);
  if (!document) return { outcome: 'refused', code: 'nothing_to_reverse' };
  const posting = reversalPosting(document, {
    eventId: derivedEventId(`reversal ${proposalId}`),
    actor: proposedBy,
    reference: `Batal ${document.reference}`.slice(0, 80),
  });
  const [answer] = await postDocuments(tx, [posting], now.toISOString());
  if (answer!.outcome === 'refused') return { outcome: 'refused', code: answer!.refusal.code };
  if (await reverseSerials(tx, answer!.seq)) return { outcome: 'refused', code: 'wrong_state' };
  return { outcome: 'done', seqs: [answer!.seq] };
}
