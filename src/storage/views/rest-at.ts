/** What the ledger says lay on a shelf at a moment, whenever it was written down. */
import { sql } from 'kysely';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db, Instant } from '../db.ts';
import { loadAwayAt } from './moves-away.ts';

/** What a move has taken away is on the books and not on the shelf. An office's own shelf, a sub-point's, or (both null) the central store: free and promised blanks lie there alike. */
export async function loadRestAt(
  db: Db,
  {
    officeId,
    subPointId,
  }: { readonly officeId: OfficeId | null; readonly subPointId: string | null },
  end: Instant,
): Promise<Blanks> {
  const isOfShelf =
    officeId === null
      ? sql`account.kind IN ('reserve', 'allocated')`
      : sql`account.code = ${`on_hand:${subPointId ?? officeId}`}`;
  const { rows } = await sql<{ rest: Blanks }>`
    SELECT (coalesce((SELECT sum(account.balance) FROM account WHERE ${isOfShelf}), 0)
      - coalesce((SELECT sum(entry.amount) FROM document
          JOIN entry ON entry.seq = document.seq JOIN account ON account.code = entry.account
          WHERE document.occurred_at >= ${end}::timestamptz AND ${isOfShelf}), 0))::bigint AS rest`.execute(
    db,
  );
  const away = officeId === null ? 0 : await loadAwayAt(db, subPointId ?? officeId, end);
  return rows[0]!.rest - away;
}
