import { describe, expect, test } from 'vitest';
import { poolLevel } from './pool-level.ts';
import type { StockPoint } from './redistribution.ts';

type Row = readonly [onHand: number, need: number, floor: number];

function points(rows: readonly Row[]): StockPoint[] {
  return rows.map(([onHand, need, floor], at) => ({
    office: `P${at}`,
    provinceCode: '32',
    island: 'jawa',
    latitude: 0,
    longitude: 0,
    onHand,
    inTransit: 0,
    need,
    floor,
    room: Math.max(0, need - onHand),
    leadTimeDays: 1,
    emptyChance: 0,
  }));
}

/** Below zero: gives; above: gets. */
function parts(rows: readonly Row[], reserve: number, lot: number, boxSize = 1): number[] {
  const { gives, gets } = poolLevel(points(rows), reserve, { boxSize, smallestLot: lot });
  return Array.from(gives, (given, at) => gets[at]! - given);
}

describe('who gives and who gets, in boxes', () => {
  test.each<[string, readonly Row[], number, number, number[]]>([
    [
      'equal needs, equal shares',
      [
        [600, 300, 0],
        [0, 300, 0],
      ],
      0,
      1,
      [-300, 300],
    ],
    [
      'short: both are filled to two thirds',
      [
        [400, 300, 0],
        [0, 300, 0],
      ],
      0,
      1,
      [-200, 200],
    ],
    [
      'the floor stops the giver',
      [
        [400, 300, 350],
        [0, 300, 0],
      ],
      0,
      1,
      [-50, 50],
    ],
    [
      'the reserve comes first where it suffices',
      [
        [300, 300, 0],
        [0, 300, 0],
      ],
      500,
      1,
      [0, 300],
    ],
    [
      'the reserve and the pile together',
      [
        [500, 300, 300],
        [0, 900, 0],
      ],
      300,
      1,
      [-200, 500],
    ],
    [
      'a pile too small for a lot stays',
      [
        [350, 300, 300],
        [900, 300, 300],
        [0, 900, 0],
      ],
      0,
      200,
      [0, -600, 600],
    ],
    [
      'a need too small for a lot waits',
      [
        [900, 300, 300],
        [0, 900, 0],
        [0, 90, 0],
      ],
      0,
      200,
      [-600, 600, 0],
    ],
    [
      'who needs nothing gives all above its floor',
      [
        [500, 0, 100],
        [0, 900, 0],
      ],
      0,
      1,
      [-400, 400],
    ],
  ])('%s', (_, rows, reserve, lot, expected) => {
    expect(parts(rows, reserve, lot)).toEqual(expected);
  });

  test('whole boxes: a box that is not full stays where it is', () => {
    expect(
      parts(
        [
          [299, 0, 0],
          [0, 900, 0],
        ],
        99,
        1,
        100,
      ),
    ).toEqual([-2, 2]);
  });

  test('the level is exact', () => {
    const { level } = poolLevel(
      points([
        [400, 300, 0],
        [0, 300, 0],
      ]),
      0,
      { boxSize: 1, smallestLot: 1 },
    );
    expect(level).toEqual({ numerator: 2, denominator: 3 });
  });
});
