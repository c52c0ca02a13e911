import { describe, expect, test } from 'vitest';
import { workingCalendar } from '../calendar.ts';
import { warningLead } from './warning-lead.ts';
import { defaultWarningRule } from './warning-rule.ts';

/** Friday 1 December 2017 (Maulid Nabi) is a holiday. */
const calendar = workingCalendar([
  { date: '2017-12-01', kind: 'national_holiday', name: 'Maulid Nabi Muhammad SAW' },
]);
const thursday = '2017-11-23';

describe('warningLead', () => {
  test.each([
    ['near: 1 + 1 + 2 working days before', 1, '2017-12-08', '2017-12-04', false],
    ['far: 1 + 9 + 2 before, over a weekend and a holiday', 9, '2017-12-13', '2017-11-24', false],
    ['far and today', 9, '2017-12-12', '2017-11-23', true],
    ['too late already', 3, '2017-11-24', '2017-11-16', true],
    ['no run-out in sight', 3, null, null, false],
  ])('%s', (_, travel, t10, warnOn, isDue) => {
    const lead = warningLead(travel, t10, thursday, defaultWarningRule, calendar);
    expect(lead).toMatchObject({ travel, total: travel + 3, warnOn, isDue });
  });
});
