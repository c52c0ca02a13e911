import { describe, expect, it } from 'vitest';
import { lateMoment, momentsOfDay, usagePosting } from './usage-posting.ts';

const usage = {
  eventId: 'e',
  officeId: '3205',
  subPointId: null,
  day: '2017-11-22',
  printed: 90,
  spoiled: 3,
};

describe('the use of a day', () => {
  it('takes from the hand what was printed and spoiled', () => {
    expect(usagePosting(usage, 'garut', 'Asia/Jakarta', null)?.entries).toEqual([
      { account: 'on_hand:3205', amount: -93 },
      { account: 'printed:3205', amount: 90 },
      { account: 'spoiled:3205', amount: 3 },
    ]);
  });

  it('at a sub-point from its own hand, while the office answers for it', () => {
    const posting = usagePosting(
      { ...usage, subPointId: '3205.01' },
      'garut',
      'Asia/Jakarta',
      null,
    );
    expect(posting?.entries.map(({ account }) => account)).toEqual([
      'on_hand:3205.01',
      'printed:3205.01',
      'spoiled:3205.01',
    ]);
    expect(posting?.opens?.map(({ officeId }) => officeId)).toEqual(['3205', '3205', '3205']);
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
  ] as const)('%s', (_what, timeZone, lastOnDay, occurredAt) => {
    expect(usagePosting(usage, 'garut', timeZone, lastOnDay)?.occurredAt).toBe(occurredAt);
  });

  it.each([
    ['today: now', '2017-11-22', '2017-11-22T03:00:00.000Z'],
    ['a day that is over: at its very end', '2017-11-21', '2017-11-21T16:59:59.999Z'],
  ])('%s', (_what, day, moment) => {
    expect(lateMoment(day, 'Asia/Jakarta', '2017-11-22T03:00:00.000Z')).toBe(moment);
  });

  it('a day ends where the next begins', () => {
    const { start, end } = momentsOfDay('2017-11-22', 'Asia/Jayapura');
    expect([start, end]).toEqual(['2017-11-21T15:00:00.000Z', '2017-11-22T15:00:00.000Z']);
    expect(momentsOfDay('2017-11-23', 'Asia/Jayapura').start).toBe(end);
  });
});
