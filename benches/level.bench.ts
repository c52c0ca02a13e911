/**
 * The level and whole boxes: how fast, and against a general solver given the same sharing problem.
 */
import { Bench } from 'tinybench';
import { allocateRound } from '#core/allocation/allocate-round.ts';
import type { OfficeSituation } from '#core/allocation/allocation.ts';
import { fitToBoxes } from '#core/allocation/fit-to-boxes.ts';
import { type LevelClaims, levelOf } from '#core/allocation/share-by-level.ts';
import { assert } from '#core/assert.ts';
import { workingCalendar } from '#core/calendar.ts';
import { defaultPolicy } from '#core/policy/default-policy.ts';
import { seededRandom } from '#core/random.ts';
import type { BenchFigure } from './bench-figure.ts';
import { fairGrantsByLps, fairGrantsByQp, loadSolver } from './fair-sharing-by-highs.ts';

export async function bench(): Promise<BenchFigure[]> {
  return [
    await levelFigure(514, 0.5),
    await levelFigure(7300, 5),
    await levelFigure(1_000_000, 1000),
    await boxesFigure(),
    await roundFigure(),
    await solverFigure(),
  ];
}

async function levelFigure(offices: number, goal: number): Promise<BenchFigure> {
  const { claims, amount } = shortReserve(offices);
  const value = await medianMs(() => levelOf(amount, claims));
  return figureBelow(`exact level, ${offices.toLocaleString('en')} offices`, value, goal);
}

async function boxesFigure(): Promise<BenchFigure> {
  const { claims, amount } = shortReserve(514);
  const boxSize = 50;
  const boxes = Math.floor(amount / boxSize);
  const office = Array.from(claims.need, (_, index) => String(1000 + index));
  const boxesMax = claims.room.map((room) => Math.ceil(room / boxSize));
  const value = await medianMs(() => fitToBoxes({ ...claims, office, boxesMax }, boxes, boxSize));
  return figureBelow('whole boxes of 50, 514 offices', value, 1);
}

async function roundFigure(): Promise<BenchFigure> {
  const { claims, amount } = shortReserve(514);
  const offices = Array.from(claims.need, (need, index) => situation(index, need, claims));
  const calendar = workingCalendar([]);
  const world = { asOf: '2017-11-23', reserve: amount, policy: defaultPolicy, calendar, offices };
  const value = await medianMs(() => allocateRound(world));
  return figureBelow('whole round with run-out dates and reasons, 514 offices', value, 25);
}

/**
 * The same fair shares of the same reserve from HiGHS, by whichever of two ways is the faster: the
 * lexicographic max-min as a chain of linear programs (warm-started), or one convex quadratic
 * program. Only the solver's own time counts, not the building of the model, and both must come to
 * our answer.
 */
async function solverFigure(): Promise<BenchFigure> {
  const { claims, amount } = shortReserve(514);
  const ours = await medianMs(() => fairGrants(amount, claims));
  const solver = await loadSolver();
  const runs = [fairGrantsByLps, fairGrantsByQp].flatMap((solve) => {
    const answers = [1, 2, 3].map(() => solve(solver, amount, claims));
    const answer = answers.sort((a, b) => a.solverMs - b.solverMs)[1]!;
    return isSame(answer.grants, fairGrants(amount, claims)) ? [answer] : [];
  });
  const peer = runs.sort((a, b) => a.solverMs - b.solverMs)[0];
  assert(peer !== undefined, 'HiGHS comes to our answer by one of the two ways');
  const ratio = peer.solverMs / ours;
  return {
    figure: 'fair shares of a short reserve, 514 offices',
    value: rounded(ours),
    unit: 'ms',
    target: 'at least 200 times as fast as HiGHS',
    met: ratio >= 200,
    versus: { peer: peer.way, value: rounded(peer.solverMs), ratio: rounded(ratio) },
  };
}

function fairGrants(amount: number, claims: LevelClaims): Float64Array {
  const { numerator, denominator } = levelOf(amount, claims);
  return claims.need.map((need, index) => {
    const toLevel = (need * numerator) / denominator - claims.stock[index]!;
    return Math.max(0, Math.min(toLevel, claims.room[index]!));
  });
}

function isSame(grants: Float64Array, ours: Float64Array): boolean {
  return grants.every((grant, index) => Math.abs(grant - ours[index]!) < 0.01);
}

/** A made-up short day: needs as uneven as the regencies, half of what is wanted in the reserve. */
function shortReserve(offices: number): { claims: LevelClaims; amount: number } {
  const random = seededRandom(offices);
  const need = new Float64Array(offices).map(() => Math.ceil(100 * Math.exp(6 * random.next())));
  const stock = need.map((most) => random.below(most));
  const room = need.map((most, index) => 1 + random.below(most - stock[index]! + 1));
  const amount = Math.floor(room.reduce((sum, most) => sum + most, 0) / 2);
  return { claims: { stock, need, room }, amount };
}

function situation(index: number, need: number, { stock, room }: LevelClaims): OfficeSituation {
  return {
    office: String(1000 + index),
    onHand: stock[index]!,
    inTransit: 0,
    backlog: index % 2 === 0 ? 0 : Math.floor(need / 4),
    capacityPerDay: need / 18,
    dailyInflow: need / 20,
    varianceToMeanRatio: null,
    leadTimeDays: 2 + (index % 8),
    asked: room[index]!,
    printersWorking: null,
    cannotPrintCause: null,
    lastReport: '2017-11-22',
  };
}

async function medianMs(task: () => unknown): Promise<number> {
  const timing = new Bench({ time: 500, iterations: 5, warmupTime: 200, warmupIterations: 2 });
  timing.add('task', () => {
    task();
  });
  const [done] = await timing.run();
  const result = done?.result;
  assert(result?.state === 'completed', 'the measurement ran to its end');
  return result.latency.p50;
}

function figureBelow(figure: string, value: number, goal: number): BenchFigure {
  return { figure, value: rounded(value), unit: 'ms', target: `< ${goal} ms`, met: value < goal };
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
