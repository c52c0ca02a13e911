/**
 * When the blanks of an office run out, with probabilities and without any simulation: the stock s
 * lasts until the records that became ready to print, after those already waiting, number s.
 */
import { assert } from '../assert.ts';
import type { PlainDate, WorkingCalendar } from '../calendar.ts';
import { weekday } from '../calendar.ts';
import type { Blanks, Days } from '../quantity.ts';
import { wholeBlanks } from '../quantity.ts';
import { firstWhole } from './first-whole.ts';
import {
  negativeBinomialQuantile,
  negativeBinomialTail,
  normalQuantile,
} from './negative-binomial.ts';

/** Monday to Friday, relative to the daily mean; all 1 means every day alike. */
export type WeekdayFactors = readonly [number, number, number, number, number];

export const everyDayAlike: WeekdayFactors = [1, 1, 1, 1, 1];

/** What an office has and what draws on it. */
export interface StockSituation {
  readonly stock: Blanks;
  /** Records that wait already. */
  readonly backlog: number;
  /** Expected records a working day. */
  readonly dailyMean: number;
  /** Variance-to-mean ratio less one; 0 = Poisson. */
  readonly theta: number;
  /** Cards a working day at most; null for no limit, 0 for an office that cannot print. */
  readonly capacityPerDay: number | null;
}

/** The coming working days and the sum of their weekday factors up to each. */
export interface DaysAhead {
  readonly dates: readonly PlainDate[];
  readonly weights: Float64Array;
}

export interface RunOut {
  /**
   * The first days on which the stock is out with probability 0.1, 0.5, 0.9; null beyond five
   * years.
   */
  readonly t10: PlainDate | null;
  readonly t50: PlainDate | null;
  readonly t90: PlainDate | null;
  readonly probabilityByDay: readonly { readonly date: PlainDate; readonly probability: number }[];
}

/** Five years of 245 working days and some more: what lasts longer has no run-out date. */
export const workingDaysAheadMax: Days = 1250;

/** The next `count` working days; the first is `from` when it is one. */
export function daysAhead(
  calendar: WorkingCalendar,
  from: PlainDate,
  count: Days,
  weekdayFactors: WeekdayFactors,
): DaysAhead {
  const dates = calendar.workingDays(from, count);
  const weights = new Float64Array(count);
  let weight = 0;
  for (const [day, date] of dates.entries()) {
    weight += weekdayFactors[weekday(date) - 1]!;
    weights[day] = weight;
  }
  return { dates, weights };
}

/**
 * The chance that the stock is out by the end of each of the next `days` working days (to 1e-9,
 * non-decreasing), and the days by which it is out with probability 0.1, 0.5 and 0.9.
 */
export function runOut(
  input: StockSituation & {
    readonly weekdayFactors: WeekdayFactors;
    readonly from: PlainDate;
    readonly calendar: WorkingCalendar;
    readonly days: Days;
  },
): RunOut {
  const { calendar, from, days, weekdayFactors } = input;
  const ahead = daysAhead(calendar, from, Math.max(days, workingDaysAheadMax), weekdayFactors);
  let probability = 0;
  const probabilityByDay = ahead.dates.slice(0, days).map((date, day) => {
    probability = Math.max(probability, outByDay(input, ahead, day));
    return { date, probability };
  });
  return { ...runOutDates(input, ahead), probabilityByDay };
}

/** T10, T50 and T90 within the days ahead. */
export function runOutDates(
  situation: StockSituation,
  ahead: DaysAhead,
): Pick<RunOut, 't10' | 't50' | 't90'> {
  const firstDay = (probability: number): PlainDate | null => {
    const guess = guessDay(situation, probability);
    const isOut = (day: number): boolean => outByDay(situation, ahead, day) >= probability;
    const day = firstWhole(guess, 0, ahead.dates.length - 1, isOut);
    return day === null ? null : ahead.dates[day]!;
  };
  return { t10: firstDay(0.1), t50: firstDay(0.5), t90: firstDay(0.9) };
}

/**
 * Quantiles of the stock left at the end of each day ahead when nothing is delivered: 0 in q10 from
 * T10 on. Prints are the records ready by then, within the capacity.
 */
export function stockFan(
  situation: StockSituation,
  ahead: DaysAhead,
): { date: PlainDate; q10: Blanks; q50: Blanks; q90: Blanks }[] {
  const { stock, backlog, dailyMean, theta } = situation;
  assertSituation(situation);
  return ahead.dates.map((date, day) => {
    const printable = printableBy(situation, day);
    const mean = dailyMean * ahead.weights[day]!;
    const left = (probability: number): Blanks => {
      const ready = backlog + negativeBinomialQuantile(1 - probability, mean, theta);
      return Math.max(0, stock - Math.min(printable, ready));
    };
    return { date, q10: left(0.1), q50: left(0.5), q90: left(0.9) };
  });
}

/**
 * P(T <= the end of the day with this index). While the backlog is not below the stock the office
 * prints at capacity, and T is certain; otherwise T is the day on which the inflow reaches what the
 * backlog leaves.
 */
function outByDay(situation: StockSituation, ahead: DaysAhead, day: number): number {
  const { stock, backlog, dailyMean, theta } = situation;
  assertSituation(situation);
  if (stock === 0) return 1;
  if (printableBy(situation, day) < stock) return 0;
  return negativeBinomialTail(stock - backlog, dailyMean * ahead.weights[day]!, theta);
}

/** What the printers can turn into cards by the end of the day with this index. */
function printableBy({ stock, capacityPerDay }: StockSituation, day: number): Blanks {
  return capacityPerDay === null ? stock : wholeBlanks(capacityPerDay * (day + 1));
}

function guessDay(
  { stock, backlog, dailyMean, theta }: StockSituation,
  probability: number,
): number {
  const lasts = Math.max(0, stock - backlog);
  const inflow = lasts + normalQuantile(probability) * Math.sqrt((1 + theta) * lasts);
  return dailyMean > 0 ? inflow / dailyMean : 0;
}

function assertSituation({ stock, backlog, dailyMean, theta, capacityPerDay }: StockSituation) {
  assert(stock >= 0 && backlog >= 0, 'stock and backlog are 0 or more');
  assert(dailyMean >= 0 && theta >= 0, 'inflow and theta are 0 or more');
  assert(capacityPerDay === null || capacityPerDay >= 0, 'a capacity is 0 or more');
}
