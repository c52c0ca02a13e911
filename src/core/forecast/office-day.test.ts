import { expect, test } from 'vitest';
import { workingCalendar } from '../calendar.ts';
import { workingDaySeries } from './office-day.ts';

const calendar = workingCalendar([
  { date: '2017-12-01', kind: 'national_holiday', name: 'Maulid Nabi Muhammad SAW' },
]);

test('one line a working day; gaps are not zeros; closed days count for the next working day', () => {
  const series = [
    { day: '2017-11-29', inflow: 50, prints: 40 },
    { day: '2017-12-01', inflow: 7, prints: 3 },
    { day: '2017-12-02', inflow: null, prints: 5 },
    { day: '2017-12-04', inflow: 60, prints: 70 },
    { day: '2017-12-09', inflow: 9, prints: 9 },
  ];
  expect(workingDaySeries(series, calendar)).toEqual([
    { day: '2017-11-29', inflow: 50, prints: 40 },
    { day: '2017-11-30', inflow: null, prints: 0 },
    { day: '2017-12-04', inflow: 67, prints: 78 },
    { day: '2017-12-05', inflow: null, prints: 0 },
    { day: '2017-12-06', inflow: null, prints: 0 },
    { day: '2017-12-07', inflow: null, prints: 0 },
    { day: '2017-12-08', inflow: null, prints: 0 },
  ]);
});

test('no days, no lines', () => {
  expect(workingDaySeries([], calendar)).toEqual([]);
});
