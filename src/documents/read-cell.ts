/** One cell of a declared column: its value, or what is wrong with it and what to do. */
import type { Said } from '#contract/words/field-problem.ts';
import type { WordKey } from '#contract/words/id.ts';
import type { WordValues } from '#contract/words/words.ts';
import { isPlainDate } from '#core/calendar.ts';
import { blanksMax } from '#core/quantity.ts';
import { brief, type NumberForm, readDecimal, readWhole } from './read-number.ts';
import type { Column, RawCell } from './table-columns.ts';

const textLengthMax = 200;

type CellOrProblem = string | number | null | { readonly problem: Said };

/** Whether a cell could not be read. */
export function isProblem(cell: CellOrProblem): cell is { readonly problem: Said } {
  return typeof cell === 'object' && cell !== null;
}

/** Reads one cell as its column declares; `form` is that of the whole file. */
export function readCell(cell: RawCell, column: Column, form: NumberForm): CellOrProblem {
  if (cell === '') return column.required ? wrong('table.empty_cell') : null;
  switch (column.kind) {
    case 'text':
      return readText(String(cell), column);
    case 'date':
      return readDate(String(cell), column);
    default:
      return readNumber(cell, column, form);
  }
}

function readText(text: string, { oneOf }: Column): CellOrProblem {
  if (text.length > textLengthMax)
    return wrong('table.long_text', { letters: String(textLengthMax) });
  if (/(?![\n\t])\p{Control}/u.test(text)) {
    return wrong('table.control', { text: brief(text) });
  }
  if (oneOf !== undefined && !oneOf.includes(text)) {
    return wrong('table.not_one_of', { text: brief(text), values: oneOf.join(', ') });
  }
  return text;
}

function readDate(text: string, column: Column): CellOrProblem {
  if (!isPlainDate(text)) {
    return wrong('table.not_a_day', { text: brief(text) });
  }
  if (column.until !== undefined && text > column.until) {
    return wrong('table.later_day', { text, until: column.until });
  }
  return text;
}

function readNumber(cell: RawCell, column: Column, form: NumberForm): CellOrProblem {
  const read =
    typeof cell === 'number'
      ? readTypedNumber(cell, column)
      : column.kind === 'whole'
        ? readWhole(cell)
        : readDecimal(cell, form);
  if ('problem' in read) return read;
  const { min = 0, max = blanksMax } = column;
  const text = brief(String(cell));
  if (read.value < min) return wrong('table.below', { text, least: String(min) });
  if (read.value > max) return wrong('table.over', { text, most: String(max) });
  return read.value;
}

function readTypedNumber(value: number, column: Column) {
  const text = String(value);
  if (!Number.isFinite(value)) return wrong('table.not_a_number', { text });
  if (value < 0) return wrong('table.below_zero', { text });
  if (column.kind === 'whole' && !Number.isInteger(value)) {
    return wrong('table.not_whole', { text });
  }
  return { value };
}

function wrong(key: WordKey, values: WordValues = {}): { problem: Said } {
  return { problem: { key, values } };
}
