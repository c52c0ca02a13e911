import { describe, expect, it } from 'vitest';
import { weekday, workingCalendar } from '../calendar.ts';
import { negativeBinomialQuantile } from '../forecast/negative-binomial.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { seededRandom } from '../random.ts';
import { type BacktestOffice, type BacktestScore, rollingOrigin } from './rolling-origin.ts';

const calendar = workingCalendar([]);
// A Monday; twelve weeks.
const dates = calendar.workingDays('2017-08-28', 60);
const factors = [1.4, 1.1, 1, 0.9, 0.6];

function office(id: string, mean: number, inflowOf: (day: string, at: number) => number | null) {
  const series = dates.map((day, at) => ({ day, inflow: inflowOf(day, at), prints: 0 }));
  const made: BacktestOffice = {
    office: id,
    provinceCode: '32',
    residents: mean * 3000,
    printersWorking: null,
    drivers: [],
    protectionWorkingDays: 7,
    series,
  };
  return made;
}

const scoresOf = (offices: readonly BacktestOffice[]): BacktestScore[] =>
  rollingOrigin({ offices, policy: defaultPolicy, calendar, random: seededRandom(5) });

const byModel = (scores: readonly BacktestScore[], model: string, horizon = 'protection') =>
  scores.find((score) => score.model === model && score.horizon === horizon)!;

describe('rollingOrigin', () => {
  it('judges every Monday with four weeks before and the whole horizon after', () => {
    const scores = scoresOf([office('a', 100, () => 100), office('b', 50, () => 50)]);
    // Weeks 5 to 11 hold seven days ahead; weeks 5 to 9 hold twenty.
    expect(byModel(scores, 'calendar')).toMatchObject({ office: 'a', workingDays: 7, origins: 7 });
    expect(byModel(scores, 'calendar', 'month')).toMatchObject({ workingDays: 20, origins: 5 });
  });

  it('is exact where every week is alike', () => {
    const inflow = (day: string) => 100 * factors[weekday(day) - 1]!;
    const scores = scoresOf([office('a', 100, inflow), office('b', 100, inflow)]);
    for (const model of ['same_weekday', 'mean_of_eight', 'calendar', 'uncertain_rate']) {
      expect(byModel(scores, model).absoluteError).toBeCloseTo(0, 6);
    }
    // Seven days from a Monday hold two Mondays and two Tuesdays: 50 more than seven mean days.
    const pooled = byModel(scores, 'pooled');
    expect(pooled.bias).toBeCloseTo(-50 * pooled.origins, 6);
  });

  it('knows nothing of what comes after its Monday', () => {
    const flat = office('a', 100, () => 100);
    const later = office('a', 100, (day) => (day >= dates[50]! ? 900 : 100));
    const early = (of: BacktestOffice) =>
      scoresOf([{ ...of, series: of.series.slice(0, 50) }, office('b', 50, () => 50)]);
    expect(byModel(early(later), 'calendar')).toEqual(byModel(early(flat), 'calendar'));
  });

  it('leaves out a Monday with a day not observed ahead', () => {
    const gap = office('a', 100, (_, at) => (at === 59 ? null : 100));
    const scores = scoresOf([gap, office('b', 50, () => 50)]);
    expect(byModel(scores, 'calendar', 'month').origins).toBe(4);
  });

  it('has no line for an office without history, and none without offices', () => {
    const fresh = { ...office('a', 100, () => 1), series: [] };
    const scores = scoresOf([fresh, office('b', 50, () => 50)]);
    expect(new Set(scores.map((score) => score.office))).toEqual(new Set(['b']));
    expect(scoresOf([])).toEqual([]);
  });

  it('covers about 80 % where the counts are what the model says', () => {
    const random = seededRandom(8);
    const count = (mean: number) =>
      negativeBinomialQuantile(0.001 + 0.998 * random.next(), mean, 3);
    const offices = Array.from({ length: 40 }, (_, at) => {
      const mean = 20 + 10 * at;
      return office(`o${at}`, mean, (day) => count(mean * factors[weekday(day) - 1]!));
    });
    const scores = scoresOf(offices).filter((score) => score.horizon === 'protection');
    const share = (model: string): number => {
      const of = scores.filter((score) => score.model === model);
      const covered = of.reduce((sum, score) => sum + score.covered, 0);
      return covered / of.reduce((sum, score) => sum + score.origins, 0);
    };
    expect(Math.abs(share('uncertain_rate') - 0.8)).toBeLessThan(0.07);
    expect(share('same_weekday')).toBeLessThan(0.7);
  });
});
