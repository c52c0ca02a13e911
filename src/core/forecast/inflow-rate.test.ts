import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discountedRate } from './inflow-rate.ts';

const nothingKnown = { records: 0, days: 0 };

describe('discountedRate', () => {
  // OpenLMIS, LineItemFieldsCalculator: with X stock-out days in M months of 30 days and
  // consumption C, the adjusted consumption is ceil(C * 30 M / (30 M - X)). The same as C / (M - X
  // / 30) of MSH, times M.
  test.each([
    [900, 1, 0, 900],
    [900, 1, 10, 1350],
    [1000, 3, 17, 1233],
    [7, 2, 59, 420],
    [0, 1, 29, 0],
  ])('%d cards in %d months with %d days without blanks are %d', (cards, months, out, adjusted) => {
    const openDays = 30 * months - out;
    const days = Array.from({ length: 30 * months }, (_, day) => ({
      inflow: day < out ? null : day === out ? cards : 0,
      weight: 1,
    }));
    const { records, days: exposure } = discountedRate(days, 1, nothingKnown);
    expect(exposure).toBe(openDays);
    expect(Math.ceil(Math.max(0, (records / exposure) * 30 * months - 1e-9))).toBe(adjusted);
  });

  test('a day not observed changes neither side of the rate', () => {
    const inflow = fc.option(fc.integer({ min: 0, max: 500 }));
    fc.assert(
      fc.property(fc.array(inflow, { maxLength: 60 }), (inflows) => {
        const days = inflows.map((records) => ({ inflow: records, weight: 1 }));
        const prior = { records: 300, days: 10 };
        const before = discountedRate(days, 0.98, prior);
        const after = discountedRate([...days, { inflow: null, weight: 1 }], 0.98, prior);
        expect(after.records / after.days).toBeCloseTo(before.records / before.days, 9);
      }),
      { numRuns: 200 },
    );
  });

  test('with a discount it is exponential smoothing: after a step it forgets the old level', () => {
    const days = (inflow: number, length: number) =>
      Array.from({ length }, () => ({ inflow, weight: 1 }));
    const start = discountedRate(days(100, 400), 0.98, nothingKnown);
    const { records, days: exposure } = discountedRate(days(200, 50), 0.98, start);
    expect(records / exposure).toBeCloseTo(100 + 100 * (1 - 0.98 ** 50), 1);
  });

  test('busy weekdays count for more than one day', () => {
    const days = [130, 100, 90, 90, 90].map((inflow) => ({ inflow, weight: inflow / 100 }));
    const { records, days: exposure } = discountedRate(days, 0.9, nothingKnown);
    expect(records / exposure).toBeCloseTo(100, 9);
  });
});
