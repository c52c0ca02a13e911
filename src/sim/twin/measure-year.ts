/** What a year was like for citizens, offices and couriers. */
import { WaitingRecords } from './follow-waiting.ts';
import type { OfficeState } from './office-state.ts';
import type { TwinWorld } from './twin-world.ts';

/** Waiting in working days: a record printed on the day it became ready has waited 0. */
export interface YearFigures {
  readonly records: number;
  readonly printed: number;
  /** Records that still waited when the year ended. */
  readonly unserved: number;
  readonly meanWait: number;
  readonly waitP95: number;
  readonly waitP99: number;
  /** Mean waiting at the 5 and the 10 percent of offices where it was longest. */
  readonly worstTwentieth: number;
  readonly worstTenth: number;
  /** Of the mean waiting of offices: 0 all alike, near 1 all of it at one. */
  readonly gini: number;
  /** Office-days on which somebody waited whom a blank would have served. */
  readonly stockOutDays: number;
  /** Blanks in offices in the evening, on average. */
  readonly idleBlanks: number;
  /** Days a blank lies in an office, on average (Little). */
  readonly idleDays: number;
  readonly trips: number;
  readonly cardKilometres: number;
  readonly lateralMoves: number;
  readonly lateralBlanks: number;
  readonly spoiled: number;
  readonly lost: number;
  readonly reserveAtEnd: number;
}

export class YearMeasure {
  readonly #world: TwinWorld;
  readonly #waiting: WaitingRecords;
  readonly #daysWaited: Float64Array;
  #stockOutDays = 0;
  #idle = 0;
  #days = 0;

  constructor(world: TwinWorld) {
    this.#world = world;
    this.#waiting = new WaitingRecords(world.inflow, world.days, world.offices.count);
    this.#daysWaited = new Float64Array(world.offices.count);
  }

  /** `isShort`: blanks, not records or printers, ended the printing of the day. */
  work(
    office: number,
    day: number,
    printed: number,
    isShort: boolean,
    backlog: number,
    stock: number,
  ): void {
    this.#waiting.print(office, day, printed);
    this.#daysWaited[office]! += backlog;
    this.#idle += stock;
    if (isShort) this.#stockOutDays++;
  }

  closeDay(): void {
    this.#days++;
  }

  close(state: OfficeState): YearFigures {
    const { inflow, days, offices } = this.#world;
    this.#waiting.close(days);
    const ofOffice = new Float64Array(offices.count);
    for (const [at, records] of inflow.entries()) ofOffice[at % offices.count]! += records;
    const records = ofOffice.reduce((sum, one) => sum + one, 0);
    const waited = this.#daysWaited.reduce((sum, one) => sum + one, 0);
    const byOffice = this.#daysWaited.map((one, office) => one / Math.max(1, ofOffice[office]!));
    byOffice.sort();
    const held = offices.openingStock.reduce((sum, blanks) => sum + blanks, 0);
    const passed = state.printed + state.spoiled + state.stock.reduce((sum, one) => sum + one, 0);
    return {
      records,
      printed: state.printed,
      unserved: records - state.printed,
      meanWait: records === 0 ? 0 : waited / records,
      waitP95: quantileOf(this.#waiting.byDays, 0.95 * records),
      waitP99: quantileOf(this.#waiting.byDays, 0.99 * records),
      worstTwentieth: meanOfLast(byOffice, 0.05),
      worstTenth: meanOfLast(byOffice, 0.1),
      gini: giniOf(byOffice),
      stockOutDays: this.#stockOutDays,
      idleBlanks: this.#idle / this.#days,
      idleDays: this.#idle / Math.max(1, held, passed),
      trips: state.trips,
      cardKilometres: state.cardKilometres,
      lateralMoves: state.lateralMoves,
      lateralBlanks: state.lateralBlanks,
      spoiled: state.spoiled,
      lost: state.lost,
      reserveAtEnd: state.reserve,
    };
  }
}

/** The least number of days within which so many records were printed. */
function quantileOf(byDays: Float64Array, records: number): number {
  let sum = 0;
  for (const [days, waited] of byDays.entries()) {
    sum += waited;
    if (sum >= records) return days;
  }
  return byDays.length - 1;
}

function meanOfLast(sorted: Float64Array, share: number): number {
  const last = sorted.slice(-Math.max(1, Math.round(sorted.length * share)));
  return last.reduce((sum, one) => sum + one, 0) / last.length;
}

/** Gini coefficient of values in ascending order; 0 where all are 0. */
export function giniOf(sorted: Float64Array): number {
  const sum = sorted.reduce((total, one) => total + one, 0);
  if (sum === 0) return 0;
  const ranked = sorted.reduce((total, one, index) => total + (2 * index + 1) * one, 0);
  return ranked / (sorted.length * sum) - 1;
}
