import type { TwinWorld } from './twin-world.ts';

/** Days waited by all records together if blanks were never short: printers alone set the pace. */
export function waitingByCapacity({ days, offices, inflow, capacity }: TwinWorld): number {
  let waited = 0;
  for (let office = 0; office < offices.count; office++) {
    let backlog = 0;
    for (let day = 0; day < days; day++) {
      const at = day * offices.count + office;
      backlog = Math.max(0, backlog + inflow[at]! - capacity[at]!);
      waited += backlog;
    }
  }
  return waited;
}
