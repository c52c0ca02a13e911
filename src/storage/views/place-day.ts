/** What the ledger says of one place and one day: the morning's stock, what came and went, what was used. */
import { sql } from 'kysely';
import type { Blanks } from '#core/quantity.ts';
import type { Db, Instant } from '../db.ts';
import { loadMovesAway, withMovesAway } from './moves-away.ts';

export interface PlaceDay {
  /** By what happened before the day, whenever it was written down; what a move has taken away is not there. */
  readonly opening: Blanks;
  /** On the day, use aside. */
  readonly cameIn: Blanks;
  readonly wentOut: Blanks;
  /** Printed and spoiled on the day, by the documents so far. */
  readonly used: Blanks;
  /** The latest moment of the day at which anything happened to the stock; null when nothing did. */
  readonly lastOnDay: Instant | null;
}

/**
 * `place` is an office's or a sub-point's id. Documents are recorded no earlier than they happened, so the walk back
 * along the account ends at the first one recorded before the day.
 */
export async function loadPlaceDay(
  db: Db,
  place: string,
  { start, end }: { readonly start: Instant; readonly end: Instant },
): Promise<PlaceDay> {
  const onHand = `on_hand:${place}`;
  const { rows } = await sql<PlaceDay>`
    WITH since AS (
      SELECT entry.seq, entry.amount, document.occurred_at,
        document.occurred_at < ${end}::timestamptz AS is_on_day,
        document.kind = 'usage' OR (document.kind = 'reversal' AND EXISTS (
          SELECT FROM entry AS other WHERE other.seq = entry.seq
            AND other.account IN (${`printed:${place}`}, ${`spoiled:${place}`}))) AS is_use
      FROM entry JOIN document ON document.seq = entry.seq
      WHERE entry.account = ${onHand}
        AND entry.seq > coalesce((
          SELECT older.seq FROM entry AS older JOIN document ON document.seq = older.seq
          WHERE older.account = ${onHand} AND document.recorded_at < ${start}::timestamptz
          ORDER BY older.seq DESC LIMIT 1), 0)
        AND document.occurred_at >= ${start}::timestamptz
    )
    SELECT
      coalesce((SELECT balance FROM account WHERE code = ${onHand}), 0) - coalesce(sum(amount), 0)::bigint
        AS "opening",
      coalesce(sum(amount) FILTER (WHERE is_on_day AND NOT is_use AND amount > 0), 0)::bigint AS "cameIn",
      -coalesce(sum(amount) FILTER (WHERE is_on_day AND NOT is_use AND amount < 0), 0)::bigint AS "wentOut",
      -coalesce(sum(amount) FILTER (WHERE is_on_day AND is_use), 0)::bigint AS "used",
      max(occurred_at) FILTER (WHERE is_on_day) AS "lastOnDay"
    FROM since`.execute(db);
  return withMovesAway(rows[0]!, await loadMovesAway(db, [place], start), { start, end });
}
