/**
 * The forecasts of all offices at once: what they have in common is learned from all, and a small
 * office leans on its province.
 */
import type { Policy } from '../policy/policy.ts';
import { daysWorthOfPrior, spreadBetweenOffices } from './credibility.ts';
import {
  type CommonPattern,
  commonPattern,
  forecastOffice,
  type OfficeForecast,
  type OfficeHistory,
  recordsSeen,
} from './forecast-office.ts';
import type { RateBelief } from './inflow-rate.ts';

export interface OfficeOfProvince extends OfficeHistory {
  readonly provinceCode: string;
}

export interface CountryForecast {
  readonly pattern: CommonPattern;
  /** In the order of the offices given. */
  readonly offices: readonly OfficeForecast[];
}

/**
 * Residents times the rate per resident of the province let expect so many records a day; how much
 * that counts beside the own days follows from how much offices differ (`credibility.ts`).
 */
export function forecastCountry(
  offices: readonly OfficeOfProvince[],
  policy: Policy,
): CountryForecast {
  const pattern = commonPattern(offices);
  const { varianceToMeanRatio } = pattern;
  const seen = offices.map((office) => recordsSeen(office, pattern));
  const rates = ratesPerResident(offices, seen);
  const expected = offices.map(
    ({ provinceCode, residents }) => residents * (rates.get(provinceCode) ?? 0),
  );
  const spread = spreadBetweenOffices(
    seen.map(({ records, days }, index) => ({
      days,
      recordsSeen: records,
      recordsExpected: expected[index]!,
    })),
    varianceToMeanRatio,
  );
  return {
    pattern,
    offices: offices.map((history, index) => {
      const expectedDaily = expected[index]!;
      const priorDays = daysWorthOfPrior(expectedDaily, spread, varianceToMeanRatio);
      return forecastOffice({ history, expectedDaily, priorDays, pattern, policy });
    }),
  };
}

/**
 * Records per resident and day of each province. Where a province was never observed, that of the
 * country.
 */
function ratesPerResident(
  offices: readonly OfficeOfProvince[],
  seen: readonly RateBelief[],
): Map<string, number> {
  const sums = new Map<string, { records: number; residentDays: number }>();
  const country = { records: 0, residentDays: 0 };
  for (const [index, { provinceCode, residents }] of offices.entries()) {
    const province = sums.get(provinceCode) ?? { records: 0, residentDays: 0 };
    sums.set(provinceCode, province);
    for (const sum of [province, country]) {
      sum.records += seen[index]!.records;
      sum.residentDays += seen[index]!.days * residents;
    }
  }
  const rateOf = ({ records, residentDays }: typeof country): number | null =>
    residentDays === 0 ? null : records / residentDays;
  return new Map(
    [...sums].map(([code, province]) => [code, rateOf(province) ?? rateOf(country) ?? 0]),
  );
}
