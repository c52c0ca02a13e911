import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../calendar.ts';
import { statementsDue } from './statement.ts';

/** 1 December 2017 was the Prophet's birthday, a Friday. */
const calendar = workingCalendar([
  { date: '2017-12-01', kind: 'national_holiday', name: 'Maulid Nabi' },
]);

describe('which days are due', () => {
  it.each([
    [
      'nothing stated in the week',
      [],
      '2017-11-20',
      '2017-11-22',
      ['2017-11-20', '2017-11-21', '2017-11-22'],
    ],
    ['all stated', ['2017-11-20', '2017-11-21'], '2017-11-20', '2017-11-21', []],
    [
      'a gap in the middle',
      ['2017-11-20', '2017-11-22'],
      '2017-11-20',
      '2017-11-22',
      ['2017-11-21'],
    ],
    ['no statement is due on Saturday and Sunday', ['2017-11-24'], '2017-11-24', '2017-11-26', []],
    ['nor on a holiday', ['2017-11-30'], '2017-11-30', '2017-12-03', []],
    [
      'a statement of a Sunday is no harm',
      ['2017-11-26'],
      '2017-11-26',
      '2017-11-27',
      ['2017-11-27'],
    ],
    ['nothing before the first day', [], '2017-11-22', '2017-11-21', []],
  ] as const)('%s', (_what, stated, since, until, due) => {
    expect(statementsDue(new Set(stated), { since, until }, calendar)).toEqual(due);
  });

  it('looks back sixty days at most', () => {
    const due = statementsDue(new Set(), { since: '2015-01-01', until: '2017-11-22' }, calendar);
    expect(due[0]).toBe('2017-09-25');
  });
});
