import { describe, expect, test } from 'vitest';
import { workingCalendar } from '../calendar.ts';
import { pooledWeekdayFactors } from './calendar-factors.ts';

const dates = workingCalendar([]).workingDays('2017-09-04', 20);
const office = (scale: number, week: readonly (number | null)[]) =>
  dates.map((day, index) => {
    const inflow = week[index % 5]!;
    return { day, inflow: inflow === null ? null : inflow * scale, prints: 0 };
  });

describe('pooledWeekdayFactors', () => {
  test('finds the factors whatever the size of the offices, with a mean of 1', () => {
    const week = [130, 110, 90, 90, 80];
    const factors = pooledWeekdayFactors([office(1, week), office(20, week)]);
    for (const [weekday, factor] of factors.entries()) {
      expect(factor).toBeCloseTo(week[weekday]! / 100, 9);
    }
  });

  test('an office that was not observed on Mondays does not make Mondays look idle', () => {
    const alike = office(1, [100, 100, 100, 100, 100]);
    const factors = pooledWeekdayFactors([alike, office(50, [null, 100, 100, 100, 100])]);
    expect(factors).toEqual([1, 1, 1, 1, 1]);
  });

  test.each([
    ['nothing seen', []],
    ['no Friday seen', [office(1, [100, 100, 100, 100, null])]],
    ['never a record', [office(0, [1, 1, 1, 1, 1])]],
  ])('%s: every day alike', (_, offices) => {
    expect(pooledWeekdayFactors(offices)).toEqual([1, 1, 1, 1, 1]);
  });
});
