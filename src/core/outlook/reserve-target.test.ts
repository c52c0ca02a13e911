import { describe, expect, it } from 'vitest';
import { reserveTarget, varianceOf } from './reserve-target.ts';

const use = { dailyUse: 83_265, theta: 3, commonSpread: 0.1 };

describe('reserveTarget', () => {
  it('each week of delay is about 416,000 cards', () => {
    expect(reserveTarget({ ...use, commonSpread: 0 }, 5).forDelay).toBe(416_325);
  });

  it('the common part rules what chance adds', () => {
    const { forDelay, forChance, target } = reserveTarget(use, 40);
    expect(forDelay).toBe(3_330_600);
    // 1.645 x sqrt(4 x 3,330,600 + 333,060^2), to the accuracy of the quantile.
    expect(Math.abs(forChance - 547_900)).toBeLessThan(300);
    expect(target).toBe(forDelay + forChance);
  });

  it('no delay needs no target', () => {
    expect(reserveTarget(use, 0).target).toBe(0);
  });
});

it('offices pool by the root of their number, what they share does not', () => {
  // 514 offices of 162 a day with variance 4 times that: the independent parts pool.
  const country = { dailyUse: 514 * 162, theta: 3, commonSpread: 0 };
  const office = { dailyUse: 162, theta: 3, commonSpread: 0 };
  const spread = (of: typeof office, days: number) => Math.sqrt(varianceOf(of, of.dailyUse * days));
  expect(spread(country, 10) / (514 * spread(office, 10))).toBeCloseTo(1 / Math.sqrt(514), 12);
  const shared = { theta: -1, commonSpread: 0.1 };
  expect(Math.sqrt(varianceOf({ ...shared, dailyUse: 514 }, 514 * 10))).toBeCloseTo(514, 9);
});
