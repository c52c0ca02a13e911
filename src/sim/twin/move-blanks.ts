/**
 * Moves between offices, once a week, as the live redistribution would propose them and both agree.
 */
import { movePolicyOf } from '#core/redistribution/move-policy.ts';
import { planRedistribution } from '#core/redistribution/plan-redistribution.ts';
import type { RecentMove } from '#core/redistribution/redistribution.ts';
import { giverFloor, stockPointOf } from '#core/redistribution/stock-point.ts';
import { worthwhileLot } from '#core/redistribution/worthwhile-lot.ts';
import { centralStore } from './kilometres-from-centre.ts';
import type { OfficeState } from './office-state.ts';
import { seenSituation } from './seen-situation.ts';
import type { TrialRule } from './trial-rule.ts';
import type { TwinWorld } from './twin-world.ts';

const everyWorkingDays = 5;
const calendarDaysPerWorkingDay = 7 / 5;
const pool = 'national';

/** A move made in the year so far. */
export interface PastMove {
  readonly from: string;
  readonly to: string;
  readonly day: number;
}

/**
 * Plans and makes the moves of the week; adds them to `past`. The centre's own part of the plan is
 * left to the rule's next decision, which knows what is on the road by then. Where no office holds
 * more than a giver keeps there is nothing to plan.
 */
export function moveBlanks(
  world: TwinWorld,
  state: OfficeState,
  rule: TrialRule,
  day: number,
  past: PastMove[],
): void {
  if (day % everyWorkingDays !== 0) return;
  const { offices } = world;
  const { policy } = rule;
  const moves = movePolicyOf(policy);
  const situations = Array.from({ length: offices.count }, (_, office) =>
    seenSituation(world, state, rule.facts, office),
  );
  const mayGive = situations.some((situation) => {
    const most = situation.onHand - moves.smallestLot;
    return most > 0 && most + situation.inTransit >= giverFloor(situation, policy, moves, pool);
  });
  if (!mayGive) return;
  const plan = planRedistribution({
    pool,
    reserve: state.reserve,
    centre: centralStore,
    offices: situations.map((situation, office) =>
      stockPointOf(situation, placeOf(world, office), policy, moves, pool),
    ),
    recentMoves: past.map((move) => recent(move, day)),
    policy: moves,
  });
  const placeById = new Map(offices.id.map((id, office) => [id, office]));
  for (const move of plan.moves) {
    const { from, to, blanks, km, days } = move;
    const giver = placeById.get(from)!;
    // The shelf may hold less than was last stated.
    const there = Math.min(blanks, state.stock[giver]!);
    if (there < worthwhileLot(moves, move)) continue;
    state.move(giver, placeById.get(to)!, there, km, day + days);
    past.push({ from, to, day });
  }
}

function placeOf({ offices }: TwinWorld, office: number) {
  return {
    provinceCode: offices.provinceCode[office]!,
    island: offices.island[office]!,
    latitude: offices.latitude[office]!,
    longitude: offices.longitude[office]!,
  };
}

function recent({ from, to, day }: PastMove, today: number): RecentMove {
  return { from, to, daysAgo: Math.floor((today - day) * calendarDaysPerWorkingDay) };
}
