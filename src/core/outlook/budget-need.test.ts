import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../calendar.ts';
import { budgetNeed } from './budget-need.ts';

const calendar = workingCalendar([]);
const input = {
  asOf: '2017-11-27',
  until: '2018-12-31',
  reserve: 800_000,
  use: { dailyUse: 80_000, theta: 3, commonSpread: 0 },
  purchases: [],
  usual: { leadWorkingDays: 20, days95: 40 },
  t10: '2018-06-29',
  factorOn: () => 1,
  calendar,
};

describe('budgetNeed', () => {
  it('is use and target less what there is', () => {
    const need = budgetNeed(input);
    expect(need.workingDays).toBe(286);
    expect(need.expectedUse).toBe(286 * 80_000);
    expect(need.target.forDelay).toBe(3_200_000);
    expect(need.toBuy).toBe(need.likelyUse + need.target.target - 800_000);
    expect(need.contractBy).toBe(calendar.addWorkingDays('2018-06-29', -60));
  });

  it('a purchase that is planned is not bought twice, and the slowest rules', () => {
    const lot = {
      id: 'a',
      name: 'A',
      quantity: 10_000_000,
      contractOn: '2018-01-08',
      leadWorkingDays: 30,
      delay: { medianDays: 5, days95: 60 },
    };
    const need = budgetNeed({ ...input, purchases: [lot] });
    expect(need.planned).toBe(10_000_000);
    expect(need.target.delayDays).toBe(60);
    expect(need.contractBy).toBe(calendar.addWorkingDays('2018-06-29', -90));
    expect(budgetNeed({ ...input, purchases: [{ ...lot, quantity: 90_000_000 }] }).toBuy).toBe(0);
  });

  it('a driver counts on its days only, and without a run-out there is no last day', () => {
    const factorOn = (day: string) => (day < '2017-12-04' ? 2 : 1);
    const need = budgetNeed({ ...input, until: '2017-12-08', factorOn, t10: null });
    expect(need.expectedUse).toBe((5 * 2 + 5) * 80_000);
    expect(need.contractBy).toBeNull();
  });
});
