/**
 * What to expect of an office, from its own days, its residents, and what all offices have in
 * common.
 */
import type { WorkingCalendar } from '../calendar.ts';
import { weekday } from '../calendar.ts';
import type { Policy } from '../policy/policy.ts';
import { pooledWeekdayFactors } from './calendar-factors.ts';
import type { InflowDay } from './inflow-rate.ts';
import { discountedRate, priorFromResidents } from './inflow-rate.ts';
import type { OfficeDay } from './office-day.ts';
import { workingDaySeries } from './office-day.ts';
import type { CapacityProof } from './proven-capacity.ts';
import { provenCapacity } from './proven-capacity.ts';
import type { WeekdayFactors } from './run-out.ts';
import { officeVarianceToMean, pooledVarianceToMean } from './variance-to-mean.ts';

export interface OfficeForecast {
  /** Expected print-ready records a working day. */
  readonly dailyInflow: number;
  readonly varianceToMeanRatio: number;
  /** Cards a working day, proven and within what the working printers can do. */
  readonly capacityPerDay: number;
  /** null when the office has never printed. */
  readonly capacityProof: CapacityProof | null;
}

export interface OfficeHistory {
  /** In the order of time. */
  readonly series: readonly OfficeDay[];
  readonly residents: number;
  /** null when not known: then the proof alone counts. */
  readonly printersWorking: number | null;
}

/** What all offices have in common: estimated once, used for each. */
export interface CommonPattern {
  readonly weekdayFactors: WeekdayFactors;
  readonly varianceToMeanRatio: number;
}

/**
 * What a day is worth one working day later. 0.98 remembers about fifty working days: long
 * enough to be calm, short enough to follow a surge within a month or two.
 */
const discountPerDay = 0.98;

/** The pattern pooled over the histories of all offices. */
export function commonPattern(
  histories: readonly OfficeHistory[],
  calendar: WorkingCalendar,
): CommonPattern {
  const offices = histories.map(({ series }) => workingDaySeries(series, calendar));
  const weekdayFactors = pooledWeekdayFactors(offices);
  const days = offices.map((series) => inflowDays(series, weekdayFactors));
  return { weekdayFactors, varianceToMeanRatio: pooledVarianceToMean(days) };
}

/**
 * Print-ready records per resident and working day over the given offices (those of one province):
 * the prior of an office with little history of its own. 0 when nothing was observed.
 */
export function ratePerResident(
  histories: readonly OfficeHistory[],
  pattern: CommonPattern,
  calendar: WorkingCalendar,
): number {
  let records = 0;
  let residentDays = 0;
  for (const { series, residents } of histories) {
    const days = inflowDays(workingDaySeries(series, calendar), pattern.weekdayFactors);
    const seen = discountedRate(days, 1, { records: 0, days: 0 });
    records += seen.records;
    residentDays += seen.days * residents;
  }
  return residentDays === 0 ? 0 : records / residentDays;
}

/** The forecast of one office. `provinceRatePerResident` is that of its province. */
export function forecastOffice(input: {
  readonly history: OfficeHistory;
  readonly provinceRatePerResident: number;
  readonly pattern: CommonPattern;
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
}): OfficeForecast {
  const { history, provinceRatePerResident, pattern, policy, calendar } = input;
  const series = workingDaySeries(history.series, calendar);
  const days = inflowDays(series, pattern.weekdayFactors);
  const prior = priorFromResidents(history.residents, provinceRatePerResident);
  const rate = discountedRate(days, discountPerDay, prior);

  const capacityProof = provenCapacity(series, policy.capacityProofWorkingDays);
  const proven = (capacityProof?.cards ?? 0) / policy.capacityProofWorkingDays;
  const { printersWorking } = history;
  const capacityPerDay =
    printersWorking === null
      ? proven
      : Math.min(proven, printersWorking * policy.cardsPerPrinterPerDay);
  return {
    dailyInflow: rate.records / rate.days,
    varianceToMeanRatio: officeVarianceToMean(days, pattern.varianceToMeanRatio),
    capacityPerDay,
    capacityProof,
  };
}

function inflowDays(series: readonly OfficeDay[], factors: WeekdayFactors): InflowDay[] {
  return series.map(({ day, inflow }) => ({ inflow, weight: factors[weekday(day) - 1]! }));
}
