/** A wrong document is undone by its exact opposite, once a second person agrees; what hangs on it comes back too. */

import { mayPropose, type ProposalPlace } from '#core/access/four-eyes.ts';
import type { Actor } from '#core/access/role.ts';
import { assert } from '#core/assert.ts';
import type { MovementKind } from '#core/ledger/movement-kind.ts';
import type { Entry } from '#core/ledger/posting.ts';
import { reversalPosting } from '#core/ledger/reversal-posting.ts';
import type { OfficeId } from '#core/place.ts';
import type { Database, Db, Tx } from '#storage/db.ts';
import { postDocuments } from '#storage/ledger-store.ts';
import { reverseSerials } from '#storage/serial-store.ts';
import { loadDocument } from '#storage/views/document-view.ts';
import { loadProvinceOf } from '#storage/views/office-province.ts';
import { loadReversible } from '#storage/views/reversible-document.ts';
import { scopeOf, wholeCountry } from '#storage/views/scope.ts';
import { derivedEventId } from '../derived-event-id.ts';
import type { EffectOutcome } from '../proposal/proposal-effect.ts';
import { proposeWithin } from '../proposal/propose.ts';
import { runWholly } from '../run-operation.ts';
import { bringBack, checkCustody, isUndoable, undoneTogether } from './undo-custody.ts';

interface UndoOffer {
  readonly eventId: string;
  readonly seq: number;
  readonly reason: string;
}

export type ReversalProposed =
  | { readonly outcome: 'proposed' | 'already_proposed'; readonly proposalId: string }
  | {
      readonly outcome: 'refused';
      readonly code:
        | 'not_found'
        | 'not_reversible'
        | 'already_reversed'
        | 'not_allowed'
        | 'event_id_reused'
        | Extract<EffectOutcome, { outcome: 'refused' }>['code'];
    };

/**
 * What a person may not see whole, that person cannot propose to undo. It is tried at once, against all that came
 * after the document, so that nobody is asked to approve what cannot be.
 */
export async function proposeReversal(
  database: Database,
  actor: Actor,
  offer: UndoOffer,
  now: Date,
): Promise<ReversalProposed> {
  const tried = await runWholly(database, async (tx) => {
    const proposed = await offerReversal(tx, actor, offer, now);
    if (proposed.outcome !== 'proposed') return { outcome: 'refused' as const, proposed };
    const by = { proposalId: offer.eventId, proposedBy: actor.login };
    const undone = await reverseDocument(tx, offer.seq, by, now);
    return { outcome: 'refused' as const, proposed: undone.outcome === 'refused' ? undone : null };
  });
  return tried.proposed ?? runWholly(database, (tx) => offerReversal(tx, actor, offer, now));
}

/** Whether the document page offers it; what hangs on the document is looked at when it is asked for. */
export async function mayProposeReversal(
  db: Db,
  actor: Actor,
  { seq, kind, reversedBy }: { seq: number; kind: MovementKind; reversedBy: number | null },
): Promise<boolean> {
  if (reversedBy !== null || !(await isUndoable(db, seq, kind))) return false;
  const { officeId } = await loadTogether(db, seq, kind);
  const provinceCode = officeId === null ? null : await loadProvinceOf(db, officeId);
  return mayUndo(actor, kind, { officeId, provinceCode });
}

/** What the store gave out it takes back itself; an office undoes what it wrote. */
function mayUndo(actor: Actor, kind: MovementKind, place: ProposalPlace): boolean {
  if (kind === 'handover' && actor.officeId !== null) return false;
  return mayPropose(actor, 'reversal', place);
}

async function offerReversal(
  tx: Tx,
  actor: Actor,
  { eventId, seq, reason }: UndoOffer,
  now: Date,
): Promise<ReversalProposed> {
  const document = await loadDocument(tx, scopeOf(actor), seq, now.toISOString().slice(0, 10));
  if (!document) return { outcome: 'refused', code: 'not_found' };
  const { kind, reference } = document;
  if (document.reversedBy !== null) return { outcome: 'refused', code: 'already_reversed' };
  if (!(await isUndoable(tx, seq, kind))) return { outcome: 'refused', code: 'not_reversible' };
  const { documents, officeId } = await loadTogether(tx, seq, kind);
  const provinceCode = officeId === null ? null : await loadProvinceOf(tx, officeId);
  if (!mayUndo(actor, kind, { officeId, provinceCode })) {
    return { outcome: 'refused', code: 'not_allowed' };
  }
  const content = { of: 'document', seq, kind, reference, documents, reason };
  const offer = { id: eventId, kind: 'reversal' as const, officeId, content };
  const proposed = await proposeWithin(tx, actor, offer, now);
  if (proposed.outcome !== 'refused') return { outcome: proposed.outcome, proposalId: proposed.id };
  const { code } = proposed;
  return { outcome: 'refused', code: code === 'office_unknown' ? 'not_found' : code };
}

/** All that is undone with the document, and the one office it is about; null where it is about several or the reserve. */
async function loadTogether(db: Db, seq: number, kind: MovementKind) {
  const documents: { seq: number; entries: readonly Entry[] }[] = [];
  const offices = new Set<OfficeId>();
  for (const each of await undoneTogether(db, seq, kind)) {
    const found = await loadDocument(db, wholeCountry, each, anyDay);
    assert(found !== null, 'what is undone together is there');
    const entries = found.entries.map(({ account, amount }) => ({ account, amount }));
    documents.push({ seq: each, entries });
    for (const { officeId } of found.entries) if (officeId !== null) offices.add(officeId);
  }
  const [officeId = null] = offices.size === 1 ? offices : [];
  return { documents, officeId };
}

/** Only names depend on it, and none is looked at. */
const anyDay = '2000-01-01';

/** Serial numbers go back the way they came; where they have moved on since, nothing is undone. */
export async function reverseDocument(
  tx: Tx,
  seq: number,
  by: { readonly proposalId: string; readonly proposedBy: string },
  now: Date,
): Promise<EffectOutcome> {
  const document = await loadReversible(tx, seq);
  if (!document) return { outcome: 'refused', code: 'nothing_to_reverse' };
  const { kind } = document;
  const inTheWay = await checkCustody(tx, seq, kind);
  if (inTheWay !== null) return { outcome: 'refused', code: inTheWay };
  const seqs: number[] = [];
  for (const each of await undoneTogether(tx, seq, kind)) {
    const undone = await reverseOne(tx, each, by, now);
    if (undone.outcome === 'refused') return undone;
    seqs.push(...undone.seqs);
  }
  await bringBack(tx, seq, kind, by.proposedBy, now);
  return { outcome: 'done', seqs };
}

async function reverseOne(
  tx: Tx,
  seq: number,
  { proposalId, proposedBy }: { readonly proposalId: string; readonly proposedBy: string },
  now: Date,
): Promise<EffectOutcome> {
  const document = await loadReversible(tx, seq);
  assert(document !== null, 'what is undone together is there');
  const posting = reversalPosting(document, {
    eventId: derivedEventId(`reversal ${proposalId} ${seq}`),
    actor: proposedBy,
    reference: `Batal ${document.reference}`.slice(0, 80),
  });
  const [answer] = await postDocuments(tx, [posting], now.toISOString());
  if (answer!.outcome === 'refused') return { outcome: 'refused', code: answer!.refusal.code };
  if (await reverseSerials(tx, answer!.seq)) return { outcome: 'refused', code: 'wrong_state' };
  return { outcome: 'done', seqs: [answer!.seq] };
}
