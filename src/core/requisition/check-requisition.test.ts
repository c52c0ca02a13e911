import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../calendar.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import {
  checkRequisition,
  closedGates,
  emergencyFloor,
  type GateFacts,
  suggestQuantity,
} from './check-requisition.ts';

/** Thursday 23 November 2017; the gates of the default policy: 0 due, 5 days, 2 days, 5 days. */
const today = '2017-11-23';
const calendar = workingCalendar([]);
const inOrder: GateFacts = {
  statementsDue: [],
  lastCountOn: '2017-11-22',
  openQuestions: [],
  overdueLoans: 0,
  overdueSince: null,
};

describe('the gates', () => {
  it.each([
    ['all in order', {}, []],
    [
      'yesterday is not stated',
      { statementsDue: ['2017-11-22'] },
      [['statement_due', 1, '2017-11-22']],
    ],
    [
      'two days are not',
      { statementsDue: ['2017-11-21', '2017-11-22'] },
      [['statement_due', 2, '2017-11-21']],
    ],
    ['counted five working days ago', { lastCountOn: '2017-11-16' }, []],
    ['six', { lastCountOn: '2017-11-15' }, [['count_old', 6, '2017-11-15']]],
    ['never counted', { lastCountOn: null }, [['count_old', 6, null]]],
    ['a difference of the day before yesterday', { openQuestions: ['2017-11-21'] }, []],
    [
      'one three working days old',
      { openQuestions: ['2017-11-20'] },
      [['gap_unexplained', 1, '2017-11-20']],
    ],
    [
      'an old one and a new one',
      { openQuestions: ['2017-11-20', '2017-11-22'] },
      [['gap_unexplained', 1, '2017-11-20']],
    ],
    [
      'a loan is overdue',
      { overdueLoans: 300, overdueSince: '2017-11-14' },
      [['loan_overdue', 300, '2017-11-14']],
    ],
    [
      'all four at once, in their order',
      {
        statementsDue: ['2017-11-22'],
        lastCountOn: '2017-11-01',
        openQuestions: ['2017-11-06'],
        overdueLoans: 1,
        overdueSince: '2017-11-22',
      },
      [
        ['statement_due', 1, '2017-11-22'],
        ['count_old', 16, '2017-11-01'],
        ['gap_unexplained', 1, '2017-11-06'],
        ['loan_overdue', 1, '2017-11-22'],
      ],
    ],
  ] as const)('%s', (_what, more, expected) => {
    const closed = closedGates({ ...inOrder, ...more }, defaultPolicy, today, calendar);
    expect(closed.map(({ gate, value, since }) => [gate, value, since])).toEqual(expected);
  });
});

describe('the emergency floor stays open', () => {
  const shut = closedGates(
    { ...inOrder, statementsDue: ['2017-11-22'] },
    defaultPolicy,
    today,
    calendar,
  );
  it.each([
    // what                                          position  point  a day   floor
    ['empty: to the point and five days more', /* */ 0, 300, 100, 800],
    ['some left', /*                              */ 120, 300, 100, 680],
    ['at the point itself', /*                    */ 300, 300, 100, 500],
    ['above it the gates hold', /*                */ 301, 300, 100, 0],
    ['part of a card is a card', /*               */ 0, 3, 0.3, 5],
    ['an office that cannot print', /*            */ 0, 0, 0, 0],
  ])('%s', (_what, position, emergencyPoint, usePerDay, floor) => {
    expect(emergencyFloor({ position, emergencyPoint, usePerDay }, defaultPolicy)).toBe(floor);
  });

  it.each([
    ['gates open, any quantity', 100_000, [], 0, 'accepted'],
    ['a gate shut, within the floor', 800, shut, 800, 'emergency'],
    ['a gate shut, one above the floor', 801, shut, 800, 'gates_closed'],
    ['a gate shut, no emergency', 1, shut, 0, 'gates_closed'],
  ] as const)('%s', (_what, asked, closed, floor, expected) => {
    expect(checkRequisition(asked, closed, floor)).toBe(expected);
  });
});

describe('the suggestion', () => {
  it.each([
    ['single blanks', 1_234, 1, 1_234],
    ['boxes of 500, rounded up', 1_234, 500, 1_500],
    ['whole boxes stay', 1_500, 500, 1_500],
    ['nothing needed', 0, 500, 0],
  ])('%s', (_what, ceiling, boxSize, expected) => {
    expect(suggestQuantity(ceiling, boxSize)).toBe(expected);
  });
});
