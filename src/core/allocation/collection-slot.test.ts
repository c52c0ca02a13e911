import { describe, expect, test } from 'vitest';
import { workingCalendar } from '../calendar.ts';
import { checkSlot, collectionsPerHour, counterHours, firstFreeSlot } from './collection-slot.ts';

/** Thursday 23 November 2017; Friday 1 December is a holiday. */
const calendar = workingCalendar([
  { date: '2017-12-01', kind: 'national_holiday', name: 'Maulid Nabi Muhammad SAW' },
]);
const now = { day: '2017-11-23', hour: 9 };

describe('a slot at nine on Thursday 23 November, for a grant that expires on Thursday 30', () => {
  test.each([
    ['the hour that runs', '2017-11-23', 9, 0, null],
    ['an hour that is over', '2017-11-23', 8, 0, 'slot_not_open'],
    ['tomorrow', '2017-11-24', 8, 0, null],
    ['yesterday', '2017-11-22', 14, 0, 'slot_not_open'],
    ['Saturday', '2017-11-25', 9, 0, 'slot_not_open'],
    ['at noon', '2017-11-24', 12, 0, 'slot_not_open'],
    ['the last day of the grant', '2017-11-30', 15, 0, null],
    ['after it', '2017-12-04', 9, 0, 'slot_not_open'],
    ['with one place left', '2017-11-24', 8, collectionsPerHour - 1, null],
    ['with none left', '2017-11-24', 8, collectionsPerHour, 'slot_full'],
  ])('%s', (_what, day, hour, taken, answer) => {
    expect(checkSlot({ day, hour }, now, '2017-11-30', () => taken, calendar)).toBe(answer);
  });
});

describe('the first free slot', () => {
  const all = counterHours.length * collectionsPerHour;
  test.each([
    ['nothing taken', {}, '2017-11-30', { day: '2017-11-24', hour: 8 }],
    [
      'tomorrow at eight full',
      { '2017-11-24': collectionsPerHour },
      '2017-11-30',
      { day: '2017-11-24', hour: 9 },
    ],
    ['tomorrow full', { '2017-11-24': all }, '2017-11-30', { day: '2017-11-27', hour: 8 }],
    ['over the holiday', { '2017-11-30': all }, '2017-12-04', { day: '2017-12-04', hour: 8 }],
    ['all full until it expires', { '2017-11-24': all }, '2017-11-24', null],
  ] as const)('%s', (_what, takenByDay, expiresOn, slot) => {
    const byDay: Record<string, number> = takenByDay;
    const taken = ({ day, hour }: { day: string; hour: number }): number => {
      const before = counterHours.filter((open) => open < hour).length * collectionsPerHour;
      return Math.min(collectionsPerHour, Math.max(0, (byDay[day] ?? 0) - before));
    };
    const today = expiresOn === '2017-12-04' ? '2017-11-29' : '2017-11-23';
    expect(firstFreeSlot(today, expiresOn, taken, calendar)).toEqual(slot);
  });
});
