/**
 * The twin: a year by each rule, a whole trial, the clairvoyant bound, and how near to it we come.
 */

import { assert } from '#core/assert.ts';
import { networkSimplex } from '#core/flow/network-simplex.ts';
import { clairvoyantBound } from '#sim/twin/clairvoyant-bound.ts';
import { clairvoyantProblem } from '#sim/twin/clairvoyant-problem.ts';
import { drawWorld } from '#sim/twin/draw-world.ts';
import { liveYear } from '#sim/twin/live-year.ts';
import { rememberedQuantile } from '#sim/twin/remembered-quantile.ts';
import { runTrial } from '#sim/twin/run-trial.ts';
import { meanLimits, meansOf } from '#sim/twin/summarise-trial.ts';
import { timeExpandedNetwork } from '#sim/twin/time-expanded-network.ts';
import { builtInRules } from '#sim/twin/trial-rule.ts';
import { defaultTwinSettings } from '#sim/twin/twin-settings.ts';
import type { BenchFigure } from './bench-figure.ts';

const worlds = 20;
const yearSecondsMax = 0.5;
const trialSecondsMax = 60;
const boundSecondsMax = 5;
const aboveBoundDaysMax = 1;
/** Offices of the whole network that the general solver is given beside. */
const officesCompared = 80;

export async function bench(): Promise<BenchFigure[]> {
  return [yearFigure(), boundFigure(), comparedFigure(), ...(await trialFigures())];
}

/** The slowest of the nine rules; each is timed over three years after one to warm up. */
function yearFigure(): BenchFigure {
  const quantile = rememberedQuantile();
  const years = [1, 2, 3, 4].map((seed) => drawWorld(defaultTwinSettings, seed));
  const slowest = builtInRules
    .map((rule) => {
      const times = years.map((world) => secondsOf(() => liveYear(world, rule, quantile)));
      return { id: rule.id, seconds: median(times.slice(1)) };
    })
    .reduce((a, b) => (a.seconds > b.seconds ? a : b));
  return {
    figure: `a year of 514 offices by one rule, one core (slowest of nine: ${slowest.id})`,
    value: rounded(slowest.seconds),
    unit: 's',
    target: `< ${yearSecondsMax} s`,
    met: slowest.seconds < yearSecondsMax,
  };
}

function boundFigure(): BenchFigure {
  const problems = [1, 2, 3].map((seed) =>
    clairvoyantProblem(drawWorld(defaultTwinSettings, seed), false),
  );
  const seconds = median(problems.map((problem) => secondsOf(() => clairvoyantBound(problem))));
  return {
    figure: 'clairvoyant bound with lead times, exact, 514 offices and 245 days',
    value: rounded(seconds),
    unit: 's',
    target: `< ${boundSecondsMax} s`,
    met: seconds < boundSecondsMax,
  };
}

/** The same bound by the network simplex on the whole time-expanded network, with fewer offices. */
function comparedFigure(): BenchFigure {
  const share = officesCompared / defaultTwinSettings.offices;
  const world = drawWorld(
    {
      ...defaultTwinSettings,
      offices: officesCompared,
      recordsPerYear: Math.round(defaultTwinSettings.recordsPerYear * share),
      openingReserve: Math.round(defaultTwinSettings.openingReserve * share),
    },
    1,
  );
  const problem = clairvoyantProblem(world, false);
  let found = -1;
  const ours = secondsOf(() => {
    found = clairvoyantBound(problem).daysWaited;
  });
  const whole = secondsOf(() => {
    const answer = networkSimplex(timeExpandedNetwork(problem));
    assert(answer.kind === 'optimal' && answer.cost === found, 'both come to the same bound');
  });
  const ratio = whole / ours;
  return {
    figure: `clairvoyant bound, ${officesCompared} offices`,
    value: rounded(ours),
    unit: 's',
    target: 'faster than the whole network',
    met: ratio > 1,
    versus: {
      peer: 'network simplex on all office-days',
      value: rounded(whole),
      ratio: rounded(ratio),
    },
  };
}

async function trialFigures(): Promise<BenchFigure[]> {
  const seeds = Array.from({ length: worlds }, (_, index) => index + 1);
  const plan = { settings: defaultTwinSettings, known: null, rules: builtInRules, seeds };
  const from = process.hrtime.bigint();
  await runTrial({ ...plan, bound: false }, { threads: 2 });
  const seconds = Number(process.hrtime.bigint() - from) / 1e9;
  const rule = builtInRules.find(({ id }) => id === 'reorder-level')!;
  const outcomes = await runTrial({ ...plan, rules: [rule], bound: true }, { threads: 2 });
  const above = meansOf(outcomes, 0).meanWait.mean - meanLimits(outcomes)!.withLeadTimes;
  return [
    {
      figure: `${worlds} years by nine rules on two cores`,
      value: rounded(seconds),
      unit: 's',
      target: `< ${trialSecondsMax} s`,
      met: seconds < trialSecondsMax,
    },
    {
      figure: 'daily reorder point with the level, mean wait above the clairvoyant bound',
      value: rounded(above),
      unit: 'days',
      target: `< ${aboveBoundDaysMax} day in balance`,
      met: above < aboveBoundDaysMax,
    },
  ];
}

function secondsOf(task: () => unknown): number {
  const from = process.hrtime.bigint();
  task();
  return Number(process.hrtime.bigint() - from) / 1e9;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
