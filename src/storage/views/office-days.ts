/** The days of all offices side by side: the records that became ready, and the cards that the ledger saw printed. */
import { sql } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db } from '../db.ts';
import { countsAs } from './counts-as.ts';

export interface ObservedDay {
  readonly officeId: OfficeId;
  readonly day: PlainDate;
  /** null when the population system did not count. */
  readonly inflow: number | null;
  readonly prints: Blanks;
  /** What the ledger expected to be left at the end of the day; null where the office has not stated it. */
  readonly stockLeft: Blanks | null;
}

/** Both days included; by office, then by day. First entries of the system are no prints of a day. */
export async function loadObservedDays(
  db: Db,
  period: { readonly from: PlainDate; readonly until: PlainDate },
): Promise<ObservedDay[]> {
  const { rows } = await sql<ObservedDay>`
    WITH printed AS (
      SELECT account.office_id, (document.occurred_at AT TIME ZONE office.time_zone)::date AS day,
        sum(entry.amount)::bigint AS cards
      FROM account
      JOIN office ON office.id = account.office_id
      JOIN entry ON entry.account = account.code
      JOIN document ON document.seq = entry.seq
      WHERE account.kind = 'printed' AND ${countsAs} = 'usage'
      GROUP BY 1, 2
    ), counted AS (
      SELECT office_id, day, inflow FROM office_day WHERE day BETWEEN ${period.from} AND ${period.until}
    ), stated AS (
      SELECT office_id, day, expected_rest FROM office_statement
      WHERE is_current AND sub_point_id IS NULL AND day BETWEEN ${period.from} AND ${period.until}
    ), known AS (
      SELECT office_id, day FROM counted
      UNION SELECT office_id, day FROM printed WHERE day BETWEEN ${period.from} AND ${period.until}
      UNION SELECT office_id, day FROM stated
    )
    SELECT known.office_id AS "officeId", known.day, counted.inflow,
      coalesce(printed.cards, 0) AS prints, stated.expected_rest AS "stockLeft"
    FROM known
    LEFT JOIN counted ON counted.office_id = known.office_id AND counted.day = known.day
    LEFT JOIN printed ON printed.office_id = known.office_id AND printed.day = known.day
    LEFT JOIN stated ON stated.office_id = known.office_id AND stated.day = known.day
    ORDER BY 1, 2`.execute(db);
  return rows;
}
