/** A table on its way out, whatever the format. */

export interface Sheet {
  /** Letters, digits and blanks, 31 at most: the name of the sheet in a workbook. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** One cell for each column; null is an empty cell. */
  readonly rows: readonly (readonly SheetCell[])[];
}

export interface SheetColumn {
  readonly heading: string;
  readonly kind: 'text' | 'whole' | 'decimal' | 'date';
  /** In letters of the usual font. */
  readonly width: number;
}

/** Dates are `YYYY-MM-DD`. */
export type SheetCell = string | number | null;
