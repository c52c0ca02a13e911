/** Cursors of lists that are ordered by a number. */

/** null for the first page. One that was not ours finds nothing: it stands before everything. */
export function numberOfCursor(cursor: string | undefined): number | null {
  if (cursor === undefined) return null;
  return /^\d{1,15}$/.test(cursor) ? Number(cursor) : 0;
}
