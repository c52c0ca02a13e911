/**
 * Tables and numbers for people on a terminal. Numbers are written as they may be typed: 800.000
 * and 0,62.
 */
import type { Ratio } from '#core/quantity.ts';

interface PrintColumn {
  readonly heading: string;
  readonly align: 'left' | 'right';
}

/** Aligned columns with two blanks between them; no line ends in blanks. */
export function printTable(
  columns: readonly PrintColumn[],
  rows: readonly (readonly string[])[],
): string {
  const lines = [columns.map(({ heading }) => heading), ...rows.map((row) => row.map(oneLine))];
  const widths = columns.map((_, at) =>
    lines.reduce((width, line) => Math.max(width, line[at]!.length), 0),
  );
  const pad = (cell: string, at: number) =>
    columns[at]!.align === 'right' ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!);
  const rule = widths.map((width) => '-'.repeat(width));
  const [heading, ...body] = lines;
  return [heading!, rule, ...body]
    .map((line) => `${line.map(pad).join('  ').trimEnd()}\n`)
    .join('');
}

/** A name from a file may hold line breaks, and signs that a terminal would obey. */
function oneLine(text: string): string {
  return text.replace(/[\p{Control}\p{Format}]+/gu, ' ');
}

const whole = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 });
const short = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 4 });

export function printWhole(value: number): string {
  return whole.format(value);
}

/** Four decimals at most. */
export function printDecimal(value: number): string {
  return short.format(value);
}

/** The one sentence on how far the offices are filled. */
export function printLevel(ratio: Ratio | null): string {
  if (ratio === null) return 'Every office gets all it may have.';
  const { numerator, denominator } = ratio;
  const level = printDecimal(numerator / denominator);
  return `Level ${level} (${numerator}/${denominator}) of the need.`;
}
