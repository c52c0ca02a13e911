/** The headings of a table: each sorts by its column, and stays in sight while the rows go by. */
import type { SortingState } from '@tanstack/react-table';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { GridCell } from '../use-grid-keys.ts';
import { useWords } from '../use-words.tsx';
import type { TableColumn } from './data-table.tsx';

interface DataTableHeadProps<Row> {
  readonly columns: readonly TableColumn<Row>[];
  readonly sorting: SortingState;
  readonly active: GridCell;
  readonly onSort: (columnId: string) => void;
}

export function DataTableHead<Row>({ columns, sorting, active, onSort }: DataTableHeadProps<Row>) {
  const { say } = useWords();
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const sorted = sorting[0];
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column, index) => {
          const direction = sorted?.id === column.id ? sorted.desc : null;
          const Arrow = direction ? ArrowDown : ArrowUp;
          return (
            <th
              key={column.id}
              scope="col"
              aria-colindex={index + 1}
              aria-sort={direction === null ? undefined : direction ? 'descending' : 'ascending'}
              style={{ width: `${(100 * column.share) / shares}%` }}
              className="sticky top-0 z-10 border-y bg-paper p-0 print:static"
            >
              <button
                type="button"
                data-row={-1}
                data-column={index}
                tabIndex={active.row === -1 && active.column === index ? 0 : -1}
                title={say('table.sort', { column: column.heading })}
                onClick={() => onSort(column.id)}
                className={`flex min-h-10 w-full items-center gap-1 px-2 py-1 text-xs font-semibold text-soft hover:text-ink ${
                  column.isQuantity ? 'flex-row-reverse text-right' : 'text-left'
                }`}
              >
                {column.heading}
                {direction !== null && (
                  <Arrow size={14} aria-hidden className="shrink-0 print:hidden" />
                )}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
