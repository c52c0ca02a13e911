/**
 * Mixes whole plans of groups of offices so that together they keep within the supply at the least
 * cost: the master problem of Dantzig & Wolfe (1960), by the revised simplex with the inverse of
 * the basis. Its prices say what a blank of each period is worth.
 */
import { assert } from '#core/assert.ts';

/** A whole year of one group: what it costs and what it takes by the end of each period. */
export interface GroupPlan {
  readonly group: number;
  readonly cost: number;
  readonly loads: Float64Array;
}

const tolerance = 1e-7;
/**
 * Days waited that a plan must save to be worth mixing in: above the rounding of sums of millions,
 * and for all groups together far below one day.
 */
const gainMin = 1e-3;
const pivotsMax = 200_000;

export class PlanMixture {
  private readonly periods: number;
  private readonly size: number;
  private readonly plans: GroupPlan[];
  /** For each row the plan in the basis; -1 - m for the slack of period m. */
  private readonly basis: Int32Array;
  private readonly inverse: Float64Array;
  private readonly amounts: Float64Array;
  private readonly supplied: readonly number[];
  private pivots = 0;

  /** Starts from a plan of each group that takes nothing from the reserve. */
  constructor(supplied: readonly number[], frugal: readonly GroupPlan[]) {
    this.supplied = supplied;
    this.periods = supplied.length;
    this.size = supplied.length + frugal.length;
    this.plans = [...frugal];
    this.basis = Int32Array.from({ length: this.size }, (_, row) =>
      row < this.periods ? -1 - row : row - this.periods,
    );
    this.inverse = new Float64Array(this.size * this.size);
    for (let row = 0; row < this.size; row++) this.inverse[row * this.size + row] = 1;
    this.amounts = Float64Array.from([...supplied, ...frugal.map(() => 1)]);
    for (const { loads } of frugal) {
      assert(
        loads.every((load) => load === 0),
        'a frugal plan takes nothing from the reserve',
      );
    }
  }

  /** Takes in the plans and mixes anew. */
  improve(plans: readonly GroupPlan[]): void {
    this.plans.push(...plans);
    for (;;) {
      const entering = this.cheapest(this.duals());
      if (entering === null) return;
      this.enter(entering);
      assert(++this.pivots < pivotsMax, 'the mixing of plans comes to an end');
    }
  }

  /** What one more print is worth in each period, 0 or more. */
  prices(): Float64Array {
    return this.duals()
      .subarray(0, this.periods)
      .map((dual) => Math.max(0, -dual));
  }

  /** The cost of the mixture, added up from its plans after checking that it is one. */
  cost(): number {
    const loads = new Float64Array(this.periods);
    const shares = new Float64Array(this.size - this.periods);
    let cost = 0;
    for (const [row, plan] of this.basis.entries()) {
      if (plan < 0) continue;
      const share = this.amounts[row]!;
      assert(share >= -tolerance, 'no plan has a share below zero');
      const { group, cost: ofPlan, loads: taken } = this.plans[plan]!;
      cost += share * ofPlan;
      shares[group]! += share;
      for (const [period, load] of taken.entries()) loads[period]! += share * load;
    }
    const isWhole = shares.every((share) => Math.abs(share - 1) < tolerance);
    assert(isWhole, 'the plans of each group are shares of one');
    const keeps = loads.every((load, period) => load <= this.supplied[period]! * (1 + 1e-9) + 1e-3);
    assert(keeps, 'the mixture keeps within the supply');
    return cost;
  }

  private duals(): Float64Array {
    const { size } = this;
    const duals = new Float64Array(size);
    for (const [row, plan] of this.basis.entries()) {
      const cost = plan < 0 ? 0 : this.plans[plan]!.cost;
      if (cost === 0) continue;
      for (let column = 0; column < size; column++) {
        duals[column]! += cost * this.inverse[row * size + column]!;
      }
    }
    return duals;
  }

  /**
   * The plan, or the slack (below 0), that lowers the cost most for each unit; null when none does.
   */
  private cheapest(duals: Float64Array): number | null {
    let best: number | null = null;
    let lowest = -gainMin;
    for (const [index, { group, cost, loads }] of this.plans.entries()) {
      let reduced = cost - duals[this.periods + group]!;
      for (let period = 0; period < this.periods; period++) {
        reduced -= duals[period]! * loads[period]!;
      }
      if (reduced < lowest) {
        lowest = reduced;
        best = index;
      }
    }
    for (let period = 0; period < this.periods && best === null; period++) {
      if (-duals[period]! < -1e-9) best = -1 - period;
    }
    return best;
  }

  private enter(entering: number): void {
    const column = this.columnOf(entering);
    let leaving = -1;
    let ratio = Number.POSITIVE_INFINITY;
    for (let row = 0; row < this.size; row++) {
      if (column[row]! <= 1e-9) continue;
      const reach = Math.max(0, this.amounts[row]!) / column[row]!;
      if (reach < ratio - 1e-12 || (reach <= ratio && this.basis[row]! < this.basis[leaving]!)) {
        ratio = reach;
        leaving = row;
      }
    }
    assert(leaving >= 0, 'a mixture of plans is bounded');
    this.exchange(leaving, entering, column, ratio);
  }

  /** B^-1 times the column of a plan or slack. */
  private columnOf(entering: number): Float64Array {
    const { size, periods } = this;
    const column = new Float64Array(size);
    const plan = entering < 0 ? null : this.plans[entering]!;
    for (let row = 0; row < size; row++) {
      const first = row * size;
      if (plan === null) {
        column[row] = this.inverse[first - 1 - entering]!;
        continue;
      }
      let sum = this.inverse[first + periods + plan.group]!;
      for (let period = 0; period < periods; period++) {
        sum += this.inverse[first + period]! * plan.loads[period]!;
      }
      column[row] = sum;
    }
    return column;
  }

  private exchange(leaving: number, entering: number, column: Float64Array, ratio: number): void {
    const { size, inverse, amounts } = this;
    for (let row = 0; row < size; row++) amounts[row]! -= ratio * column[row]!;
    amounts[leaving] = ratio;
    this.basis[leaving] = entering;
    const pivot = column[leaving]!;
    for (let at = 0; at < size; at++) inverse[leaving * size + at]! /= pivot;
    for (let row = 0; row < size; row++) {
      const factor = column[row]!;
      if (row === leaving || factor === 0) continue;
      for (let at = 0; at < size; at++) {
        inverse[row * size + at]! -= factor * inverse[leaving * size + at]!;
      }
    }
  }
}
