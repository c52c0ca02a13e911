import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelOf } from '../allocation/share-by-level.ts';
import { defaultMovePolicy } from './default-move-policy.ts';
import { planRedistribution } from './plan-redistribution.ts';
import type { MovePolicy, RedistributionWorld, StockPoint } from './redistribution.ts';

const jakarta = { latitude: -6.28, longitude: 106.84, island: 'jawa' };

/** An office in Java unless told otherwise, which prints 100 a day and is served within 20 days. */
function office(id: string, given: Partial<StockPoint> = {}): StockPoint {
  const onHand = given.onHand ?? 0;
  const inTransit = given.inTransit ?? 0;
  const need = given.need ?? 2000;
  return {
    office: id,
    provinceCode: '32',
    island: 'jawa',
    latitude: -7,
    longitude: 107.5,
    onHand,
    inTransit,
    need,
    floor: 2000,
    room: Math.max(0, need - onHand - inTransit),
    leadTimeDays: 3,
    emptyChance: 0,
    ...given,
  };
}

function world(
  offices: readonly StockPoint[],
  given: Partial<RedistributionWorld> = {},
  policy: Partial<MovePolicy> = {},
): RedistributionWorld {
  return {
    pool: 'national',
    reserve: 0,
    centre: jakarta,
    offices,
    recentMoves: [],
    policy: { ...defaultMovePolicy, ...policy },
    ...given,
  };
}

const movesOf = (given: RedistributionWorld) =>
  planRedistribution(given).moves.map(({ from, to, blanks }) => [from, to, blanks]);

describe('who gives and who gets', () => {
  test.each<[string, readonly StockPoint[], number, (string | number)[][]]>([
    [
      'nobody has too little',
      [office('A', { onHand: 5000 }), office('B', { onHand: 2000 })],
      0,
      [],
    ],
    ['nobody has too much', [office('A', { onHand: 2000 }), office('B', { onHand: 500 })], 0, []],
    [
      'what lies idle fills the neighbour',
      [office('A', { onHand: 5000 }), office('B')],
      0,
      [['A', 'B', 2000]],
    ],
    [
      'never below the floor of the giver',
      [office('A', { onHand: 2700 }), office('B')],
      0,
      [['A', 'B', 700]],
    ],
    [
      'never more than is on hand, whatever is on the road',
      [office('A', { onHand: 300, inTransit: 4000 }), office('B')],
      0,
      [['A', 'B', 300]],
    ],
    [
      'two empty offices are filled to the same share of their needs',
      [office('A', { onHand: 5000 }), office('B', { need: 4000 }), office('C', { need: 2000 })],
      0,
      [
        ['A', 'B', 2000],
        ['A', 'C', 1000],
      ],
    ],
    [
      'a part below the smallest lot is no trip; the others share it',
      [office('A', { onHand: 2500 }), office('B', { need: 2000 }), office('C', { need: 400 })],
      0,
      [['A', 'B', 500]],
    ],
    [
      'an office that cannot print gives all above its floor and gets nothing',
      [office('A', { onHand: 1500, need: 0, floor: 0, room: 0 }), office('B', { need: 4000 })],
      0,
      [['A', 'B', 1500]],
    ],
    [
      'the reserve suffices and is as near: nobody carries blanks about',
      [office('A', { onHand: 5000 }), office('B', { latitude: -6.28, longitude: 106.84 })],
      9000,
      [],
    ],
  ])('%s', (_, offices, reserve, moves) => {
    expect(movesOf(world(offices, { reserve }))).toEqual(moves);
  });
});
