import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workingCalendar } from '../calendar.ts';
import { provenCapacity } from './proven-capacity.ts';

const calendar = workingCalendar([]);
const series = (prints: readonly number[]) =>
  calendar.workingDays('2017-09-04', prints.length).map((day, index) => ({
    day,
    inflow: null,
    prints: prints[index]!,
  }));

describe('provenCapacity', () => {
  test.each([
    ['the best of three in a row', [10, 50, 60, 70, 5], 3, '2017-09-05', '2017-09-07', 180],
    ['the first of equals', [7, 7, 7, 7], 2, '2017-09-04', '2017-09-05', 14],
    ['a short history proves no more than it printed', [9, 8], 20, '2017-09-04', '2017-09-05', 17],
  ])('%s', (_, prints, workingDays, from, until, cards) => {
    expect(provenCapacity(series(prints), workingDays)).toEqual({ from, until, cards });
  });

  test.each([
    ['no days', []],
    ['no prints', [0, 0, 0]],
  ])('%s: nothing is proven', (_, prints) => {
    expect(provenCapacity(series(prints), 20)).toBeNull();
  });

  test('no stretch has more', () => {
    const prints = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 20, maxLength: 80 });
    fc.assert(
      fc.property(prints, (days) => {
        const stretches = days
          .slice(0, days.length - 19)
          .map((_, first) => days.slice(first, first + 20).reduce((sum, cards) => sum + cards, 0));
        expect(provenCapacity(series(days), 20)?.cards ?? 0).toBe(Math.max(...stretches));
      }),
      { numRuns: 200 },
    );
  });
});
