import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../calendar.ts';
import { meanDemandAhead, withUncertainRate } from './demand-ahead.ts';
import type { DemandDriver } from './demand-driver.ts';

const calendar = workingCalendar([]);
const week = [1.4, 1.1, 1, 0.9, 0.6] as const;
const monday = '2017-11-27';
const driver: DemandDriver = {
  id: 'd',
  kind: 'national_shock',
  scope: { kind: 'country' },
  from: '2017-12-04',
  until: null,
  factor: 2,
  reference: 'r',
  statedBy: 'p',
};
const ahead = (days: number, drivers: DemandDriver[] = []) =>
  meanDemandAhead(monday, days, week, drivers, calendar);

describe('meanDemandAhead', () => {
  it.each([
    ['whole weeks are like the mean day', ahead(10), 1],
    ['a Monday alone', ahead(1), 1.4],
    ['six days hold two Mondays', ahead(6), 6.4 / 6],
    ['a driver counts from its day on', ahead(10, [driver]), (5 + 10) / 10],
  ])('%s', (_, mean, expected) => {
    expect(mean).toBeCloseTo(expected, 12);
  });
});

it('withUncertainRate: a sum over as many days as the rate rests on varies twice as much', () => {
  expect(withUncertainRate(4, 50, 50)).toBe(8);
  expect(withUncertainRate(4, 5, 100)).toBeCloseTo(4.2, 12);
});
