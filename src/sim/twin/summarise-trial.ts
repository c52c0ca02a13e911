/** A trial in figures: each rule's means with intervals, and pairs of rules over the same years. */
import type { WorldLimits, WorldOutcome } from './live-world.ts';
import type { YearFigures } from './measure-year.ts';
import { meanWithInterval, type PairedDifference, pairedDifference } from './paired-difference.ts';

export type Measure = keyof YearFigures;

/** What rules are compared by; of all of them less is better. */
export const comparedMeasures = [
  'meanWait',
  'waitP95',
  'waitP99',
  'worstTwentieth',
  'worstTenth',
  'gini',
  'stockOutDays',
  'idleBlanks',
  'idleDays',
  'trips',
  'cardKilometres',
  'lateralMoves',
] as const satisfies readonly Measure[];

export type ComparedMeasure = (typeof comparedMeasures)[number];

export interface MeanOf {
  readonly mean: number;
  /** Half the 95 % interval over worlds; null with a single world. */
  readonly halfWidth: number | null;
}

/** The means of one rule over all worlds. */
export function meansOf(
  outcomes: readonly WorldOutcome[],
  rule: number,
): Readonly<Record<ComparedMeasure, MeanOf>> {
  return byMeasure((measure) =>
    meanWithInterval(outcomes.map(({ figures }) => figures[rule]![measure])),
  );
}

/** First minus second: above 0 where the second is better. */
export function differencesOf(
  outcomes: readonly WorldOutcome[],
  first: number,
  second: number,
): Readonly<Record<ComparedMeasure, PairedDifference>> {
  const side = (rule: number, measure: Measure) =>
    outcomes.map(({ figures }) => figures[rule]![measure]);
  return byMeasure((measure) => pairedDifference(side(first, measure), side(second, measure)));
}

/** The mean limits; null when they were not worked out. */
export function meanLimits(outcomes: readonly WorldOutcome[]): WorldLimits | null {
  const limits = outcomes.flatMap((outcome) => outcome.limits ?? []);
  if (limits.length === 0) return null;
  const mean = (limit: keyof WorldLimits) =>
    limits.reduce((sum, one) => sum + one[limit], 0) / limits.length;
  return {
    capacityOnly: mean('capacityOnly'),
    pooled: mean('pooled'),
    withLeadTimes: mean('withLeadTimes'),
  };
}

function byMeasure<T>(of: (measure: ComparedMeasure) => T): Record<ComparedMeasure, T> {
  return Object.fromEntries(comparedMeasures.map((measure) => [measure, of(measure)])) as Record<
    ComparedMeasure,
    T
  >;
}
