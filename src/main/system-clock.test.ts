import { describe, expect, it } from 'vitest';
import { dayInJakarta } from '#core/day-in-jakarta.ts';
import { clockOfDay } from './system-clock.ts';

describe('the clock of a fixed day', () => {
  it.each([
    ['begins at nine in Jakarta', null, '2017-11-23T02:00'],
    ['also when the last document is older', '2017-11-22T10:00:00Z', '2017-11-23T02:00'],
    ['else just after the last document', '2017-11-23T05:30:00Z', '2017-11-23T05:30'],
    ['and never leaves the day', '2017-11-25T00:00:00Z', '2017-11-23T16:59'],
  ])('%s', (_what, last, begins) => {
    const now = clockOfDay('2017-11-23', last === null ? null : new Date(last))();
    expect(now.toISOString().slice(0, 16)).toBe(begins);
    if (last !== null && begins > '2017-11-23T02:00' && begins < '2017-11-23T16') {
      expect(now.getTime()).toBeGreaterThan(Date.parse(last));
    }
  });
});

it.each([
  ['2017-11-22T16:59:59Z', '2017-11-22'],
  ['2017-11-22T17:00:00Z', '2017-11-23'],
])('%s is %s in Jakarta', (now, day) => {
  expect(dayInJakarta(new Date(now))).toBe(day);
});
