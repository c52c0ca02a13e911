/**
 * The keys of a grid: one cell holds the tab stop, arrows, Home, End and Page keys move it, Enter and
 * Space act on its row. Cells name themselves by `data-row` and `data-column`; the headings are row -1.
 */
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';

export interface GridCell {
  readonly row: number;
  readonly column: number;
}

const rowsPerPage = 10;

export function useGridKeys(
  frame: RefObject<HTMLElement | null>,
  rowCount: number,
  columnCount: number,
  onAct: (row: number) => void,
) {
  const [wanted, setWanted] = useState<GridCell>({ row: 0, column: 0 });
  const mustFocus = useRef(false);
  const active: GridCell = {
    row: Math.min(wanted.row, rowCount - 1),
    column: Math.min(wanted.column, columnCount - 1),
  };

  // The cell to go to may have been out of sight: it is in the page only after this rendering.
  useLayoutEffect(() => {
    if (!mustFocus.current) return;
    mustFocus.current = false;
    const selector = `[data-row="${active.row}"][data-column="${active.column}"]`;
    const cell = frame.current?.querySelector<HTMLElement>(selector);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest' });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const cell = cellOf(event.target, frame.current);
    if (!cell || event.altKey || event.metaKey) return;
    const isHeading = cell.row === -1;
    if ((event.key === 'Enter' || event.key === ' ') && !isHeading) {
      event.preventDefault();
      onAct(cell.row);
      return;
    }
    const next = stepFrom(cell, event, rowCount, columnCount);
    if (!next) return;
    event.preventDefault();
    mustFocus.current = true;
    setWanted(next);
  };

  const onFocus = (event: FocusEvent) => {
    const cell = cellOf(event.target, frame.current);
    if (cell) setWanted(cell);
  };

  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || event.target.closest('a, button, input')) return;
    const cell = cellOf(event.target.closest('[data-row]'), frame.current);
    const isSelecting = getSelection()?.isCollapsed === false;
    if (cell && cell.row >= 0 && !isSelecting) onAct(cell.row);
  };

  return { active, onKeyDown, onFocus, onClick };
}

function stepFrom(
  { row, column }: GridCell,
  { key, ctrlKey }: KeyboardEvent,
  rowCount: number,
  columnCount: number,
): GridCell | null {
  const within = (next: number) => Math.max(-1, Math.min(rowCount - 1, next));
  switch (key) {
    case 'ArrowUp':
      return { row: within(row - 1), column };
    case 'ArrowDown':
      return { row: within(row + 1), column };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(columnCount - 1, column + 1) };
    case 'PageUp':
      return { row: within(Math.max(0, row - rowsPerPage)), column };
    case 'PageDown':
      return { row: within(row + rowsPerPage), column };
    case 'Home':
      return { row: 0, column: ctrlKey ? 0 : column };
    case 'End':
      return { row: rowCount - 1, column: ctrlKey ? columnCount - 1 : column };
    default:
      return null;
  }
}

/** The cell that an element is; null for anything else, such as a link inside a cell. */
function cellOf(target: unknown, frame: HTMLElement | null): GridCell | null {
  if (!(target instanceof HTMLElement) || !frame?.contains(target)) return null;
  const { row, column } = target.dataset;
  return row === undefined || column === undefined
    ? null
    : { row: Number(row), column: Number(column) };
}
