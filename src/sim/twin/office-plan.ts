/**
 * The best year of one office when every blank from the reserve has its price: the part of the
 * clairvoyant problem that falls apart into offices.
 *
 * With cumulative prints P(t) the office minimises
 *   sum over t of (A(t) - P(t))  +  sum over periods m of price(m) * max(0, P(t_m) - own),
 *   P(t-1) <= P(t) <= min(P(t-1) + k(t), A(t)),
 * A(t) what has arrived, t_m the last day on which blanks sent by the end of period m can arrive.
 * The value of P(t) for the rest of the year is concave and piecewise linear, and is kept as its
 * kinks: each day adds one to all slopes, and moves all kinks left of the top by k(t) to the left
 * (slope trick). A day costs constant time, so a year of 514 offices takes a few milliseconds.
 */
import { assert } from '#core/assert.ts';
import type { ClairvoyantProblem } from './clairvoyant-problem.ts';

export interface OfficePlanner {
  /**
   * The least cost of the office without the prices: days waited. Adds to `loads` what it takes
   * from the reserve by the end of each period, in prints. Prices are 0 or more, one for each
   * period.
   */
  plan(office: number, prices: Float64Array, loads: Float64Array): number;
}

/** Keeps its columns from office to office. */
export function officePlanner(problem: ClairvoyantProblem): OfficePlanner {
  const { days, count, inflow, capacity, leadDays, ownPrints, periodEnds } = problem;
  const arrived = new Float64Array(days);
  /** A(t), but before the first delivery can arrive no more than the own stock. */
  const printable = new Float64Array(days);
  const top = new Float64Array(days);
  const kinks = new Kinks(2 * days + 4 * periodEnds.length + 8);

  const prepare = (office: number): void => {
    let sum = 0;
    for (let day = 0; day < days; day++) {
      sum += inflow[day * count + office]!;
      arrived[day] = sum;
      printable[day] = day < leadDays[office]! ? Math.min(sum, ownPrints[office]!) : sum;
    }
  };
  const lastDayOf = (office: number, period: number): number =>
    Math.min(days - 1, periodEnds[period]! + leadDays[office]!);

  /** From the end of the year: to how many prints each day is worth bringing the total. */
  const look = (office: number, prices: Float64Array): void => {
    kinks.clear();
    let period = periodEnds.length - 1;
    for (let day = days - 1; day >= 0; day--) {
      for (; period >= 0 && lastDayOf(office, period) === day; period--) {
        if (prices[period]! > 0) kinks.add(ownPrints[office]!, prices[period]!);
      }
      top[day] = kinks.level(days - day, printable[day]!);
      kinks.shiftLeft(capacity[day * count + office]!);
    }
  };

  /** From its beginning: as near to it as printers and records allow. */
  const walk = (office: number, loads: Float64Array): number => {
    let waited = 0;
    let printed = 0;
    let period = 0;
    for (let day = 0; day < days; day++) {
      const most = Math.min(printed + capacity[day * count + office]!, printable[day]!);
      printed = Math.min(Math.max(printed, top[day]!), most);
      waited += arrived[day]! - printed;
      for (; period < periodEnds.length && lastDayOf(office, period) === day; period++) {
        loads[period]! += Math.max(0, printed - ownPrints[office]!);
      }
    }
    return waited;
  };

  return {
    plan: (office, prices, loads) => {
      prepare(office);
      look(office, prices);
      return walk(office, loads);
    },
  };
}

/**
 * The kinks of a concave function in ascending order, cut at its top: those to the left, whose
 * weights add up to the slope at the far left, move together.
 */
class Kinks {
  private readonly leftAt: Float64Array;
  private readonly leftWeight: Float64Array;
  private readonly rightAt: Float64Array;
  private readonly rightWeight: Float64Array;
  private lefts = 0;
  private rights = 0;
  private total = 0;
  private offset = 0;

  constructor(most: number) {
    this.leftAt = new Float64Array(most);
    this.leftWeight = new Float64Array(most);
    this.rightAt = new Float64Array(most);
    this.rightWeight = new Float64Array(most);
  }

  clear(): void {
    this.lefts = 0;
    this.rights = 0;
    this.total = 0;
    this.offset = 0;
  }

  /** A kink where the slope falls by `weight`. */
  add(at: number, weight: number): void {
    if (this.lefts > 0 && at < this.leftAt[this.lefts - 1]! + this.offset) {
      this.lefts = inserted(this.leftAt, this.leftWeight, this.lefts, at - this.offset, weight, 1);
      this.total += weight;
    } else {
      this.rights = inserted(this.rightAt, this.rightWeight, this.rights, at, weight, -1);
    }
  }

  /**
   * Where the function is highest when its slope at the far left is `slope` and it ends at `end`.
   */
  level(slope: number, end: number): number {
    while (this.total > slope) this.moveRight(this.total - slope);
    while (this.total < slope && this.rights > 0) this.moveLeft(slope - this.total);
    let beyond = slope - this.total;
    while (this.lefts > 0 && this.leftAt[this.lefts - 1]! + this.offset > end) {
      beyond += this.leftWeight[--this.lefts]!;
    }
    if (beyond > 0) this.pushLeft(end - this.offset, beyond);
    this.total = slope;
    return this.leftAt[this.lefts - 1]! + this.offset;
  }

  shiftLeft(by: number): void {
    this.offset -= by;
  }

  private moveRight(weight: number): void {
    const last = this.lefts - 1;
    const moved = Math.min(weight, this.leftWeight[last]!);
    this.rightAt[this.rights] = this.leftAt[last]! + this.offset;
    this.rightWeight[this.rights++] = moved;
    this.leftWeight[last]! -= moved;
    if (this.leftWeight[last]! <= 0) this.lefts--;
    this.total -= moved;
  }

  private moveLeft(weight: number): void {
    const last = this.rights - 1;
    const moved = Math.min(weight, this.rightWeight[last]!);
    this.pushLeft(this.rightAt[last]! - this.offset, moved);
    this.rightWeight[last]! -= moved;
    if (this.rightWeight[last]! <= 0) this.rights--;
    this.total += moved;
  }

  private pushLeft(at: number, weight: number): void {
    assert(this.lefts < this.leftAt.length, 'a year has no more kinks than days and periods');
    this.leftAt[this.lefts] = at;
    this.leftWeight[this.lefts++] = weight;
  }
}

/** Into columns in ascending (1) or descending (-1) order; returns their new length. */
function inserted(
  ats: Float64Array,
  weights: Float64Array,
  length: number,
  at: number,
  weight: number,
  direction: 1 | -1,
): number {
  let place = length;
  for (; place > 0 && direction * (ats[place - 1]! - at) > 0; place--) {
    ats[place] = ats[place - 1]!;
    weights[place] = weights[place - 1]!;
  }
  ats[place] = at;
  weights[place] = weight;
  return length + 1;
}
