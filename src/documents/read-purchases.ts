/** Planned purchases as a table: what is bought, when it is signed, and how late such tenders come. */
import { delayDaysMax, leadDaysMax, type Purchase } from '#core/outlook/purchase.ts';
import { readTable } from './read-table.ts';
import type { Columns, ProblemList, TableProblem } from './table-columns.ts';

const columns = {
  name: { kind: 'text', required: true },
  quantity: { kind: 'whole', required: true, min: 1 },
  contract_on: { kind: 'date', required: true },
  lead_days: { kind: 'whole', required: true, max: leadDaysMax },
  delay_median: { kind: 'whole', required: true, max: delayDaysMax },
  delay_95: { kind: 'whole', required: true, max: delayDaysMax },
} as const satisfies Columns;

interface ReadPurchases {
  readonly purchases: readonly Purchase[];
  readonly problems: ProblemList;
  readonly warnings: readonly TableProblem[];
}

/** Refuses a median delay beyond the 95 % delay. `id` is the line of the file. */
export async function readPurchases(bytes: Buffer): Promise<ReadPurchases> {
  const { rows, problems, warnings } = await readTable(bytes, columns);
  const purchases = rows.map(({ line, cells }) => {
    const { name, quantity, contract_on, lead_days, delay_median, delay_95 } = cells;
    if (delay_95 < delay_median) {
      problems.add(line, 'delay_95', { key: 'field.at_least', values: { limit: delay_median } });
    }
    return {
      id: `line ${line}`,
      name,
      quantity,
      contractOn: contract_on,
      leadWorkingDays: lead_days,
      delay: { medianDays: delay_median, days95: delay_95 },
    };
  });
  return { purchases, problems, warnings };
}
