/** A round as CSV, from the figures on the page; and its way out of the browser. */
import type { Round } from '#contract/round-schema.ts';

const columns = [
  'code',
  'name',
  'asked',
  'need',
  'ceiling',
  'granted',
  'grantedInForce',
  'binding',
] as const;

type CsvOffice = Pick<Round['offices'][number], (typeof columns)[number]>;

/** RFC 4180, a heading line first; the mark at the start tells a spreadsheet that the text is UTF-8. */
export function roundCsv(offices: readonly CsvOffice[]): string {
  const lines = offices.map((office) => columns.map((column) => field(office[column])));
  return `\uFEFF${[columns, ...lines].map((line) => `${line.join(',')}\r\n`).join('')}`;
}

export function saveRoundCsv(round: Round): void {
  const url = URL.createObjectURL(new Blob([roundCsv(round.offices)], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `blanko-${round.asOf}-${round.policy.id}.csv`;
  link.click();
  URL.revokeObjectURL(url);
}

/** Quoted, and never a formula for the spreadsheet that opens it. */
function field(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
}
