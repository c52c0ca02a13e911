/** A sheet as a workbook: typed cells, a heading that stays in sight, never a formula. */
import writeExcelFile, { type Cell } from 'write-excel-file/node';
import type { Sheet, SheetCell, SheetColumn } from './sheet.ts';

const formats = { whole: '#,##0', decimal: '#,##0.00', date: 'yyyy-mm-dd' } as const;

/** Text is written as text, so that "=1+1" stays four letters. */
export function writeXlsx(sheet: Sheet): Promise<Buffer> {
  const heading = sheet.columns.map(
    ({ heading, kind }): Cell => ({
      value: heading,
      type: String,
      fontWeight: 'bold',
      align: kind === 'whole' || kind === 'decimal' ? 'right' : 'left',
    }),
  );
  const rows = sheet.rows.map((row) => row.map((cell, at) => typedCell(cell, sheet.columns[at]!)));
  return writeExcelFile([heading, ...rows], {
    sheet: sheet.name,
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
}

function typedCell(cell: SheetCell, { kind }: SheetColumn): Cell {
  if (cell === null) return null;
  if (kind === 'text') return { value: String(cell), type: String };
  if (kind === 'date') {
    return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: formats.date };
  }
  return { value: Number(cell), type: Number, format: formats[kind] };
}
