import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, isPlainDate, weekday, workingCalendar } from './calendar.ts';

const calendar = workingCalendar([
  { date: '2017-12-01', kind: 'national_holiday', name: 'Maulid Nabi Muhammad SAW' },
  { date: '2017-12-25', kind: 'national_holiday', name: 'Hari Raya Natal' },
  { date: '2017-12-26', kind: 'joint_leave', name: 'Cuti bersama Natal' },
]);
const anyDay = fc.integer({ min: -25_000, max: 80_000 }).map((days) => addDays('1970-01-01', days));
const anyDecember = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2017-11-15', days));

describe('workingCalendar', () => {
  test.each([
    ['2017-11-23', 0, '2017-11-23'],
    ['2017-11-23', 1, '2017-11-24'],
    ['2017-11-24', 1, '2017-11-27'],
    ['2017-11-25', 1, '2017-11-27'],
    ['2017-11-30', 1, '2017-12-04'],
    ['2017-12-22', 1, '2017-12-27'],
    ['2017-12-04', -1, '2017-11-30'],
    ['2017-12-27', -2, '2017-12-21'],
    ['2017-11-25', 0, '2017-11-25'],
  ])('%s and %d working days is %s', (date, days, expected) => {
    expect(calendar.addWorkingDays(date, days)).toBe(expected);
  });

  test('the coming working days leave out weekends, holidays and joint leave', () => {
    const days = calendar.workingDays('2017-11-30', 3);
    expect(days).toEqual(['2017-11-30', '2017-12-04', '2017-12-05']);
    expect(calendar.workingDays('2017-12-01', 1)).toEqual(['2017-12-04']);
    expect(calendar.workingDayFrom('2017-12-23')).toBe('2017-12-27');
  });

  test('steps there and back, and counts the steps', () => {
    fc.assert(
      fc.property(anyDecember, fc.integer({ min: 0, max: 40 }), (from, days) => {
        const day = calendar.workingDayFrom(from);
        const later = calendar.addWorkingDays(day, days);
        expect(calendar.addWorkingDays(later, -days)).toBe(day);
        expect(calendar.workingDaysBetween(day, later)).toBe(days);
        expect(calendar.workingDaysBetween(later, day) + 0).toBe(0 - days);
      }),
      { numRuns: 300 },
    );
  });

  test('asked twice it says the same', () => {
    const first = calendar.addWorkingDays('2017-12-22', 5);
    expect(calendar.addWorkingDays('2017-12-22', 5)).toBe(first);
  });
});

describe('days', () => {
  test.each([
    ['2017-11-23', true],
    ['2016-02-29', true],
    ['2017-02-29', false],
    ['2017-13-01', false],
    ['2017-11-31', false],
    ['17-11-2023', false],
    ['2017-11-23T00:00', false],
    ['2300-01-01', false],
    ['', false],
  ])('%s is a day: %s', (text, isDay) => {
    expect(isPlainDate(text)).toBe(isDay);
  });

  test.each([
    ['2017-11-23', 4],
    ['1945-08-17', 5],
    ['2000-02-29', 2],
    ['2024-02-14', 3],
  ])('%s is day %d of the week', (date, expected) => {
    expect(weekday(date)).toBe(expected);
  });

  test('adding days is undone by taking them away, and moves the weekday along', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        const moved = addDays(date, days);
        expect(isPlainDate(date)).toBe(true);
        expect(daysBetween(date, moved)).toBe(days);
        expect((((weekday(moved) - weekday(date) - days) % 7) + 7) % 7).toBe(0);
      }),
      { numRuns: 500 },
    );
  });
});
