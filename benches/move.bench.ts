/** Redistribution and the network simplex: how fast, and against a general solver on the same network. */
import { Bench } from 'tinybench';
import { assert } from '#core/assert.ts';
import type { FlowNetwork } from '#core/flow/flow-network.ts';
import { networkSimplex } from '#core/flow/network-simplex.ts';
import { planRedistribution } from '#core/redistribution/plan-redistribution.ts';
import { poolLevel } from '#core/redistribution/pool-level.ts';
import type { RedistributionWorld } from '#core/redistribution/redistribution.ts';
import { RouteChoice } from '#core/redistribution/route-choice.ts';
import { routeNetwork, routingOf, Ways } from '#core/redistribution/route-network.ts';
import { cheapestFlowByHighs } from '../tests/support/cheapest-flow-by-highs.ts';
import type { BenchFigure } from './bench-figure.ts';
import { loadSolver } from './fair-sharing-by-highs.ts';
import { unevenCountry } from './uneven-country.ts';

export async function bench(): Promise<BenchFigure[]> {
  return [await planFigure(514, 30), await planFigure(7300, 2500), await solverFigure()];
}

/** From the table of offices to moves with reasons, all routes priced, the certificate checked. */
async function planFigure(points: number, goal: number): Promise<BenchFigure> {
  const world = unevenCountry(points);
  const { certificate } = planRedistribution(world);
  const value = await medianMs(() => planRedistribution(world));
  const routes = certificate.routesPriced.toLocaleString('en');
  return {
    figure: `redistribution of ${points.toLocaleString('en')} points, exact over ${routes} routes`,
    value: rounded(value),
    unit: 'ms',
    target: `< ${goal} ms`,
    met: value < goal,
  };
}

/**
 * The same network by both; both must come to the same cost. Only HiGHS's own time counts, not the
 * building of its model; ours includes the check of the network and of the certificate.
 */
async function solverFigure(): Promise<BenchFigure> {
  const network = networkToNearest(unevenCountry(7300), 20);
  const answer = networkSimplex(network);
  assert(answer.kind === 'optimal', 'everything can be brought, if dearly');
  const ours = await medianMs(() => networkSimplex(network));
  const peer = cheapestFlowByHighs(await loadSolver(), network);
  const agrees = peer.cost !== null && Math.abs(peer.cost / answer.cost - 1) < 1e-9;
  assert(agrees, 'HiGHS comes to our cost');
  const ratio = peer.solverMs / ours;
  const arcs = network.tail.length.toLocaleString('en');
  return {
    figure: `network simplex, 7,300 points to their 20 nearest, ${arcs} arcs`,
    value: rounded(ours),
    unit: 'ms',
    target: 'at least 8 times as fast as HiGHS',
    met: ratio >= 8,
    versus: { peer: 'HiGHS', value: rounded(peer.solverMs), ratio: rounded(ratio) },
  };
}

/** Givers, getters and the centre, with the routes to so many of the nearest. */
function networkToNearest(world: RedistributionWorld, nearest: number): FlowNetwork {
  const { offices, reserve, policy } = world;
  const shares = poolLevel(offices, reserve, policy);
  const routing = routingOf([...offices.keys()], shares, reserve, policy.boxSize);
  const ways = new Ways(world);
  const choice = new RouteChoice(routing, ways, policy.boxSize);
  return routeNetwork(routing, choice.nearest(nearest), ways, policy.unmet);
}

async function medianMs(task: () => unknown): Promise<number> {
  const timing = new Bench({ time: 500, iterations: 7, warmupTime: 200, warmupIterations: 2 });
  timing.add('task', () => {
    task();
  });
  const [done] = await timing.run();
  const result = done?.result;
  assert(result?.state === 'completed', 'the measurement ran to its end');
  return result.latency.p50;
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
