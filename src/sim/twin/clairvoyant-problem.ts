/**
 * What a planner who knows the whole year beforehand would have to solve, as a physical limit for
 * every rule. Blanks are counted in prints: so many blanks, spoilage taken off, become so many
 * cards.
 */
import type { TwinWorld } from './twin-world.ts';

/** Tables of days by offices: office i on day d is at d * count + i. */
export interface ClairvoyantProblem {
  readonly days: number;
  readonly count: number;
  readonly inflow: Int32Array;
  /** Cards that can be printed on the day. */
  readonly capacity: Int32Array;
  /** Days on the road; 0 where blanks are anywhere at once. */
  readonly leadDays: Int32Array;
  /** Prints that the opening stock of the office itself is good for. */
  readonly ownPrints: Int32Array;
  /** The reserve grows only by deliveries: the last day before each, and the last of the year. */
  readonly periodEnds: readonly number[];
  /** Prints that all blanks which the reserve had received by then are good for. */
  readonly supplied: readonly number[];
}

/**
 * The year of a world under its lead times, without moves between offices; or `pooled`: all blanks
 * in one heap, at once wherever they are wanted. Every approximation is in favour of the planner,
 * so the least waiting is no more than that of any rule.
 *
 * Spoilage: at office i prints P and spoiled blanks E satisfy E >= e P - e k - 1 (what is owed at
 * the end of a day is at most that of one day's prints and a fraction), so P (1 + e) <= blanks + e
 * k + 1.
 */
export function clairvoyantProblem(world: TwinWorld, pooled: boolean): ClairvoyantProblem {
  const { days, offices, inflow, capacity, delivered, openingReserve, settings } = world;
  const each = 1 + settings.spoilageRate;
  const ownPrints = offices.openingStock.map((stock, office) => {
    const owed = settings.spoilageRate * offices.capacity[office]! + 2;
    return Math.ceil((stock + owed) / each);
  });
  const pool = pooled ? ownPrints.reduce((sum, prints) => sum + prints, 0) : 0;
  const periodEnds: number[] = [];
  const supplied: number[] = [];
  let received = openingReserve;
  for (let day = 0; day < days; day++) {
    received += delivered[day]!;
    if (day + 1 < days && delivered[day + 1] === 0) continue;
    periodEnds.push(day);
    supplied.push(pool + Math.floor(received / each));
  }
  const none = new Int32Array(offices.count);
  return {
    days,
    count: offices.count,
    inflow,
    capacity,
    leadDays: pooled ? none : offices.leadDays,
    ownPrints: pooled ? none : ownPrints,
    periodEnds,
    supplied,
  };
}
