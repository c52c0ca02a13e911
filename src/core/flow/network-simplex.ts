/**
 * Minimum-cost flow by the primal network simplex (Dantzig 1951; Ahuja, Magnanti & Orlin 1993,
 * chapter 11): a spanning tree of arcs is improved by one arc at a time until no arc is cheaper than
 * the way through the tree. The tree stays strongly feasible (Cunningham 1976), so it cannot turn in
 * circles; the arc that enters is the best of a block (Grigoriadis 1986). All numbers are whole and
 * exact, so the answer is, too.
 */
import { assert } from '../assert.ts';
import { checkOptimality } from './check-optimality.ts';
import { assertNetwork, type FlowAnswer, type FlowNetwork, priceScaleOf } from './flow-network.ts';
import { SpanningTree } from './spanning-tree.ts';

/** Where a search ended. It is spent by the search that starts from it. */
export interface FlowBasis {
  readonly tree: SpanningTree;
  /** One arc between each node and the root, then the arcs of the network. */
  readonly flow: Float64Array;
  readonly state: Int8Array;
}

/** The answer with the basis of an optimum. */
export type SimplexAnswer =
  | Exclude<FlowAnswer, { kind: 'optimal' }>
  | (Extract<FlowAnswer, { kind: 'optimal' }> & { readonly basis: FlowBasis });

/**
 * The flow of least cost, with the prices that prove it: the certificate is checked before it is
 * handed out. Asserts what `assertNetwork` asks of a network. `start` is the basis of an answer for
 * the same nodes, supplies and first arcs: arcs were only added since.
 */
export function networkSimplex(network: FlowNetwork, start?: FlowBasis): SimplexAnswer {
  assertNetwork(network);
  const surplus = network.supply.reduce((sum, supply) => sum + supply, 0);
  if (surplus !== 0) {
    const cutOff = Int32Array.from(network.supply.keys());
    return { kind: 'infeasible', shortBy: Math.abs(surplus), cutOff };
  }
  const simplex = new Simplex(network, start ?? firstBasis(network));
  const unbounded = simplex.run();
  if (unbounded >= 0) return { kind: 'unbounded', arc: unbounded };
  const shortBy = simplex.stillAtRoot();
  if (shortBy > 0) return { kind: 'infeasible', shortBy, cutOff: simplex.cutOff() };
  const answer = simplex.answer();
  if (!Number.isSafeInteger(answer.cost)) return { kind: 'uncountable' };
  assert(checkOptimality(network, answer) === null, 'prices prove that no flow is cheaper');
  return answer;
}

/** Every supply is carried to the root, every demand from it, dearer than by any route. */
function firstBasis(network: FlowNetwork): FlowBasis {
  const { nodes, supply } = network;
  const tree = new SpanningTree(nodes);
  const dearest = priceScaleOf(network);
  for (let node = nodes - 1; node >= 0; node--) {
    const gives = supply[node]! >= 0;
    tree.hangAtRoot(node, node, gives ? 1 : 0, gives ? 0 : dearest);
  }
  return { tree, flow: supply.map(Math.abs), state: new Int8Array(0) };
}

const atLower = 1;
const inTree = 0;
const atUpper = -1;

class Simplex {
  private readonly network: FlowNetwork;
  private readonly arcs: number;
  private readonly tree: SpanningTree;
  /** The arcs at the root, then those of the network: arc a stands at nodes + a. */
  private readonly flow: Float64Array;
  private readonly capacity: Float64Array;
  /** Of the arcs of the network. */
  private readonly state: Int8Array;
  private readonly blockSize: number;
  private nextArc = 0;
  private pivots = 0;

  constructor(network: FlowNetwork, start: FlowBasis) {
    const { nodes, tail, capacity } = network;
    const arcs = tail.length;
    this.network = network;
    this.arcs = arcs;
    this.tree = start.tree;
    this.flow = new Float64Array(nodes + arcs);
    this.flow.set(start.flow);
    this.capacity = new Float64Array(nodes + arcs).fill(Infinity);
    this.capacity.set(capacity, nodes);
    this.state = new Int8Array(arcs).fill(atLower);
    this.state.set(start.state);
    this.nextArc = start.state.length % Math.max(1, arcs);
    this.blockSize = Math.max(10, Math.ceil(2 * Math.sqrt(arcs)));
  }

  /** To the optimum: -1; or the arc that lowers the cost without end. */
  run(): number {
    for (;;) {
      const entering = this.entering();
      if (entering < 0) return -1;
      this.pivots++;
      if (!this.pivot(entering)) return entering;
    }
  }

  /** The arc that saves most in the first block that has one which saves; -1 when there is none. */
  private entering(): number {
    const { tail, head, cost } = this.network;
    const { price } = this.tree;
    const { state, arcs, blockSize } = this;
    let best = -1;
    let least = 0;
    let arc = this.nextArc;
    for (let seen = 0; seen < arcs; ) {
      const blockEnd = Math.min(arc + blockSize, arcs, arc + arcs - seen);
      seen += blockEnd - arc;
      for (; arc < blockEnd; arc++) {
        const reduced = state[arc]! * (cost[arc]! + price[tail[arc]!]! - price[head[arc]!]!);
        if (reduced < least) {
          least = reduced;
          best = arc;
        }
      }
      if (arc === arcs) arc = 0;
      if (best >= 0) break;
    }
    this.nextArc = arc;
    return best;
  }

  /**
   * Sends all that fits round the cycle that the arc closes with the tree. Of the arcs that stop it,
   * the last one round from where the cycle meets leaves the tree: so it stays strongly feasible.
   * false: nothing stops it.
   */
  private pivot(entering: number): boolean {
    const { tail, head, cost } = this.network;
    const { tree, flow, capacity, state } = this;
    const { parent, arc, isUp } = tree;
    const { nodes } = this.network;
    const grows = state[entering] === atLower;
    const first = grows ? tail[entering]! : head[entering]!;
    const second = grows ? head[entering]! : tail[entering]!;
    const meet = tree.meet(first, second);

    let most = capacity[nodes + entering]!;
    let cut = -1;
    let cutOnFirst = false;
    for (let node = first; node !== meet; node = parent[node]!) {
      const by = arc[node]!;
      const fits = isUp[node] === 1 ? flow[by]! : capacity[by]! - flow[by]!;
      if (fits < most) {
        most = fits;
        cut = node;
        cutOnFirst = true;
      }
    }
    for (let node = second; node !== meet; node = parent[node]!) {
      const by = arc[node]!;
      const fits = isUp[node] === 1 ? capacity[by]! - flow[by]! : flow[by]!;
      if (fits <= most) {
        most = fits;
        cut = node;
        cutOnFirst = false;
      }
    }
    if (most === Infinity) return false;
    if (most > 0) this.send(most, entering, grows, first, second, meet);
    if (cut < 0) {
      state[entering] = grows ? atUpper : atLower;
      return true;
    }
    const leaving = arc[cut]!;
    if (leaving >= nodes) state[leaving - nodes] = flow[leaving] === 0 ? atLower : atUpper;
    state[entering] = inTree;
    const top = cutOnFirst ? first : second;
    const under = cutOnFirst ? second : first;
    const up = tail[entering] === top ? 1 : 0;
    tree.rehang(cut, top, under, meet, { arc: nodes + entering, isUp: up, cost: cost[entering]! });
    return true;
  }

  private send(
    units: number,
    entering: number,
    grows: boolean,
    first: number,
    second: number,
    meet: number,
  ): void {
    const { flow } = this;
    const { parent, arc, isUp } = this.tree;
    flow[this.network.nodes + entering]! += grows ? units : -units;
    for (let node = first; node !== meet; node = parent[node]!) {
      flow[arc[node]!]! += isUp[node] === 1 ? -units : units;
    }
    for (let node = second; node !== meet; node = parent[node]!) {
      flow[arc[node]!]! += isUp[node] === 1 ? units : -units;
    }
  }

  /** What is still brought by way of the root: supplies that found no way. */
  stillAtRoot(): number {
    const { nodes, supply } = this.network;
    let sum = 0;
    for (let node = 0; node < nodes; node++) {
      if (supply[node]! >= 0) sum += this.flow[node]!;
    }
    return sum;
  }

  /** All nodes that the supplies without a way can still reach. */
  cutOff(): Int32Array {
    const { nodes, supply } = this.network;
    const reached = new Uint8Array(nodes);
    const ways = this.waysOn();
    const found: number[] = [];
    for (let node = 0; node < nodes; node++) {
      if (supply[node]! >= 0 && this.flow[node]! > 0) found.push(node);
    }
    for (const node of found) reached[node] = 1;
    for (let at = 0; at < found.length; at++) {
      for (const node of ways.get(found[at]!) ?? []) {
        if (reached[node] === 1) continue;
        reached[node] = 1;
        found.push(node);
      }
    }
    return Int32Array.from(found).sort();
  }

  /** Where one more unit can go from each node: on with the arcs, or back against their flow. */
  private waysOn(): Map<number, number[]> {
    const { nodes, tail, head, capacity } = this.network;
    const ways = new Map<number, number[]>();
    const add = (from: number, to: number): void => {
      const known = ways.get(from);
      if (known) known.push(to);
      else ways.set(from, [to]);
    };
    for (let arc = 0; arc < this.arcs; arc++) {
      if (this.flow[nodes + arc]! < capacity[arc]!) add(tail[arc]!, head[arc]!);
      if (this.flow[nodes + arc]! > 0) add(head[arc]!, tail[arc]!);
    }
    return ways;
  }

  answer(): Extract<SimplexAnswer, { kind: 'optimal' }> {
    const { nodes, cost } = this.network;
    const flows = this.flow.slice(nodes);
    const lowest = this.tree.price
      .subarray(0, nodes)
      .reduce((least, at) => Math.min(least, at), Infinity);
    const prices = this.tree.price.slice(0, nodes).map((price) => price - lowest);
    let total = 0;
    for (let arc = 0; arc < this.arcs; arc++) total += flows[arc]! * cost[arc]!;
    const basis = { tree: this.tree, flow: this.flow, state: this.state };
    return { kind: 'optimal', cost: total, flows, prices, pivots: this.pivots, basis };
  }
}
