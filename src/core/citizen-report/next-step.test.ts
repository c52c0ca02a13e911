import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../calendar.ts';
import { answerDueOn, escalationOf } from './next-step.ts';

const calendar = workingCalendar([
  { date: '2017-12-25', kind: 'national_holiday', name: 'Hari Raya Natal' },
]);

describe('an answer within a working day', () => {
  it.each([
    // filed on, due on
    ['2017-11-23', '2017-11-24'],
    ['2017-11-24', '2017-11-27'],
    ['2017-11-25', '2017-11-27'],
    ['2017-12-22', '2017-12-26'],
  ])('filed on %s: due on %s', (filedOn, dueOn) => {
    expect(answerDueOn(filedOn, calendar)).toBe(dueOn);
  });

  it.each([
    // due on Friday; today, who holds it
    ['2017-11-24', 'office'],
    ['2017-11-26', 'office'],
    ['2017-11-27', 'province'],
    ['2017-11-28', 'centre'],
    ['2017-12-30', 'centre'],
  ])('due on 2017-11-24, on %s it is with the %s', (today, holder) => {
    expect(escalationOf('2017-11-24', today, calendar)).toBe(holder);
  });
});
