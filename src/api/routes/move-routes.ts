import type { MovePlan, MoveTrial } from '#contract/move-schema.ts';
import type { Actor } from '#core/access/role.ts';
import { assert } from '#core/assert.ts';
import type { MoveState } from '#core/ledger/office-move-state.ts';
import { planRedistribution } from '#core/redistribution/plan-redistribution.ts';
import type { MovePolicy, RedistributionPlan } from '#core/redistribution/redistribution.ts';
import type { Done } from '#operations/do-once.ts';
import { answerMove } from '#operations/redistribution/answer-move.ts';
import { receiveMove, sendMove } from '#operations/redistribution/carry-move.ts';
import { needsCentre } from '#operations/redistribution/move-terms.ts';
import { loadMoveWorld } from '#operations/redistribution/move-world.ts';
import { proposeMoves } from '#operations/redistribution/propose-moves.ts';
import type { CountryWorld } from '#operations/round/allocation-world.ts';
import {
  countMovesOf,
  loadCurrentPlan,
  loadStatesOfMoves,
  type StateOfMoves,
} from '#storage/views/move-plan-view.ts';
import { loadMove, loadMoves } from '#storage/views/moves-view.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { scopeOf } from '#storage/views/scope.ts';
import { type Refused, type Routes, refuse, refuseUnknown } from '../answer.ts';
import { refuseAtField } from '../refuse-at-field.ts';
import type { RouteParts } from '../route-parts.ts';

type Ids =
  | 'readMovePlan'
  | 'readMoves'
  | 'readMove'
  | 'readMoveTrial'
  | 'proposeMoves'
  | 'answerMove'
  | 'sendMove'
  | 'receiveMove';

export function moveRoutes(parts: RouteParts): Routes<Ids> {
  const { database, loadCountry, today } = parts;
  const clock = () => ({ today: today(), now: parts.worldNow() });

  const readPlan = (actor: Actor): Promise<MovePlan> =>
    readSnapshot(database, async (db) => {
      const current = await loadCurrentPlan(db);
      const states = await loadStatesOfMoves(db, scopeOf(actor));
      return planShown(today(), current, states);
    });
  const moveAfter = async (actor: Actor, answer: Done<string>) => {
    if (answer.outcome === 'refused') return refused(answer.code);
    const move = await loadMove(database.db, scopeOf(actor), answer.id, today());
    assert(move !== null, 'a move that was changed is in sight');
    return { id: move.id, state: move.state };
  };

  return {
    readMovePlan: ({ actor }) => readPlan(actor),
    readMoves: ({ actor, query }) => {
      const { office, state, only, ...page } = query;
      const filter = { office, state, isOpen: only === 'open' };
      return readSnapshot(database, (db) => loadMoves(db, scopeOf(actor), filter, page, today()));
    },
    readMove: async ({ actor, params }) =>
      (await loadMove(database.db, scopeOf(actor), params.moveId, today())) ??
      refuseUnknown('moveId'),
    readMoveTrial: ({ actor, query }) =>
      readSnapshot(database, async (db) => {
        const world = await loadCountry(db, today());
        const { provinceCode } = actor;
        const tried = Object.entries(query).filter(([, value]) => value !== undefined);
        const choice = { provinceCode, policy: Object.fromEntries(tried) };
        const input = await loadMoveWorld(db, world, choice);
        return trialShown(world, provinceCode, planRedistribution(input), input.policy);
      }),
    proposeMoves: async ({ actor, body }) => {
      const done = await proposeMoves(database, loadCountry, actor, body.eventId, clock());
      if (done.outcome === 'refused') return refused(done.code);
      return { planId: done.id, moves: await countMovesOf(database.db, done.id) };
    },
    answerMove: async ({ actor, params, body }) =>
      moveAfter(actor, await answerMove(database, actor, { ...body, ...params }, clock())),
    sendMove: async ({ actor, params, body }) =>
      moveAfter(actor, await sendMove(database, actor, { ...body, ...params }, parts.worldNow())),
    receiveMove: async ({ actor, params, body }) =>
      moveAfter(actor, await receiveMove(database, actor, { ...body, ...params }, clock())),
  };
}

function planShown(
  asOf: string,
  current: Awaited<ReturnType<typeof loadCurrentPlan>>,
  states: readonly StateOfMoves[],
): MovePlan {
  const of = (state: MoveState) => states.find((one) => one.state === state);
  const open = (['proposed', 'accepted', 'approved', 'sent'] as const).map(of);
  const sumOf = (field: 'moves' | 'blanks') =>
    open.reduce((sum, state) => sum + (state?.[field] ?? 0), 0);
  return {
    asOf,
    plan: current && levelOnly(current),
    open: {
      moves: sumOf('moves'),
      blanks: sumOf('blanks'),
      proposed: of('proposed')?.moves ?? 0,
      accepted: of('accepted')?.moves ?? 0,
      approved: of('approved')?.moves ?? 0,
      sent: of('sent')?.moves ?? 0,
    },
    receivedMoves: of('received')?.moves ?? 0,
    receivedBlanks: of('received')?.blanks ?? 0,
  };
}

/** What the plan says of single offices is told by the moves in sight. */
function levelOnly({
  plan,
  ...head
}: NonNullable<Awaited<ReturnType<typeof loadCurrentPlan>>>): MovePlan['plan'] {
  return { ...head, level: plan.level };
}

function trialShown(
  { asOf, version, offices }: CountryWorld,
  provinceCode: string | null,
  plan: RedistributionPlan,
  policy: MovePolicy,
): MoveTrial {
  const known = new Map(offices.map((office) => [office.id, office]));
  const nameOf = (id: string) => known.get(id)?.name ?? id;
  const provinceOf = (id: string) => known.get(id)?.provinceName ?? '';
  const ofProvince = plan.provinceLevels.find((one) => one.provinceCode === provinceCode);
  return {
    asOf,
    ledgerSeq: version.ledgerSeq,
    provinceCode,
    level: provinceCode === null ? plan.level : (ofProvince?.level ?? null),
    smallestLot: policy.smallestLot,
    movesMax: policy.movesMax,
    moved: plan.totals.moved,
    dropped: plan.dropped.length,
    droppedBlanks: plan.dropped.reduce((sum, { blanks }) => sum + blanks, 0),
    moves: plan.moves.map((move) => ({
      giverId: move.from,
      giverName: nameOf(move.from),
      giverProvince: provinceOf(move.from),
      receiverId: move.to,
      receiverName: nameOf(move.to),
      receiverProvince: provinceOf(move.to),
      quantity: move.blanks,
      km: move.km,
      days: move.days,
      cost: move.cost,
      priceFrom: move.priceFrom,
      priceTo: move.priceTo,
      leavesProvince: move.leavesProvince,
      needsApproval: needsCentre(move, policy),
    })),
    offices: plan.offices
      .filter(({ gives, gets, unmet }) => gives > 0 || gets > 0 || unmet > 0)
      .map(({ office, position, need, gives, gets, fromCentre, after, unmet }) => ({
        officeId: office,
        officeName: nameOf(office),
        position,
        need,
        gives,
        gets,
        fromCentre,
        after,
        unmet,
      })),
  };
}

const mendable = {
  event_id_reused: 'eventId',
  not_enough_blanks: 'counted',
  not_enough_blanks_later: 'counted',
  more_than_outstanding: 'counted',
};

function refused(code: string): Refused {
  if (code === 'reason_does_not_fit') {
    const said = { key: 'field.other_side_says' } as const;
    return refuse('bad_input', { fields: [{ field: 'answer.reason', said }] });
  }
  return refuseAtField(code, mendable, { move_unknown: 'moveId' });
}
