import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { negativeBinomialTail } from '../forecast/negative-binomial.ts';
import { reorderPoints, type SupplySituation, type SupplyTimes } from './reorder-point.ts';

const noLimit = 1e9;
const office: SupplySituation = {
  onHand: 0,
  inTransit: 0,
  backlog: 0,
  dailyInflow: 100,
  theta: 3,
  capacityPerDay: noLimit,
};
const times: SupplyTimes = { lead: 4, review: 1, emergencyLead: 3, cover: 20 };

describe('published examples', () => {
  /**
   * Chopra & Meindl, Supply Chain Management, ch. 12: boxes of Lego at a Walmart store, 2,500 a week,
   * standard deviation 500, so a variance of 100 means; two weeks of lead time. The book takes a
   * normal demand; counts are skewed by (z² - 1)(1 + 2 theta)/6, some twenty boxes here.
   */
  const lego: SupplySituation = { ...office, dailyInflow: 2500, theta: 99 };
  test.each([
    ['continuous review, 70 %', 0, 0.7, 5371],
    ['continuous review, 90 %', 0, 0.9, 5906],
    ['continuous review, 95 %', 0, 0.95, 6163],
    ['review every four weeks, 90 %: the order-up-to level', 4, 0.9, 16_570],
  ])('Lego, %s', (_, review, quantile, expected) => {
    const weeks = { lead: 2, review, emergencyLead: 0, cover: 2 + review };
    const { reorder, orderUpTo } = reorderPoints(lego, weeks, quantile);
    expect(Math.abs(reorder.blanks / expected - 1)).toBeLessThan(0.01);
    expect(orderUpTo.blanks).toBe(reorder.blanks);
  });

  test('Lego at 90 %: 906 boxes of safety stock', () => {
    const weeks = { lead: 2, review: 0, emergencyLead: 0, cover: 2 };
    expect(reorderPoints(lego, weeks, 0.9).safetyStock).toBeCloseTo(906, -2);
  });

  /** Poisson demand with mean 10 in the lead time: P(D <= 14) = 0.917 and P(D <= 15) = 0.951 in any table. */
  test.each([
    [0.9, 14],
    [0.95, 15],
  ])('Poisson with mean 10, %f', (quantile, expected) => {
    const slow = { ...office, dailyInflow: 10, theta: 0 };
    const month = { lead: 1, review: 0, emergencyLead: 0, cover: 1 };
    expect(reorderPoints(slow, month, quantile).reorder.blanks).toBe(expected);
  });

  /** USAID | DELIVER, The Logistics Handbook: emergency order point = use over the longest emergency lead time. */
  test('the emergency point is the expected use of the emergency lead time', () => {
    expect(reorderPoints(office, times, 0.9).emergency.blanks).toBe(300);
  });
});

describe('reorderPoints', () => {
  test.each<[string, Partial<SupplySituation>, string]>([
    ['well stocked', { onHand: 2000 }, 'enough'],
    ['at the reorder point', { onHand: 558 }, 'reorder'],
    ['one above it', { onHand: 559 }, 'enough'],
    ['at the emergency point', { onHand: 300 }, 'emergency'],
    ['with blanks on the road', { onHand: 100, inTransit: 900 }, 'enough'],
    ['nothing at all', {}, 'emergency'],
    ['no demand and no backlog', { dailyInflow: 0 }, 'enough'],
    ['printers broken: blanks would not help', { capacityPerDay: 0 }, 'enough'],
  ])('%s: %s', (_, situation, state) => {
    expect(reorderPoints({ ...office, ...situation }, times, 0.9).state).toBe(state);
  });

  test('the steps say what each point is made of', () => {
    const busy = { ...office, backlog: 50_000, capacityPerDay: 150, onHand: 200 };
    const points = reorderPoints(busy, times, 0.9);
    expect(points.reorder.blanks).toBe(750);
    expect(points.reorder.reasons.map(({ code }) => code)).toEqual(['demand', 'print_capacity']);
    expect(points.orderUpTo.blanks).toBe(3000);
    expect(points).toMatchObject({ position: 200, suggested: 2800, state: 'emergency' });
  });

  test('a delivery that shall last less than the lead time still fills to the reorder point', () => {
    const { orderUpTo, reorder } = reorderPoints(office, { ...times, cover: 2 }, 0.9);
    expect(orderUpTo.blanks).toBe(reorder.blanks);
    expect(orderUpTo.reasons.at(-1)).toEqual({ code: 'reorder_point', leaves: reorder.blanks });
  });

  const situations = fc.record({
    onHand: fc.nat(20_000),
    inTransit: fc.nat(5000),
    backlog: fc.nat(30_000),
    dailyInflow: fc.double({ min: 0, max: 2000, noNaN: true }),
    theta: fc.double({ min: 0, max: 12, noNaN: true }),
    capacityPerDay: fc.double({ min: 0, max: 3000, noNaN: true }),
  });

  test('emergency <= reorder <= order-up-to, and more stock never alarms more', () => {
    const rank = { enough: 0, reorder: 1, emergency: 2 };
    fc.assert(
      fc.property(situations, fc.nat(5000), (situation, more) => {
        const points = reorderPoints(situation, times, 0.9);
        expect(points.emergency.blanks).toBeLessThanOrEqual(points.reorder.blanks);
        expect(points.reorder.blanks).toBeLessThanOrEqual(points.orderUpTo.blanks);
        expect(points.suggested + points.position).toBeGreaterThanOrEqual(points.orderUpTo.blanks);
        const richer = { ...situation, onHand: situation.onHand + more };
        expect(rank[reorderPoints(richer, times, 0.9).state]).toBeLessThanOrEqual(
          rank[points.state],
        );
      }),
      { numRuns: 300 },
    );
  });

  test('without backlog or limit, the stock-out risk until the next delivery is what was chosen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), fc.nat(8), (dailyInflow, theta) => {
        const { reorder } = reorderPoints({ ...office, dailyInflow, theta }, times, 0.9);
        const risk = (stock: number) => negativeBinomialTail(stock + 1, dailyInflow * 5, theta);
        expect(risk(reorder.blanks)).toBeLessThanOrEqual(0.1);
        expect(risk(reorder.blanks - 1)).toBeGreaterThan(0.1);
      }),
      { numRuns: 200 },
    );
  });
});
