import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../calendar.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { forecastCountry, type OfficeOfProvince } from './forecast-country.ts';

const calendar = workingCalendar([]);
const dates = calendar.workingDays('2017-08-01', 60);

function office(provinceCode: string, residents: number, inflow: number | null, days = 60) {
  const series = dates.slice(0, days).map((day) => ({ day, inflow, prints: 0 }));
  const made: OfficeOfProvince = {
    provinceCode,
    residents,
    printersWorking: 1,
    drivers: [],
    series,
  };
  return made;
}
const inflows = (offices: readonly OfficeOfProvince[]) =>
  forecastCountry(offices, defaultPolicy).offices.map(({ dailyInflow }) => dailyInflow);

describe('forecastCountry', () => {
  it('expects of an office without history what its province does', () => {
    const [, newcomer] = inflows([office('32', 300_000, 90), office('32', 100_000, 0, 0)]);
    expect(newcomer).toBeCloseTo(30, 6);
  });

  it('a province never observed does as the country', () => {
    const [, , far] = inflows([
      office('32', 300_000, 90),
      office('33', 100_000, 30),
      office('94', 50_000, null),
    ]);
    expect(far).toBeCloseTo(15, 6);
  });

  it('where offices differ a lot, each is believed; where little, a small one leans on the rest', () => {
    const [unlike] = inflows([office('32', 100_000, 90), office('32', 100_000, 10)]);
    expect(unlike).toBeGreaterThan(89);
    const [small] = inflows([
      office('32', 10_000, 4),
      ...Array.from({ length: 9 }, () => office('32', 10_000, 3)),
    ]);
    expect(small).toBeLessThan(3.6);
  });

  it('of no offices, and of offices nobody knows anything of, is 0', () => {
    expect(inflows([])).toEqual([]);
    expect(inflows([office('32', 100_000, null)])).toEqual([0]);
  });
});
