/** A sheet as CSV by RFC 4180: UTF-8, commas, decimal points, CRLF. */
import { stringify } from 'csv-stringify/sync';
import type { Sheet } from './sheet.ts';

export const csvRules = {
  escape_formulas: true,
  record_delimiter: '\r\n',
  quoted_match: /[\r\n]/,
} as const;

/**
 * Text that a spreadsheet would take for a formula (it begins with = + - @ tab or return) gets an
 * apostrophe before it (CWE-1236); numbers stay numbers, below zero too.
 */
export function writeCsv(sheet: Sheet): string {
  return stringify(
    sheet.rows.map((row) => [...row]),
    {
      header: true,
      columns: sheet.columns.map(({ heading }, at) => ({ key: String(at), header: heading })),
      ...csvRules,
    },
  );
}
