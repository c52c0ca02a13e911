/** One rule through one synthetic year, day by day. */
import { assert } from '#core/assert.ts';
import type { CountQuantile } from '#core/forecast/negative-binomial.ts';
import { grantBlanks } from './grant-blanks.ts';
import { type YearFigures, YearMeasure } from './measure-year.ts';
import { moveBlanks, type PastMove } from './move-blanks.ts';
import { OfficeState } from './office-state.ts';
import type { TrialRule } from './trial-rule.ts';
import type { TwinWorld } from './twin-world.ts';

/** What a day is worth one working day later: that of the live forecast (core/forecast). */
const discountPerDay = 0.98;

/**
 * Lives the year: deliveries and receipts in the morning, then the decision on what was stated the
 * evening before, then the records of the day, then printing. Asserts every evening that no blank
 * appeared or vanished. `quantile` carries what was worked out before from year to year.
 */
export function liveYear(world: TwinWorld, rule: TrialRule, quantile: CountQuantile): YearFigures {
  const state = new OfficeState(world);
  const measure = new YearMeasure(world);
  const moves: PastMove[] = [];
  for (let day = 0; day < world.days; day++) {
    state.receive(day);
    if (rule.redistributes) moveBlanks(world, state, rule, day, moves);
    grantBlanks(world, state, rule, day, quantile);
    for (let office = 0; office < world.offices.count; office++) {
      workOneDay(world, state, measure, office, day);
    }
    state.assertWhole();
    measure.closeDay();
  }
  return measure.close(state);
}

function workOneDay(
  { offices, inflow, capacity, isStated, weekdayWeight, settings }: TwinWorld,
  state: OfficeState,
  measure: YearMeasure,
  office: number,
  day: number,
): void {
  const at = day * offices.count + office;
  const arrived = inflow[at]!;
  const records = state.backlog[office]! + arrived;
  let stock = takeSpoiled(state, office, state.stock[office]!);
  const usable = Math.max(0, stock - offices.hoarded[office]!);
  const printable = Math.min(records, capacity[at]!);
  const printed = Math.min(printable, usable);
  state.printed += printed;
  state.spoilageOwed[office]! += printed * settings.spoilageRate;
  stock = takeSpoiled(state, office, stock - printed);
  state.stock[office] = stock;
  state.backlog[office] = records - printed;
  measure.work(office, day, printed, printed < printable, records - printed, stock);

  state.unseenRecords[office]! += arrived;
  state.unseenWeight[office]! += weekdayWeight[day]!;
  const discounted = state.records[office]! * discountPerDay;
  const exposure = state.exposure[office]! * discountPerDay;
  if (isStated[at] === 0) {
    state.records[office] = discounted;
    state.exposure[office] = exposure;
    return;
  }
  state.records[office] = discounted + state.unseenRecords[office]!;
  state.exposure[office] = exposure + state.unseenWeight[office]!;
  state.unseenRecords[office] = 0;
  state.unseenWeight[office] = 0;
  state.seenStock[office] = stock;
  state.seenBacklog[office] = records - printed;
  state.seenCapacity[office] = capacity[at]!;
}

/** Takes whole spoiled blanks off the shelf as far as there are any; the rest stays owed. */
function takeSpoiled(state: OfficeState, office: number, stock: number): number {
  const owed = state.spoilageOwed[office]!;
  if (owed < 1) return stock;
  const spoiled = Math.min(stock, Math.floor(owed));
  assert(spoiled >= 0, 'no stock below zero');
  state.spoilageOwed[office] = owed - spoiled;
  state.spoiled += spoiled;
  return stock - spoiled;
}
