import { describe, expect, it } from 'vitest';
import { discountedRate } from '#core/forecast/inflow-rate.ts';
import { drawWorld } from './draw-world.ts';
import { grantBlanks } from './grant-blanks.ts';
import { liveYear } from './live-year.ts';
import { giniOf, YearMeasure } from './measure-year.ts';
import { OfficeState } from './office-state.ts';
import { rememberedQuantile } from './remembered-quantile.ts';
import { builtInRules } from './trial-rule.ts';
import { defaultTwinSettings, withUnevenStart } from './twin-settings.ts';
import { workOneDay } from './work-one-day.ts';

const small = {
  ...defaultTwinSettings,
  offices: 12,
  workingDays: 60,
  deliveries: 3,
  recordsPerYear: 24_000,
  openingReserve: 3_000,
};
const quantile = rememberedQuantile();
const sum = (column: ArrayLike<number>) =>
  Array.from(column).reduce((total, one) => total + one, 0);

describe('liveYear', () => {
  it.each(builtInRules)('$id: every blank is somewhere, and no stock is below zero', (rule) => {
    // The year itself asserts it every evening; here the books are closed from outside.
    for (const settings of [small, withUnevenStart(small), { ...small, supply: 0.6 }]) {
      const world = drawWorld(settings, 5);
      const year = liveYear(world, rule, quantile);
      expect(year.printed + year.unserved).toBe(year.records);
      expect(year.records).toBe(sum(world.inflow));
      const all = world.openingReserve + sum(world.offices.openingStock) + sum(world.delivered);
      expect(year.reserveAtEnd + year.printed + year.spoiled + year.lost).toBeLessThanOrEqual(all);
    }
  });

  it('is the same year for the same seed, and another for the next', () => {
    const rule = builtInRules[7]!;
    const one = liveYear(drawWorld(small, 3), rule, quantile);
    expect(liveYear(drawWorld(small, 3), rule, rememberedQuantile())).toEqual(one);
    expect(liveYear(drawWorld(small, 4), rule, quantile)).not.toEqual(one);
  });

  it.each(builtInRules.slice(0, 8))(
    '$id: waiting is that of records followed one by one (Little)',
    (rule) => {
      const world = drawWorld({ ...small, supply: 0.8 }, 9);
      const { days, offices, inflow } = world;
      const state = new OfficeState(world);
      const measure = new YearMeasure(world);
      const lines = Array.from({ length: offices.count }, (): number[] => []);
      const waits: number[] = [];
      let closingBacklogs = 0;
      for (let day = 0; day < days; day++) {
        state.receive(day);
        grantBlanks(world, state, rule, day, quantile);
        for (let office = 0; office < offices.count; office++) {
          const line = lines[office]!;
          for (let n = inflow[day * offices.count + office]!; n > 0; n--) line.push(day);
          const before = state.printed;
          workOneDay(world, state, measure, office, day);
          for (let n = state.printed - before; n > 0; n--) waits.push(day - line.shift()!);
          closingBacklogs += line.length;
          expect(state.backlog[office]).toBe(line.length);
        }
        measure.closeDay();
        state.assertWhole();
      }
      for (const line of lines) for (const arrived of line) waits.push(days - arrived);
      waits.sort((a, b) => a - b);
      const year = measure.close(state);
      expect(sum(waits)).toBe(closingBacklogs);
      expect(year.meanWait * year.records).toBeCloseTo(closingBacklogs, 5);
      expect(year.waitP95).toBe(waits[Math.ceil(0.95 * waits.length) - 1]);
      expect(year.waitP99).toBe(waits[Math.ceil(0.99 * waits.length) - 1]);
    },
  );

  it('learns the rate by the recursion of the core', () => {
    const world = drawWorld({ ...small, behaviour: { ...small.behaviour, lateStatements: 0 } }, 2);
    const { days, offices, inflow, weekdayWeight } = world;
    const state = new OfficeState(world);
    const measure = new YearMeasure(world);
    for (let day = 0; day < days; day++) {
      for (let office = 0; office < offices.count; office++) {
        workOneDay(world, state, measure, office, day);
      }
    }
    for (const [office, prior] of offices.belief.entries()) {
      const seen = Array.from(weekdayWeight, (weight, day) => ({
        inflow: inflow[day * offices.count + office]!,
        weight,
      }));
      const live = discountedRate(seen, 0.98, prior);
      expect(state.records[office]).toBeCloseTo(live.records, 9);
      expect(state.exposure[office]).toBeCloseTo(live.days, 9);
    }
  });

  it('serves nobody worse when blanks are without end', () => {
    const rule = builtInRules[7]!;
    const short = liveYear(drawWorld({ ...small, supply: 0.7 }, 6), rule, quantile);
    const ample = liveYear(drawWorld({ ...small, supply: 3 }, 6), rule, quantile);
    expect(ample.meanWait).toBeLessThan(short.meanWait);
  });
});

describe('giniOf', () => {
  it.each([
    [[1, 1, 1, 1], 0],
    [[0, 0, 0, 1], 0.75],
    [[0, 0], 0],
    [[1, 2, 3], 2 / 9],
  ])('of %j is %d', (values, gini) => {
    expect(giniOf(Float64Array.from(values))).toBeCloseTo(gini, 12);
  });
});
