/**
 * Why a grant is what it is: the steps that cut it, in the order in which they bit, each with what
 * it left. Data only; `contract/words` makes sentences of them.
 */
import type { Policy } from '../policy/policy.ts';
import type { Blanks, Ratio } from '../quantity.ts';
import { stepsToLevel } from '../ratio.ts';
import type { OfficeSituation, Reason, ReasonCode } from './allocation.ts';
import type { Need } from './estimate-need.ts';

/** What the sharing of the reserve came to, for all offices. */
export interface Sharing {
  readonly level: Ratio | null;
  /** Whether the reserve is enough for everyone when nothing is held back. */
  readonly shortByHoldBackOnly: boolean;
}

/**
 * The steps from the ask to the grant. The first is always the ask; a step that changed nothing is
 * not named.
 */
export function reasonsFor(
  situation: OfficeSituation,
  need: Need,
  policy: Policy,
  sharing: Sharing,
  granted: Blanks,
): Reason[] {
  const reasons: Reason[] = [{ code: 'asked', blanks: situation.asked }];
  let leaves = situation.asked;
  for (const step of ceilingSteps(situation, need, policy)) {
    if (step.leaves >= leaves) continue;
    leaves = step.leaves;
    reasons.push(step);
  }
  if (granted === leaves) return reasons;
  const atLevel = filledToLevel(need, policy, sharing, leaves);
  if (atLevel < leaves) {
    leaves = policy.boxSize === 1 ? granted : atLevel;
    reasons.push(
      sharing.shortByHoldBackOnly
        ? { code: 'reserve_held_back', heldBack: policy.reserveHeldBack, leaves }
        : { code: 'shared_shortage', level: sharing.level!, leaves },
    );
  }
  if (granted !== leaves) {
    reasons.push({ code: 'rounded_to_boxes', boxSize: policy.boxSize, leaves: granted });
  }
  return reasons;
}

/**
 * The one reason that set the grant. On hand and in transit are named only where they leave
 * nothing: an office that is topped up to what it can print in a month is bound by what it can
 * print.
 */
export function bindingOf(reasons: readonly Reason[], need: Need, policy: Policy): ReasonCode {
  const last = reasons.at(-1)!.code;
  const isToppedUp = need.ceiling > 0 && (last === 'on_hand' || last === 'in_transit');
  return isToppedUp ? limitingTerm(need, policy) : last;
}

type CutStep = Exclude<Reason, { code: 'asked' }>;

/** Every step up to the ceiling, whether or not it bites. */
function ceilingSteps(situation: OfficeSituation, need: Need, policy: Policy): CutStep[] {
  const { onHand, inTransit, backlog, printersWorking } = situation;
  const { capacityPerDay, printCapacity, backlogAndDemand, policyMaximum, limit } = need;
  const workingDays = need.horizonWorkingDays;
  const steps: CutStep[] = [];
  if (policy.capByPrintCapacity) {
    const capacity = { perDay: capacityPerDay, workingDays, printersWorking };
    steps.push({ code: 'print_capacity', ...capacity, leaves: printCapacity });
  }
  if (policy.capByBacklogAndDemand) {
    const demand = { backlog, demand: need.demandQuantile, quantile: policy.demandQuantile };
    steps.push({ code: 'backlog_and_demand', ...demand, workingDays, leaves: backlogAndDemand });
  }
  if (policyMaximum !== null) {
    steps.push({ code: 'policy_maximum', maximum: policyMaximum, leaves: policyMaximum });
  }
  if (limit !== null) {
    const withoutTransit = Math.max(0, limit - onHand);
    const withTransit = Math.max(0, limit - onHand - inTransit);
    steps.push({ code: 'on_hand', blanks: onHand, limit, leaves: withoutTransit });
    steps.push({ code: 'in_transit', blanks: inTransit, limit, leaves: withTransit });
  }
  return steps;
}

/**
 * What the level alone would give, in blanks; `wanted` where it reaches every whole box in what is
 * wanted.
 */
function filledToLevel(need: Need, policy: Policy, sharing: Sharing, wanted: Blanks): Blanks {
  if (sharing.level === null) return wanted;
  const filled = Math.max(0, stepsToLevel(sharing.level, need.need, need.position, 1));
  const wholeBoxes = wanted - (wanted % policy.boxSize);
  return filled < wholeBoxes ? filled : wanted;
}

/** The term that sets how much the office may hold. */
function limitingTerm(
  { limit, printCapacity, backlogAndDemand }: Need,
  policy: Policy,
): ReasonCode {
  if (policy.capByPrintCapacity && printCapacity === limit) return 'print_capacity';
  if (policy.capByBacklogAndDemand && backlogAndDemand === limit) return 'backlog_and_demand';
  return 'policy_maximum';
}
