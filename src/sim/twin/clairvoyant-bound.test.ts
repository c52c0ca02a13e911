import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkSimplex } from '#core/flow/network-simplex.ts';
import { clairvoyantBound } from './clairvoyant-bound.ts';
import { type ClairvoyantProblem, clairvoyantProblem } from './clairvoyant-problem.ts';
import { drawWorld } from './draw-world.ts';
import { liveYear } from './live-year.ts';
import { rememberedQuantile } from './remembered-quantile.ts';
import { timeExpandedNetwork } from './time-expanded-network.ts';
import { builtInRules } from './trial-rule.ts';
import { defaultTwinSettings } from './twin-settings.ts';
import { waitingByCapacity } from './waiting-by-capacity.ts';

/** The same problem by the network simplex over all office-days. */
function byFlow(problem: ClairvoyantProblem): number {
  const answer = networkSimplex(timeExpandedNetwork(problem));
  if (answer.kind !== 'optimal') throw new Error(answer.kind);
  return answer.cost;
}

const smallProblem: fc.Arbitrary<ClairvoyantProblem> = fc
  .record({ days: fc.integer({ min: 1, max: 12 }), count: fc.integer({ min: 1, max: 5 }) })
  .chain(({ days, count }) => {
    const table = (max: number) =>
      fc
        .array(fc.integer({ min: 0, max }), { minLength: days * count, maxLength: days * count })
        .map((numbers) => Int32Array.from(numbers));
    const column = (max: number) =>
      fc
        .array(fc.integer({ min: 0, max }), { minLength: count, maxLength: count })
        .map((numbers) => Int32Array.from(numbers));
    const deliveries = fc.array(
      fc.record({ day: fc.integer({ min: 1, max: 12 }), prints: fc.integer({ min: 0, max: 15 }) }),
      { maxLength: 4 },
    );
    return fc
      .record({
        inflow: table(6),
        capacity: table(7),
        leadDays: column(4),
        ownPrints: column(8),
        opening: fc.integer({ min: 0, max: 20 }),
        deliveries,
      })
      .map(({ opening, deliveries: drawn, ...columns }) => {
        const starts = [...new Set(drawn.map(({ day }) => day))]
          .filter((day) => day < days)
          .sort((a, b) => a - b);
        const periodEnds = [...starts.map((day) => day - 1), days - 1];
        const supplied = periodEnds.map((end) =>
          drawn.filter(({ day }) => day <= end).reduce((sum, { prints }) => sum + prints, opening),
        );
        return { days, count, ...columns, periodEnds, supplied };
      });
  });

/** A country of 200 offices, as short of blanks as the large one. */
const country = {
  ...defaultTwinSettings,
  offices: 200,
  recordsPerYear: 8_000_000,
  openingReserve: 313_000,
};

describe('clairvoyantBound', () => {
  it('is the cheapest flow through all office-days, on random small years', () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        expect(clairvoyantBound(problem).daysWaited).toBe(byFlow(problem));
      }),
      { numRuns: 400 },
    );
  });

  it.each([true, false])('agrees on a year of 20 offices, pooled: %s', (pooled) => {
    const settings = {
      ...defaultTwinSettings,
      offices: 20,
      workingDays: 90,
      deliveries: 4,
      recordsPerYear: 60_000,
      openingReserve: 2_000,
    };
    const problem = clairvoyantProblem(drawWorld(settings, 7), pooled);
    expect(clairvoyantBound(problem).daysWaited).toBe(byFlow(problem));
  });

  it.each([0.3, 0.95])('is proven to the last day at supply %d', (supply) => {
    const world = drawWorld({ ...country, supply }, 1);
    for (const pooled of [true, false]) {
      const { daysWaited, provenBy, reachedBy } = clairvoyantBound(
        clairvoyantProblem(world, pooled),
      );
      expect(daysWaited - provenBy).toBeLessThan(1);
      expect(reachedBy - daysWaited).toBeLessThan(1);
    }
  });

  it('lies in order: capacity alone, all blanks pooled, with lead times, every rule', () => {
    const quantile = rememberedQuantile();
    for (const [seed, supply] of [
      [1, 1],
      [2, 0.9],
    ] as const) {
      const world = drawWorld({ ...country, supply }, seed);
      const capacityOnly = waitingByCapacity(world);
      const pooled = clairvoyantBound(clairvoyantProblem(world, true)).daysWaited;
      const withLeadTimes = clairvoyantBound(clairvoyantProblem(world, false)).daysWaited;
      expect(capacityOnly).toBeLessThanOrEqual(pooled);
      expect(pooled).toBeLessThanOrEqual(withLeadTimes);
      for (const rule of builtInRules) {
        const { meanWait, records } = liveYear(world, rule, quantile);
        const limit = rule.redistributes ? pooled : withLeadTimes;
        expect(limit, rule.id).toBeLessThanOrEqual(Math.round(meanWait * records));
      }
    }
  });
});
