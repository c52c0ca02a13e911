/** Tables in a story that a clerk can read: each row by the names in its head. */
import { assert } from '#core/assert.ts';

export type TableRow = Readonly<Record<string, string>>;

export function tablesIn(text: string): TableRow[][] {
  const blocks = text.match(/(^\|.*\n)+/gm) ?? [];
  return blocks.map((block) => {
    const [head, , ...rows] = block.trim().split('\n').map(cellsIn);
    return rows.map((cells) =>
      Object.fromEntries(head!.map((name, at) => [name, cells[at] ?? ''])),
    );
  });
}

function cellsIn(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** The number of a column, with thousands separated by commas; `otherwise` where the table has no such column. */
export function numberIn<Otherwise>(
  row: TableRow,
  column: string,
  otherwise: Otherwise,
): number | Otherwise {
  const text = row[column];
  if (text === undefined) return otherwise;
  const value = Number(text.replaceAll(',', ''));
  assert(text !== '' && Number.isFinite(value), `${column} is a number, not "${text}"`);
  return value;
}
