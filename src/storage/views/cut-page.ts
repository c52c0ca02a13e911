/** A page, and the key of its last row where more follows: `rows` then holds one more than the page. */
export function cutPage<Row, Key>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => Key,
): { readonly items: Row[]; readonly next: Key | null } {
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, next: last === undefined ? null : keyOf(last) };
}
