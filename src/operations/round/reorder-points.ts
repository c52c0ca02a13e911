/** The reorder points of all offices of a world, by the policy and the warning rule in force. */

import type { OfficeSituation } from '#core/allocation/allocation.ts';
import { estimateNeed, thetaOf } from '#core/allocation/estimate-need.ts';
import { type ReorderPoints, reorderPoints } from '#core/requisition/reorder-point.ts';
import type { CountryWorld } from './allocation-world.ts';

const pointsInForce = new WeakMap<CountryWorld, readonly ReorderPoints[]>();

/** In the order of the world's offices; worked out once for each world. */
export function reorderPointsOf(world: CountryWorld): readonly ReorderPoints[] {
  const points =
    pointsInForce.get(world) ?? world.situations.map((situation) => pointsOf(situation, world));
  pointsInForce.set(world, points);
  return points;
}

function pointsOf(
  situation: OfficeSituation,
  { policyInForce: policy, warningRule: rule }: CountryWorld,
): ReorderPoints {
  // The order-up-to level is what the round fills up to: the same horizon, the same capacity.
  const { capacityPerDay, horizonWorkingDays } = estimateNeed(situation, policy);
  const lead = rule.decisionWorkingDays + situation.leadTimeDays;
  return reorderPoints(
    { ...situation, capacityPerDay, theta: Math.max(0, thetaOf(situation, policy)) },
    {
      lead,
      review: rule.reviewWorkingDays,
      emergencyLead: rule.emergencyDecisionWorkingDays + situation.leadTimeDays,
      cover: horizonWorkingDays,
    },
    policy.demandQuantile,
  );
}
