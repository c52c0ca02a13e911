/**
 * What to expect of an office, from its own days, its residents, and what all offices have in
 * common.
 */
import { weekday } from '../calendar.ts';
import type { Policy } from '../policy/policy.ts';
import { pooledWeekdayFactors } from './calendar-factors.ts';
import type { PrintDay } from './censored-rate.ts';
import { censoredRate } from './censored-rate.ts';
import { chooseMemory } from './choose-memory.ts';
import type { DemandDriver } from './demand-driver.ts';
import { driverFactorOn } from './demand-driver.ts';
import type { InflowDay, RateBelief } from './inflow-rate.ts';
import { discountedRate } from './inflow-rate.ts';
import type { OfficeDay } from './office-day.ts';
import type { CapacityProof } from './proven-capacity.ts';
import { provenCapacity } from './proven-capacity.ts';
import type { WeekdayFactors } from './run-out.ts';
import { officeVarianceToMean, pooledVarianceToMean } from './variance-to-mean.ts';

export interface OfficeForecast {
  /** Expected print-ready records a working day. */
  readonly dailyInflow: number;
  /** What the rate rests on, in days as they count after discount, those of the prior included. */
  readonly daysOfEvidence: number;
  readonly varianceToMeanRatio: number;
  /** Cards a working day, proven and within what the working printers can do. */
  readonly capacityPerDay: number;
  /** null when the office has never printed. */
  readonly capacityProof: CapacityProof | null;
}

export interface OfficeHistory {
  /** Lines of working days, as `workingDaySeries` makes them. */
  readonly series: readonly OfficeDay[];
  readonly residents: number;
  /** null when not known: then the proof alone counts. */
  readonly printersWorking: number | null;
  /** What is known to have raised or lowered its records. */
  readonly drivers: readonly DemandDriver[];
}

/** What all offices have in common: estimated once, used for each. */
export interface CommonPattern {
  readonly weekdayFactors: WeekdayFactors;
  readonly varianceToMeanRatio: number;
  /** What a day is worth one working day later (`chooseMemory`). */
  readonly memory: number;
}

/** The pattern pooled over the histories of all offices. */
export function commonPattern(histories: readonly OfficeHistory[]): CommonPattern {
  const weekdayFactors = pooledWeekdayFactors(histories.map(({ series }) => series));
  const days = histories.map(({ series, drivers }) => inflowDays(series, weekdayFactors, drivers));
  const varianceToMeanRatio = pooledVarianceToMean(days);
  const memory = chooseMemory(days, varianceToMeanRatio);
  return { weekdayFactors, varianceToMeanRatio, memory };
}

/** What an office's observed days add up to, each day once. */
export function recordsSeen(
  { series, drivers }: OfficeHistory,
  pattern: CommonPattern,
): RateBelief {
  const days = inflowDays(series, pattern.weekdayFactors, drivers);
  return discountedRate(days, 1, { records: 0, days: 0 });
}

/**
 * The forecast of one office. `expectedDaily` is what its residents let expect, worth `priorDays`
 * days of its own. Where no day was ever observed, the rate is found from the prints.
 */
export function forecastOffice(input: {
  readonly history: OfficeHistory;
  readonly expectedDaily: number;
  readonly priorDays: number;
  readonly pattern: CommonPattern;
  readonly policy: Policy;
}): OfficeForecast {
  const { history, expectedDaily, priorDays, pattern, policy } = input;
  const { series } = history;
  const days = inflowDays(series, pattern.weekdayFactors, history.drivers);
  const prior = { records: expectedDaily * priorDays, days: priorDays };
  const capacityProof = provenCapacity(series, policy.capacityProofWorkingDays);
  const proven = (capacityProof?.cards ?? 0) / policy.capacityProofWorkingDays;
  const { printersWorking } = history;
  const printable =
    printersWorking === null ? null : printersWorking * policy.cardsPerPrinterPerDay;
  const varianceToMeanRatio = officeVarianceToMean(days, pattern.varianceToMeanRatio);
  const isCounted = series.some(({ inflow }) => inflow !== null);
  const rate = isCounted
    ? withPrior(discountedRate(days, pattern.memory, { records: 0, days: 0 }), prior)
    : censoredRate(
        printDays(series, days, printable),
        varianceToMeanRatio - 1,
        pattern.memory,
        prior,
      );
  return {
    dailyInflow: rate.days === 0 ? 0 : rate.records / rate.days,
    daysOfEvidence: rate.days,
    varianceToMeanRatio,
    capacityPerDay: printable === null ? proven : Math.min(proven, printable),
    capacityProof,
  };
}

/** Residents do not grow old as days do: the prior keeps its worth. */
function withPrior(own: RateBelief, prior: RateBelief): RateBelief {
  return { records: own.records + prior.records, days: own.days + prior.days };
}

/** Prints are a floor on a day that ended without blanks, or with all that the printers can do. */
function printDays(
  series: readonly OfficeDay[],
  days: readonly InflowDay[],
  printable: number | null,
): PrintDay[] {
  return series.map(({ prints, stockLeft = null }, index) => {
    const isFull = printable !== null && prints >= printable;
    return {
      prints: stockLeft === null ? null : prints,
      isFloor: stockLeft === 0 || isFull,
      weight: days[index]!.weight,
    };
  });
}

function inflowDays(
  series: readonly OfficeDay[],
  factors: WeekdayFactors,
  drivers: readonly DemandDriver[],
): InflowDay[] {
  return series.map(({ day, inflow }) => ({
    inflow,
    weight: factors[weekday(day) - 1]! * driverFactorOn(drivers, day),
  }));
}
