/** What an office turned into cards within some days, by its own clock. */
import { sql } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db } from '../db.ts';
import { countsAs } from './counts-as.ts';

/** Both days included. */
export async function loadPrintedBetween(
  db: Db,
  officeId: OfficeId,
  period: { readonly from: PlainDate; readonly until: PlainDate },
): Promise<Blanks> {
  const { rows } = await sql<{ cards: Blanks }>`
    SELECT coalesce(sum(entry.amount), 0)::bigint AS cards
    FROM account
    JOIN office ON office.id = account.office_id
    JOIN entry ON entry.account = account.code
    JOIN document ON document.seq = entry.seq
    WHERE account.kind = 'printed' AND account.office_id = ${officeId} AND ${countsAs} = 'usage'
      AND (document.occurred_at AT TIME ZONE office.time_zone)::date
        BETWEEN ${period.from} AND ${period.until}`.execute(db);
  return rows[0]?.cards ?? 0;
}
