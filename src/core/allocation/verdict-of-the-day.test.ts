import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../calendar.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { allocateRound } from './allocate-round.ts';
import type { OfficeSituation } from './allocation.ts';
import { daysOfSupply } from './days-of-supply.ts';
import { nationalRunOut, verdictOfTheDay } from './verdict-of-the-day.ts';

const calendar = workingCalendar([]);
const asOf = '2017-11-23';

function office(id: string, more: Partial<OfficeSituation>): OfficeSituation {
  return {
    office: id,
    onHand: 1_000,
    inTransit: 0,
    backlog: 0,
    capacityPerDay: 200,
    dailyInflow: 50,
    varianceToMeanRatio: 1,
    leadTimeDays: 1,
    asked: 0,
    printersWorking: 1,
    cannotPrintCause: null,
    lastReport: '2017-11-22',
    ...more,
  };
}

const situations = [
  office('calm', {}),
  office('empty', { onHand: 0 }),
  office('soon', { onHand: 200 }),
  office('piled-up', { onHand: 9_000 }),
  office('no-ribbon', { cannotPrintCause: 'ribbon' }),
  office('silent-since-friday', { lastReport: '2017-11-17' }),
  office('silent-since-monday', { lastReport: '2017-11-20' }),
];

describe('the sentence of the day', () => {
  it('counts each office by its status, and those whose median run-out is within a week', () => {
    const round = allocateRound({
      asOf,
      reserve: 0,
      offices: situations,
      policy: defaultPolicy,
      calendar,
    });
    expect(verdictOfTheDay(round, situations)).toEqual({
      empty: 1,
      silent: 2,
      silentSince: '2017-11-17',
      runOutWithin7Days: 2,
      piledUp: 1,
      cannotPrint: 1,
    });
  });
});

describe('the nation', () => {
  it('runs out when all inflow together has used all blanks, steady over many offices', () => {
    const many = Array.from({ length: 100 }, (_, at) => office(String(at), {}));
    // 100 offices of 50 a day: 5,000 a day, so 50,000 blanks last ten working days.
    const { t50, dailyInflow } = nationalRunOut(49_900, many, 1, asOf, calendar);
    expect(dailyInflow).toBe(5_000);
    expect(t50).toBe('2017-12-06');
  });

  it('never runs out without inflow', () => {
    const none = [office('none', { dailyInflow: 0, backlog: 0 })];
    expect(nationalRunOut(10, none, 1, asOf, calendar)).toMatchObject({ t10: null, t90: null });
  });
});

it.each([
  [1_000, 50, 20],
  [0, 50, 0],
  [1_000, 0, null],
])('%i blanks at %i a day are %s days of supply', (position, inflow, days) => {
  expect(daysOfSupply(position, inflow)).toBe(days);
});
