/**
 * A table of hundreds of rows that is walked by keyboard: sorts by its headings, keeps only the rows
 * in sight in the page, opens a row's detail below it, drops columns when there is no room, and
 * prints whole. An ARIA grid: one tab stop, arrows inside (WAI-ARIA Authoring Practices, grid).
 */
import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type Range, useWindowVirtualizer } from '@tanstack/react-virtual';
import { Fragment, type ReactNode, useMemo, useRef, useState } from 'react';
import { useGridKeys } from '../use-grid-keys.ts';
import { usePlaceOnPage } from '../use-place-on-page.ts';
import { usePrinting } from '../use-printing.ts';
import { DataTableHead } from './data-table-head.tsx';
import { DataTableRow } from './data-table-row.tsx';

export interface TableColumn<Row> {
  readonly id: string;
  readonly heading: string;
  /** What the column sorts by; null goes last either way. */
  readonly value: (row: Row) => string | number | null;
  /** What is shown; the value itself when left out. */
  readonly cell?: (row: Row) => ReactNode;
  /** Share of the width, beside the shares of the other columns. */
  readonly share: number;
  /** Quantities stand at the end, under each other, and sort the largest first. */
  readonly isQuantity?: boolean;
  /** Left out where the table is narrower than this, in CSS pixels. */
  readonly fromWidth?: number;
}

export interface DataTableProps<Row> {
  /** Said to those who cannot see the heading above. */
  readonly name: string;
  readonly rows: readonly Row[];
  /** The first names the row. Keep them in a memo: new columns sort anew. */
  readonly columns: readonly TableColumn<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly sortedBy?: SortingState;
  /** What opens below a row on Enter or click; rows do not open when left out. */
  readonly detail?: (row: Row) => ReactNode;
  /** What stands in place of the table when there are no rows. */
  readonly whenEmpty: ReactNode;
}

const rowHeight = 45;
const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { columns, detail } = props;
  const frame = useRef<HTMLTableElement>(null);
  const { width, top } = usePlaceOnPage(frame);
  const isPrinting = usePrinting();
  const [sorting, setSorting] = useState<SortingState>(props.sortedBy ?? []);
  const { opened, toggle } = useOpened();

  const table = useTable({
    features,
    data: props.rows,
    columns: useMemo(() => columns.map(columnDefOf<Row>), [columns]),
    getRowId: props.keyOf,
    state: { sorting },
    onSortingChange: setSorting,
    enableSortingRemoval: false,
  });
  const rows = table.getRowModel().rows;
  const shown = columns.filter((column) => isPrinting || width >= (column.fromWidth ?? 0));

  const keys = useGridKeys(frame, rows.length, shown.length, (index) => {
    const row = rows[index];
    if (row && detail) toggle(row.id);
  });
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 12,
    scrollMargin: top,
    rangeExtractor: (range) => indexesOf(range, keys.active.row),
  });

  if (rows.length === 0) return props.whenEmpty;
  // Which rows and columns there is room for is known once the table has its place.
  const inSight = width > 0 ? virtual.getVirtualItems() : [];
  const items = isPrinting ? rows.map((_, index) => ({ index, start: 0, end: 0 })) : inSight;
  const bottom = isPrinting ? 0 : virtual.getTotalSize() + top;

  return (
    <div className="@container">
      <table
        ref={frame}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is an interactive table
        role="grid"
        aria-label={props.name}
        aria-rowcount={rows.length + 1}
        aria-colcount={shown.length}
        className="w-full table-fixed border-separate border-spacing-0 text-sm"
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
        onClick={keys.onClick}
      >
        <DataTableHead
          columns={shown}
          sorting={sorting}
          active={keys.active}
          onSort={(id) => table.getColumn(id)?.toggleSorting()}
        />
        {items.map((item, position) => {
          const row = rows[item.index];
          if (!row) return null;
          return (
            <Fragment key={row.id}>
              <Gap height={item.start - (items[position - 1]?.end ?? (isPrinting ? 0 : top))} />
              <DataTableRow
                measure={virtual.measureElement}
                row={row.original}
                index={item.index}
                columns={shown}
                activeColumn={keys.active.row === item.index ? keys.active.column : null}
                isOpen={opened.has(row.id)}
                detail={detail}
              />
            </Fragment>
          );
        })}
        <Gap height={bottom - (items.at(-1)?.end ?? 0)} />
      </table>
    </div>
  );
}

/** Stands in for the rows that are out of sight. */
function Gap({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    <tbody aria-hidden>
      <tr style={{ height }} />
    </tbody>
  );
}

/** The rows in sight with some on either side, and the row that holds the focus, which must not go. */
function indexesOf({ startIndex, endIndex, overscan, count }: Range, active: number): number[] {
  const from = Math.max(0, startIndex - overscan);
  const until = Math.min(count - 1, endIndex + overscan);
  const indexes: number[] = [];
  if (active >= 0 && active < from) indexes.push(active);
  for (let index = from; index <= until; index++) indexes.push(index);
  if (active > until && active < count) indexes.push(active);
  return indexes;
}

function columnDefOf<Row extends object>(
  column: TableColumn<Row>,
): ColumnDef<typeof features, Row, unknown> {
  return {
    id: column.id,
    accessorFn: (row) => column.value(row) ?? undefined,
    sortFn: byValue,
    sortUndefined: 'last',
    sortDescFirst: column.isQuantity === true,
  };
}

/** Numbers by size, words as a reader of Indonesian looks them up. */
function byValue(
  a: { getValue(id: string): unknown },
  b: { getValue(id: string): unknown },
  id: string,
): number {
  const [one, other] = [a.getValue(id), b.getValue(id)];
  return typeof one === 'number' && typeof other === 'number'
    ? one - other
    : alphabet.compare(String(one), String(other));
}

const alphabet = new Intl.Collator('id-ID', { numeric: true });

function useOpened() {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) =>
    setOpened((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  return { opened, toggle };
}
