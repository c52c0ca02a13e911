/** Asks for blanks: through the gates, or below the emergency point up to the floor. A new ask replaces an open one. */
import type { Actor } from '#core/access/role.ts';
import { estimateNeed } from '#core/allocation/estimate-need.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import {
  type ClosedGate,
  checkRequisition,
  closedGates,
  emergencyFloor,
  suggestQuantity,
} from '#core/requisition/check-requisition.ts';
import type { RequisitionChannel, RequisitionReason } from '#core/requisition/requisition.ts';
import { loadClaim } from '#storage/act-store.ts';
import type { Database, Db } from '#storage/db.ts';
import {
  lockRequisition,
  replaceRequisition,
  saveRequisitionWithdrawn,
} from '#storage/requisition-store.ts';
import { loadGateFacts } from '#storage/views/gate-facts.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { type Done, doOnce } from '../do-once.ts';
import type { LoadCountry } from './allocation-world.ts';
import { reorderPointsOf } from './reorder-points.ts';

export interface RequisitionOffer {
  readonly eventId: string;
  readonly officeId: OfficeId;
  readonly quantity: Blanks;
  readonly reason: RequisitionReason;
  readonly note: string | null;
  readonly channel: RequisitionChannel;
}

/** What stands beside the ask. */
export interface RequisitionTerms {
  readonly suggested: Blanks;
  readonly need: Blanks;
  readonly onHand: Blanks;
  readonly inTransit: Blanks;
  readonly boxSize: Blanks;
  readonly closedGates: readonly ClosedGate[];
  readonly emergencyPoint: Blanks;
  readonly emergencyFloor: Blanks;
}

export interface RequisitionParts {
  readonly loadCountry: LoadCountry;
  readonly today: PlainDate;
  readonly now: Date;
}

export type RequisitionFiled =
  | Done<'office_unknown' | 'requisition_unknown' | 'wrong_state'>
  /** Each closed gate with what would open it, and how much may be asked for all the same. */
  | {
      readonly outcome: 'gates_closed';
      readonly closedGates: readonly ClosedGate[];
      readonly emergencyFloor: Blanks;
    };

export async function fileRequisition(
  database: Database,
  actor: Actor,
  offer: RequisitionOffer,
  { loadCountry, today, now }: RequisitionParts,
): Promise<RequisitionFiled> {
  const { eventId: id, officeId, quantity } = offer;
  if (actor.officeId !== officeId) return { outcome: 'refused', code: 'office_unknown' };
  const act = { eventId: id, actor: actor.login, input: offer, at: now.toISOString() };
  const { claim, terms } = await readSnapshot(database, async (db) => ({
    claim: await loadClaim(db, act),
    terms: await loadTerms(db, loadCountry, officeId, today),
  }));
  // What was accepted stays accepted, whatever has become of the gates since.
  if (claim === 'repeated') return { outcome: 'already_done', id };
  if (!terms) return { outcome: 'refused', code: 'office_unknown' };
  const { closedGates: closed, emergencyFloor: floor, suggested } = terms;
  const verdict = checkRequisition(quantity, closed, floor);
  if (verdict === 'gates_closed') {
    return { outcome: 'gates_closed', closedGates: closed, emergencyFloor: floor };
  }
  return doOnce<'office_unknown'>(
    database,
    actor,
    { eventId: id, input: offer },
    id,
    now,
    async (tx) => {
      const { reason, note, channel } = offer;
      await replaceRequisition(tx, {
        id,
        officeId,
        quantity,
        suggested,
        reason,
        note,
        channel,
        isEmergency: verdict === 'emergency',
        closedGates: closed,
        askedOn: today,
        askedBy: actor.login,
        recordedAt: now.toISOString(),
        state: 'open',
      });
      return null;
    },
  );
}

/** null when there is no such office. */
export async function loadTerms(
  db: Db,
  loadCountry: LoadCountry,
  officeId: OfficeId,
  today: PlainDate,
): Promise<RequisitionTerms | null> {
  const world = await loadCountry(db, today);
  const index = world.offices.findIndex(({ id }) => id === officeId);
  const situation = world.situations[index];
  if (!situation) return null;
  const { policyInForce: policy, calendar } = world;
  const { need, ceiling, capacityPerDay, position } = estimateNeed(situation, policy);
  const emergencyPoint = reorderPointsOf(world)[index]!.emergency.blanks;
  const { backlog, dailyInflow, onHand, inTransit } = situation;
  const usePerDay = backlog > 0 ? capacityPerDay : Math.min(capacityPerDay, dailyInflow);
  const facts = await loadGateFacts(db, officeId, today, calendar);
  return {
    suggested: suggestQuantity(ceiling, policy.boxSize),
    need,
    onHand,
    inTransit,
    boxSize: policy.boxSize,
    closedGates: closedGates(facts, policy, today, calendar),
    emergencyPoint,
    emergencyFloor: emergencyFloor({ position, emergencyPoint, usePerDay }, policy),
  };
}

/** Only what no round has decided on. */
export function withdrawRequisition(
  database: Database,
  actor: Actor,
  offer: { readonly eventId: string; readonly requisitionId: string },
  now: Date,
): Promise<Done<'requisition_unknown' | 'wrong_state'>> {
  const { eventId, requisitionId } = offer;
  const asked = { eventId, input: offer };
  return doOnce<'requisition_unknown' | 'wrong_state'>(
    database,
    actor,
    asked,
    requisitionId,
    now,
    async (tx) => {
      const requisition = await lockRequisition(tx, requisitionId);
      if (!requisition || requisition.officeId !== actor.officeId) return 'requisition_unknown';
      if (requisition.state !== 'open') return 'wrong_state';
      await saveRequisitionWithdrawn(tx, requisitionId);
      return null;
    },
  );
}
