import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, test } from 'vitest';
import { cheapestFlowByHighs } from '../../../tests/support/cheapest-flow-by-highs.ts';
import { seededRandom } from '../random.ts';
import { checkOptimality } from './check-optimality.ts';
import type { FlowNetwork } from './flow-network.ts';
import { networkSimplex } from './network-simplex.ts';

type Arc = readonly [tail: number, head: number, capacity: number, cost: number];

function networkOf(supply: readonly number[], arcs: readonly Arc[]): FlowNetwork {
  return {
    nodes: supply.length,
    tail: Int32Array.from(arcs, ([tail]) => tail),
    head: Int32Array.from(arcs, ([, head]) => head),
    capacity: Float64Array.from(arcs, ([, , capacity]) => capacity),
    cost: Float64Array.from(arcs, ([, , , cost]) => cost),
    supply: Float64Array.from(supply),
  };
}

const free = Infinity;

describe('networks solved by hand', () => {
  test.each<[string, readonly number[], readonly Arc[], number, readonly number[]]>([
    ['nothing to bring', [0, 0], [[0, 1, 5, 3]], 0, [0]],
    ['no arc and no need for one', [0], [], 0, []],
    ['one way', [4, -4], [[0, 1, 5, 3]], 12, [4]],
    [
      'the cheap way first, the rest by the dear one',
      [4, 0, -4],
      [
        [0, 2, 3, 1],
        [0, 1, 5, 2],
        [1, 2, 5, 2],
      ],
      7,
      [3, 1, 1],
    ],
    [
      // Two givers and two getters: 3 + 2 at 1 and the last of the first giver at 5.
      'a transport between two and two',
      [4, 2, -3, -3],
      [
        [0, 2, free, 1],
        [0, 3, free, 5],
        [1, 2, free, 4],
        [1, 3, free, 1],
      ],
      10,
      [3, 1, 0, 2],
    ],
    [
      'arcs that pay are filled to their capacity, also without supply',
      [0, 0],
      [
        [0, 1, 7, -3],
        [1, 0, 5, 1],
      ],
      -10,
      [5, 5],
    ],
    ['a loop that pays', [0], [[0, 0, 6, -2]], -12, [6]],
    [
      'the cheaper of two arcs between the same nodes',
      [5, -5],
      [
        [0, 1, 9, 4],
        [0, 1, 3, 2],
      ],
      14,
      [2, 3],
    ],
    ['an arc that carries nothing', [0, 0], [[0, 1, 0, -8]], 0, [0]],
  ])('%s', (_, supply, arcs, cost, flows) => {
    expect(networkSimplex(networkOf(supply, arcs))).toMatchObject({
      kind: 'optimal',
      cost,
      flows: Float64Array.from(flows),
    });
  });

  test('prices say what a unit is worth where', () => {
    const answer = networkSimplex(
      networkOf(
        [2, 0, -2],
        [
          [0, 1, free, 3],
          [1, 2, free, 4],
        ],
      ),
    );
    expect(answer).toMatchObject({ prices: Float64Array.of(0, 3, 7) });
  });

  test.each<[string, readonly number[], readonly Arc[], number, readonly number[]]>([
    ['no arc leads there', [3, -3], [[1, 0, 9, 1]], 3, [0]],
    ['the arc is too narrow', [3, -3], [[0, 1, 2, 1]], 1, [0]],
    ['more is held than taken', [3, -2], [[0, 1, 9, 1]], 1, [0, 1]],
    [
      'two givers behind one narrow arc',
      [3, 2, 0, -5],
      [
        [0, 2, 9, 1],
        [1, 2, 9, 1],
        [2, 3, 4, 1],
      ],
      1,
      [0, 1, 2],
    ],
  ])('infeasible: %s', (_, supply, arcs, shortBy, cutOff) => {
    expect(networkSimplex(networkOf(supply, arcs))).toEqual({
      kind: 'infeasible',
      shortBy,
      cutOff: Int32Array.from(cutOff),
    });
  });

  test('unbounded: a cycle that pays without a limit', () => {
    const arcs: Arc[] = [
      [0, 1, free, -3],
      [1, 0, free, 2],
    ];
    const answer = networkSimplex(networkOf([0, 0], arcs));
    expect(answer.kind).toBe('unbounded');
  });

  test('a least cost beyond 2^53 is said to be uncountable', () => {
    const arcs: Arc[] = [[0, 1, free, 2 ** 40]];
    expect(networkSimplex(networkOf([2 ** 20, -(2 ** 20)], arcs))).toEqual({ kind: 'uncountable' });
  });

  test.each<[string, Partial<FlowNetwork>]>([
    ['a cost with a fraction', { cost: Float64Array.of(0.5) }],
    ['a capacity below zero', { capacity: Float64Array.of(-1) }],
    ['an arc to a node that is not there', { head: Int32Array.of(2) }],
    ['a supply with a fraction', { supply: Float64Array.of(0.5, -0.5) }],
    ['columns of two lengths', { cost: Float64Array.of(1, 2) }],
    ['costs that prices cannot hold', { cost: Float64Array.of(2 ** 49) }],
  ])('refuses as a bug: %s', (_, wrong) => {
    expect(() => networkSimplex({ ...networkOf([1, -1], [[0, 1, 2, 3]]), ...wrong })).toThrow();
  });
});

const anyNetwork = fc
  .record({
    nodes: fc.integer({ min: 1, max: 14 }),
    size: fc.integer({ min: 1, max: 60 }),
    costMin: fc.constantFrom(0, 0, -4),
    unlimited: fc.boolean(),
  })
  .chain(({ nodes, size, costMin, unlimited }) => {
    const node = fc.nat(nodes - 1);
    const most = fc.nat(12);
    const capacity = unlimited ? fc.oneof(most, fc.constant(Infinity)) : most;
    return fc.record({
      arcs: fc.array(fc.tuple(node, node, capacity, fc.integer({ min: costMin, max: 9 })), {
        minLength: size,
        maxLength: size,
      }),
      moves: fc.array(fc.tuple(node, node, fc.nat(6)), { maxLength: 10 }),
      nodes: fc.constant(nodes),
    });
  })
  .map(({ nodes, arcs, moves }) => {
    const supply = Array.from({ length: nodes }, () => 0);
    for (const [from, to, units] of moves) {
      supply[from]! += units;
      supply[to]! -= units;
    }
    return networkOf(supply, arcs);
  });

describe('any network', () => {
  test('costs what HiGHS says, or has no answer where HiGHS has none', async () => {
    const highs = await loadHighs();
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const ours = networkSimplex(network);
        const { cost } = cheapestFlowByHighs(highs, network);
        expect(ours.kind === 'optimal').toBe(cost !== null);
        if (ours.kind === 'optimal') expect(cost).toBeCloseTo(ours.cost, 5);
      }),
      { numRuns: 1500 },
    );
  });

  test('goes on from the basis of fewer arcs to the same cost', () => {
    fc.assert(
      fc.property(anyNetwork, fc.nat(), (network, cut) => {
        const before = firstArcs(network, cut % network.tail.length);
        const start = networkSimplex(before);
        if (start.kind !== 'optimal') return;
        const from = networkSimplex(network, start.basis);
        const anew = networkSimplex(network);
        expect(from.kind).toBe(anew.kind);
        if (from.kind === 'optimal' && anew.kind === 'optimal') expect(from.cost).toBe(anew.cost);
      }),
      { numRuns: 2000 },
    );
  });

  test('of the largest costs that can be counted stays exact', () => {
    for (const seed of [7, 8, 9]) {
      const network = largeNetwork(60, 400, seed);
      const unit = 2 ** 31 + 1;
      const large = { ...network, cost: network.cost.map((cost) => cost * unit) };
      const small = networkSimplex(network);
      const exact = networkSimplex(large);
      if (small.kind !== 'optimal') throw new Error('the ring carries everything');
      const cost = BigInt(small.cost) * BigInt(unit);
      expect(exact.kind === 'optimal' && BigInt(exact.cost)).toBe(cost);
    }
  });

  test.each([1, 2, 3, 4, 5, 6])(
    'of 400 nodes and 4,000 arcs, seed %i, costs what HiGHS says',
    async (seed) => {
      const network = largeNetwork(400, 4000, seed);
      const ours = networkSimplex(network);
      const { cost } = cheapestFlowByHighs(await loadHighs(), network);
      expect(ours.kind).toBe('optimal');
      if (ours.kind === 'optimal') expect(cost).toBeCloseTo(ours.cost, 3);
    },
  );

  test('what is cut off supplies more than its arcs carry, by what is short', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const answer = networkSimplex(network);
        if (answer.kind !== 'infeasible') return;
        const inside = new Set(answer.cutOff);
        const held = answer.cutOff.reduce((sum, node) => sum + network.supply[node]!, 0);
        const carried = network.capacity.reduce(
          (sum, most, arc) =>
            inside.has(network.tail[arc]!) && !inside.has(network.head[arc]!) ? sum + most : sum,
          0,
        );
        expect(held - carried).toBe(answer.shortBy);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the certificate', () => {
  test('holds for every answer, and for no answer that is off by one', () => {
    fc.assert(
      fc.property(anyNetwork, fc.nat(), fc.constantFrom(-1, 1), (network, at, by) => {
        const answer = networkSimplex(network);
        if (answer.kind !== 'optimal') return;
        expect(checkOptimality(network, answer)).toBeNull();
        expect(checkOptimality(network, { ...answer, cost: answer.cost + by })).not.toBeNull();
        const arc = at % Math.max(1, network.tail.length);
        if (network.tail[arc] === network.head[arc]) return;
        const flows = answer.flows.map((flow, index) => (index === arc ? flow + by : flow));
        expect(checkOptimality(network, { ...answer, flows })).not.toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  const network = networkOf(
    [2, 0, -2],
    [
      [0, 1, 9, 1],
      [1, 2, 9, 1],
      [0, 2, 9, 5],
    ],
  );
  test.each([
    ['the cheapest flow', 4, [2, 2, 0], [0, 1, 2], null],
    ['a dear way although a cheap one is open', 10, [0, 0, 2], [0, 1, 2], 'dearer_arc_used'],
    ['prices that leave a cheaper arc unused', 10, [0, 0, 2], [0, 1, 5], 'cheaper_arc_unused'],
    ['a unit lost on the way', 3, [2, 1, 0], [0, 1, 2], 'not_conserved'],
    ['half a unit', 4, [1.5, 2, 0], [0, 1, 2], 'not_whole'],
    ['more than fits', 4, [10, 2, 0], [0, 1, 2], 'beyond_capacity'],
    ['a price that is no number', 4, [2, 2, 0], [0, 1, Number.NaN], 'cheaper_arc_unused'],
    ['a cost that is another', 5, [2, 2, 0], [0, 1, 2], 'cost_wrong'],
  ])('%s', (_, cost, flows, prices, code) => {
    const answer = { cost, flows: Float64Array.from(flows), prices: Float64Array.from(prices) };
    expect(checkOptimality(network, answer)?.code ?? null).toBe(code);
  });
});

function firstArcs(network: FlowNetwork, arcs: number): FlowNetwork {
  return {
    ...network,
    tail: network.tail.slice(0, arcs),
    head: network.head.slice(0, arcs),
    cost: network.cost.slice(0, arcs),
    capacity: network.capacity.slice(0, arcs),
  };
}

/** A ring wide enough for everything, and narrow short cuts of which some pay. */
function largeNetwork(nodes: number, arcs: number, seed: number): FlowNetwork {
  const random = seededRandom(seed);
  const drawn = Array.from({ length: arcs }, (_, arc): Arc => {
    if (arc < nodes) return [arc, (arc + 1) % nodes, 1_000_000, 500];
    return [random.below(nodes), random.below(nodes), random.below(300), random.below(1000) - 50];
  });
  const supply = Array.from({ length: nodes }, () => random.below(400) - 200);
  supply[0]! -= supply.reduce((sum, units) => sum + units, 0);
  return networkOf(supply, drawn);
}
