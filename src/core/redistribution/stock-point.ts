/** What a redistribution needs to know of an office, from what an allocation round knows of it. */
import type { OfficeSituation } from '../allocation/allocation.ts';
import { estimateNeed, thetaOf } from '../allocation/estimate-need.ts';
import { negativeBinomialTail } from '../forecast/negative-binomial.ts';
import type { Policy } from '../policy/policy.ts';
import type { Blanks } from '../quantity.ts';
import type { MovePolicy, Pool, StockPoint } from './redistribution.ts';

type Place = Pick<StockPoint, 'provinceCode' | 'island' | 'latitude' | 'longitude'>;

/** Need and room are those of a round that fills every office; its ask plays no part. */
export function stockPointOf(
  situation: OfficeSituation,
  place: Place,
  policy: Policy,
  moves: Pick<MovePolicy, 'floorDays' | 'floorDaysWithinProvince' | 'floorQuantile'>,
  pool: Pool,
): StockPoint {
  const { office, onHand, inTransit, leadTimeDays } = situation;
  const { provinceCode, island, latitude, longitude } = place;
  const { need, ceiling } = estimateNeed(situation, policy);
  return {
    office,
    provinceCode,
    island,
    latitude,
    longitude,
    onHand,
    inTransit,
    need,
    floor: giverFloor(situation, policy, moves, pool),
    room: ceiling,
    leadTimeDays,
    emptyChance: emptyChance(situation, policy),
  };
}

/**
 * What a giver keeps: what it could print before it is served again, the smaller of its capacity and
 * its backlog with the policy's quantile of what becomes ready.
 */
export function giverFloor(
  situation: OfficeSituation,
  policy: Policy,
  moves: Pick<MovePolicy, 'floorDays' | 'floorDaysWithinProvince' | 'floorQuantile'>,
  pool: Pool,
): Blanks {
  const { printCapacity, backlogAndDemand } = estimateNeed(situation, {
    ...policy,
    horizon: {
      kind: 'fixed',
      workingDays: pool === 'national' ? moves.floorDays : moves.floorDaysWithinProvince,
    },
    demandQuantile: moves.floorQuantile,
  });
  return Math.min(printCapacity, backlogAndDemand);
}

/**
 * The chance that all on hand and in transit is printed before a blank called from the centre today
 * is on the shelf: none where the office cannot print that much, certain where it can and as many
 * wait, else that enough records become ready (the run-out in closed form).
 */
export function emptyChance(situation: OfficeSituation, policy: Policy): number {
  const { onHand, inTransit, backlog, dailyInflow, leadTimeDays } = situation;
  const position = onHand + inTransit;
  const { capacityPerDay } = estimateNeed(situation, policy);
  const canPrint = capacityPerDay * leadTimeDays;
  if (canPrint <= 0 || canPrint < position) return 0;
  const theta = thetaOf(situation, policy);
  return negativeBinomialTail(position - backlog, dailyInflow * leadTimeDays, theta);
}
