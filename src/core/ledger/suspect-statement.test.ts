import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar.ts';
import { seededRandom } from '../random.ts';
import { type StatedDay, suspectStatements } from './suspect-statement.ts';

/** Days from a list of printed counts; the log, the count and the ledger agree unless told otherwise. */
function days(printed: readonly number[], more: (at: number) => Partial<StatedDay> = () => ({})) {
  return printed.map((cards, at): StatedDay => {
    const day = addDays('2017-10-01', at);
    const agreeing = { counted: 500, expectedRest: 500, available: 500 + cards };
    const log = { jobsPrinted: cards, jobsFailed: 0 };
    return { day, printed: cards, ...agreeing, ...log, ...more(at) };
  });
}

const honest = [117, 93, 104, 88, 131, 99, 126, 111, 87, 95, 142, 108, 90, 119, 103];
const codes = (all: readonly StatedDay[]) => suspectStatements(all).map(({ code }) => code);

describe('which statements are asked about', () => {
  it.each([
    ['an ordinary office', days(honest), []],
    ['two round days in a month', days([...honest, 100, 110]), []],
    ['round every day', days([100, 90, 110, 80, 120, 100, 90, 130]), ['round_numbers']],
    ['too few days to tell', days([100, 90, 110, 80]), []],
    [
      'an office held by its printers prints nearly the same every day',
      days([40, 39, 41, 40, 40, 38, 40, 39, 40, 40, 41, 40, 40, 39, 40, 40]),
      [],
    ],
    ['the very same every day', days(Array(12).fill(97)), ['copied_counts']],
    ['small numbers are often round', days([10, 10, 10, 10, 10, 10, 10, 10, 10, 10]), []],
    ['twice the same in a row', days([...honest, 103, 103]), []],
    ['six times the same in a row', days([...honest, 97, 97, 97, 97, 97, 97]), ['copied_counts']],
    [
      'the last blank, and a card of yesterday evening',
      days(honest, (at) => (at === 4 ? { available: 130 } : {})),
      [],
    ],
    [
      'more printed than there were blanks',
      days(honest, (at) => (at === 4 ? { available: 100 } : {})),
      ['prints_above_blanks'],
    ],
    [
      'eight more stated each day than the system saw',
      days(honest, (at) => ({ jobsPrinted: honest[at]! - 8 })),
      ['stated_above_prints'],
    ],
    [
      'one card at closing time is no pattern',
      days(honest, (at) => ({ jobsPrinted: honest[at]! + (at % 2 === 0 ? 1 : -1) })),
      [],
    ],
    [
      'fewer stated than the system saw',
      days(honest, (at) => ({ jobsPrinted: honest[at]! + 9 })),
      ['stated_below_prints'],
    ],
    [
      'the count equals a ledger that the log contradicts',
      days(honest, (at) => ({ jobsPrinted: honest[at]! - (at < 4 ? 40 : 0) })),
      ['stated_above_prints', 'count_follows_ledger'],
    ],
    [
      'a silent system flags nothing',
      days(honest, () => ({ jobsPrinted: null, jobsFailed: null, available: 0 })),
      [],
    ],
    ['no day at all', [], []],
  ] as const)('%s', (_what, all, expected) => {
    expect(codes(all)).toEqual(expected);
  });

  it('says how often chance does as much', () => {
    const [flag] = suspectStatements(days([100, 90, 110, 80, 120, 100, 90, 130]));
    expect(flag).toMatchObject({ days: 8, daysWithPattern: 8, threshold: 1e-5 });
    expect(flag?.chance).toBeCloseTo(1e-8, 12);
  });
});

describe('seeded offices', () => {
  const random = seededRandom(77);
  /** Cards of a day around `mean`, nearly normal, as at an office that is not held by its capacity. */
  const cardsOf = (mean: number): number => {
    const sum = Array.from({ length: 12 }, () => random.next()).reduce((all, one) => all + one, -6);
    return Math.max(0, Math.round(mean + sum * Math.sqrt(1.5 * mean)));
  };
  const month = (mean: number) => Array.from({ length: 30 }, () => cardsOf(mean));

  it('of 20,000 honest ones at most two are flagged: one in ten thousand', () => {
    let flagged = 0;
    for (let office = 0; office < 20_000; office++) {
      if (codes(days(month(60 + (office % 400)))).length > 0) flagged++;
    }
    expect(flagged).toBeLessThanOrEqual(2);
  });

  it('of 500 that round to tens, all are found; of those that round every second day, nearly all', () => {
    const found = (rounds: (at: number) => boolean): number => {
      let count = 0;
      for (let office = 0; office < 500; office++) {
        const printed = month(150).map((cards, at) =>
          rounds(at) ? Math.round(cards / 10) * 10 : cards,
        );
        if (codes(days(printed)).includes('round_numbers')) count++;
      }
      return count;
    };
    expect(found(() => true)).toBe(500);
    expect(found((at) => at % 2 === 0)).toBeGreaterThan(450);
  });
});
