import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../policy/default-policy.ts';
import { islandOf } from './island-of.ts';
import { movePolicyOf } from './move-policy.ts';
import { carriage, kmBetween, travelDays, whereaboutsOf } from './travel.ts';

const defaultMovePolicy = movePolicyOf(defaultPolicy);

describe('the way between two points', () => {
  test('is the great circle that data/offices.csv measures from the centre', () => {
    const file = readFileSync(new URL('../../../data/offices.csv', import.meta.url), 'utf8');
    const [heading, ...lines] = file.trim().split('\n');
    const at = (name: string) => heading!.split(',').indexOf(name);
    const offices = lines.map((line) => {
      const cells = line.split(',');
      const number = (name: string) => Number(cells[at(name)]);
      return {
        latitude: number('latitude'),
        longitude: number('longitude'),
        km: number('distance_km'),
        island: '',
        provinceCode: null,
      };
    });
    const centre = { latitude: -6.284, longitude: 106.844, island: '', provinceCode: null };
    const where = whereaboutsOf([...offices, centre]);
    for (const [office, { km }] of offices.entries()) {
      expect(Math.abs(kmBetween(where, office, offices.length) - km)).toBeLessThan(1);
    }
  });

  test.each([
    [0, false, 1],
    [100, false, 1],
    [101, false, 2],
    [450, false, 2],
    [900, false, 3],
    [1400, false, 4],
    [2000, false, 5],
    [2700, false, 6],
    [5000, false, 7],
    [90, true, 2],
  ])('%i km, over the sea: %s, takes %i working days', (km, crossesSea, days) => {
    expect(travelDays(km, crossesSea)).toBe(days);
  });

  test('costs handling and kilometres, those over the sea double', () => {
    expect(carriage(defaultMovePolicy, 100, false)).toBe(50_000 + 15_000);
    expect(carriage(defaultMovePolicy, 100, true)).toBe(50_000 + 30_000);
  });

  test.each([
    ['32', '35', true],
    ['11', '18', true],
    ['11', '21', false],
    ['51', '52', false],
    ['81', '82', false],
    ['91', '94', true],
    ['32', '18', false],
    ['99x', '99x', true],
    ['XX', '', false],
  ])('provinces %s and %s reach each other on land: %s', (one, other, byLand) => {
    expect(islandOf(one) === islandOf(other)).toBe(byLand);
  });
});
