import { describe, expect, it } from 'vitest';
import { checkDriver, type DemandDriver, driverFactorOn, driversOf } from './demand-driver.ts';

const driver = (of: Partial<DemandDriver>): DemandDriver => ({
  id: 'd1',
  kind: 'election',
  scope: { kind: 'country' },
  from: '2018-06-01',
  until: '2018-06-27',
  factor: 1.5,
  reference: 'PKPU 1/2017',
  statedBy: 'planner',
  ...of,
});

describe('checkDriver', () => {
  it.each([
    ['as it should be', {}, null],
    ['one day', { until: '2018-06-01' }, null],
    ['open end', { until: null }, null],
    ['ends before it begins', { until: '2018-05-31' }, 'ends_before_it_begins'],
    ['nothing comes', { factor: 0 }, 'factor_out_of_bounds'],
    ['below', { factor: 0.049 }, 'factor_out_of_bounds'],
    ['above', { factor: 20.1 }, 'factor_out_of_bounds'],
    ['not a number', { factor: Number.NaN }, 'factor_out_of_bounds'],
    ['no source', { reference: '  ' }, 'no_reference'],
  ] as const)('%s', (_, of, refusal) => {
    expect(checkDriver(driver(of))).toBe(refusal);
  });
});

describe('driversOf', () => {
  it('takes the country, the own province and the office itself', () => {
    const all = [
      driver({ id: 'country' }),
      driver({ id: 'own province', scope: { kind: 'province', code: '32' } }),
      driver({ id: 'other province', scope: { kind: 'province', code: '33' } }),
      driver({ id: 'office', scope: { kind: 'office', id: '3205' } }),
      driver({ id: 'other office', scope: { kind: 'office', id: '3204' } }),
    ];
    const ids = driversOf(all, { id: '3205', provinceCode: '32' }).map(({ id }) => id);
    expect(ids).toEqual(['country', 'own province', 'office']);
  });
});

describe('driverFactorOn', () => {
  const two = [driver({}), driver({ from: '2018-06-20', until: null, factor: 0.4 })];
  it.each([
    ['before both', '2018-05-31', 1],
    ['the first day of the first', '2018-06-01', 1.5],
    ['both', '2018-06-20', 0.6],
    ['the last day of the first', '2018-06-27', 0.6],
    ['only the open one', '2018-06-28', 0.4],
  ])('%s', (_, day, factor) => {
    expect(driverFactorOn(two, day)).toBeCloseTo(factor, 12);
  });
});
