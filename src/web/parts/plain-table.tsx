/**
 * A short table that is read, not worked through: scrolls sideways inside itself, never the page. On a
 * phone the column that names the rows stays where it is.
 */
import type { ReactNode } from 'react';

export interface PlainColumn<Row> {
  readonly heading: string;
  readonly cell: (row: Row) => ReactNode;
  readonly isQuantity?: boolean;
  /** Holds a day, which stays on one line as a quantity does. */
  readonly isWhole?: boolean;
  /** Holds sentences, which need room on a phone too. */
  readonly isWide?: boolean;
}

interface PlainTableProps<Row> {
  readonly name: string;
  readonly rows: readonly Row[];
  /** The first names the row. */
  readonly columns: readonly PlainColumn<Row>[];
  readonly keyOf: (row: Row) => string;
  /** Limits the height; the head then stays in sight. */
  readonly isLong?: boolean;
}

export function PlainTable<Row>({
  name,
  rows,
  columns,
  keyOf,
  isLong = false,
}: PlainTableProps<Row>) {
  return (
    <section
      aria-label={name}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      className={`relative overflow-auto print:overflow-visible ${isLong ? 'max-h-96 print:max-h-none' : ''}`}
    >
      <table className="figures w-full border-collapse text-sm">
        <thead className={isLong ? 'sticky top-0 z-10 bg-paper' : undefined}>
          <tr className="border-b border-ink">
            {columns.map((column) => (
              <th
                key={column.heading}
                scope="col"
                className={`px-2 py-2 text-xs font-semibold text-soft first:pl-0 last:pr-0 ${columnStyle(column)}`}
              >
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className="border-b">
              {columns.map((column) => (
                <td
                  key={column.heading}
                  className={`px-2 py-2 first:pl-0 last:pr-0 ${breaksOf(column)} ${columnStyle(column)}`}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function columnStyle<Row>({ isQuantity, isWide }: PlainColumn<Row>): string {
  return `${isQuantity ? 'text-right' : 'text-left'} ${isWide ? 'max-sm:min-w-72' : ''} ${named}`;
}

function breaksOf<Row>({ isQuantity, isWhole }: PlainColumn<Row>): string {
  return isQuantity || isWhole ? 'whitespace-nowrap' : '';
}

/** The first column, which names the row. */
const named =
  'max-sm:first:sticky max-sm:first:left-0 max-sm:first:min-w-24 max-sm:first:bg-paper max-sm:first:pr-3';
