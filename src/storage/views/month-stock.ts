/** The stock of one office through a month, day by day, with every document that moved it. */
import { sql } from 'kysely';
import { addDays, type PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db } from '../db.ts';
import { countsAs } from './counts-as.ts';

/** opening + received - printed - spoiled - other = closing. A reversal counts as if the mistake had never been. */
export interface StockOfMonthDay {
  readonly day: PlainDate;
  readonly opening: Blanks;
  readonly received: Blanks;
  readonly printed: Blanks;
  readonly spoiled: Blanks;
  /** Lent, returned, found missing. */
  readonly other: Blanks;
  readonly closing: Blanks;
  readonly documents: readonly number[];
}

export interface StockOfMonth {
  readonly opening: Blanks;
  /** Only days on which something moved, by the office's own clock. */
  readonly days: readonly StockOfMonthDay[];
}

/** `month` is `2017-11`. The office with its sub-points; what moves between them is nobody's in or out. */
export async function loadMonthStock(
  db: Db,
  officeId: OfficeId,
  month: string,
): Promise<StockOfMonth> {
  const [from, until] = monthBounds(month);
  const rows = await db
    .selectFrom('entry')
    .innerJoin('document', 'document.seq', 'entry.seq')
    .innerJoin('account', 'account.code', 'entry.account')
    .innerJoin('office', 'office.id', 'account.office_id')
    .select([
      sql<PlainDate>`(document.occurred_at AT TIME ZONE office.time_zone)::date`.as('day'),
      sql<Blanks>`coalesce(sum(entry.amount) FILTER (WHERE account.kind = 'on_hand'), 0)::bigint`.as(
        'net',
      ),
      sql<Blanks>`coalesce(sum(entry.amount) FILTER (
        WHERE account.kind = 'on_hand' AND (entry.amount > 0) = (document.reverses IS NULL)), 0)::bigint`.as(
        'received',
      ),
      sql<Blanks>`coalesce(sum(entry.amount) FILTER (WHERE account.kind = 'printed'), 0)::bigint`.as(
        'printed',
      ),
      sql<Blanks>`coalesce(sum(entry.amount) FILTER (WHERE account.kind = 'spoiled'), 0)::bigint`.as(
        'spoiled',
      ),
      sql<number[]>`array_agg(DISTINCT document.seq ORDER BY document.seq)`.as('documents'),
    ])
    .where('account.office_id', '=', officeId)
    .where('account.kind', 'in', ['on_hand', 'printed', 'spoiled'])
    // First entries of printed and spoiled, and what is burnt, never were in this stock on that day.
    .where(sql<boolean>`(account.kind = 'on_hand' OR ${countsAs} = 'usage')`)
    .where(sql<boolean>`${countsAs} <> 'sub_issue'`)
    .where('document.occurred_at', '<', `${addDays(until, 2)}T00:00:00Z`)
    .groupBy('day')
    .orderBy('day')
    .execute();

  let opening = rows.filter(({ day }) => day < from).reduce((sum, { net }) => sum + net, 0);
  const openingOfMonth = opening;
  const days = rows
    .filter(({ day }) => day >= from && day <= until)
    .map(({ day, net, received, printed, spoiled, documents }) => {
      const closing = opening + net;
      const other = opening + received - printed - spoiled - closing;
      const line = { day, opening, received, printed, spoiled, other, closing };
      opening = closing;
      return { ...line, documents: documents.map(Number) };
    });
  return { opening: openingOfMonth, days };
}

/** The first and the last day of `2017-11`. */
export function monthBounds(month: string): [PlainDate, PlainDate] {
  const first = `${month}-01`;
  const next = addDays(first, 31).slice(0, 7);
  return [first, addDays(`${next}-01`, -1)];
}
