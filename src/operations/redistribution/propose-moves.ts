/** Proposes moves between offices: decided from one state of the country, kept with all it was decided from, told to both sides. */
import type { Actor } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { Blanks } from '#core/quantity.ts';
import { planRedistribution } from '#core/redistribution/plan-redistribution.ts';
import type { StockPoint } from '#core/redistribution/redistribution.ts';
import type { Database, Tx } from '#storage/db.ts';
import { lockPlanning, type ProposedMove, planExists, savePlan } from '#storage/move-store.ts';
import { contentHash } from '#storage/proposal-store.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { derivedEventId } from '../derived-event-id.ts';
import { type Done, doOnce } from '../do-once.ts';
import type { CountryWorld, LoadCountry } from '../round/allocation-world.ts';
import { runOperation } from '../run-operation.ts';
import { lapseMoves } from './lapse-moves.ts';
import { needsCentre } from './move-terms.ts';
import { loadMoveWorld } from './move-world.ts';
import { tellOffered } from './tell-sides.ts';

/** Of the country; of the own province, without the reserve, for whoever works for one. */
export async function proposeMoves(
  database: Database,
  loadCountry: LoadCountry,
  actor: Actor,
  eventId: string,
  { today, now }: { readonly today: PlainDate; readonly now: Date },
): Promise<Done<never>> {
  const world = await readSnapshot(database, (db) => loadCountry(db, today));
  const { provinceCode } = actor;
  const asked = { eventId, input: { moves: today, provinceCode } };
  return doOnce<never>(database, actor, asked, eventId, now, async (tx) => {
    await drawUp(tx, world, { id: eventId, provinceCode, drawnBy: actor.login }, now);
    return null;
  });
}

/** The plan of the morning, once a day; what nobody has acted on in time is over before it is drawn up. */
export function proposeMorningMoves(
  database: Database,
  world: CountryWorld,
  now: Date,
): Promise<{ moves: number; blanks: number; lapsed: number; told: number }> {
  const id = derivedEventId(`moves of ${world.asOf}`);
  return runOperation(database, async (tx) => {
    const lapsed = await lapseMoves(tx, world.asOf, now);
    if (await planExists(tx, id)) return { moves: 0, blanks: 0, lapsed, told: 0 };
    const drawn = await drawUp(tx, world, { id, provinceCode: null, drawnBy: 'blanko' }, now);
    return { ...drawn, lapsed };
  });
}

interface PlanToDraw {
  readonly id: string;
  readonly provinceCode: string | null;
  readonly drawnBy: string;
}

/** One at a time, so that no two plans promise the same blanks. */
async function drawUp(
  tx: Tx,
  world: CountryWorld,
  { id, provinceCode, drawnBy }: PlanToDraw,
  now: Date,
): Promise<{ moves: number; blanks: number; told: number }> {
  await lockPlanning(tx);
  const input = await loadMoveWorld(tx, world, { provinceCode });
  const plan = planRedistribution(input);
  const { asOf, policyInForce, version, calendar } = world;
  const lapsesOn = calendar.addWorkingDays(asOf, input.policy.answerWorkingDays);
  const receiverOf = new Map(input.offices.map((point) => [point.office, point]));
  const proposed: ProposedMove[] = plan.moves.map((move) => ({
    id: derivedEventId(`move ${id} ${move.from} ${move.to}`),
    move,
    needsApproval: needsCentre(move, input.policy),
    mostHeld: usableBy(receiverOf.get(move.to)!),
    lapsesOn,
  }));
  const kept = {
    id,
    asOf,
    provinceCode,
    drawnAt: now.toISOString(),
    drawnBy,
    ledgerSeq: version.ledgerSeq,
    policyId: policyInForce.id,
    policyVersion: policyInForce.version,
    input,
    plan,
    inputHash: contentHash(input),
    resultHash: contentHash(plan),
  };
  await savePlan(tx, kept, proposed);
  const offers = proposed.map(({ id: moveId, move }) => ({
    id: moveId,
    giverId: move.from,
    receiverId: move.to,
    quantity: move.blanks,
    lapsesOn,
  }));
  const told = await tellOffered(tx, offers, now);
  return { moves: plan.moves.length, blanks: plan.totals.moved, told };
}

/** On hand, on its way, and what it could take besides. */
function usableBy({ onHand, inTransit, room }: StockPoint): Blanks {
  return onHand + inTransit + room;
}
