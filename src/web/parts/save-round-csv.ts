/** A round as a CSV file, made in the browser from the figures on the page. */
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

export function saveRoundCsv(round: Round): void {
  const lines = round.offices.map((office) => columns.map((column) => field(office[column])));
  const text = [columns, ...lines].map((line) => `${line.join(',')}\r\n`).join('');
  // The mark at the start tells a spreadsheet that the text is UTF-8.
  const url = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: 'text/csv' }));
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
