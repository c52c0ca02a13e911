/**
 * The clairvoyant problem as one minimum-cost flow over all days: the long way, for tests and
 * benches of the short one. Blanks flow from the reserve of a day to the shelf of an office, along
 * its days, through the printers to records; records flow back in time at one day of waiting a
 * step.
 */
import type { FlowNetwork } from '#core/flow/flow-network.ts';
import type { ClairvoyantProblem } from './clairvoyant-problem.ts';

export function timeExpandedNetwork(problem: ClairvoyantProblem): FlowNetwork {
  const { days, count, inflow, capacity, leadDays, ownPrints, periodEnds, supplied } = problem;
  const reserve = (day: number) => day;
  const shelf = (office: number, day: number) => days + office * days + day;
  const records = (office: number, day: number) => days + count * days + office * (days + 1) + day;
  const outside = days + count * days + count * (days + 1);
  const arcs: { tail: number; head: number; cost: number; capacity: number }[] = [];
  const arc = (tail: number, head: number, cost = 0, most = Number.POSITIVE_INFINITY) =>
    arcs.push({ tail, head, cost, capacity: most });
  const supply = new Float64Array(outside + 1);

  for (const [period, end] of periodEnds.entries()) {
    const first = period === 0 ? 0 : periodEnds[period - 1]! + 1;
    const before = period === 0 ? 0 : supplied[period - 1]!;
    if (end >= first) supply[reserve(first)]! += supplied[period]! - before;
  }
  for (let day = 0; day < days; day++) {
    arc(reserve(day), day + 1 < days ? reserve(day + 1) : outside);
    for (let office = 0; office < count; office++) {
      const at = day * count + office;
      const arrival = day + leadDays[office]!;
      if (arrival < days) arc(reserve(day), shelf(office, arrival));
      arc(shelf(office, day), day + 1 < days ? shelf(office, day + 1) : outside);
      arc(shelf(office, day), records(office, day), 0, capacity[at]!);
      arc(records(office, day + 1), records(office, day), 1);
      supply[records(office, day)]! -= inflow[at]!;
    }
  }
  for (let office = 0; office < count; office++) {
    supply[shelf(office, 0)]! += ownPrints[office]!;
    // Whoever is not served by the end of the year is served outside, and has waited until then.
    arc(outside, records(office, days));
  }
  supply[outside] = -supply.reduce((sum, one) => sum + one, 0);
  return {
    nodes: outside + 1,
    tail: Int32Array.from(arcs, ({ tail }) => tail),
    head: Int32Array.from(arcs, ({ head }) => head),
    cost: Float64Array.from(arcs, ({ cost }) => cost),
    capacity: Float64Array.from(arcs, (one) => one.capacity),
    supply,
  };
}
