/**
 * The first sheet of a workbook to rows with the row numbers of the sheet. Formulas count as what
 * they show.
 */
import { readSheet } from 'read-excel-file/node';
import { unpackZip, type ZipPart } from './check-zip.ts';
import type { ProblemList, RawCell, RawRow } from './table-columns.ts';

const rowsMax = 100_000;

/** Refuses what is not a plain workbook of bounded size; the limits are those of `check-zip.ts`. */
export async function readXlsx(bytes: Buffer, problems: ProblemList): Promise<RawRow[]> {
  const zip = unpackZip(bytes);
  const refusal = 'refused' in zip ? zip.refused : refusalOf(zip.parts);
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
    problems.add(null, null, 'the workbook cannot be read: save it again, or as CSV');
    return [];
  }
}

function refusalOf(parts: readonly ZipPart[]): string | null {
  if (!parts.some((part) => part.name === 'xl/workbook.xml')) {
    return 'the file is a zip archive, not a workbook: save it as CSV (UTF-8) or XLSX';
  }
  for (const part of parts) {
    if (!part.name.endsWith('.xml')) continue;
    const xml = Buffer.from(part.bytes).toString('latin1');
    if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return 'the workbook holds a DTD: save it again';
    if (part.name.startsWith('xl/worksheets/') && hasFarCells(xml)) {
      return `the sheet has cells beyond row ${rowsMax} or column ZZ: delete what lies there`;
    }
  }
  return null;
}

/** One cell in the last corner of a sheet makes a table of 17 billion cells. */
function hasFarCells(xml: string): boolean {
  for (const [, reference] of xml.matchAll(/\sr\s*=\s*["']([^"']*)["']/g)) {
    const row = /^[A-Z]{0,2}(\d{1,6})$/.exec(reference!)?.[1];
    if (row === undefined || Number(row) > rowsMax) return true;
  }
  return false;
}

function plainCell(cell: unknown): RawCell {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return cell;
  if (cell instanceof Date) return cell.toISOString().replace('T00:00:00.000Z', '');
  return String(cell).trim();
}
