/** A short table that is read, not worked through: scrolls sideways inside itself, never the page. */
import type { ReactNode } from 'react';

export interface PlainColumn<Row> {
  readonly heading: string;
  readonly cell: (row: Row) => ReactNode;
  readonly isQuantity?: boolean;
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
  const atEnd = (column: PlainColumn<Row>) => (column.isQuantity ? 'text-right' : 'text-left');
  return (
    <section
      aria-label={name}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      className={`relative overflow-auto print:overflow-visible ${isLong ? 'max-h-96 print:max-h-none' : ''}`}
    >
      <table className="figures w-full border-collapse text-sm">
        <thead className={isLong ? 'sticky top-0 bg-paper' : undefined}>
          <tr className="border-b border-ink">
            {columns.map((column) => (
              <th
                key={column.heading}
                scope="col"
                className={`px-2 py-2 text-xs font-semibold text-soft first:pl-0 last:pr-0 ${atEnd(column)}`}
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
                  className={`px-2 py-2 first:pl-0 last:pr-0 ${atEnd(column)}`}
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
