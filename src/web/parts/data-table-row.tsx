/** One row of a table, and below it, when opened, its detail. */
import type { ReactNode } from 'react';
import type { TableColumn } from './data-table.tsx';

interface DataTableRowProps<Row> {
  readonly measure: (element: HTMLElement | null) => void;
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly TableColumn<Row>[];
  /** The column that holds the tab stop; null when it is in another row. */
  readonly activeColumn: number | null;
  readonly isOpen: boolean;
  readonly detail: ((row: Row) => ReactNode) | undefined;
}

export function DataTableRow<Row>(props: DataTableRowProps<Row>) {
  const { row, index, columns, activeColumn, isOpen, detail } = props;
  return (
    <tbody ref={props.measure} data-index={index}>
      <tr
        aria-rowindex={index + 2}
        className={`group ${detail ? 'cursor-pointer hover:bg-sunken' : ''} ${isOpen ? 'bg-sunken' : ''}`}
      >
        {columns.map((column, position) => {
          const Cell = position === 0 ? 'th' : 'td';
          return (
            <Cell
              key={column.id}
              scope={position === 0 ? 'row' : undefined}
              aria-colindex={position + 1}
              aria-expanded={position === 0 && detail ? isOpen : undefined}
              data-row={index}
              data-column={position}
              tabIndex={activeColumn === position ? 0 : -1}
              className={`scroll-mt-12 border-b px-2 py-3 align-top font-normal -outline-offset-2 ${
                column.isQuantity ? 'figures text-right' : 'text-left'
              }`}
            >
              {column.cell ? column.cell(row) : column.value(row)}
            </Cell>
          );
        })}
      </tr>
      {isOpen && detail && (
        <tr>
          <td colSpan={columns.length} className="border-b bg-sunken px-2 pt-1 pb-6">
            {detail(row)}
          </td>
        </tr>
      )}
    </tbody>
  );
}
