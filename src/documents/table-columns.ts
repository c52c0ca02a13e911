/** What a table read from a file is declared to hold, and what comes out of it. */
import type { Said } from '#contract/words/field-problem.ts';
import type { PlainDate } from '#core/calendar.ts';

export interface Column {
  readonly kind: 'text' | 'whole' | 'decimal' | 'date';
  /** What else the heading may say, in the form of the names below; the first that is there is taken. */
  readonly also?: readonly string[];
  /** The column must be there, and no cell of it may be empty. */
  readonly required: boolean;
  /** Bounds of a number, both allowed; 0 and 10^12 unless said otherwise. */
  readonly min?: number;
  readonly max?: number;
  /** The last day allowed. */
  readonly until?: PlainDate;
  /** The only texts allowed. */
  readonly oneOf?: readonly string[];
}

/** By the name in the heading: lower case, words joined by `_`. */
export type Columns = Readonly<Record<string, Column>>;

type Cell<C extends Column> =
  | (C['kind'] extends 'whole' | 'decimal' ? number : string)
  | (C['required'] extends true ? never : null);

export interface TableRow<C extends Columns> {
  /**
   * The line of the file, or the row of the sheet, on which the row begins; the heading is usually
   * 1.
   */
  readonly line: number;
  readonly cells: { readonly [Name in keyof C]: Cell<C[Name]> };
}

/** One row as it stands in the file, before anything is known about its columns. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly RawCell[];
}

/** A number is one that a spreadsheet holds as a number; everything else is text. */
export type RawCell = string | number;

/** Something that stands in the way, where it is, and what to do about it. */
export interface TableProblem {
  readonly line: number | null;
  readonly column: string | null;
  readonly said: Said;
}

/**
 * Keeps the first problems and counts the others, so that a hopeless file does not fill the memory.
 */
export class ProblemList {
  readonly listed: TableProblem[] = [];
  readonly listedMax: number;
  count = 0;

  constructor(listedMax = 100) {
    this.listedMax = listedMax;
  }

  add(line: number | null, column: string | null, said: Said): void {
    this.count++;
    if (this.listed.length < this.listedMax) this.listed.push({ line, column, said });
  }
}
