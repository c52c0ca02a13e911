import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../calendar.ts';
import { workingCalendar } from '../calendar.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import type { OfficeSituation, OfficeStatus } from './allocation.ts';
import { causeOf, officeStatus } from './office-status.ts';

const calendar = workingCalendar([
  { date: '2017-12-01', kind: 'national_holiday', name: 'Maulid Nabi Muhammad SAW' },
]);
/** A Thursday. */
const asOf = '2017-11-23';
const office: OfficeSituation = {
  office: '3205',
  onHand: 2000,
  inTransit: 0,
  backlog: 0,
  capacityPerDay: 150,
  dailyInflow: 100,
  varianceToMeanRatio: null,
  leadTimeDays: 3,
  asked: 0,
  printersWorking: 2,
  cannotPrintCause: null,
  lastReport: asOf,
};
const far = '2017-12-29';

describe('officeStatus', () => {
  test.each<[string, Partial<OfficeSituation>, PlainDate | null, OfficeStatus]>([
    ['last heard on Wednesday: yesterday', { lastReport: '2017-11-22' }, far, 'adequate'],
    ['last heard on Tuesday: two working days', { lastReport: '2017-11-21' }, far, 'silent'],
    ['never heard of is not judged', { lastReport: null }, far, 'adequate'],
    ['silent before empty', { lastReport: '2017-11-20', onHand: 0 }, asOf, 'silent'],
    ['no printer works', { printersWorking: 0 }, far, 'cannot_print'],
    ['no ribbon, before empty', { cannotPrintCause: 'ribbon', onHand: 0 }, asOf, 'cannot_print'],
    ['nothing on hand', { onHand: 0, inTransit: 500 }, asOf, 'empty'],
    ['out on the day blanks called for today arrive', {}, '2017-11-28', 'critical'],
    ['out a day later', {}, '2017-11-29', 'low'],
    ['lead time and review, over a weekend and a holiday', {}, '2017-12-06', 'low'],
    ['out after that', {}, '2017-12-07', 'adequate'],
    ['twenty days of prints', { onHand: 3000 }, far, 'adequate'],
    ['one more', { onHand: 2999, inTransit: 2 }, far, 'piled_up'],
    ['never runs out', {}, null, 'adequate'],
  ])('%s', (_, situation, t10, status) => {
    const here = { ...office, ...situation };
    expect(officeStatus(here, defaultPolicy, 150, t10, asOf, calendar)).toBe(status);
  });
});

describe('causeOf', () => {
  test.each<[Partial<OfficeSituation>, OfficeSituation['cannotPrintCause']]>([
    [{}, null],
    [{ printersWorking: null }, null],
    [{ printersWorking: 0 }, 'printer'],
    [{ cannotPrintCause: 'film' }, 'film'],
    [{ printersWorking: 0, cannotPrintCause: 'network' }, 'network'],
  ])('%j: %s', (situation, cause) => {
    expect(causeOf({ ...office, ...situation })).toBe(cause);
  });
});
