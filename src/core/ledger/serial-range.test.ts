import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countSerials,
  type HeldRange,
  joinRanges,
  moveRanges,
  overlapWithin,
  readSerial,
  readSerialRange,
  type SerialRange,
  serialText,
} from './serial-range.ts';

describe('a serial number', () => {
  it.each([
    ['A17-000000001', 'A17-000000001'],
    [' a17-1 ', 'A17-000000001'],
    ['2017B-1234567890', '2017B-1234567890'],
    ['A17-0', null],
    ['A17', null],
    ['A17-', null],
    ['-1', null],
    ['A 17-1', null],
    ['A17-1-2', null],
    ['A17-1.5', null],
    ['A17-１', null],
    ['A17-1234567890123', null],
    ['ABCDEFGHIJKLM-1', null],
    ['', null],
  ])('%j is read as %j', (text, said) => {
    const serial = readSerial(text);
    expect(serial && serialText(serial)).toBe(said);
  });

  it.each([
    ['A17-1', 'A17-500', 'A17-000000001..A17-000000500'],
    ['A17-7', 'a17-7', 'A17-000000007'],
    ['A17-2', 'A17-1', null],
    ['A17-1', 'B17-2', null],
    ['A17-1', '', null],
  ])('from %j to %j is %j', (from, to, said) => {
    const range = readSerialRange(from, to);
    expect(range && serialText(range)).toBe(said);
  });
});

const range = (first: number, last: number): SerialRange => ({ prefix: 'A', first, last });
const said = (ranges: readonly SerialRange[]) => ranges.map((one) => `${one.first}-${one.last}`);

describe('ranges', () => {
  it('that touch are one', () => {
    expect(said(joinRanges([range(6, 9), range(1, 3), range(4, 5), range(11, 12)]))).toEqual([
      '1-9',
      '11-12',
    ]);
  });

  it('of different prefixes never touch', () => {
    const other = { ...range(2, 3), prefix: 'B' };
    expect(joinRanges([range(1, 1), other])).toEqual([range(1, 1), other]);
  });

  it.each([
    [[range(1, 5), range(6, 9)], null],
    [[range(6, 9), range(1, 6)], range(6, 6)],
    [[range(1, 9), range(3, 4)], range(3, 4)],
    [[], null],
  ])('%j overlap in %j', (ranges, overlap) => {
    expect(overlapWithin(ranges)).toEqual(overlap);
  });
});

const held = (first: number, last: number, account: string): HeldRange => ({
  ...range(first, last),
  lot: 'L1',
  account,
});

interface MoveCase {
  readonly title: string;
  readonly held: readonly HeldRange[];
  readonly ranges: readonly SerialRange[];
  readonly from: string;
  readonly to: string;
  readonly after: readonly string[] | string;
}

const moves: readonly MoveCase[] = [
  {
    title: 'a delivery brings new ones',
    held: [],
    ranges: [range(1, 100)],
    from: 'maker',
    to: 'reserve',
    after: ['reserve 1-100'],
  },
  {
    title: 'and the next part of the lot joins them',
    held: [held(1, 100, 'reserve')],
    ranges: [range(101, 200)],
    from: 'maker',
    to: 'reserve',
    after: ['reserve 1-200'],
  },
  {
    title: 'no delivery brings the same twice',
    held: [held(1, 100, 'on_hand:3205')],
    ranges: [range(90, 120)],
    from: 'maker',
    to: 'reserve',
    after: 'serials_overlap 90-100',
  },
  {
    title: 'a box out of the middle leaves two ends',
    held: [held(1, 100, 'reserve')],
    ranges: [range(41, 50)],
    from: 'reserve',
    to: 'in_transit:1',
    after: ['reserve 1-40', 'in_transit:1 41-50', 'reserve 51-100'],
  },
  {
    title: 'what is handed over from a promise was in the store',
    held: [held(1, 100, 'reserve')],
    ranges: [range(1, 50)],
    from: 'allocated:P2017-001-3205',
    to: 'in_transit:1',
    after: ['in_transit:1 1-50', 'reserve 51-100'],
  },
  {
    title: 'what comes back joins what stayed',
    held: [held(1, 40, 'reserve'), held(41, 50, 'on_hand:1'), held(51, 100, 'reserve')],
    ranges: [range(41, 50)],
    from: 'on_hand:1',
    to: 'reserve',
    after: ['reserve 1-100'],
  },
  {
    title: 'nothing moves that is not there, and the first that is not is named',
    held: [held(1, 40, 'reserve'), held(41, 50, 'on_hand:1')],
    ranges: [range(31, 45)],
    from: 'reserve',
    to: 'in_transit:1',
    after: 'serials_elsewhere 41-45',
  },
  {
    title: 'nor what is on no record',
    held: [held(1, 40, 'reserve')],
    ranges: [range(39, 42)],
    from: 'reserve',
    to: 'in_transit:1',
    after: 'serials_elsewhere 41-42',
  },
  {
    title: 'a delivery that is undone takes them off the record',
    held: [held(1, 40, 'reserve')],
    ranges: [range(1, 30)],
    from: 'reserve',
    to: 'maker',
    after: ['reserve 31-40'],
  },
];

describe('moving ranges', () => {
  it.each(moves)('$title', ({ held: before, ranges, from, to, after }) => {
    const answer = moveRanges(before, { ranges, from, to, lot: 'L1' });
    if ('code' in answer) expect(`${answer.code} ${said([answer.range])}`).toBe(after);
    else expect(answer.map((one) => `${one.account} ${said([one])}`)).toEqual(after);
  });

  it('of two lots side by side stay two', () => {
    const lots = [held(1, 5, 'reserve'), { ...held(6, 9, 'reserve'), lot: 'L2' }];
    const move = { ranges: [range(1, 9)], from: 'reserve', to: 'on_hand:1' };
    expect(moveRanges(lots, move)).toMatchObject([{ lot: 'L1' }, { lot: 'L2' }]);
  });
});

const places = ['maker', 'reserve', 'in_transit:1', 'on_hand:1'];
const anyMove = fc.record({
  ranges: fc.array(
    fc
      .tuple(fc.constantFrom('A', 'B'), fc.integer({ min: 1, max: 30 }), fc.nat(8))
      .map(([prefix, first, more]) => ({ prefix, first, last: first + more })),
    { minLength: 1, maxLength: 3 },
  ),
  from: fc.constantFrom(...places),
  to: fc.constantFrom(...places),
  lot: fc.constantFrom('L1', 'L2'),
});

describe('any moves', () => {
  it('put every serial number where one by one they would be', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 20 }), (all) => {
        let ranges: readonly HeldRange[] = [];
        const single = new Map<string, string>();
        for (const move of all) {
          const serials = [...new Set(move.ranges.flatMap(singly))];
          const isGood = serials.every((one) => (single.get(one) ?? 'maker') === move.from);
          const answer = moveRanges(ranges, move);
          expect('code' in answer).toBe(!isGood);
          if ('code' in answer) continue;
          ranges = answer;
          for (const one of serials) {
            if (move.to === 'maker') single.delete(one);
            else single.set(one, move.to);
          }
          const now = ranges.flatMap((one) =>
            singly(one).map((key) => [key, one.account] as const),
          );
          expect(new Map(now)).toEqual(single);
          expect(countSerials(ranges)).toBe(single.size);
          expect(overlapWithin(ranges)).toBeNull();
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leave as few ranges as possible', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 20 }), (all) => {
        let ranges: readonly HeldRange[] = [];
        for (const move of all) {
          const answer = moveRanges(ranges, move);
          if (!('code' in answer)) ranges = answer;
        }
        for (const [at, one] of ranges.entries()) {
          const next = ranges[at + 1];
          const touches = next?.prefix === one.prefix && next.first === one.last + 1;
          const isAlike = next?.account === one.account && next.lot === one.lot;
          expect(touches && isAlike).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function singly({ prefix, first, last }: SerialRange): string[] {
  return Array.from({ length: last - first + 1 }, (_, at) => `${prefix}-${first + at}`);
}
