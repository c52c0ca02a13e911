/** Puts something before a second person. */
import { mayPropose, type ProposalKind } from '#core/access/four-eyes.ts';
import type { Actor } from '#core/access/role.ts';
import type { OfficeId } from '#core/place.ts';
import type { Database, Tx } from '#storage/db.ts';
import {
  contentHash,
  lockProposal,
  type ProposalContent,
  saveProposal,
} from '#storage/proposal-store.ts';
import { loadProvinceOf } from '#storage/views/office-province.ts';
import { runWholly } from '../run-operation.ts';
import { tellWaiting } from './tell-decision.ts';

export interface ProposalOffer {
  /** The client's event id: sent again it is the same proposal. */
  readonly id: string;
  readonly kind: ProposalKind;
  /** The office it is about; null for the reserve, a province or the whole country. */
  readonly officeId: OfficeId | null;
  /** Only where it is about a province and no office. */
  readonly provinceCode?: string | null;
  /** Everything that the second person decides on, as it will be carried out. */
  readonly content: ProposalContent;
}

export type Proposed =
  | {
      readonly outcome: 'proposed' | 'already_proposed';
      readonly id: string;
      readonly contentHash: string;
    }
  | {
      readonly outcome: 'refused';
      readonly code: 'not_allowed' | 'office_unknown' | 'event_id_reused';
    };

export function propose(
  database: Database,
  actor: Actor,
  offer: ProposalOffer,
  now: Date,
): Promise<Proposed> {
  return runWholly(database, (tx) => proposeWithin(tx, actor, offer, now));
}

/** For whoever keeps something of its own with the proposal. */
export async function proposeWithin(
  tx: Tx,
  actor: Actor,
  offer: ProposalOffer,
  now: Date,
): Promise<Proposed> {
  const { id, kind, officeId, content } = offer;
  const provinceCode =
    officeId === null ? (offer.provinceCode ?? null) : await loadProvinceOf(tx, officeId);
  const isUnknown = officeId !== null && provinceCode === null;
  if (isUnknown) return { outcome: 'refused', code: 'office_unknown' };
  if (!mayPropose(actor, kind, { officeId, provinceCode })) {
    return { outcome: 'refused', code: 'not_allowed' };
  }
  const hash = contentHash(content);
  const isNew = await saveProposal(tx, {
    id,
    kind,
    officeId,
    provinceCode,
    content,
    contentHash: hash,
    proposedBy: actor.login,
    proposedAt: now.toISOString(),
  });
  if (isNew) {
    if (officeId !== null) await tellWaiting(tx, { id, officeId, provinceCode }, now);
    return { outcome: 'proposed', id, contentHash: hash };
  }
  const known = await lockProposal(tx, id);
  const isSame =
    known?.kind === kind && known.contentHash === hash && known.proposedBy === actor.login;
  return isSame
    ? { outcome: 'already_proposed', id, contentHash: hash }
    : { outcome: 'refused', code: 'event_id_reused' };
}
