import { describe, expect, it } from 'vitest';
import { destructionPosting } from './destruction-posting.ts';

const document = {
  eventId: 'e',
  actor: 'a',
  occurredAt: '2017-11-23T10:00:00.000Z',
  reference: 'BAP',
};
const spoiledAccounts = [
  { code: 'spoiled:3205.02', balance: 4 },
  { code: 'spoiled:3205', balance: 10 },
  { code: 'spoiled:3205.01', balance: 3 },
];

describe('what is burnt', () => {
  it.each([
    ['of the office alone', 8, 0, { 'spoiled:3205': -8, 'destroyed:3205': 8 }],
    [
      'of the office and its sub-points, in their order',
      15,
      0,
      { 'spoiled:3205': -10, 'spoiled:3205.01': -3, 'spoiled:3205.02': -2, 'destroyed:3205': 15 },
    ],
    [
      'and what was rejected',
      1,
      5,
      { 'spoiled:3205': -1, 'rejected:3205': -5, 'destroyed:3205': 6 },
    ],
    ['rejected alone', 0, 5, { 'rejected:3205': -5, 'destroyed:3205': 5 }],
    [
      'more than there is: the ledger will refuse it at the first account',
      20,
      0,
      { 'spoiled:3205': -13, 'spoiled:3205.01': -3, 'spoiled:3205.02': -4, 'destroyed:3205': 20 },
    ],
  ] as const)('%s', (_what, spoiled, rejected, amounts) => {
    const posting = destructionPosting(
      { officeId: '3205', spoiled, rejected, spoiledAccounts },
      document,
    );
    const entries = posting?.entries.map(({ account, amount }) => [account, amount]);
    expect(Object.fromEntries(entries ?? [])).toEqual(amounts);
    expect(posting?.entries.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
  });

  it('no blank is no document', () => {
    const none = { officeId: '3205', spoiled: 0, rejected: 0, spoiledAccounts };
    expect(destructionPosting(none, document)).toBeNull();
  });
});
