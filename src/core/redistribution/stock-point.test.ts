import { describe, expect, test } from 'vitest';
import type { OfficeSituation } from '../allocation/allocation.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { movePolicyOf } from './move-policy.ts';
import { emptyChance, giverFloor, stockPointOf } from './stock-point.ts';

const defaultMovePolicy = movePolicyOf(defaultPolicy);

const usual: OfficeSituation = {
  office: 'A',
  onHand: 1000,
  inTransit: 0,
  backlog: 0,
  capacityPerDay: 200,
  dailyInflow: 100,
  varianceToMeanRatio: 1,
  leadTimeDays: 3,
  asked: 0,
  printersWorking: null,
  cannotPrintCause: null,
  lastReport: null,
};

describe('what a giver keeps', () => {
  // Poisson: the 95 % quantile of a mean of 2,000 is 2,074; of 100, 117.
  test.each<[string, Partial<OfficeSituation>, number, number]>([
    ['what may come in twenty days, in all but one case of twenty', {}, 2074, 117],
    ['and what waits already', { backlog: 500 }, 2574, 200],
    ['but no more than it can print', { capacityPerDay: 60 }, 1200, 60],
    ['nothing where it cannot print', { cannotPrintCause: 'printer' }, 0, 0],
  ])('%s', (_, given, floor, together) => {
    const situation = { ...usual, ...given };
    expect(giverFloor(situation, defaultPolicy, defaultMovePolicy, 'national')).toBe(floor);
    expect(giverFloor(situation, defaultPolicy, defaultMovePolicy, 'within_province')).toBe(
      together,
    );
  });
});

describe('the chance to be empty before the centre can send', () => {
  test.each<[string, Partial<OfficeSituation>, number]>([
    ['it holds more than it can print until then', { onHand: 601 }, 0],
    ['as many wait, and it can print them', { onHand: 500, backlog: 500 }, 1],
    ['it is empty and nothing comes in', { onHand: 0, dailyInflow: 0 }, 1],
    ['it is empty but cannot print', { onHand: 0, cannotPrintCause: 'film' }, 0],
    ['what is on the road counts', { onHand: 0, inTransit: 1000 }, 0],
    // P(Poisson(300) >= 300).
    ['about even odds', { onHand: 300 }, 0.5077],
  ])('%s', (_, given, chance) => {
    expect(emptyChance({ ...usual, ...given }, defaultPolicy)).toBeCloseTo(chance, 4);
  });
});

test('its ask plays no part in what it may get', () => {
  const place = { provinceCode: '32', island: 'jawa', latitude: -7, longitude: 107 };
  const pointFor = (asked: number) =>
    stockPointOf({ ...usual, asked }, place, defaultPolicy, defaultMovePolicy, 'national');
  expect(pointFor(0)).toEqual(pointFor(100_000));
  expect(pointFor(0)).toMatchObject({ onHand: 1000, need: 2057, room: 1057, floor: 2074 });
});
