/**
 * When an office has to ask, how far to fill it, and below what it is an emergency: a reorder point
 * with order-up-to under periodic review, (R, s, S), Silver, Pyke & Thomas, Inventory and
 * Production Management in Supply Chains, ch. 6. Positions count what is on the road.
 */
import { assert } from '../assert.ts';
import type { CountQuantile } from '../forecast/negative-binomial.ts';
import { negativeBinomialQuantile } from '../forecast/negative-binomial.ts';
import { type Blanks, type Days, wholeBlanks } from '../quantity.ts';

/** What draws on the stock of an office, and what there is. */
export interface SupplySituation {
  readonly onHand: Blanks;
  readonly inTransit: Blanks;
  /** Records that wait already. */
  readonly backlog: number;
  /** Expected records a working day. */
  readonly dailyInflow: number;
  /** Variance-to-mean ratio less one; 0 = Poisson. */
  readonly theta: number;
  /** Cards the office can print in a working day: blanks beyond that are of no use to it. */
  readonly capacityPerDay: number;
}

/** All in working days. */
export interface SupplyTimes {
  /** From the ask to the shelf: decision and way. */
  readonly lead: Days;
  /** Between two looks at the stock: it is seen to be low up to this late. */
  readonly review: Days;
  /** From the alarm to the shelf when the round is not waited for. */
  readonly emergencyLead: Days;
  /** What one delivery shall last. */
  readonly cover: Days;
}

/** One step of a point, with what it left: `contract/words` makes sentences of them. */
export type ReorderReason =
  | {
      readonly code: 'demand';
      readonly backlog: number;
      readonly workingDays: Days;
      readonly quantile: number;
      readonly leaves: Blanks;
    }
  | {
      readonly code: 'expected';
      readonly backlog: number;
      readonly workingDays: Days;
      readonly leaves: Blanks;
    }
  | { readonly code: 'print_capacity'; readonly workingDays: Days; readonly leaves: Blanks }
  | { readonly code: 'reorder_point'; readonly leaves: Blanks };

interface Point {
  readonly blanks: Blanks;
  readonly reasons: readonly ReorderReason[];
}

export const supplyStates = ['enough', 'reorder', 'emergency'] as const;
export type SupplyState = (typeof supplyStates)[number];

export interface ReorderPoints {
  /** s: at or below it, ask. */
  readonly reorder: Point;
  /** S: fill up to it. */
  readonly orderUpTo: Point;
  /** At or below it the stock is used up before an emergency delivery comes, as expected. */
  readonly emergency: Point;
  /** What the reorder point holds beyond what is expected by the next delivery. */
  readonly safetyStock: Blanks;
  /** On hand and in transit. */
  readonly position: Blanks;
  /** S less the position, 0 at least. */
  readonly suggested: Blanks;
  readonly state: SupplyState;
}

/**
 * `quantile`, between 0 and 1: the chance that demand until the next delivery stays within the
 * reorder point. An office that cannot print has no need of blanks, so its points are 0.
 */
export function reorderPoints(
  situation: SupplySituation,
  times: SupplyTimes,
  quantile: number,
  quantileOf: CountQuantile = negativeBinomialQuantile,
): ReorderPoints {
  const { lead, review, emergencyLead, cover } = times;
  assert(emergencyLead <= lead + review, 'an emergency is served no later than the normal round');
  const protection = lead + review;
  const reorder = likelyUse(situation, protection, quantile, quantileOf);
  const filled = likelyUse(situation, cover, quantile, quantileOf);
  const orderUpTo =
    filled.blanks >= reorder.blanks
      ? filled
      : { blanks: reorder.blanks, reasons: [...filled.reasons, notBelow(reorder.blanks)] };
  const use = expectedUse(situation, emergencyLead);
  const emergency = use.blanks <= reorder.blanks ? use : reorder;
  const position = situation.onHand + situation.inTransit;
  return {
    reorder,
    orderUpTo,
    emergency,
    safetyStock: Math.max(0, reorder.blanks - expectedUse(situation, protection).blanks),
    position,
    suggested: Math.max(0, orderUpTo.blanks - position),
    state: stateOf(position, reorder.blanks, emergency.blanks),
  };
}

function stateOf(position: Blanks, reorder: Blanks, emergency: Blanks): SupplyState {
  if (emergency > 0 && position <= emergency) return 'emergency';
  return reorder > 0 && position <= reorder ? 'reorder' : 'enough';
}

/** The backlog and the quantile of what comes in, as far as the office can print it. */
function likelyUse(
  situation: SupplySituation,
  workingDays: Days,
  quantile: number,
  quantileOf: CountQuantile,
): Point {
  const { backlog, dailyInflow, theta } = situation;
  const leaves = backlog + quantileOf(quantile, dailyInflow * workingDays, theta);
  const demand = { code: 'demand', backlog, workingDays, quantile, leaves } as const;
  return withinCapacity(situation, workingDays, demand);
}

function expectedUse(situation: SupplySituation, workingDays: Days): Point {
  const { backlog, dailyInflow } = situation;
  const leaves = backlog + Math.ceil(dailyInflow * workingDays);
  return withinCapacity(situation, workingDays, { code: 'expected', backlog, workingDays, leaves });
}

function withinCapacity(
  { capacityPerDay }: SupplySituation,
  workingDays: Days,
  demand: ReorderReason,
): Point {
  const printable = wholeBlanks(capacityPerDay * workingDays);
  if (printable >= demand.leaves) return { blanks: demand.leaves, reasons: [demand] };
  const reasons: ReorderReason[] = [
    demand,
    { code: 'print_capacity', workingDays, leaves: printable },
  ];
  return { blanks: printable, reasons };
}

function notBelow(leaves: Blanks): ReorderReason {
  return { code: 'reorder_point', leaves };
}
