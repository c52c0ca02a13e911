import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ratio } from '../quantity.ts';
import { levelOf } from './share-by-level.ts';

interface Column {
  readonly stock: number;
  readonly need: number;
  readonly room: number;
}

function levelFor(amount: number, columns: readonly Column[]): Ratio {
  return levelOf(amount, {
    stock: Float64Array.from(columns, ({ stock }) => stock),
    need: Float64Array.from(columns, ({ need }) => need),
    room: Float64Array.from(columns, ({ room }) => room),
  });
}

/** sum of clamp(need * L - stock, 0, room), times the denominator of L: exact. */
function filled(level: Ratio, columns: readonly Column[]): bigint {
  const [p, q] = [BigInt(level.numerator), BigInt(level.denominator)];
  return columns.reduce((sum, { stock, need, room }) => {
    const rise = BigInt(need) * p - BigInt(stock) * q;
    const most = BigInt(room) * q;
    return sum + (rise < 0n ? 0n : rise > most ? most : rise);
  }, 0n);
}

const columnsUpTo = (stock: number, need: number, room: number) =>
  fc.array(
    fc.record<Column>({
      stock: fc.integer({ min: -50, max: stock }),
      need: fc.integer({ min: 1, max: need }),
      room: fc.integer({ min: 1, max: room }),
    }),
    { minLength: 1, maxLength: 40 },
  );
const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const amountOf = (columns: readonly Column[], part: number): number =>
  Math.floor(part * columns.reduce((sum, { room }) => sum + room, 0));

describe('levelOf', () => {
  test.each([
    // Bertsekas & Gallager, max-min fair share of 10 for demands 2, 2.6, 4, 5: 2, 2.6, 2.7, 2.7. In
    // tenths.
    [
      'max-min fair share',
      100,
      [
        { stock: 0, need: 1, room: 20 },
        { stock: 0, need: 1, room: 26 },
        { stock: 0, need: 1, room: 40 },
        { stock: 0, need: 1, room: 50 },
      ],
      27,
      1,
    ],
    ['one office', 10, [{ stock: 5, need: 20, room: 100 }], 3, 4],
    [
      'the emptier is filled first',
      10,
      [
        { stock: 0, need: 100, room: 100 },
        { stock: 50, need: 100, room: 50 },
      ],
      1,
      10,
    ],
    [
      'then both rise together',
      70,
      [
        { stock: 0, need: 100, room: 100 },
        { stock: 50, need: 100, room: 50 },
      ],
      3,
      5,
    ],
    [
      'a full office stays behind',
      70,
      [
        { stock: 0, need: 100, room: 30 },
        { stock: 0, need: 50, room: 50 },
      ],
      4,
      5,
    ],
    [
      'nothing to give: the lowest coverage',
      0,
      [
        { stock: 3, need: 4, room: 1 },
        { stock: 2, need: 4, room: 1 },
      ],
      1,
      2,
    ],
    [
      'nothing between two bends: the lower end',
      1,
      [
        { stock: 0, need: 1, room: 1 },
        { stock: 10, need: 1, room: 5 },
      ],
      1,
      1,
    ],
  ])('%s', (_, amount, columns, numerator, denominator) => {
    expect(levelFor(amount, columns)).toEqual({ numerator, denominator });
  });

  test('solves the equation exactly, in lowest terms', () => {
    fc.assert(
      fc.property(columnsUpTo(300, 400, 300), share, (columns, part) => {
        const amount = amountOf(columns, part);
        const level = levelFor(amount, columns);
        expect(filled(level, columns)).toBe(BigInt(amount) * BigInt(level.denominator));
        expect(levelFor(amount, [...columns].reverse())).toEqual(level);
        let [a, b] = [Math.abs(level.numerator), level.denominator];
        while (b > 0) [a, b] = [b, a % b];
        expect(a).toBe(1);
      }),
      { numRuns: 1000 },
    );
  });

  test('solves it exactly where doubles cannot tell two bends apart', () => {
    // Coverages that differ by one part in 10^20 and sums up to 10^14.
    const twin = fc.integer({ min: 0, max: 3 }).map((shift) => ({
      stock: 500_000_000_000 + shift,
      need: 900_000_000_001 + shift,
      room: 300_000_000_000 - shift,
    }));
    const columns = fc.array(twin, { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(columns, share, (twins, part) => {
        const amount = amountOf(twins, part);
        const level = levelFor(amount, twins);
        expect(filled(level, twins)).toBe(BigInt(amount) * BigInt(level.denominator));
      }),
      { numRuns: 500 },
    );
  });

  test('is the lowest level that solves it', () => {
    fc.assert(
      fc.property(columnsUpTo(60, 60, 60), share, (columns, part) => {
        const amount = amountOf(columns, part);
        fc.pre(amount > 0);
        const { numerator, denominator } = levelFor(amount, columns);
        const lower = { numerator: numerator * 1000 - 1, denominator: denominator * 1000 };
        expect(filled(lower, columns)).toBeLessThan(BigInt(amount) * BigInt(lower.denominator));
      }),
      { numRuns: 500 },
    );
  });

  test('refuses more than there is room for', () => {
    expect(() => levelFor(11, [{ stock: 0, need: 1, room: 10 }])).toThrow(
      'a level is sought between',
    );
  });
});
