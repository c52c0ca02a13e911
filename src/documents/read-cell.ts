/** One cell of a declared column: its value, or what is wrong with it and what to do. */
import { isPlainDate } from '#core/calendar.ts';
import { blanksMax } from '#core/quantity.ts';
import { type NumberForm, readDecimal, readWhole } from './read-number.ts';
import type { Column, RawCell } from './table-columns.ts';

const textLengthMax = 200;

type CellOrProblem = string | number | null | { readonly problem: string };

/** Whether a cell could not be read. */
export function isProblem(cell: CellOrProblem): cell is { readonly problem: string } {
  return typeof cell === 'object' && cell !== null;
}

/** Reads one cell as its column declares; `form` is that of the whole file. */
export function readCell(cell: RawCell, column: Column, form: NumberForm): CellOrProblem {
  if (cell === '') return column.required ? { problem: 'is empty: fill it in' } : null;
  switch (column.kind) {
    case 'text':
      return readText(String(cell));
    case 'date':
      return readDate(String(cell), column);
    default:
      return readNumber(cell, column, form);
  }
}

function readText(text: string): CellOrProblem {
  if (text.length > textLengthMax) return { problem: `is longer than ${textLengthMax} letters` };
  if (/(?![\n\t])\p{Control}/u.test(text)) {
    return { problem: `"${brief(text)}" holds a control character: take it out` };
  }
  return text;
}

function readDate(text: string, column: Column): CellOrProblem {
  if (!isPlainDate(text)) {
    return { problem: `"${brief(text)}" is not a day: write year-month-day, such as 2017-11-23` };
  }
  if (column.until !== undefined && text > column.until) {
    return { problem: `${text} lies after ${column.until}: write that day or an earlier one` };
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
  if ('problem' in read) return { problem: `"${brief(String(cell))}" ${read.problem}` };
  const { min = 0, max = blanksMax } = column;
  if (read.value < min) return { problem: `${brief(String(cell))} is below ${min}` };
  if (read.value > max) return { problem: `${brief(String(cell))} is over the limit of ${max}` };
  return read.value;
}

function readTypedNumber(value: number, column: Column) {
  if (!Number.isFinite(value)) return { problem: 'is not a number that can be used' };
  if (value < 0) return { problem: 'is below zero: write 0 or more' };
  if (column.kind === 'whole' && !Number.isInteger(value)) {
    return { problem: 'is not a whole number: write it without decimals' };
  }
  return { value };
}

/** What was written, short enough for a message and without anything that a terminal would obey. */
export function brief(text: string): string {
  const plain = text.replace(/\p{Control}/gu, ' ');
  return plain.length > 40 ? `${plain.slice(0, 40)}...` : plain;
}
