/**
 * Tables and numbers for people on a terminal. Numbers are written as they may be typed: 800.000
 * and 0,62.
 */
import type { TerminalKey } from '#contract/words/id-terminal.ts';
import { sayTerminal } from '#contract/words/say-terminal.ts';
import type { Language } from '#contract/words/words.ts';
import type { Ratio } from '#core/quantity.ts';

interface PrintColumn {
  readonly heading: string;
  readonly align: 'left' | 'right';
}

/** The columns of a table with headings in a language. */
export function columnsIn(language: Language): {
  readonly left: (key: TerminalKey) => PrintColumn;
  readonly right: (key: TerminalKey) => PrintColumn;
} {
  return {
    left: (key) => ({ heading: sayTerminal(language, key), align: 'left' }),
    right: (key) => ({ heading: sayTerminal(language, key), align: 'right' }),
  };
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
export function printLevel(language: Language, ratio: Ratio | null): string {
  if (ratio === null) return sayTerminal(language, 'terminal.level_none');
  const { numerator, denominator } = ratio;
  return sayTerminal(language, 'terminal.level', {
    level: printDecimal(numerator / denominator),
    ratio: `${numerator}/${denominator}`,
  });
}
