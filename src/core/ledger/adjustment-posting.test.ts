import { describe, expect, it } from 'vitest';
import { adjustmentPosting, reasonFits } from './adjustment-posting.ts';

const document = {
  eventId: 'e',
  actor: 'garut',
  occurredAt: '2017-11-23T10:00:00.000Z',
  reference: 'q',
};

describe('an adjustment to what was counted', () => {
  it.each([
    // where                 difference  reason            from the shelf       into or out of
    ['an office lost 3', '3205', null, -3, 'lost', 'on_hand:3205', 'missing:3205'],
    ['stolen and reported', '3205', null, -10, 'theft_reported', 'on_hand:3205', 'missing:3205'],
    ['found in a drawer', '3205', null, 2, 'found', 'on_hand:3205', 'missing:3205'],
    ['wet from the roof', '3205', null, -40, 'damaged', 'on_hand:3205', 'spoiled:3205'],
    ['lost at a sub-point', '3205', '3205.01', -1, 'lost', 'on_hand:3205.01', 'missing:3205'],
    ['torn at a sub-point', '3205', '3205.01', -1, 'damaged', 'on_hand:3205.01', 'spoiled:3205.01'],
    ['the reserve is short', null, null, -500, 'miscounted', 'reserve', 'missing:reserve'],
    ['a wet box in the store', null, null, -500, 'damaged', 'reserve', 'spoiled:reserve'],
  ] as const)('%s', (_what, officeId, subPointId, difference, reason, shelf, other) => {
    const order = { officeId, subPointId, difference, reason };
    expect(reasonFits(order)).toBe(true);
    const posting = adjustmentPosting(order, document);
    expect(posting.kind).toBe('adjustment');
    expect(posting.entries).toEqual([
      { account: shelf, amount: difference },
      { account: other, amount: -difference },
    ]);
    expect(posting.opens?.map(({ code }) => code)).toEqual([shelf, other]);
  });

  it.each([
    ['nothing is found where fewer are there', -3, 'found'],
    ['nothing is lost where more are there', 3, 'lost'],
    ['nor stolen', 3, 'theft_reported'],
    ['nor damaged', 3, 'damaged'],
  ] as const)('%s', (_what, difference, reason) => {
    expect(reasonFits({ officeId: '3205', subPointId: null, difference, reason })).toBe(false);
  });
});
