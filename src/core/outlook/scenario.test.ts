import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../calendar.ts';
import { standingScenarios, surgeOn } from './scenario.ts';

const calendar = workingCalendar([]);
const codes = (days: number, elections: string[] = []) =>
  standingScenarios(
    '2017-11-23',
    elections.map((date) => ({ date, kind: 'election' as const, name: 'Pilkada' })),
    calendar,
    days,
  );
const surgeOf = (scenarios: ReturnType<typeof codes>, code: string) =>
  scenarios.find((scenario) => scenario.code === code)!.surge!;

describe('standingScenarios', () => {
  it('are five, and the first changes nothing', () => {
    const [first, ...others] = codes(245);
    expect(first).toEqual({
      code: 'as_planned',
      withoutPurchases: false,
      laterDays: 0,
      surge: null,
    });
    expect(others.map(({ code }) => code)).toEqual([
      'no_purchase',
      'late_tender',
      'election_surge',
      'region_splits',
    ]);
  });

  it('put the surge into the 61 working days before the next election', () => {
    const surge = surgeOf(codes(245, ['2019-04-17', '2018-06-27']), 'election_surge');
    expect(surge).toMatchObject({ from: '2018-04-03', until: '2018-06-27' });
  });

  it('put it at once where no election is in reach', () => {
    const surge = surgeOf(codes(60, ['2018-06-27']), 'election_surge');
    expect(surge.from).toBe('2017-11-23');
  });
});

describe('surgeOn', () => {
  const surge = { from: '2018-01-01', until: '2018-01-31', share: 0.05, factor: 3 };
  it.each([
    ['before', '2017-12-31', 1],
    ['the first day', '2018-01-01', 1.1],
    ['the last day', '2018-01-31', 1.1],
    ['after', '2018-02-01', 1],
  ])('%s', (_, day, factor) => {
    expect(surgeOn(surge, day)).toBeCloseTo(factor, 12);
    expect(surgeOn(null, day)).toBe(1);
  });
});
