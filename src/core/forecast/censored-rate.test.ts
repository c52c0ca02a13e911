import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random.ts';
import { adjustedMonthlyUse } from './adjusted-use.ts';
import { censoredRate, expectedFrom } from './censored-rate.ts';
import { discountedRate } from './inflow-rate.ts';
import { kaplanMeier, restrictedMean } from './kaplan-meier.ts';
import { negativeBinomialQuantile, negativeBinomialTail } from './negative-binomial.ts';

const nothingKnown = { records: 0, days: 0 };
const rateOf = ({ records, days }: { records: number; days: number }) => records / days;

describe('expectedFrom', () => {
  it.each([
    ['a floor of 0 says nothing', 0, 4, 3, 4],
    // Poisson 1: (1 - P(0)) is 0.632, and all of the mean comes from 1 on.
    ['one at least, Poisson 1', 1, 1, 0, 1 / (1 - Math.exp(-1))],
    // Size 1, chance 1/2 (geometric): beyond any floor it begins anew, floor + 1.
    ['a geometric count forgets', 5, 1, 1, 6],
  ])('%s', (_, floor, mean, theta, expected) => {
    expect(expectedFrom(floor, mean, theta)).toBeCloseTo(expected, 10);
  });
});

describe('censoredRate', () => {
  it('of exact days is the discounted rate', () => {
    const prints = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(prints, fc.constantFrom(0.98, 1), (of, discount) => {
        const days = of.map((count, at) => ({
          prints: count,
          isFloor: false,
          weight: 1 + (at % 2),
        }));
        const same = days.map(({ prints: inflow, weight }) => ({ inflow, weight }));
        const exact = discountedRate(same, discount, nothingKnown);
        const rate = censoredRate(days, 3, discount, nothingKnown);
        expect(rate.records).toBeCloseTo(exact.records, 8);
        expect(rate.days).toBeCloseTo(exact.days, 8);
      }),
      { numRuns: 50 },
    );
  });

  it('is the maximum of the likelihood: 3 exact, and 2 or more, of Poisson counts', () => {
    const days = [
      { prints: 3, isFloor: false, weight: 1 },
      { prints: 2, isFloor: true, weight: 1 },
    ];
    const likelihood = (rate: number) =>
      3 * Math.log(rate) - rate + Math.log(1 - Math.exp(-rate) * (1 + rate));
    const rate = rateOf(censoredRate(days, 0, 1, nothingKnown));
    for (const step of [-0.01, 0.01]) {
      expect(likelihood(rate)).toBeGreaterThan(likelihood(rate + step));
    }
  });

  it('a floor never lowers the rate below that of its prints', () => {
    const floors = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(floors, (of) => {
        const days = [0, ...of].map((prints, at) => ({ prints, isFloor: at > 0, weight: 1 }));
        const mean = of.reduce((sum, count) => sum + count, 0) / days.length;
        const rate = rateOf(censoredRate(days, 2, 1, nothingKnown));
        expect(rate).toBeGreaterThanOrEqual(mean - 1e-9);
        expect(Number.isFinite(rate)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('floors alone stand as they are, and a prior bounds them', () => {
    const days = [{ prints: 9, isFloor: true, weight: 1 }];
    expect(rateOf(censoredRate(days, 3, 1, nothingKnown))).toBe(9);
    const bounded = rateOf(censoredRate(days, 3, 1, { records: 50, days: 10 }));
    expect(bounded).toBeGreaterThan(5);
    expect(bounded).toBeLessThan(9);
  });
});

/**
 * The worked case of decision 18: 4 records a day with a variance of twice that, and mornings with
 * 2 to 7 blanks, so that about a third of the days end without.
 */
function workedCase() {
  const random = seededRandom(41);
  return Array.from({ length: 20_000 }, () => {
    const chance = Math.min(1 - 1e-9, Math.max(1e-9, random.next()));
    const records = negativeBinomialQuantile(chance, 4, 1);
    const blanks = 2 + random.below(6);
    return { prints: Math.min(records, blanks), isFloor: records >= blanks, weight: 1 };
  });
}

describe('each shortcut errs', () => {
  const days = workedCase();
  const prints = days.reduce((sum, day) => sum + day.prints, 0);
  const open = days.filter(({ isFloor }) => !isFloor);

  it.each([
    ['mean of prints', prints / days.length, 2.92],
    [
      'days with stock-out dropped',
      open.reduce((sum, day) => sum + day.prints, 0) / open.length,
      2.3,
    ],
    ['prints over days with stock', prints / open.length, 5.39],
    ['P(a >= prints) on such days', rateOf(censoredRate(days, 1, 1, nothingKnown)), 4],
  ])('%s', (_, rate, about) => {
    expect(Math.abs(rate - about)).toBeLessThan(0.05);
  });

  it('Kaplan and Meier find the same without a model, as far as blanks ever reached', () => {
    let upToSeven = 0;
    for (let k = 1; k <= 7; k++) upToSeven += negativeBinomialTail(k, 4, 1);
    const found = restrictedMean(kaplanMeier(days), 7);
    expect(Math.abs(found - upToSeven)).toBeLessThan(0.05);
  });

  it("the field's formula is prints over days with stock, for a month", () => {
    const months = days.length / 30;
    const use = adjustedMonthlyUse({ cards: prints, months, daysOut: days.length - open.length })!;
    expect(use.byOpenLmis / 30).toBeCloseTo(prints / open.length, 3);
  });
});
