/** The first sheet of a workbook to rows with the row numbers of the sheet. */
import { readSheet } from 'read-excel-file/node';
import { refusalOf, type WorkbookRules } from './check-workbook.ts';
import { unpackZip } from './check-zip.ts';
import type { ProblemList, RawCell, RawRow } from './table-columns.ts';

/** Refuses what is not a plain workbook of bounded size (`check-zip.ts`, `check-workbook.ts`). */
export async function readXlsx(
  bytes: Buffer,
  problems: ProblemList,
  rules: WorkbookRules = { formulas: 'read as shown' },
): Promise<RawRow[]> {
  const zip = unpackZip(bytes);
  const refusal = 'refused' in zip ? zip.refused : refusalOf(zip.parts, rules);
  if (refusal) {
    problems.add(null, null, refusal);
    return [];
  }
  try {
    const sheet = await readSheet(bytes);
    return sheet
      .map((row, at) => ({ line: at + 1, cells: row.map(plainCell) }))
      .filter((row) => row.cells.some((cell) => cell !== ''));
  } catch {
    problems.add(null, null, { key: 'table.unreadable' });
    return [];
  }
}

function plainCell(cell: unknown): RawCell {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return cell;
  if (cell instanceof Date) return cell.toISOString().replace('T00:00:00.000Z', '');
  return String(cell).trim();
}
