/**
 * A moment in the order of time as a place in the order of numbers: documents are written down after they happened,
 * nearly all within a week, so a period is a stretch of numbers and a few that came in late.
 */
import { type RawBuilder, sql } from 'kysely';
import type { AccountCode } from '#core/ledger/account.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db, Instant } from '../db.ts';

export interface LedgerMoment {
  readonly at: Instant;
  /** The last document written down before the moment: it and all before it had happened. */
  readonly writtenBefore: number;
  /** The last one written down within a week after it: of those beyond, only late ones can have happened before. */
  readonly writtenSoonAfter: number;
}

/** On a row of `document`: it was written down more than a week after it happened (an index knows them). */
export const isLate = sql<boolean>`document.recorded_at - document.occurred_at > interval '168 hours'`;

export async function loadLedgerMoment(db: Db, at: Instant): Promise<LedgerMoment> {
  const { rows } = await sql<LedgerMoment>`
    SELECT last_seq_recorded_by(${at}::timestamptz - interval '1 millisecond', last_seq) AS "writtenBefore",
      last_seq_recorded_by(${at}::timestamptz + interval '168 hours', last_seq) AS "writtenSoonAfter"
    FROM sequencer`.execute(db);
  return { ...rows[0]!, at };
}

/**
 * What a row of `account` held at the moment, by all that is known now. `strays` is the name of a table of the query,
 * made by `straysOf` for the same moment and joined by the account.
 */
export function heldAt({ writtenBefore }: LedgerMoment, strays: string): RawBuilder<Blanks> {
  return sql<Blanks>`(
    coalesce((SELECT entry.balance_after FROM entry
      WHERE entry.account = account.code AND entry.seq <= ${writtenBefore} ORDER BY entry.seq DESC LIMIT 1), 0)
    + coalesce(${sql.ref(`${strays}.amount`)}, 0))`;
}

/** By account, what had happened before the moment but was written down after it. */
export function straysOf({
  at,
  writtenBefore,
  writtenSoonAfter,
}: LedgerMoment): RawBuilder<{ account: AccountCode; amount: Blanks }> {
  return sql`(
    SELECT moved.account, sum(moved.amount)::bigint AS amount
    FROM (
      SELECT document.seq FROM document
      WHERE document.seq > ${writtenBefore} AND document.seq <= ${writtenSoonAfter}
        AND document.occurred_at < ${at}::timestamptz
      UNION ALL
      SELECT document.seq FROM document
      WHERE document.seq > ${writtenSoonAfter} AND ${isLate} AND document.occurred_at < ${at}::timestamptz
    ) AS stray
    -- They are few, whatever the planner expects: each by its number.
    CROSS JOIN LATERAL (
      SELECT entry.account, entry.amount FROM entry WHERE entry.seq = stray.seq OFFSET 0
    ) AS moved
    GROUP BY moved.account)`;
}
