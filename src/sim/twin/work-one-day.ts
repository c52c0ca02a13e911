/** One office, one day: the recursion of the twin. */
import { assert } from '#core/assert.ts';
import type { YearMeasure } from './measure-year.ts';
import type { OfficeState } from './office-state.ts';
import type { TwinWorld } from './twin-world.ts';

/**
 * What a day is worth one working day later: one of the memories that the live forecast chooses
 * from.
 */
const discountPerDay = 0.98;

/**
 * The records of the day arrive, printers work, and in the evening the office states its figures or
 * not.
 */
export function workOneDay(
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
