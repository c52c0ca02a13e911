/**
 * The heart: how many blanks each office gets today, and why. Estimate the need, find the ceiling,
 * share the reserve by the level, fit to boxes, and keep every step for whoever asks why.
 */
import { assert } from '../assert.ts';
import type { PlainDate, WorkingCalendar } from '../calendar.ts';
import type { DaysAhead } from '../forecast/run-out.ts';
import { daysAhead, everyDayAlike, runOutDates, workingDaysAheadMax } from '../forecast/run-out.ts';
import type { Policy } from '../policy/policy.ts';
import type { Blanks } from '../quantity.ts';
import type { Allocation, AllocationRound, OfficeSituation } from './allocation.ts';
import type { Sharing } from './allocation-reason.ts';
import { bindingOf, reasonsFor } from './allocation-reason.ts';
import { collectBy } from './collect-by.ts';
import type { Need } from './estimate-need.ts';
import { estimateNeed, thetaOf } from './estimate-need.ts';
import { causeOf, officeStatus } from './office-status.ts';
import type { Grant } from './share-reserve.ts';
import { shareReserve } from './share-reserve.ts';

export interface AllocationWorld {
  /** The day decided for. */
  readonly asOf: PlainDate;
  /** Blanks in the central reserve. */
  readonly reserve: Blanks;
  readonly offices: readonly OfficeSituation[];
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
}

/**
 * Decides one round. Grants are at most min(asked, ceiling) in whole boxes, together at most the
 * reserve less what is held back, and all of that when more is wanted. Callers have checked what
 * `shareReserve` asks of them.
 */
export function allocateRound(world: AllocationWorld): AllocationRound {
  const { asOf, reserve, offices, policy, calendar } = world;
  const needs = offices.map((situation) => estimateNeed(situation, policy));
  const claims = offices.map(({ office, asked }, index) => {
    const { need, ceiling, position } = needs[index]!;
    return { office, onHand: position, need, ceiling: Math.min(asked, ceiling) };
  });
  const toShare = Math.max(0, reserve - policy.reserveHeldBack);
  const shared = shareReserve({ reserve: toShare, boxSize: policy.boxSize, claims });
  const wanted = claims.reduce((sum, { ceiling }) => sum + wholeBoxes(ceiling, policy), 0);
  const sharing = { level: shared.level, shortByHoldBackOnly: wanted <= reserve };

  const ahead = daysAhead(calendar, asOf, workingDaysAheadMax, everyDayAlike);
  const allocations = offices.map((situation, index) =>
    allocate(world, ahead, situation, needs[index]!, shared.grants[index]!, sharing),
  );
  const granted = allocations.reduce((sum, allocation) => sum + allocation.granted, 0);
  const after = reserve - granted;
  assert(granted <= toShare, 'a round grants no more than the reserve has to give');
  assert(after === shared.leftInReserve + (reserve - toShare), 'a round loses no blank');
  return {
    asOf,
    policy,
    reserve: { before: reserve, after },
    level: shared.level,
    offices: allocations,
  };
}

function wholeBoxes(blanks: Blanks, { boxSize }: Policy): Blanks {
  return blanks - (blanks % boxSize);
}

/** One office's line, once the sharing is known. */
function allocate(
  { asOf, policy, calendar }: AllocationWorld,
  ahead: DaysAhead,
  situation: OfficeSituation,
  need: Need,
  { grant, coverageBefore, coverageAfter }: Grant,
  sharing: Sharing,
): Allocation {
  const { office, asked, onHand, backlog, dailyInflow, leadTimeDays } = situation;
  const { capacityPerDay, ceiling, policyMaximum, printCapacity } = need;
  const theta = thetaOf(situation, policy);
  const stock = { stock: onHand, backlog, dailyMean: dailyInflow, theta, capacityPerDay };
  const dates = runOutDates(stock, ahead);
  const reasons = reasonsFor(situation, need, policy, sharing, grant);
  const collectWithin = policy.collectWithinWorkingDays;
  return {
    office,
    asked,
    need: need.need,
    ceiling,
    granted: grant,
    binding: bindingOf(reasons, need, policy),
    reasons,
    status: officeStatus(situation, policy, capacityPerDay, dates.t10, asOf, calendar),
    cause: causeOf(situation),
    collectBy:
      grant === 0 ? null : collectBy(dates.t10, leadTimeDays, asOf, collectWithin, calendar),
    runOut: dates,
    arithmetic: {
      horizonWorkingDays: need.horizonWorkingDays,
      printCapacity,
      demandQuantile: need.demandQuantile,
      backlogAndDemand: need.backlogAndDemand,
      policyMaximum,
      position: need.position,
      coverageBefore,
      coverageAfter,
    },
  };
}
