/** How long each record waited, first come first printed, without a line for each of 20 million. */

/** Keeps for every office the day of its oldest record that waits. */
export class WaitingRecords {
  /**
   * Records by the days they waited; those that still wait at the end have waited at least that.
   */
  readonly byDays: Float64Array;
  readonly #inflow: Int32Array;
  readonly #count: number;
  readonly #oldestDay: Int32Array;
  readonly #oldestLeft: Int32Array;

  /** `inflow` is a table of days by offices. */
  constructor(inflow: Int32Array, days: number, count: number) {
    this.#inflow = inflow;
    this.#count = count;
    this.byDays = new Float64Array(days + 1);
    this.#oldestDay = new Int32Array(count);
    this.#oldestLeft = inflow.slice(0, count);
  }

  /** Prints the oldest; there must be so many that arrived by `day`. */
  print(office: number, day: number, records: number): void {
    let left = records;
    let arrived = this.#oldestDay[office]!;
    let waiting = this.#oldestLeft[office]!;
    while (left > 0) {
      if (waiting === 0) {
        arrived++;
        waiting = this.#inflow[arrived * this.#count + office]!;
        continue;
      }
      const printed = Math.min(left, waiting);
      this.byDays[day - arrived]! += printed;
      left -= printed;
      waiting -= printed;
    }
    this.#oldestDay[office] = arrived;
    this.#oldestLeft[office] = waiting;
  }

  /** Whoever was not served by the end of the year: counted with the days waited so far. */
  close(days: number): void {
    for (let office = 0; office < this.#count; office++) {
      let waiting = this.#oldestLeft[office]!;
      for (let arrived = this.#oldestDay[office]!; arrived < days; ) {
        this.byDays[days - arrived]! += waiting;
        arrived++;
        if (arrived < days) waiting = this.#inflow[arrived * this.#count + office]!;
      }
    }
  }
}
