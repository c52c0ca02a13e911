import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BoxClaims } from './fit-to-boxes.ts';
import { fitToBoxes } from './fit-to-boxes.ts';

interface Claim {
  readonly office: string;
  readonly stock: number;
  readonly need: number;
  readonly boxesMax: number;
}

function columns(claims: readonly Claim[]): BoxClaims {
  return {
    office: claims.map(({ office }) => office),
    stock: Float64Array.from(claims, ({ stock }) => stock),
    need: Float64Array.from(claims, ({ need }) => need),
    boxesMax: Float64Array.from(claims, ({ boxesMax }) => boxesMax),
  };
}

/** The rule itself, one box at a time, as slow as it reads. */
function oneByOne(claims: readonly Claim[], boxes: number, boxSize: number): number[] {
  const given = claims.map(() => 0);
  for (let box = 0; box < boxes; box++) {
    const open = [...claims.keys()].filter((index) => given[index]! < claims[index]!.boxesMax);
    const next = open.reduce<number | null>((first, index) => {
      if (first === null) return index;
      const [a, b] = [claims[first]!, claims[index]!];
      const heightA = (a.stock + given[first]! * boxSize) * b.need;
      const heightB = (b.stock + given[index]! * boxSize) * a.need;
      if (heightA !== heightB) return heightA < heightB ? first : index;
      if (a.need !== b.need) return a.need < b.need ? first : index;
      return a.office < b.office ? first : index;
    }, null);
    if (next !== null) given[next]! += 1;
  }
  return given;
}

const anyClaims = fc
  .array(
    fc.record({
      stock: fc.integer({ min: 0, max: 60 }),
      need: fc.integer({ min: 1, max: 40 }),
      boxesMax: fc.integer({ min: 1, max: 12 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((claims) => claims.map((claim, index) => ({ office: `o${index}`, ...claim })));

describe('fitToBoxes', () => {
  test('gives what the rule gives one box at a time', () => {
    const boxSize = fc.integer({ min: 1, max: 15 });
    fc.assert(
      fc.property(anyClaims, fc.nat(80), boxSize, (claims, boxes, size) => {
        expect([...fitToBoxes(columns(claims), boxes, size)]).toEqual(
          oneByOne(claims, boxes, size),
        );
      }),
      { numRuns: 2000 },
    );
  });

  // The census of 1791 and a House of 105 by Adams' method: Balinski & Young 2001, appendix B.
  test('apportions the first American House as Adams would have', () => {
    const states: [string, number, number][] = [
      ['Connecticut', 236_841, 7],
      ['Delaware', 55_540, 2],
      ['Georgia', 70_835, 2],
      ['Kentucky', 68_705, 2],
      ['Maryland', 278_514, 8],
      ['Massachusetts', 475_327, 14],
      ['New Hampshire', 141_822, 4],
      ['New Jersey', 179_570, 5],
      ['New York', 331_589, 10],
      ['North Carolina', 353_523, 10],
      ['Pennsylvania', 432_879, 12],
      ['Rhode Island', 68_446, 2],
      ['South Carolina', 206_236, 6],
      ['Vermont', 85_533, 3],
      ['Virginia', 630_560, 18],
    ];
    const claims = states.map(([office, need]) => ({ office, need, stock: 0, boxesMax: 105 }));
    expect([...fitToBoxes(columns(claims), 105, 1)]).toEqual(states.map(([, , seats]) => seats));
  });

  test('the start from the level of the reserve itself would be wrong: this is where it differs', () => {
    // Level of 50 blanks: 50 / 100 for both. From there each would get its first box of 50, two in
    // all.
    const claims = [
      { office: 'a', stock: 0, need: 50, boxesMax: 2 },
      { office: 'b', stock: 0, need: 50, boxesMax: 2 },
    ];
    expect([...fitToBoxes(columns(claims), 1, 50)]).toEqual([1, 0]);
  });

  test.each([
    [
      'the smaller need',
      [
        { office: 'b', stock: 0, need: 9, boxesMax: 5 },
        { office: 'a', stock: 0, need: 10, boxesMax: 5 },
      ],
      [1, 0],
    ],
    [
      'then the office code',
      [
        { office: 'b', stock: 0, need: 10, boxesMax: 5 },
        { office: 'a', stock: 0, need: 10, boxesMax: 5 },
      ],
      [0, 1],
    ],
    [
      'coverage before both',
      [
        { office: 'a', stock: 1, need: 9, boxesMax: 5 },
        { office: 'b', stock: 1, need: 10, boxesMax: 5 },
      ],
      [0, 1],
    ],
  ])('of equals %s comes first', (_, claims, given) => {
    expect([...fitToBoxes(columns(claims), 1, 1)]).toEqual(given);
  });

  test('counts of a trillion are still exact', () => {
    const claims = [
      { office: 'a', stock: 500_000_000_000, need: 999_999_999_999, boxesMax: 1_000_000_000 },
      { office: 'b', stock: 500_000_000_001, need: 1_000_000_000_000, boxesMax: 1_000_000_000 },
    ];
    const given = fitToBoxes(columns(claims), 1_000_000_001, 500);
    const heights = claims.map(({ stock, need }, index) => {
      const boxes = BigInt(given[index]!);
      const other = BigInt(claims[1 - index]!.need);
      // What the office has, and had before its last box, times the other's need: a common
      // denominator.
      return {
        now: (BigInt(stock) + boxes * 500n) * other,
        last: (BigInt(stock) + (boxes - 1n) * 500n) * other,
        need,
      };
    });
    expect(given[0]! + given[1]!).toBe(1_000_000_001);
    expect(heights[0]!.last <= heights[1]!.now && heights[1]!.last <= heights[0]!.now).toBe(true);
  });
});
