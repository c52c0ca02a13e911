/**
 * CSV bytes to rows with the lines of the file they begin on. RFC 4180, and what spreadsheets make
 * of it.
 */
import { CsvError, parse } from 'csv-parse/sync';
import type { Said } from '#contract/words/field-problem.ts';
import type { ProblemList, RawRow } from './table-columns.ts';

export type Separator = ',' | ';' | '\t';

/** Far more offices than any country has; a bound on memory, not on work. */
const rowsMax = 200_000;
const recordLengthMax = 100_000;

/**
 * Reads all rows, blank lines left out. `chooseSeparator` gets the first line that is not blank.
 * Invalid UTF-8 and quotes that do not close are refused with their line; rows before them are
 * still returned.
 */
export function readCsv(
  bytes: Uint8Array,
  chooseSeparator: (heading: string) => Separator,
  problems: ProblemList,
): { rows: RawRow[]; separator: Separator } {
  // With one kind of line end, the parser's count of lines holds inside quotes too.
  const text = decode(bytes, problems)?.replace(/\r\n?/g, '\n');
  if (text === undefined) return { rows: [], separator: ',' };
  const told = /^sep=([,;\t])\n/.exec(text);
  const separator = (told?.[1] as Separator | undefined) ?? chooseSeparator(firstLine(text));
  const rows: RawRow[] = [];
  let lastLine = told ? 1 : 0;
  try {
    parse(told ? text.slice(told[0].length) : text, {
      delimiter: separator,
      record_delimiter: '\n',
      relax_column_count: true,
      max_record_size: recordLengthMax,
      on_record: (record: string[]) => {
        const line = lastLine + 1;
        lastLine = line + record.reduce((sum, cell) => sum + newlinesIn(cell), 0);
        const cells = record.map((cell) => cell.trim());
        if (cells.some((cell) => cell !== '')) rows.push({ line, cells });
        if (rows.length > rowsMax + 1) throw new TooManyRows();
        return null;
      },
    });
  } catch (error) {
    if (error instanceof TooManyRows) {
      problems.add(lastLine, null, {
        key: 'table.many_rows',
        values: { rows: String(rowsMax) },
      });
    } else if (error instanceof CsvError) {
      problems.add(lastLine + 1, null, explain(error));
    } else throw error;
  }
  return { rows, separator };
}

/** Ends the parser early. */
class TooManyRows extends Error {}

function decode(bytes: Uint8Array, problems: ProblemList): string | null {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return decoder.decode(bytes);
  } catch {
    let line = 1;
    for (let start = 0; start < bytes.length; line++) {
      const newline = bytes.indexOf(0x0a, start);
      const end = newline < 0 ? bytes.length : newline + 1;
      try {
        decoder.decode(bytes.subarray(start, end));
      } catch {
        break;
      }
      start = end;
    }
    problems.add(line, null, { key: 'table.not_utf8' });
    return null;
  }
}

function firstLine(text: string): string {
  return /[^\s].*/.exec(text)?.[0] ?? '';
}

function newlinesIn(cell: string): number {
  return cell.includes('\n') ? cell.split('\n').length - 1 : 0;
}

function explain(error: CsvError): Said {
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return { key: 'table.open_quote' };
    case 'CSV_MAX_RECORD_SIZE':
      return { key: 'table.long_row' };
    default:
      return { key: 'table.stray_quote' };
  }
}
