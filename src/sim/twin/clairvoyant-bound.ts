/**
 * The least total waiting that a planner could reach who knew the whole year beforehand: exact.
 *
 * It is a minimum-cost flow over office-days (252,000 nodes with lead times), unit-costed, hence
 * whole. Offices are joined only by the reserve, and the reserve binds only on the last day before
 * each delivery: a dozen constraints. With a price on each, offices fall apart (`office-plan.ts`);
 * the prices come from mixing whole plans (`plan-mixture.ts`). Any prices prove a lower bound, any
 * mixture within the supply an upper one; between the two lies a whole number, and the search ends
 * when only one is left. Tests hold it against the network simplex on whole time-expanded networks.
 */
import { assert } from '#core/assert.ts';
import type { ClairvoyantProblem } from './clairvoyant-problem.ts';
import { officePlanner } from './office-plan.ts';
import { type GroupPlan, PlanMixture } from './plan-mixture.ts';

export interface ClairvoyantBound {
  /** Days waited by all records together, at the least. */
  readonly daysWaited: number;
  /**
   * What one more print is worth at the end of each period, in days of waiting: the certificate.
   */
  readonly prices: readonly number[];
  /** Proven by the prices; the optimum is the next whole number. */
  readonly provenBy: number;
  /** Cost of the mixture of plans, less than one above. */
  readonly reachedBy: number;
  readonly searches: number;
}

/** More groups mean fewer searches and a larger master problem. */
const groups = 40;
const searchesMax = 500;

export function clairvoyantBound(problem: ClairvoyantProblem): ClairvoyantBound {
  const { days, supplied } = problem;
  const planner = officePlanner(problem);
  const parts = Math.min(groups, problem.count);
  const search = (prices: Float64Array): GroupPlan[] =>
    Array.from({ length: parts }, (_, group) => {
      const loads = new Float64Array(supplied.length);
      let cost = 0;
      for (let office = group; office < problem.count; office += parts) {
        cost += planner.plan(office, prices, loads);
      }
      return { group, cost, loads };
    });

  // No record waits longer than the year: at this price nobody takes a blank from the reserve.
  const dearest = new Float64Array(supplied.length).fill(days + 1);
  const mixture = new PlanMixture(supplied, search(dearest));
  let best = { bound: Number.NEGATIVE_INFINITY, prices: new Float64Array(supplied.length) };
  for (let searches = 1; searches <= searchesMax; searches++) {
    const prices = mixture.prices();
    // Halfway to the best prices so far: the master problem alone jumps to and fro (Wentges 1997).
    const calm = searches % 4 === 0 ? 0 : 0.5;
    const asked = prices.map((price, period) => price + calm * (best.prices[period]! - price));
    const plans = search(asked);
    const bound = priced(plans, asked, supplied);
    if (bound > best.bound) best = { bound, prices: asked };
    mixture.improve(plans);
    const reached = mixture.cost(days);
    assert(best.bound <= reached + slackOf(reached), 'no price proves more than can be reached');
    const least = Math.max(0, Math.ceil(best.bound - slackOf(reached)));
    if (reached < least + 1 - slackOf(reached)) {
      return {
        daysWaited: least,
        prices: [...best.prices],
        provenBy: best.bound,
        reachedBy: reached,
        searches,
      };
    }
  }
  throw new Error('the clairvoyant bound was not proven within its searches');
}

/** What rounding may have cost a sum of this size. */
function slackOf(size: number): number {
  return Math.max(1e-6, 1e-11 * size);
}

/**
 * The lower bound that prices prove: waiting and price of all plans, less the price of all there
 * is.
 */
function priced(
  plans: readonly GroupPlan[],
  prices: Float64Array,
  supplied: readonly number[],
): number {
  let sum = 0;
  for (const { cost, loads } of plans) {
    sum += cost;
    for (const [period, price] of prices.entries()) sum += price * loads[period]!;
  }
  for (const [period, price] of prices.entries()) sum -= price * supplied[period]!;
  return sum;
}
