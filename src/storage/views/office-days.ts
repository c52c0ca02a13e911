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
    )
    SELECT coalesce(counted.office_id, printed.office_id) AS "officeId",
      coalesce(counted.day, printed.day) AS day, counted.inflow, coalesce(printed.cards, 0) AS prints,
      stated.expected_rest AS "stockLeft"
    FROM counted
    FULL JOIN printed ON printed.office_id = counted.office_id AND printed.day = counted.day
    LEFT JOIN office_statement AS stated ON stated.is_current AND stated.sub_point_id IS NULL
      AND stated.office_id = coalesce(counted.office_id, printed.office_id)
      AND stated.day = coalesce(counted.day, printed.day)
    WHERE coalesce(counted.day, printed.day) BETWEEN ${period.from} AND ${period.until}
    ORDER BY 1, 2`.execute(db);
  return rows;
}
