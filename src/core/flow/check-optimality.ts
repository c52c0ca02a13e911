/**
 * The certificate of a minimum-cost flow (Ahuja, Magnanti & Orlin 1993, theorems 9.3 and 9.4): a
 * flow that leaves every node balanced is of least cost exactly when prices exist under which no arc
 * with room costs less than head's price less tail's, and no arc with flow costs more. Whoever has
 * the flows and the prices can check it without solving anything.
 */
import type { FlowNetwork } from './flow-network.ts';

export type BrokenCertificate =
  | { readonly code: 'not_whole'; readonly arc: number }
  | { readonly code: 'beyond_capacity'; readonly arc: number }
  | { readonly code: 'not_conserved'; readonly node: number }
  | { readonly code: 'cheaper_arc_unused'; readonly arc: number }
  | { readonly code: 'dearer_arc_used'; readonly arc: number }
  | { readonly code: 'cost_wrong' };

/** null: the flows are whole, possible, and of least cost. Otherwise the first thing that is not so. */
export function checkOptimality(
  network: FlowNetwork,
  answer: {
    readonly cost: number;
    readonly flows: Float64Array;
    readonly prices: Float64Array;
  },
): BrokenCertificate | null {
  const { tail, head, cost, capacity, supply } = network;
  const { flows, prices } = answer;
  const left = supply.slice();
  let total = 0;
  for (let arc = 0; arc < tail.length; arc++) {
    const from = tail[arc]!;
    const to = head[arc]!;
    const flow = flows[arc]!;
    const reduced = cost[arc]! + prices[from]! - prices[to]!;
    if (flow !== 0) {
      if (!Number.isSafeInteger(flow)) return { code: 'not_whole', arc };
      if (flow < 0 || flow > capacity[arc]!) return { code: 'beyond_capacity', arc };
      if (reduced > 0) return { code: 'dearer_arc_used', arc };
      left[from]! -= flow;
      left[to]! += flow;
      total += flow * cost[arc]!;
    }
    // Not "reduced >= 0": a price that is no number proves nothing.
    if (!(reduced >= 0) && flow < capacity[arc]!) return { code: 'cheaper_arc_unused', arc };
  }
  const open = left.findIndex((units) => units !== 0);
  if (open >= 0) return { code: 'not_conserved', node: open };
  return total === answer.cost && Number.isSafeInteger(total) ? null : { code: 'cost_wrong' };
}
