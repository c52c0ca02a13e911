import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Holiday, workingCalendar } from '../calendar.ts';
import { type Random, seededRandom } from '../random.ts';
import {
  daysAhead,
  everyDayAlike,
  runOut,
  type StockSituation,
  stockFan,
  type WeekdayFactors,
} from './run-out.ts';

const calendar = workingCalendar([]);
const monday = '2017-11-27';

const situation: StockSituation = {
  stock: 200,
  backlog: 0,
  dailyMean: 30,
  theta: 3,
  capacityPerDay: null,
};

function look(of: Partial<StockSituation>, weekdayFactors = everyDayAlike, days = 20) {
  return runOut({ ...situation, ...of, weekdayFactors, from: monday, calendar, days });
}

/** A negative binomial count as a sum of `size` geometric ones: no special function is used. */
function inflow(random: Random, mean: number, theta: number): number {
  const size = Math.round(mean / theta);
  let count = 0;
  for (let part = 0; part < size; part++) {
    count += Math.floor(Math.log(1 - random.next()) / Math.log(theta / (1 + theta)));
  }
  return count;
}

/**
 * The share of 8,000 years of the recursion (records arrive, then print) that are out by each day.
 */
function simulate(of: Partial<StockSituation>, factors: WeekdayFactors, days: number): number[] {
  const { stock, backlog, dailyMean, theta, capacityPerDay } = { ...situation, ...of };
  const random = seededRandom(20171123);
  const years = 8000;
  const outBy = new Array<number>(days).fill(0);
  for (let year = 0; year < years; year++) {
    let onHand = stock;
    let waiting = backlog;
    for (let day = 0; day < days; day++) {
      waiting += inflow(random, dailyMean * factors[day % 5]!, theta);
      const prints = Math.min(waiting, capacityPerDay ?? waiting, onHand);
      onHand -= prints;
      waiting -= prints;
      if (onHand === 0) outBy[day]! += 1 / years;
    }
  }
  return outBy;
}

/** Four standard errors of a share of 8,000. */
const chance = 4 * Math.sqrt(0.25 / 8000);

describe('runOut against simulation of the recursion', () => {
  const busyMonday: WeekdayFactors = [1.2, 1, 0.8, 1, 1];
  test.each([
    ['every day alike', {}, everyDayAlike],
    ['busy Mondays', {}, busyMonday],
    ['some wait already', { backlog: 90 }, busyMonday],
    ['a capacity far above the inflow', { capacityPerDay: 400, backlog: 20 }, everyDayAlike],
    ['more wait than there are blanks, no capacity', { backlog: 250 }, everyDayAlike],
    ['more wait than there are blanks', { backlog: 250, capacityPerDay: 33 }, everyDayAlike],
  ])('%s', (_, of, factors) => {
    const { probabilityByDay } = look(of, factors);
    const simulated = simulate(of, factors, 20);
    for (const [day, { probability }] of probabilityByDay.entries()) {
      expect(Math.abs(probability - simulated[day]!)).toBeLessThan(chance);
    }
  });

  test('a capacity that binds can only make it later: the closed form is the early side', () => {
    const { probabilityByDay } = look({ capacityPerDay: 32, backlog: 50 });
    const simulated = simulate({ capacityPerDay: 32, backlog: 50 }, everyDayAlike, 20);
    for (const [day, { probability }] of probabilityByDay.entries()) {
      expect(simulated[day]!).toBeLessThan(probability + chance);
    }
  });
});

describe('runOut by hand', () => {
  test('one blank, Poisson with mean 2 a day: 1 - e^-2t', () => {
    const { probabilityByDay } = look({ stock: 1, dailyMean: 2, theta: 0 }, everyDayAlike, 5);
    for (const [day, { probability }] of probabilityByDay.entries()) {
      expect(Math.abs(probability - (1 - Math.exp(-2 * (day + 1))))).toBeLessThan(1e-9);
    }
  });

  test('one blank, negative binomial: 1 - (1 + theta)^(-mean t / theta)', () => {
    const { probabilityByDay } = look({ stock: 1, dailyMean: 0.2, theta: 3 }, everyDayAlike, 5);
    for (const [day, { probability }] of probabilityByDay.entries()) {
      expect(Math.abs(probability - (1 - 4 ** ((-0.2 * (day + 1)) / 3)))).toBeLessThan(1e-9);
    }
  });

  test.each([
    ['no blanks: out today', { stock: 0 }, monday, monday],
    ['more wait than there are, no capacity: out today', { backlog: 200 }, monday, monday],
    [
      '300 a day from 1,000, 5,000 waiting: the 4th day',
      { stock: 1000, backlog: 5000, capacityPerDay: 300 },
      '2017-11-30',
      '2017-11-30',
    ],
    [
      'exactly 250 a day from 1,000: the 4th day',
      { stock: 1000, backlog: 5000, capacityPerDay: 250 },
      '2017-11-30',
      '2017-11-30',
    ],
    ['a capacity of 0 never prints', { backlog: 500, capacityPerDay: 0 }, null, null],
    ['no inflow, nothing waiting: never', { dailyMean: 0 }, null, null],
    ['beyond five years: never', { stock: 10_000_000 }, null, null],
  ])('%s', (_, of, t10, t90) => {
    expect(look(of)).toMatchObject({ t10, t90 });
  });

  test('the first day is the next working day when `from` is closed', () => {
    const holiday: Holiday = { date: monday, kind: 'national_holiday', name: 'contoh' };
    const closed = workingCalendar([holiday]);
    const from = addDays(monday, -2);
    const input = { ...situation, weekdayFactors: everyDayAlike, from, calendar: closed, days: 3 };
    const dates = runOut(input).probabilityByDay.map(({ date }) => date);
    expect(dates).toEqual(['2017-11-28', '2017-11-29', '2017-11-30']);
  });

  test('the dates are looked for beyond the days that are listed', () => {
    const { t10, t50, t90, probabilityByDay } = look({ stock: 2990 }, everyDayAlike, 2);
    expect(probabilityByDay).toHaveLength(2);
    expect(t50).toBe(calendar.addWorkingDays(monday, 99));
    expect(t10! < t50! && t50! < t90!).toBe(true);
  });
});

const anySituation = fc.record<StockSituation>({
  stock: fc.integer({ min: 0, max: 5000 }),
  backlog: fc.integer({ min: 0, max: 3000 }),
  dailyMean: fc.double({ min: 0, max: 300, noNaN: true }),
  theta: fc.constantFrom(0, 0.5, 3, 9),
  capacityPerDay: fc.option(fc.double({ min: 0, max: 400, noNaN: true })),
});

test('probabilities never fall, stay within 0 and 1, and agree with the dates', () => {
  fc.assert(
    fc.property(anySituation, (of) => {
      const { t10, t50, t90, probabilityByDay } = look(of, [1.3, 1, 0.9, 0.9, 0.9], 40);
      let before = 0;
      for (const { date, probability } of probabilityByDay) {
        expect(probability).toBeGreaterThanOrEqual(before);
        expect(probability).toBeLessThanOrEqual(1);
        before = probability;
        expect(t10 !== null && t10 <= date).toBe(probability >= 0.1);
        expect(t50 !== null && t50 <= date).toBe(probability >= 0.5);
        expect(t90 !== null && t90 <= date).toBe(probability >= 0.9);
      }
    }),
    { numRuns: 200 },
  );
});

test('the fan of the stock reaches 0 on T10, T50 and T90', () => {
  fc.assert(
    fc.property(anySituation, (of) => {
      const ahead = daysAhead(calendar, monday, 40, everyDayAlike);
      const { t10, t50, t90 } = look(of);
      for (const { date, q10, q50, q90 } of stockFan(of, ahead)) {
        expect(q10 <= q50 && q50 <= q90 && q90 <= of.stock).toBe(true);
        expect(q10 === 0).toBe(t10 !== null && t10 <= date);
        expect(q50 === 0).toBe(t50 !== null && t50 <= date);
        expect(q90 === 0).toBe(t90 !== null && t90 <= date);
      }
    }),
    { numRuns: 200 },
  );
});
