import { describe, expect, it } from 'vitest';
import {
  sayDate,
  sayDifference,
  sayMoment,
  sayNumber,
  sayRatio,
  sayShare,
} from './say-quantity.ts';

describe('numbers', () => {
  it.each([
    [0, 0, '0', '0'],
    [20_400_000, 0, '20.400.000', '20,400,000'],
    [1_234.56, 1, '1.234,6', '1,234.6'],
    [-300, 0, '-300', '-300'],
  ])('%d with %d decimals', (value, decimals, id, en) => {
    expect(sayNumber('id', value, decimals)).toBe(id);
    expect(sayNumber('en', value, decimals)).toBe(en);
  });

  it('differences carry their sign, nought has none', () => {
    expect([1_200, -300, 0].map((value) => sayDifference('id', value))).toEqual([
      '+1.200',
      '−300',
      '0',
    ]);
  });

  it('shares are per cent with one decimal at most', () => {
    expect(sayShare('id', 0.6321)).toBe('63,2%');
    expect(sayShare('en', 1)).toBe('100%');
    expect(sayRatio('en', { numerator: 1, denominator: 3 })).toBe('33.3%');
  });
});

describe('days', () => {
  it.each([
    ['full', 'Kamis, 23 November 2017', 'Thursday 23 November 2017'],
    ['long', '23 November 2017', '23 November 2017'],
    ['short', '23 Nov 2017', '23 Nov 2017'],
    ['day', '23 Nov', '23 Nov'],
    ['weekday', 'Kamis', 'Thursday'],
  ] as const)('%s', (style, id, en) => {
    expect(sayDate('id', '2017-11-23', style)).toBe(id);
    // Whether a comma follows the weekday in English changed between versions of CLDR.
    expect(sayDate('en', '2017-11-23', style).replace(',', '')).toBe(en);
  });

  it('a moment is told in the time of its place', () => {
    expect(sayMoment('id', '2017-11-23T02:14:00Z')).toBe('23 Nov 2017, 09.14 WIB');
    expect(sayMoment('id', '2017-11-23T02:14:00Z', 'Asia/Jayapura')).toBe('23 Nov 2017, 11.14 WIT');
    expect(sayMoment('en', '2017-11-23T02:14:00Z')).toBe('23 Nov 2017, 09:14 WIB');
  });
});
