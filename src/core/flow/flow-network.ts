/**
 * A minimum-cost flow problem and its answer: bring what nodes supply to the nodes that need it, at
 * the least cost. Columns are typed arrays, so that a network of hundreds of thousands of arcs is
 * built and handed over without a copy.
 */
import { assert } from '../assert.ts';

export interface FlowNetwork {
  /** Nodes are 0 to nodes - 1. */
  readonly nodes: number;
  /** Arc a goes from tail[a] to head[a]; two nodes may have several arcs. */
  readonly tail: Int32Array;
  readonly head: Int32Array;
  /** Whole, for one unit of flow; may be below zero. */
  readonly cost: Float64Array;
  /** The most that an arc carries: whole, 0 or more; Infinity where nothing limits it. */
  readonly capacity: Float64Array;
  /** What a node gives, whole; below zero what it takes. */
  readonly supply: Float64Array;
}

/** Flows and prices that prove each other, or why there are none. */
export type FlowAnswer =
  | {
      readonly kind: 'optimal';
      readonly cost: number;
      /** Whole, for each arc. */
      readonly flows: Float64Array;
      /**
       * What one more unit is worth at each node, the cheapest node 0. An arc that carries flow and
       * could carry more costs exactly head's price less tail's; no arc with room costs less.
       */
      readonly prices: Float64Array;
      /** Steps of the simplex. */
      readonly pivots: number;
    }
  | {
      /** Some nodes hold more than their arcs can carry away, or take more than can come. */
      readonly kind: 'infeasible';
      /** What cannot be brought, at the least. */
      readonly shortBy: number;
      /**
       * Nodes, in order, that together supply `shortBy` more than all arcs out of them can carry;
       * all of them where the supplies do not add up to zero.
       */
      readonly cutOff: Int32Array;
    }
  | {
      /** A cycle of negative cost without a limit: there is no least cost. */
      readonly kind: 'unbounded';
      /** An arc of that cycle. */
      readonly arc: number;
    }
  /** The least cost is 2^53 or more, where whole numbers are no longer exact. */
  | { readonly kind: 'uncountable' };

/**
 * The most that nodes * cost may come to: prices, which may reach a few times that, then stay whole.
 */
export const priceScaleMax = 2 ** 50;

/** Nodes times the largest cost without its sign: what prices are of the order of. */
export function priceScaleOf({ nodes, cost }: FlowNetwork): number {
  let largest = 0;
  for (let arc = 0; arc < cost.length; arc++) largest = Math.max(largest, Math.abs(cost[arc]!));
  return (nodes + 2) * (largest + 1);
}

/** Asserts columns of one length, nodes that exist, and whole numbers that stay exact in sums. */
export function assertNetwork(network: FlowNetwork): void {
  const { nodes, tail, head, cost, capacity, supply } = network;
  const arcs = tail.length;
  assert(
    head.length === arcs && cost.length === arcs && capacity.length === arcs,
    'the columns of a network are of one length',
  );
  assert(supply.length === nodes, 'each node of a network has its supply');
  let throughput = 0;
  for (let node = 0; node < nodes; node++) {
    assert(Number.isSafeInteger(supply[node]), 'a supply is a whole number');
    throughput += Math.abs(supply[node]!);
  }
  for (let arc = 0; arc < arcs; arc++) {
    const inside = tail[arc]! >= 0 && tail[arc]! < nodes && head[arc]! >= 0 && head[arc]! < nodes;
    assert(inside, 'an arc joins two nodes of its network');
    assert(Number.isSafeInteger(cost[arc]), 'a cost is a whole number below 2^53');
    const most = capacity[arc]!;
    const bounded = most >= 0 && (most === Infinity || Number.isSafeInteger(most));
    assert(bounded, 'a capacity is a whole number, 0 or more, or Infinity');
  }
  assert(throughput <= Number.MAX_SAFE_INTEGER, 'supplies add up to less than 2^53');
  assert(priceScaleOf(network) <= priceScaleMax, 'nodes times the largest cost stay below 2^50');
}
