import { describe, expect, it } from 'vitest';
import type { DemandDriver } from '../forecast/demand-driver.ts';
import { nationalDemand } from './national-demand.ts';

const week = [1.4, 1.1, 1, 0.9, 0.6] as const;
const offices = [
  { id: '3205', provinceCode: '32', dailyInflow: 300, varianceToMeanRatio: 5 },
  { id: '3401', provinceCode: '34', dailyInflow: 100, varianceToMeanRatio: 1 },
];
const driver = (scope: DemandDriver['scope'], factor: number): DemandDriver => ({
  id: `${scope.kind} ${factor}`,
  kind: 'national_shock',
  scope,
  from: '2017-12-04',
  until: null,
  factor,
  reference: 'r',
  statedBy: 'p',
});

describe('nationalDemand', () => {
  it('adds offices and their variances up', () => {
    const { dailyUse, theta } = nationalDemand(offices, [], week);
    expect(dailyUse).toBe(400);
    expect(theta).toBeCloseTo((1500 + 100) / 400 - 1, 12);
  });

  it.each([
    ['a Monday before', '2017-11-27', [driver({ kind: 'country' }, 2)], 1.4],
    ['the country doubles', '2017-12-04', [driver({ kind: 'country' }, 2)], 2.8],
    ['a quarter doubles', '2017-12-06', [driver({ kind: 'province', code: '34' }, 2)], 1.25],
    [
      'an office of three quarters halves',
      '2017-12-06',
      [driver({ kind: 'office', id: '3205' }, 0.5)],
      0.625,
    ],
    ['a Sunday', '2017-12-03', [], 0],
  ])('%s', (_, day, drivers, factor) => {
    expect(nationalDemand(offices, drivers, week).factorOn(day)).toBeCloseTo(factor, 12);
  });

  it('of no offices is nothing', () => {
    const { dailyUse, theta, factorOn } = nationalDemand([], [], week);
    expect([dailyUse, theta, factorOn('2017-12-06')]).toEqual([0, 0, 1]);
  });
});
