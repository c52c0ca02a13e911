/**
 * How long the past is worth remembering: chosen by how well each memory would have foretold the
 * next day so far (prequential, Dawid 1984), over all offices together.
 */
import { countChance } from './count-chance.ts';
import type { InflowDay } from './inflow-rate.ts';

/** What a day is worth one day later: 0.9 remembers ten days, 0.995 two hundred. */
export const memories = [0.9, 0.95, 0.97, 0.98, 0.99, 0.995] as const;

/** Without enough days to tell: about a hundred. */
const usualMemory = 0.99;

/** Days that only warm up: a rate from fewer says little of any memory. */
const daysBefore = 10;

/** How well a memory foretold is itself forgotten, so that a change of times is noticed. */
const scoreMemory = 0.99;

/**
 * The memory of `memories` with the greatest likelihood of the days seen, each foretold from the days before
 * it; the longer one of equals.
 */
export function chooseMemory(
  offices: readonly (readonly InflowDay[])[],
  varianceToMeanRatio: number,
): number {
  const scores = memories.map((memory) =>
    offices.reduce((sum, days) => sum + foretold(days, memory, varianceToMeanRatio), 0),
  );
  if (scores.every((score) => score === 0)) return usualMemory;
  return memories.reduce(
    (best, memory, at) => (scores[at]! >= scores[memories.indexOf(best)]! ? memory : best),
    memories[0] as (typeof memories)[number],
  );
}

function foretold(days: readonly InflowDay[], memory: number, ratio: number): number {
  let records = 0;
  let exposure = 0;
  let observed = 0;
  let score = 0;
  for (const { inflow, weight } of days) {
    score *= scoreMemory;
    if (inflow !== null && weight > 0) {
      if (++observed > daysBefore && records > 0) {
        const mean = (records / exposure) * weight;
        score += logChance(inflow, mean, ratio * (1 + weight / exposure));
      }
    }
    records *= memory;
    exposure *= memory;
    if (inflow === null) continue;
    records += inflow;
    exposure += weight;
  }
  return score;
}

/** Counts of a larger mean are as good as normal here. */
const exactUpTo = 30;
const chanceMin = 1e-12;

function logChance(count: number, mean: number, varianceToMeanRatio: number): number {
  if (mean < exactUpTo) {
    return Math.log(Math.max(chanceMin, countChance(count, mean, varianceToMeanRatio - 1)));
  }
  const variance = mean * varianceToMeanRatio;
  const density = -(Math.log(2 * Math.PI * variance) + (count - mean) ** 2 / variance) / 2;
  return Math.max(Math.log(chanceMin), density);
}
