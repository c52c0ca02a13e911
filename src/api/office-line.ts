/** One office in one line, as the control room, the round and its own page say it. */
import type { OfficeLine } from '#contract/control-room-schema.ts';
import type { Allocation, AllocationRound } from '#core/allocation/allocation.ts';
import { daysOfSupply } from '#core/allocation/days-of-supply.ts';
import { assert } from '#core/assert.ts';
import type { ReorderPoints } from '#core/requisition/reorder-point.ts';
import type { CountryWorld } from '#operations/round/allocation-world.ts';
import { reorderPointsOf } from '#operations/round/reorder-points.ts';
import type { OfficeFacts } from '#storage/views/office-facts.ts';

/** The round was decided from the world's offices, in their order. */
export function officeLines(world: CountryWorld, round: AllocationRound): OfficeLine[] {
  const points = reorderPointsOf(world);
  return world.offices.map((office, index) =>
    officeLine(office, round.offices[index]!, points[index]!),
  );
}

export function officeLine(
  office: OfficeFacts,
  allocation: Allocation,
  points: ReorderPoints,
): OfficeLine {
  assert(office.id === allocation.office, 'a round has the offices of its world in their order');
  const { arithmetic } = allocation;
  return {
    id: office.id,
    code: office.code,
    name: office.name,
    kind: office.kind,
    provinceCode: office.provinceCode,
    provinceName: office.provinceName,
    latitude: office.latitude,
    longitude: office.longitude,
    status: allocation.status,
    cause: allocation.cause,
    lastReport: office.lastReport,
    onHand: office.onHand,
    inTransit: office.inTransit,
    backlog: office.backlog ?? 0,
    // Whole cards: what the office is said to print over the horizon, by its days.
    capacityPerDay: Math.floor(arithmetic.printCapacity / arithmetic.horizonWorkingDays),
    need: allocation.need,
    daysOfSupply: daysOfSupply(arithmetic.position, office.dailyInflow ?? 0),
    runOut: allocation.runOut,
    asked: allocation.asked,
    ceiling: allocation.ceiling,
    granted: allocation.granted,
    binding: allocation.binding,
    collectBy: allocation.collectBy,
    coverageBefore: arithmetic.coverageBefore,
    coverageAfter: arithmetic.coverageAfter,
    reorderPoint: points.reorder.blanks,
    orderUpTo: points.orderUpTo.blanks,
    emergencyPoint: points.emergency.blanks,
    supplyState: points.state,
  };
}
