import { describe, expect, it } from 'vitest';
import { usagePosting } from './usage-posting.ts';

const usage = { eventId: 'e', officeId: '3205', day: '2017-11-22', printed: 90, spoiled: 3 };

describe('the use of a day', () => {
  it('takes from the hand what was printed and spoiled', () => {
    expect(usagePosting(usage, 'garut', 'Asia/Jakarta', null)?.entries).toEqual([
      { account: 'on_hand:3205', amount: -93 },
      { account: 'printed:3205', amount: 90 },
      { account: 'spoiled:3205', amount: 3 },
    ]);
  });

  it.each([
    ['only printed', 90, 0, ['on_hand:3205', 'printed:3205']],
    ['only spoiled', 0, 3, ['on_hand:3205', 'spoiled:3205']],
  ])('%s: no entry of nothing', (_what, printed, spoiled, accounts) => {
    const posting = usagePosting({ ...usage, printed, spoiled }, 'garut', 'Asia/Jakarta', null);
    expect(posting?.entries.map(({ account }) => account)).toEqual(accounts);
  });

  it('nothing used is no document', () => {
    const none = { ...usage, printed: 0, spoiled: 0 };
    expect(usagePosting(none, 'garut', 'Asia/Jakarta', null)).toBeNull();
  });

  it.each([
    ['starts the day in Jakarta', 'Asia/Jakarta', null, '2017-11-21T17:00:00.000Z'],
    ['in Makassar', 'Asia/Makassar', null, '2017-11-21T16:00:00.000Z'],
    ['in Jayapura', 'Asia/Jayapura', null, '2017-11-21T15:00:00.000Z'],
    [
      'after what came in that day',
      'Asia/Jakarta',
      '2017-11-22T03:00:00.000Z',
      '2017-11-22T03:00:00.000Z',
    ],
    [
      'not after the day before',
      'Asia/Jakarta',
      '2017-11-21T09:00:00.000Z',
      '2017-11-21T17:00:00.000Z',
    ],
    [
      'nor on a later day: the ledger refuses it then',
      'Asia/Jakarta',
      '2017-11-23T01:00:00.000Z',
      '2017-11-21T17:00:00.000Z',
    ],
  ] as const)('%s', (_what, timeZone, last, occurredAt) => {
    expect(usagePosting(usage, 'garut', timeZone, last)?.occurredAt).toBe(occurredAt);
  });
});
