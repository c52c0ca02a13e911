/** Proposes how a difference ends; a second person decides. */
import type { Actor } from '#core/access/role.ts';
import { caseState } from '#core/allocation/discrepancy.ts';
import { checkSettlement, type Settlement } from '#core/allocation/receipt.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Database } from '#storage/db.ts';
import { lockCase, saveSettlement } from '#storage/shipment-store.ts';
import { scopeOf } from '#storage/views/scope.ts';
import { type Proposed, proposeWithin } from '../proposal/propose.ts';
import { runWholly } from '../run-operation.ts';

/** What the second person is shown. */
export interface SettlementContent extends Settlement {
  readonly caseId: string;
  readonly officeId: OfficeId;
  readonly missing: Blanks;
  /** Number of the police report; null where nothing is written off. */
  readonly policeReport: string | null;
  readonly explanation: string;
}

export type SettlementProposed =
  | Proposed
  | {
      readonly outcome: 'refused';
      readonly code: 'not_found' | 'wrong_state' | 'police_report_missing';
    }
  | {
      readonly outcome: 'refused';
      readonly code: 'settlement_does_not_add_up';
      readonly missing: Blanks;
      readonly sum: Blanks;
    };

export interface SettlementOffer extends Settlement {
  /** Also the id of the proposal. */
  readonly eventId: string;
  readonly caseId: string;
  readonly policeReport: string | null;
  readonly explanation: string;
}

export function settleCase(
  database: Database,
  actor: Actor,
  offer: SettlementOffer,
  now: Date,
): Promise<SettlementProposed> {
  return runWholly(database, async (tx): Promise<SettlementProposed> => {
    const open = await lockCase(tx, scopeOf(actor), offer.caseId);
    if (!open) return { outcome: 'refused', code: 'not_found' };
    const { eventId: id, ...asked } = offer;
    const { officeId, missing } = open;
    const wrong = checkSettlement(missing, offer);
    if (wrong) return { outcome: 'refused', code: 'settlement_does_not_add_up', missing, ...wrong };
    if (offer.writtenOff > 0 && offer.policeReport === null) {
      return { outcome: 'refused', code: 'police_report_missing' };
    }
    const content: SettlementContent = { ...asked, officeId, missing };
    const proposal = {
      id,
      kind: 'dispute_settlement' as const,
      officeId,
      content: { ...content },
    };
    const proposed = await proposeWithin(tx, actor, proposal, now);
    if (proposed.outcome !== 'proposed') return proposed;
    if (caseState(open.settlement) !== 'open') return { outcome: 'refused', code: 'wrong_state' };
    await saveSettlement(tx, offer.caseId, id);
    return proposed;
  });
}
