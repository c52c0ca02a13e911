/** Lists that grow at their head: newest first, in pages that neither skip nor repeat what is added meanwhile. */
import { type RawBuilder, sql } from 'kysely';
import { isPlainDate } from '#core/calendar.ts';
import { cutPage } from './cut-page.ts';

/** What a list is ordered by, falling; together the columns are unique. */
export type FallingBy = readonly {
  readonly column: string;
  readonly type: 'date' | 'timestamptz' | 'text' | 'boolean';
}[];

export interface Page<Item> {
  readonly items: Item[];
  /** The cursor of the page that follows; null on the last one. */
  readonly next: string | null;
}

/** Beyond the cursor: all rows without one, none for one that is not ours. */
export function beyond(after: string | undefined, by: FallingBy): RawBuilder<boolean> {
  if (after === undefined) return sql<boolean>`true`;
  const parts = after.split('~');
  const isOurs =
    parts.length === by.length && by.every(({ type }, at) => isValueOf(type, parts[at]!));
  if (!isOurs) return sql<boolean>`false`;
  const columns = sql.join(by.map(({ column }) => sql.ref(column)));
  const values = by.map(({ type }, at) => sql`${parts[at]}::${sql.raw(type)}`);
  return sql<boolean>`(${columns}) < (${sql.join(values)})`;
}

/** `rows` holds one more than the page, where there is more. `keyOf` gives the values of the columns in order. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly string[],
): Page<Row> {
  return cutPage(rows, limit, (row) => keyOf(row).join('~'));
}

function isValueOf(type: FallingBy[number]['type'], text: string): boolean {
  if (type === 'date') return isPlainDate(text);
  if (type === 'boolean') return text === 'true' || text === 'false';
  return type === 'text' || /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text);
}
