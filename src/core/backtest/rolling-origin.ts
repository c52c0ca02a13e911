/**
 * Every forecast tried on the past: on each Monday it knows the days before and nothing after, and
 * is judged by the records that then came within the office's protection interval and within a
 * month (rolling origin, Tashman 2000). Sums are judged, not days, because sums are decided by.
 */
import { assert } from '../assert.ts';
import type { PlainDate, WorkingCalendar } from '../calendar.ts';
import { addDays, weekday } from '../calendar.ts';
import { forecastCountry, type OfficeOfProvince } from '../forecast/forecast-country.ts';
import type { OfficeHistory } from '../forecast/forecast-office.ts';
import type { OfficeDay } from '../forecast/office-day.ts';
import type { Policy } from '../policy/policy.ts';
import type { Days } from '../quantity.ts';
import type { Random } from '../random.ts';
import type { CountForecast } from './count-forecast.ts';
import { type ForecastModel, forecastModels, forecastsBy } from './forecast-models.ts';
import { judgeCount } from './judge-count.ts';
import { meanPinballLoss } from './pinball-loss.ts';
import { randomisedPit } from './randomised-pit.ts';
import { seasonalStep } from './seasonal-step.ts';

export interface BacktestOffice extends OfficeOfProvince {
  readonly office: string;
  /** Lead time and review: a forecast errs at the cost of these days. */
  readonly protectionWorkingDays: Days;
}

export const backtestHorizons = ['protection', 'month'] as const;
export type BacktestHorizon = (typeof backtestHorizons)[number];

const officesBetweenRests = 32;

/** A month of the policies. */
const monthWorkingDays: Days = 20;

/** Days of history before the first origin: four weeks, so that every weekday was seen. */
const historyMin: Days = 20;

/** Sums over the origins of one office; divide by `origins` for means. */
export interface BacktestScore {
  readonly office: string;
  readonly model: ForecastModel;
  readonly horizon: BacktestHorizon;
  readonly workingDays: Days;
  readonly origins: number;
  /** Records. */
  readonly pinball: number;
  readonly crps: number;
  /** Records expected less records that came; above 0 where too much was expected. */
  readonly bias: number;
  readonly absoluteError: number;
  readonly seen: number;
  /** Origins whose sum lay within the 10 % and 90 % quantiles. */
  readonly covered: number;
  /** Where the sums lay in their forecasts, in tenths of the probability. */
  readonly pitTenths: readonly number[];
  /** The step of the naive forecast a day (MASE's scale); null where there is none. */
  readonly step: number | null;
}

export interface BacktestInput {
  /** Lines of working days. */
  readonly offices: readonly BacktestOffice[];
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
  /** Throws the places within jumps (`randomisedPit`). */
  readonly random: Random;
}

/** Lines by office, horizon and model; an office without a single judged Monday has none. */
export function rollingOrigin(input: BacktestInput): BacktestScore[] {
  const steps = rollingOriginSteps(input);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same, with many short rests: whoever serves others meanwhile goes on at leisure. */
export function* rollingOriginSteps(input: BacktestInput): Generator<void, BacktestScore[]> {
  const { offices, policy, calendar, random } = input;
  const tallies = offices.map(
    ({ office, series }) => new OfficeTally(office, seasonalStepOf(series)),
  );
  for (const origin of mondays(offices, calendar)) {
    const known = offices.map((office) => before(office, origin));
    const { pattern, offices: forecasts } = forecastCountry(known, policy);
    for (const [index, office] of known.entries()) {
      if (index % officesBetweenRests === 0) yield;
      if (office.series.length < historyMin) continue;
      const rest = offices[index]!.series.slice(office.series.length);
      const forecast = forecasts[index]!;
      for (const horizon of backtestHorizons) {
        assert(office.protectionWorkingDays >= 1, 'a protection interval is a day at least');
        const length = horizon === 'month' ? monthWorkingDays : office.protectionWorkingDays;
        const seen = sumOf(rest, length);
        if (seen === null) continue;
        const ahead = rest.slice(0, length).map(({ day }) => day);
        const byModel = forecastsBy({
          past: office.series,
          ahead,
          drivers: office.drivers,
          forecast,
          pattern,
        });
        for (const model of forecastModels) {
          tallies[index]!.add(model, horizon, length, byModel[model], seen, random);
        }
      }
    }
  }
  return tallies.flatMap((tally) => tally.scores());
}

/** The Mondays on which enough is known, up to the last day of any office. */
function mondays(offices: readonly OfficeHistory[], calendar: WorkingCalendar): PlainDate[] {
  const days = offices.flatMap(({ series }) =>
    series.length === 0 ? [] : [series[0]!.day, series.at(-1)!.day],
  );
  if (days.length === 0) return [];
  const [first, last] = [days.reduce(earlier), days.reduce(later)];
  let monday = calendar.addWorkingDays(first, historyMin);
  while (weekday(monday) !== 1) monday = addDays(monday, 1);
  const origins: PlainDate[] = [];
  for (; monday <= last; monday = addDays(monday, 7)) origins.push(monday);
  return origins;
}

function before<Office extends OfficeHistory>(office: Office, origin: PlainDate): Office {
  const end = office.series.findIndex(({ day }) => day >= origin);
  return { ...office, series: end < 0 ? office.series : office.series.slice(0, end) };
}

/** What came within the next `length` working days; null when a day is missing or not over. */
function sumOf(rest: readonly OfficeDay[], length: Days): number | null {
  if (rest.length < length) return null;
  let sum = 0;
  for (const { inflow } of rest.slice(0, length)) {
    if (inflow === null) return null;
    sum += inflow;
  }
  return sum;
}

function seasonalStepOf(series: readonly OfficeDay[]): number | null {
  return seasonalStep(series.map(({ day, inflow }) => ({ season: weekday(day), inflow })));
}

const earlier = (a: PlainDate, b: PlainDate): PlainDate => (b < a ? b : a);
const later = (a: PlainDate, b: PlainDate): PlainDate => (b > a ? b : a);

type Sums = { -readonly [Key in keyof BacktestScore]: BacktestScore[Key] } & {
  pitTenths: number[];
};

class OfficeTally {
  private readonly sums = new Map<string, Sums>();
  private readonly office: string;
  private readonly step: number | null;

  constructor(office: string, step: number | null) {
    this.office = office;
    this.step = step;
  }

  add(
    model: ForecastModel,
    horizon: BacktestHorizon,
    workingDays: Days,
    forecast: CountForecast,
    seen: number,
    random: Random,
  ): void {
    const line = this.lineOf(model, horizon, workingDays);
    const judged = judgeCount(forecast, seen);
    const { quantiles } = judged;
    line.origins++;
    line.pinball += meanPinballLoss(quantiles, seen);
    line.crps += judged.crps;
    line.bias += forecast.mean - seen;
    line.absoluteError += Math.abs(forecast.mean - seen);
    line.seen += seen;
    // The second and the last but one of the judged quantiles are 10 % and 90 %.
    if (seen >= quantiles[1]! && seen <= quantiles.at(-2)!) line.covered++;
    line.pitTenths[Math.min(9, Math.floor(10 * randomisedPit(judged, random)))]!++;
  }

  scores(): BacktestScore[] {
    return [...this.sums.values()];
  }

  private lineOf(model: ForecastModel, horizon: BacktestHorizon, workingDays: Days): Sums {
    const key = `${horizon} ${model}`;
    const known = this.sums.get(key);
    if (known) return known;
    const line: Sums = {
      office: this.office,
      model,
      horizon,
      workingDays,
      origins: 0,
      pinball: 0,
      crps: 0,
      bias: 0,
      absoluteError: 0,
      seen: 0,
      covered: 0,
      pitTenths: new Array<number>(10).fill(0),
      step: this.step,
    };
    this.sums.set(key, line);
    return line;
  }
}
