/**
 * The forecasts that are held against one another: the one the rounds use, what it might become,
 * and the simple ones it must beat. All have the same spread, so that they differ by what they
 * expect.
 */
import type { PlainDate } from '../calendar.ts';
import { weekday } from '../calendar.ts';
import { withUncertainRate } from '../forecast/demand-ahead.ts';
import { type DemandDriver, driverFactorOn } from '../forecast/demand-driver.ts';
import type { CommonPattern, OfficeForecast } from '../forecast/forecast-office.ts';
import type { OfficeDay } from '../forecast/office-day.ts';
import {
  adjustedThreeMonthMean,
  crostonMean,
  meanOfLastEight,
  sameSeasonLast,
  sbaMean,
  smoothedMean,
  tsbMean,
} from './baselines.ts';
import type { CountForecast } from './count-forecast.ts';

/** From the simplest to the richest: whoever chooses goes on only where the next one wins. */
export const forecastModels = [
  'same_weekday',
  'mean_of_eight',
  'adjusted_mean',
  'smoothing',
  'croston',
  'sba',
  'tsb',
  'pooled',
  'calendar',
  'uncertain_rate',
] as const;

export type ForecastModel = (typeof forecastModels)[number];

/** The one behind the rounds, points and run-out dates of today. */
export const modelInUse: ForecastModel = 'uncertain_rate';

export const baselineModels = [
  'same_weekday',
  'mean_of_eight',
  'adjusted_mean',
  'smoothing',
  'croston',
  'sba',
  'tsb',
] as const satisfies readonly ForecastModel[];

/** What a forecast may know on its origin, and the days it speaks of. */
export interface ForecastInput {
  /** Lines of working days before the origin. */
  readonly past: readonly OfficeDay[];
  readonly ahead: readonly PlainDate[];
  readonly drivers: readonly DemandDriver[];
  readonly forecast: OfficeForecast;
  readonly pattern: CommonPattern;
}

/** The sum of records over the days ahead, by each model. */
export function forecastsBy(input: ForecastInput): Record<ForecastModel, CountForecast> {
  const { past, ahead, forecast, pattern } = input;
  const seen = past.map(({ day, inflow }) => ({ season: weekday(day), inflow }));
  const seasons = ahead.map(weekday);
  const theta = forecast.varianceToMeanRatio - 1;
  const of = (mean: number): CountForecast => ({ mean, theta });
  const weight = ahead.reduce(
    (sum, day) =>
      sum + pattern.weekdayFactors[weekday(day) - 1]! * driverFactorOn(input.drivers, day),
    0,
  );
  const byCalendar = forecast.dailyInflow * weight;
  return {
    same_weekday: of(sameSeasonLast(seen, seasons)),
    mean_of_eight: of(meanOfLastEight(seen, seasons)),
    adjusted_mean: of(adjustedThreeMonthMean(seen, seasons)),
    smoothing: of(smoothedMean(seen, seasons)),
    croston: of(crostonMean(seen, seasons)),
    sba: of(sbaMean(seen, seasons)),
    tsb: of(tsbMean(seen, seasons)),
    pooled: of(forecast.dailyInflow * ahead.length),
    calendar: of(byCalendar),
    uncertain_rate: {
      mean: byCalendar,
      theta: withUncertainRate(forecast.varianceToMeanRatio, weight, forecast.daysOfEvidence) - 1,
    },
  };
}
