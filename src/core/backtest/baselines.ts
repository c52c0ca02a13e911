/**
 * The simple forecasts that must be beaten before a richer one is trusted. Each gives the expected
 * sum over the days ahead; a day that was not observed is no zero, it is left out.
 */
import { assert } from '../assert.ts';

export interface SeenDay {
  /** What a day is compared with: its weekday, or its quarter; 0 where all days are alike. */
  readonly season: number;
  /** Records that became ready; null when not fully observed. */
  readonly inflow: number | null;
}

/** The seasons of the days ahead, in order. */
export type SeasonsAhead = readonly number[];

type Baseline = (past: readonly SeenDay[], ahead: SeasonsAhead) => number;

/** As on the last day of the same season; where there was none, as on the last day at all. */
export const sameSeasonLast: Baseline = (past, ahead) => sumOfSeasonMeans(past, ahead, 1);

/** The mean of the last eight days of the same season. */
export const meanOfLastEight: Baseline = (past, ahead) => sumOfSeasonMeans(past, ahead, 8);

/** Working days in three months. */
const threeMonths = 61;

/** What came in the last three months, over the days that were observed, for each day ahead. */
export const adjustedThreeMonthMean: Baseline = (past, ahead) => {
  const seen = observed(past.slice(-threeMonths));
  return seen.length === 0 ? 0 : (sum(seen) / seen.length) * ahead.length;
};

/** The weight of the newest day in the smoothed baselines: the usual 0.1 (Syntetos & Boylan). */
const usualWeight = 0.1;

export const smoothedMean: Baseline = (past, ahead) =>
  exponentialSmoothing(observed(past), usualWeight) * ahead.length;

export const crostonMean: Baseline = (past, ahead) =>
  croston(observed(past), usualWeight) * ahead.length;

export const sbaMean: Baseline = (past, ahead) =>
  syntetosBoylan(observed(past), usualWeight) * ahead.length;

export const tsbMean: Baseline = (past, ahead) =>
  teunterSyntetosBabai(observed(past), usualWeight, usualWeight) * ahead.length;

/**
 * Simple exponential smoothing: the level moves by `weight` (above 0, at most 1) of its last error.
 * It begins at the first count, or where told. 0 without any count.
 */
export function exponentialSmoothing(
  counts: readonly number[],
  weight: number,
  begin: number | undefined = counts[0],
): number {
  assertWeight(weight);
  if (begin === undefined) return 0;
  return counts.reduce((level, count) => level + weight * (count - level), begin);
}

/**
 * Croston 1972: the size of a demand and the gap between two are smoothed apart, on days with a
 * demand only; the forecast a day is their ratio. Biased upwards (see `syntetosBoylan`).
 */
export function croston(counts: readonly number[], weight: number): number {
  const { sizes, gaps } = demandsOf(counts);
  if (sizes.length === 0) return 0;
  return exponentialSmoothing(sizes, weight) / exponentialSmoothing(gaps, weight);
}

/** Syntetos & Boylan 2005: Croston's ratio less its bias, times (1 - weight / 2). */
export function syntetosBoylan(counts: readonly number[], weight: number): number {
  return (1 - weight / 2) * croston(counts, weight);
}

/**
 * Teunter, Syntetos & Babai 2011: the chance of a demand is smoothed every day, its size on days
 * with a demand; so what is no longer asked for fades. The chance begins at the share of days with
 * a demand, the size at the first.
 */
export function teunterSyntetosBabai(
  counts: readonly number[],
  sizeWeight: number,
  chanceWeight: number,
): number {
  const { sizes } = demandsOf(counts);
  if (sizes.length === 0) return 0;
  const demanded = counts.map((count) => (count > 0 ? 1 : 0));
  const share = sizes.length / counts.length;
  return (
    exponentialSmoothing(demanded, chanceWeight, share) * exponentialSmoothing(sizes, sizeWeight)
  );
}

/** The demands and the days from each to the one before; the first counts from the beginning. */
function demandsOf(counts: readonly number[]): { sizes: number[]; gaps: number[] } {
  const sizes: number[] = [];
  const gaps: number[] = [];
  let gap = 0;
  for (const count of counts) {
    gap++;
    if (count === 0) continue;
    sizes.push(count);
    gaps.push(gap);
    gap = 0;
  }
  return { sizes, gaps };
}

function sumOfSeasonMeans(past: readonly SeenDay[], ahead: SeasonsAhead, lastDays: number): number {
  const fallback = observed(past).at(-1) ?? 0;
  const means = new Map<number, number>();
  for (const season of new Set(ahead)) {
    const seen = observed(past.filter((day) => day.season === season)).slice(-lastDays);
    means.set(season, seen.length === 0 ? fallback : sum(seen) / seen.length);
  }
  return ahead.reduce((total, season) => total + means.get(season)!, 0);
}

function observed(days: readonly SeenDay[]): number[] {
  return days.flatMap(({ inflow }) => inflow ?? []);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

function assertWeight(weight: number): void {
  assert(weight > 0 && weight <= 1, 'a smoothing weight lies above 0 and at most at 1');
}
