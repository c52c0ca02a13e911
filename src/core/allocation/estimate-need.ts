/**
 * What an office can turn into prints over the horizon, and the most it may therefore be given.
 * The request plays no part.
 */
import { assert } from '../assert.ts';
import type { CountQuantile } from '../forecast/negative-binomial.ts';
import { negativeBinomialQuantile } from '../forecast/negative-binomial.ts';
import type { Policy } from '../policy/policy.ts';
import type { Blanks, Days } from '../quantity.ts';
import { wholeBlanks } from '../quantity.ts';
import type { OfficeSituation } from './allocation.ts';

export interface Need {
  readonly horizonWorkingDays: Days;
  /** Cards a working day that the office can print today; 0 when it cannot print. */
  readonly capacityPerDay: number;
  /** C: what it can print over the horizon. */
  readonly printCapacity: Blanks;
  /** Q: the policy's quantile of the records that become ready over the horizon. */
  readonly demandQuantile: Blanks;
  /** b + Q. */
  readonly backlogAndDemand: Blanks;
  /**
   * The smaller of the most of its own use that an office may hold and the most in one grant; null
   * where the policy has neither.
   */
  readonly policyMaximum: Blanks | null;
  /** N: the smallest of the terms that the policy switches on. */
  readonly need: Blanks;
  /**
   * What an office may hold, on hand and in transit together; null where only a grant is limited.
   */
  readonly limit: Blanks | null;
  /** On hand and in transit. */
  readonly position: Blanks;
  /** u: the most the office may be granted. */
  readonly ceiling: Blanks;
}

/** A month of the policies is the month of the news item. */
const workingDaysPerMonth: Days = 20;

/**
 * A policy that limits neither by capacity nor by backlog and demand (the flat 500) knows no other
 * need than its own maximum: then N is that maximum. A rehearsal of years passes a quantile that
 * remembers its answers.
 */
export function estimateNeed(
  situation: OfficeSituation,
  policy: Policy,
  quantile: CountQuantile = negativeBinomialQuantile,
): Need {
  const { backlog, dailyInflow, onHand, inTransit } = situation;
  const horizonWorkingDays = horizonOf(situation, policy);
  const capacityPerDay = capacityToday(situation, policy);
  const printCapacity = wholeBlanks(capacityPerDay * horizonWorkingDays);
  const demandQuantile = quantile(
    policy.demandQuantile,
    dailyInflow * horizonWorkingDays,
    thetaOf(situation, policy),
  );
  const backlogAndDemand = backlog + demandQuantile;

  const months = policy.maximumMonthsOfUse;
  const maximumHolding =
    months === null ? null : wholeBlanks(months * workingDaysPerMonth * dailyInflow);
  const policyMaximum = smallest(maximumHolding, policy.maximumPerGrant);
  const useful = smallest(
    policy.capByPrintCapacity ? printCapacity : null,
    policy.capByBacklogAndDemand ? backlogAndDemand : null,
  );
  const need = useful ?? policyMaximum;
  assert(need !== null, 'a policy limits a grant by something');

  const limit = smallest(useful, maximumHolding);
  const position = onHand + inTransit;
  const room = limit === null ? null : Math.max(0, limit - position);
  const ceiling = smallest(room, policy.maximumPerGrant) ?? need;
  return {
    horizonWorkingDays,
    capacityPerDay,
    printCapacity,
    demandQuantile,
    backlogAndDemand,
    policyMaximum,
    need,
    limit,
    position,
    ceiling,
  };
}

/** The variance-to-mean ratio less one, the office's own where it has one. */
export function thetaOf({ varianceToMeanRatio }: OfficeSituation, policy: Policy): number {
  return (varianceToMeanRatio ?? policy.varianceToMeanRatio) - 1;
}

/** Working days that a grant must last. */
export function horizonOf(
  { leadTimeDays }: Pick<OfficeSituation, 'leadTimeDays'>,
  { horizon }: Policy,
): Days {
  return horizon.kind === 'fixed' ? horizon.workingDays : leadTimeDays + horizon.reviewWorkingDays;
}

function capacityToday(situation: OfficeSituation, policy: Policy): number {
  const { capacityPerDay, printersWorking, cannotPrintCause } = situation;
  if (cannotPrintCause !== null) return 0;
  if (printersWorking === null) return capacityPerDay;
  return Math.min(capacityPerDay, printersWorking * policy.cardsPerPrinterPerDay);
}

function smallest(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
