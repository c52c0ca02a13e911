import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../policy/default-policy.ts';
import { movePolicyOf } from './move-policy.ts';
import { chordSquared, kmBetween, whereaboutsOf } from './travel.ts';
import { outOfReach, worthwhileLot } from './worthwhile-lot.ts';

const defaultMovePolicy = movePolicyOf(defaultPolicy);

describe('how many blanks are worth a trip', () => {
  test.each([
    [0, false, 200],
    [1, false, 201],
    [2, false, 201],
    [2.4, false, 201],
    [100, false, 250],
    [101, false, 251],
    [1334, false, 867],
    [1334, true, 1067],
    [30, true, 415],
  ])('%d km, over the sea: %s: %i', (km, crossesSea, blanks) => {
    expect(worthwhileLot(defaultMovePolicy, { km, crossesSea })).toBe(blanks);
  });

  test('is 200 whatever the trip where the trip does not count', () => {
    const flat = { smallestLot: 200, lotPer100Km: 0, lotOverSea: 0 };
    expect(worthwhileLot(flat, { km: 5000, crossesSea: true })).toBe(200);
  });
});

const anywhere = fc.record({
  latitude: fc.double({ min: -11, max: 6, noNaN: true }),
  longitude: fc.double({ min: 95, max: 141, noNaN: true }),
  island: fc.constantFrom('jawa', 'sumatera'),
  provinceCode: fc.constant('32'),
});

test('from the bound on, and only there, no trip is worth so many blanks', () => {
  const policies = fc.record({
    smallestLot: fc.integer({ min: 1, max: 500 }),
    lotPer100Km: fc.nat(300),
    lotOverSea: fc.nat(300),
  });
  fc.assert(
    fc.property(anywhere, anywhere, policies, fc.nat(3000), (one, other, policy, blanks) => {
      const where = whereaboutsOf([one, other]);
      const km = kmBetween(where, 0, 1);
      const isOut = chordSquared(where, 0, 1) >= outOfReach(policy, blanks);
      if (isOut) expect(worthwhileLot(policy, { km, crossesSea: false })).toBeGreaterThan(blanks);
      // The bound is close: two kilometres nearer a trip on land is worth it.
      const nearer = { km: Math.max(0, km - 2), crossesSea: false };
      if (!isOut) expect(worthwhileLot(policy, nearer)).toBeLessThanOrEqual(blanks);
    }),
    { numRuns: 2000 },
  );
});
