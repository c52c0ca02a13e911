import { expect, it } from 'vitest';
import { adjustedMonthlyUse } from './adjusted-use.ts';

it.each([
  ['no day without: all three agree', 900, 1, 0, 900, 900, 900],
  ['ten days of one month', 900, 1, 10, 900, 1350, 1339.02],
  // 89,000 capsules in six months with 34 days out: 18,218 a month.
  ['capsules in six months', 89_000, 6, 34, 14_833.33, 18_287.83, 18_218.12],
  ['nothing used', 0, 3, 17, 0, 0, 0],
])('%s', (_, cards, months, daysOut, plain, byOpenLmis, byMsh) => {
  const use = adjustedMonthlyUse({ cards, months, daysOut })!;
  expect(use.plain).toBeCloseTo(plain, 2);
  expect(use.byOpenLmis).toBeCloseTo(byOpenLmis, 2);
  expect(use.byMsh).toBeCloseTo(byMsh, 2);
});

it('a period wholly without blanks says nothing', () => {
  expect(adjustedMonthlyUse({ cards: 5, months: 1, daysOut: 30 })).toBeNull();
});
