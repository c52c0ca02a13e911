import { describe, expect, test } from 'vitest';
import { workingCalendar } from '../calendar.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { commonPattern, forecastOffice, ratePerResident } from './forecast-office.ts';

const calendar = workingCalendar([]);
const dates = calendar.workingDays('2017-08-01', 60);
const week = [120, 100, 100, 100, 80];

/** Sixty days of an office with busy Mondays that runs out of blanks after thirty. */
const emptied = {
  residents: 300_000,
  printersWorking: 1,
  series: dates.map((day, index) => ({
    day,
    inflow: week[(index + 1) % 5]!,
    prints: index < 30 ? 310 : 0,
  })),
};
const pattern = commonPattern([emptied], calendar);
const forecast = (history: typeof emptied | ({ printersWorking: null } & typeof newcomer)) =>
  forecastOffice({
    history,
    provinceRatePerResident: ratePerResident([emptied], pattern, calendar),
    pattern,
    policy: defaultPolicy,
    calendar,
  });
const newcomer = { residents: 30_000, printersWorking: null, series: [] };

describe('forecastOffice', () => {
  test('the inflow is forecast, so a month without blanks does not make the need look smaller', () => {
    expect(forecast(emptied).dailyInflow).toBeCloseTo(100, 6);
  });

  test('the capacity is what was printed in the best twenty days, within the working printers', () => {
    const { capacityPerDay, capacityProof } = forecast(emptied);
    expect(capacityProof).toEqual({ from: '2017-08-01', until: '2017-08-28', cards: 6200 });
    expect(capacityPerDay).toBe(300);
    const unknown = forecastOffice({
      history: { ...emptied, printersWorking: null },
      provinceRatePerResident: 0,
      pattern,
      policy: defaultPolicy,
      calendar,
    });
    expect(unknown.capacityPerDay).toBe(310);
  });

  test('an office without a history is expected to do as its province does, and has proven nothing', () => {
    const { dailyInflow, capacityPerDay, capacityProof, varianceToMeanRatio } = forecast(newcomer);
    expect(dailyInflow).toBeCloseTo(10, 6);
    expect(capacityPerDay).toBe(0);
    expect(capacityProof).toBeNull();
    expect(varianceToMeanRatio).toBe(pattern.varianceToMeanRatio);
  });

  test('busy Mondays are found', () => {
    expect(pattern.weekdayFactors[0]).toBeCloseTo(1.2, 6);
    expect(pattern.weekdayFactors[4]).toBeCloseTo(0.8, 6);
  });
});
