/** A table of one kind of import, stricter than a planner's own table: values only, and every fault named. */
import type { ImportKind } from '#contract/import-kind.ts';
import { importProblemsMax } from '#contract/import-schema.ts';
import { importColumns } from './import-columns.ts';
import { brief } from './read-number.ts';
import { readTable, type Table } from './read-table.ts';
import type { TableRow } from './table-columns.ts';

export type ImportColumns<Kind extends ImportKind> = (typeof importColumns)[Kind];
export type ImportedRow<Kind extends ImportKind> = TableRow<ImportColumns<Kind>>;

/** What a spreadsheet takes for a formula, unless it is a number with a sign. */
const formulaText = /^[=+\-@\t\r](?!\d+([.,]\d+)?$)/;

export async function readImport<Kind extends ImportKind>(
  kind: Kind,
  bytes: Buffer,
): Promise<Table<ImportColumns<Kind>>> {
  const columns: ImportColumns<Kind> = importColumns[kind];
  const table = await readTable(bytes, columns, {
    problemsMax: importProblemsMax,
    workbook: { formulas: 'refused' },
  });
  for (const { line, cells } of table.rows) {
    for (const [column, cell] of Object.entries(cells)) {
      if (typeof cell !== 'string' || !formulaText.test(cell)) continue;
      const values = { text: brief(cell) };
      table.problems.add(line, column, { key: 'table.formula_text', values });
    }
  }
  return table;
}
