import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../calendar.ts';
import { chanceUsedUp, nationalOutlook, type OutlookInput } from './national-outlook.ts';
import type { Purchase } from './purchase.ts';
import type { Scenario } from './scenario.ts';

const calendar = workingCalendar([]);
const monday = '2017-11-27';

const input: OutlookInput = {
  asOf: monday,
  reserve: 780_000,
  dailyUse: 80_000,
  theta: 3,
  commonSpread: 0.1,
  purchases: [],
  calendar,
  workingDays: 120,
  factorOn: () => 1,
  seed: 7,
};
const planned: Scenario = {
  code: 'as_planned',
  withoutPurchases: false,
  laterDays: 0,
  surge: null,
};
const lot = (of: Partial<Purchase> = {}): Purchase => ({
  id: 'lot',
  name: 'Lot',
  quantity: 4_000_000,
  contractOn: monday,
  leadWorkingDays: 5,
  delay: { medianDays: 0, days95: 0 },
  ...of,
});

describe('nationalOutlook without purchases', () => {
  it('a little less than ten days of use last ten working days at even chance', () => {
    const { t10, t50, t90, chanceOut, arrivals } = nationalOutlook(input, planned);
    expect(t50).toBe(calendar.addWorkingDays(monday, 9));
    expect(t10! < t50! && t50! < t90!).toBe(true);
    expect(chanceOut).toBeCloseTo(1, 6);
    expect(nationalOutlook(input, planned).emptyDays.median).toBe(120 - 9);
    expect(arrivals).toEqual([]);
  });

  it('without any chance the day is a division', () => {
    const sure = { ...input, theta: 0, commonSpread: 0, reserve: 800_001 };
    const { t10, t90 } = nationalOutlook(sure, planned);
    expect(t10).toBe(calendar.addWorkingDays(monday, 9));
    expect(t90).toBe(calendar.addWorkingDays(monday, 10));
  });

  it('a surge and a driver bring it nearer', () => {
    const until = '2018-12-31';
    const surge = { from: monday, until, share: 0.5, factor: 3 };
    const surged = nationalOutlook(input, { ...planned, code: 'custom', surge });
    const driven = nationalOutlook({ ...input, factorOn: () => 2 }, planned);
    expect(surged.t50).toBe(driven.t50);
    expect(driven.t50).toBe(calendar.addWorkingDays(monday, 4));
  });
});

describe('nationalOutlook with purchases', () => {
  it('lives agree with the closed form when the purchase comes after all is over', () => {
    const never = lot({ leadWorkingDays: 400 });
    for (const reserve of [300_000, 800_000, 3_000_000]) {
      const closed = nationalOutlook({ ...input, reserve }, planned);
      const lived = nationalOutlook({ ...input, reserve, purchases: [never] }, planned);
      for (const t of ['t10', 't50', 't90'] as const) {
        const days = calendar.workingDaysBetween(closed[t]!, lived[t]!);
        expect(Math.abs(days)).toBeLessThanOrEqual(Math.ceil(reserve / 80_000 / 25));
      }
      expect(lived.arrivals[0]!.chanceOutBefore).toBe(1);
    }
  });

  it('a lot in time carries the reserve over, a late one does not', () => {
    const inTime = nationalOutlook({ ...input, purchases: [lot()] }, planned);
    expect(inTime.t50! > '2018-01-20').toBe(true);
    expect(inTime.arrivals[0]).toMatchObject({ id: 'lot', planned: '2017-12-04' });
    const late = nationalOutlook({ ...input, purchases: [lot()] }, { ...planned, laterDays: 61 });
    expect(late.arrivals[0]!.chanceOutBefore).toBeGreaterThan(0.99);
    expect(late.emptyDays.median).toBeGreaterThan(50);
    expect(inTime.emptyDays.median).toBeLessThan(70);
    expect(late.t50).toBe(nationalOutlook(input, planned).t50);
  });

  it('without common luck a chance is that of the delay alone', () => {
    // Used up on the tenth day; the lot comes on day 5 plus a delay of 0 to 22: out if above 4.
    const delay = { medianDays: 8, days95: 20 };
    const sure = { ...input, theta: 0, commonSpread: 0, purchases: [lot({ delay })] };
    const { arrivals } = nationalOutlook(sure, planned);
    expect(Math.abs(arrivals[0]!.chanceOutBefore - 0.75)).toBeLessThan(0.05);
  });

  it('the same seed gives the same outlook, and no purchases is no purchase', () => {
    const bought = { ...input, purchases: [lot()] };
    expect(nationalOutlook(bought, planned)).toEqual(nationalOutlook(bought, planned));
    const none = nationalOutlook(bought, { ...planned, withoutPurchases: true });
    expect(none.t50).toBe(nationalOutlook(input, planned).t50);
  });

  it('its quantiles are in order and more reserve is never worse', () => {
    const blanks = fc.integer({ min: 0, max: 5_000_000 });
    fc.assert(
      fc.property(blanks, blanks, fc.constantFrom(0, 0.1, 0.3), (reserve, more, commonSpread) => {
        const of = (stock: number) =>
          nationalOutlook(
            { ...input, workingDays: 60, reserve: stock, commonSpread, purchases: [lot()] },
            planned,
          );
        const [poor, rich] = [of(reserve), of(reserve + more)];
        expect(rich.chanceOut).toBeLessThanOrEqual(poor.chanceOut);
        for (const { q10, q50, q90 } of poor.fan) expect(q10 <= q50 && q50 <= q90).toBe(true);
        expect((poor.t10 ?? '9') <= (poor.t50 ?? '9')).toBe(true);
      }),
      { numRuns: 15 },
    );
  });
});

it('chanceUsedUp falls with the reserve and rises with the use', () => {
  const use = { dailyUse: 1, theta: 3, commonSpread: 0.2 };
  expect(chanceUsedUp(0, 100, use)).toBe(1);
  expect(chanceUsedUp(100, 100, use)).toBeGreaterThan(chanceUsedUp(120, 100, use));
  expect(chanceUsedUp(100, 120, use)).toBeGreaterThan(chanceUsedUp(100, 100, use));
});
