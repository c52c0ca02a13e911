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

/** Below it an entry of the basis is the rounding of 0; all entries are of the order of 1. */
const pivotMin = 1e-9;
/**
 * Days waited that a plan must save to be worth mixing in: above the rounding of sums of millions,
 * and for all groups together far below one day.
 */
const gainMin = 1e-3;
const pivotsMax = 200_000;

export class PlanMixture {
  private readonly periods: number;
  private readonly size: number;
  private readonly supplied: readonly number[];
  /** Prints are counted in parts of the whole supply, so that all columns are of one size. */
  private readonly unit: number;
  private readonly plans: GroupPlan[] = [];
  /** For each row the plan in the basis; -1 - m for the slack of period m. */
  private readonly basis: Int32Array;
  private readonly inverse: Float64Array;
  private readonly amounts: Float64Array;
  private pivots = 0;

  /** Starts from a plan of each group that takes nothing from the reserve. */
  constructor(supplied: readonly number[], frugal: readonly GroupPlan[]) {
    for (const { loads } of frugal) {
      assert(
        loads.every((load) => load === 0),
        'a frugal plan takes nothing from the reserve',
      );
    }
    this.supplied = supplied;
    this.unit = Math.max(1, ...supplied);
    this.periods = supplied.length;
    this.size = supplied.length + frugal.length;
    this.basis = Int32Array.from({ length: this.size }, (_, row) =>
      row < this.periods ? -1 - row : row - this.periods,
    );
    this.inverse = new Float64Array(this.size * this.size);
    this.amounts = new Float64Array(this.size);
    this.plans.push(...frugal);
    this.invertAnew();
  }

  /** Takes in the plans and mixes anew. */
  improve(plans: readonly GroupPlan[]): void {
    this.plans.push(...plans);
    for (;;) {
      const entering = this.cheapest(this.duals());
      if (entering === null) break;
      this.enter(entering);
      assert(++this.pivots < pivotsMax, 'the mixing of plans comes to an end');
    }
    this.invertAnew();
  }

  /** What one more print is worth in each period, 0 or more. */
  prices(): Float64Array {
    return this.duals()
      .subarray(0, this.periods)
      .map((dual) => Math.max(0, -dual / this.unit));
  }

  /**
   * What can surely be reached: the cost of the mixture, its shares rounded to whole groups, and a
   * year of waiting for every print by which it then exceeds the supply: that many are left out.
   */
  cost(longestWait: number): number {
    const shares = new Float64Array(this.size - this.periods);
    const share = (row: number) => Math.max(0, this.amounts[row]!);
    const used = [...this.basis.entries()].filter(([, plan]) => plan >= 0);
    for (const [row, plan] of used) shares[this.plans[plan]!.group]! += share(row);
    const taken = new Float64Array(this.periods);
    let cost = 0;
    for (const [row, plan] of used) {
      const { group, cost: ofPlan, loads } = this.plans[plan]!;
      const part = share(row) / shares[group]!;
      cost += part * ofPlan;
      for (const [period, load] of loads.entries()) taken[period]! += part * load;
    }
    const excess = taken.reduce(
      (most, load, period) => Math.max(most, load - this.supplied[period]!),
      0,
    );
    return cost + longestWait * excess;
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
        reduced -= (duals[period]! / this.unit) * loads[period]!;
      }
      if (reduced < lowest) {
        lowest = reduced;
        best = index;
      }
    }
    for (let period = 0; period < this.periods && best === null; period++) {
      if (duals[period]! > gainMin) best = -1 - period;
    }
    return best;
  }

  private enter(entering: number): void {
    const column = this.columnOf(entering);
    let leaving = -1;
    let ratio = Number.POSITIVE_INFINITY;
    for (let row = 0; row < this.size; row++) {
      if (column[row]! <= pivotMin) continue;
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
        sum += this.inverse[first + period]! * (plan.loads[period]! / this.unit);
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

  /** The inverse of the basis from its columns (Gauss & Jordan), free of what rounding has added up. */
  private invertAnew(): void {
    const { size, inverse } = this;
    const matrix = this.basisMatrix();
    inverse.fill(0);
    for (let row = 0; row < size; row++) inverse[row * size + row] = 1;
    for (let column = 0; column < size; column++) {
      let largest = column;
      for (let row = column + 1; row < size; row++) {
        const at = Math.abs(matrix[row * size + column]!);
        if (at > Math.abs(matrix[largest * size + column]!)) largest = row;
      }
      const pivot = matrix[largest * size + column]!;
      assert(Math.abs(pivot) > pivotMin, 'the plans of a basis are independent');
      for (const table of [matrix, inverse]) {
        swapRows(table, size, column, largest);
        for (let at = 0; at < size; at++) table[column * size + at]! /= pivot;
      }
      for (let row = 0; row < size; row++) {
        const factor = matrix[row * size + column]!;
        if (row === column || factor === 0) continue;
        for (const table of [matrix, inverse]) subtractRow(table, size, row, column, factor);
      }
    }
    for (let row = 0; row < size; row++) {
      let sum = 0;
      for (let at = 0; at < size; at++) {
        const right = at < this.periods ? this.supplied[at]! / this.unit : 1;
        sum += inverse[row * size + at]! * right;
      }
      this.amounts[row] = sum;
    }
  }

  /** Row by row: what the plan of each column takes of each period, and which group it is of. */
  private basisMatrix(): Float64Array {
    const { size, periods } = this;
    const matrix = new Float64Array(size * size);
    for (const [column, index] of this.basis.entries()) {
      if (index < 0) {
        matrix[(-1 - index) * size + column] = 1;
        continue;
      }
      const { group, loads } = this.plans[index]!;
      matrix[(periods + group) * size + column] = 1;
      for (const [period, load] of loads.entries()) {
        matrix[period * size + column] = load / this.unit;
      }
    }
    return matrix;
  }
}

function swapRows(table: Float64Array, size: number, one: number, other: number): void {
  if (one === other) return;
  const row = table.slice(one * size, (one + 1) * size);
  table.copyWithin(one * size, other * size, (other + 1) * size);
  table.set(row, other * size);
}

function subtractRow(
  table: Float64Array,
  size: number,
  row: number,
  from: number,
  factor: number,
): void {
  for (let at = 0; at < size; at++) {
    table[row * size + at]! -= factor * table[from * size + at]!;
  }
}
