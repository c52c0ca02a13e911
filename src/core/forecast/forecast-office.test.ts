import { describe, expect, test } from 'vitest';
import { workingCalendar } from '../calendar.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import type { DemandDriver } from './demand-driver.ts';
import type { OfficeHistory } from './forecast-office.ts';
import { commonPattern, forecastOffice, recordsSeen } from './forecast-office.ts';

const calendar = workingCalendar([]);
const dates = calendar.workingDays('2017-08-01', 60);
const week = [120, 100, 100, 100, 80];

/** Sixty days of an office with busy Mondays that runs out of blanks after thirty. */
const emptied = {
  residents: 300_000,
  printersWorking: 1,
  drivers: [],
  series: dates.map((day, index) => ({
    day,
    inflow: week[(index + 1) % 5]!,
    prints: index < 30 ? 310 : 0,
  })),
};
const pattern = commonPattern([emptied]);
const seen = recordsSeen(emptied, pattern);
const expectedPerResident = seen.records / seen.days / emptied.residents;
const forecast = (history: OfficeHistory, priorDays = 10) =>
  forecastOffice({
    history,
    expectedDaily: history.residents * expectedPerResident,
    priorDays,
    pattern,
    policy: defaultPolicy,
  });
const newcomer: OfficeHistory = {
  residents: 30_000,
  printersWorking: null,
  drivers: [],
  series: [],
};

describe('forecastOffice', () => {
  test('the inflow is forecast, so a month without blanks does not make the need look smaller', () => {
    expect(forecast(emptied).dailyInflow).toBeCloseTo(100, 6);
  });

  test('the capacity is what was printed in the best twenty days, within the working printers', () => {
    const { capacityPerDay, capacityProof } = forecast(emptied);
    expect(capacityProof).toEqual({ from: '2017-08-01', until: '2017-08-28', cards: 6200 });
    expect(capacityPerDay).toBe(300);
    const unknown = forecast({ ...emptied, printersWorking: null });
    expect(unknown.capacityPerDay).toBe(310);
  });

  test('an office without a history is expected to do as its province does, and has proven nothing', () => {
    const { dailyInflow, capacityPerDay, capacityProof, varianceToMeanRatio } = forecast(newcomer);
    expect(dailyInflow).toBeCloseTo(10, 6);
    expect(capacityPerDay).toBe(0);
    expect(capacityProof).toBeNull();
    expect(varianceToMeanRatio).toBe(pattern.varianceToMeanRatio);
  });

  test('what the residents let expect is worth the days it is given', () => {
    const twiceAsBusy = { ...emptied, residents: 600_000 };
    expect(forecast(twiceAsBusy, 0).dailyInflow).toBeCloseTo(100, 6);
    const own = (1 - pattern.memory ** 60) / (1 - pattern.memory);
    const mean = (own * 100 + 10 * 200) / (own + 10);
    expect(Math.abs(forecast(twiceAsBusy, 10).dailyInflow - mean)).toBeLessThan(0.5);
  });

  test('a surge that was known is explained, not learned', () => {
    const from = dates[40]!;
    const series = emptied.series.map((line) =>
      line.day < from ? line : { ...line, inflow: line.inflow * 2 },
    );
    const driver: DemandDriver = {
      id: 'd',
      kind: 'election',
      scope: { kind: 'country' },
      from,
      until: null,
      factor: 2,
      reference: 'r',
      statedBy: 'p',
    };
    expect(forecast({ ...emptied, series, drivers: [driver] }).dailyInflow).toBeCloseTo(100, 6);
    expect(forecast({ ...emptied, series }).dailyInflow).toBeGreaterThan(120);
  });

  test('without any counted inflow the prints tell, and a day that ended without blanks is a floor', () => {
    const printed = (stockLeft: number | null, cards = 100): OfficeHistory => ({
      residents: 0,
      printersWorking: null,
      drivers: [],
      series: dates.map((day, index) => ({
        day,
        inflow: null,
        prints: index % 3 === 0 ? cards / 2 : cards + (index % 3 === 1 ? 10 : -10),
        stockLeft: index % 3 === 0 ? 0 : stockLeft,
      })),
    });
    const rate = forecast(printed(500), 0).dailyInflow;
    expect(rate).toBeGreaterThan(95);
    expect(rate).toBeLessThan(106);
    // Nobody stated the days: nothing is known, and the empty ones alone are no more than they say.
    expect(forecast(printed(null), 0).dailyInflow).toBeCloseTo(50, 0);
  });

  test('busy Mondays are found', () => {
    expect(pattern.weekdayFactors[0]).toBeCloseTo(1.2, 6);
    expect(pattern.weekdayFactors[4]).toBeCloseTo(0.8, 6);
  });
});
