/** The counted days of offices as a table, to try forecasts on: one row an office and day. */
import type { PlainDate, WorkingCalendar } from '#core/calendar.ts';
import type { OfficeOfProvince } from '#core/forecast/forecast-country.ts';
import { type OfficeDay, workingDaySeries } from '#core/forecast/office-day.ts';
import { readTable } from './read-table.ts';
import type { Columns, ProblemList, TableProblem } from './table-columns.ts';

const columns = {
  office: { kind: 'text', required: true },
  day: { kind: 'date', required: true },
  // Empty: not counted on that day, which is no zero.
  inflow: { kind: 'whole', required: false },
  province: { kind: 'text', required: false },
  residents: { kind: 'whole', required: false },
} as const satisfies Columns;

interface ReadHistory {
  readonly offices: readonly (OfficeOfProvince & { readonly office: string })[];
  readonly problems: ProblemList;
  readonly warnings: readonly TableProblem[];
}

/**
 * Rows may come in any order; a day of an office that stands there twice is refused. Residents and
 * province count as said last; without residents all offices are taken to be alike.
 */
export async function readHistory(bytes: Buffer, calendar: WorkingCalendar): Promise<ReadHistory> {
  const { rows, problems, warnings } = await readTable(bytes, columns);
  const offices = new Map<
    string,
    { days: Map<PlainDate, OfficeDay>; province: string; residents: number }
  >();
  for (const { line, cells } of rows) {
    const office = offices.get(cells.office) ?? { days: new Map(), province: '', residents: 1 };
    offices.set(cells.office, office);
    if (office.days.has(cells.day)) problems.add(line, 'day', { key: 'field.twice' });
    office.days.set(cells.day, { day: cells.day, inflow: cells.inflow, prints: 0 });
    office.province = cells.province ?? office.province;
    office.residents = cells.residents ?? office.residents;
  }
  return {
    offices: [...offices].map(([office, { days, province, residents }]) => ({
      office,
      provinceCode: province,
      residents,
      printersWorking: null,
      drivers: [],
      series: workingDaySeries(
        [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1)),
        calendar,
      ),
    })),
    problems,
    warnings,
  };
}
