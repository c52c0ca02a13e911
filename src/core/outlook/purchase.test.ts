import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../calendar.ts';
import { arrivalOf, checkPurchase, delayAt, type Purchase } from './purchase.ts';

const purchase: Purchase = {
  id: 'p1',
  name: 'Lot 1',
  quantity: 6_000_000,
  contractOn: '2017-12-02',
  leadWorkingDays: 5,
  delay: { medianDays: 10, days95: 40 },
};

describe('checkPurchase', () => {
  it.each([
    ['as it should be', {}, null],
    ['nothing', { quantity: 0 }, 'nothing_bought'],
    [
      'half late before one in twenty',
      { delay: { medianDays: 9, days95: 8 } },
      'delay_out_of_order',
    ],
    ['never late', { delay: { medianDays: 0, days95: 0 } }, null],
    ['two years late', { delay: { medianDays: 9, days95: 490 } }, 'days_out_of_bounds'],
    ['three years of lead', { leadWorkingDays: 735 }, 'days_out_of_bounds'],
  ] as const)('%s', (_, of, refusal) => {
    expect(checkPurchase({ ...purchase, ...of })).toBe(refusal);
  });
});

describe('delayAt', () => {
  it.each([
    [0, 0],
    [0.25, 5],
    [0.5, 10],
    [0.725, 25],
    [0.95, 40],
    [1, 44],
  ])('with chance %d it is at most %d days', (chance, days) => {
    expect(delayAt(purchase.delay, chance)).toBe(days);
  });

  it('never falls when the chance rises', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(chance, chance, fc.nat(100), fc.nat(100), (a, b, median, more) => {
        const delay = { medianDays: median, days95: median + more };
        expect(delayAt(delay, Math.min(a, b))).toBeLessThanOrEqual(delayAt(delay, Math.max(a, b)));
      }),
    );
  });
});

it('arrivalOf counts working days from the first on or after the contract', () => {
  const calendar = workingCalendar([]);
  // A Saturday: Monday the 4th, and seven working days on.
  expect(arrivalOf(purchase, 2, calendar)).toBe('2017-12-13');
});
