/** Everything a trial finds out in one world: each rule's year, and what physics allows. */
import type { CountQuantile } from '#core/forecast/negative-binomial.ts';
import { clairvoyantBound } from './clairvoyant-bound.ts';
import { clairvoyantProblem } from './clairvoyant-problem.ts';
import type { KnownOffice } from './draw-offices.ts';
import { drawWorld } from './draw-world.ts';
import { liveYear } from './live-year.ts';
import type { YearFigures } from './measure-year.ts';
import type { TrialRule } from './trial-rule.ts';
import type { TwinSettings } from './twin-settings.ts';
import type { TwinWorld } from './twin-world.ts';
import { waitingByCapacity } from './waiting-by-capacity.ts';

/** What is raced, and in which worlds: plain data that a thread can be given. */
export interface TrialPlan {
  readonly settings: TwinSettings;
  /** Offices of a register or ledger; null to draw them. */
  readonly known: readonly KnownOffice[] | null;
  readonly rules: readonly TrialRule[];
  readonly seeds: readonly number[];
  /** Whether the clairvoyant bounds are worked out as well. */
  readonly bound: boolean;
}

/** Mean days of waiting of a record that nothing can be better than. */
export interface WorldLimits {
  /** With blanks without end: printers alone set the pace. */
  readonly capacityOnly: number;
  /** Knowing the year, with all blanks in one heap and at once where they are wanted. */
  readonly pooled: number;
  /** Knowing the year, under the lead times, without moves between offices. */
  readonly withLeadTimes: number;
}

export interface WorldOutcome {
  readonly seed: number;
  /** In the order of the rules. */
  readonly figures: readonly YearFigures[];
  readonly limits: WorldLimits | null;
}

export function liveWorld(plan: TrialPlan, seed: number, quantile: CountQuantile): WorldOutcome {
  const world = drawWorld(plan.settings, seed, plan.known);
  return {
    seed,
    figures: plan.rules.map((rule) => liveYear(world, rule, quantile)),
    limits: plan.bound ? limitsOf(world) : null,
  };
}

function limitsOf(world: TwinWorld): WorldLimits {
  const records = Math.max(
    1,
    world.inflow.reduce((sum, one) => sum + one, 0),
  );
  const bound = (pooled: boolean) =>
    clairvoyantBound(clairvoyantProblem(world, pooled)).daysWaited / records;
  return {
    capacityOnly: waitingByCapacity(world) / records,
    pooled: bound(true),
    withLeadTimes: bound(false),
  };
}
