import { expect, test } from 'vitest';
import { workingCalendar } from '../calendar.ts';
import { collectBy } from './collect-by.ts';

const calendar = workingCalendar([
  { date: '2017-12-01', kind: 'national_holiday', name: 'Maulid Nabi Muhammad SAW' },
]);

test.each([
  ['so early that the blanks arrive on T10', '2017-11-30', 3, '2017-11-23', '2017-11-27'],
  ['closed days do not count', '2017-12-05', 3, '2017-11-23', '2017-11-29'],
  ['already too late: today', '2017-11-24', 5, '2017-11-23', '2017-11-23'],
  ['decided on a Saturday: Monday', '2017-11-24', 5, '2017-11-25', '2017-11-27'],
  ['not after the grant returns', '2018-03-01', 3, '2017-11-23', '2017-12-08'],
  ['never out: the last day', null, 3, '2017-11-23', '2017-12-08'],
])('%s', (_, t10, leadTime, asOf, expected) => {
  expect(collectBy(t10, leadTime, asOf, 10, calendar)).toBe(expected);
});
