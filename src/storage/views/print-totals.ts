/** What the printing system says of an office, day by day: the newest total of each source, all sources together. */
import { sql } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db } from '../db.ts';

export interface PrintTotal {
  readonly officeId: OfficeId;
  readonly day: PlainDate;
  readonly printed: Blanks;
  readonly failed: Blanks;
}

/** A table of one row an office and day, to be joined: days on which no source spoke have no row. */
export function printTotals(db: Db) {
  return db
    .selectFrom(
      db
        .selectFrom('print_count')
        .distinctOn(['office_id', 'day', 'source'])
        .select(['office_id', 'day', 'printed', 'failed'])
        .orderBy('office_id')
        .orderBy('day')
        .orderBy('source')
        .orderBy('recorded_at', 'desc')
        .orderBy('event_id', 'desc')
        .as('newest'),
    )
    .groupBy(['office_id', 'day'])
    .select(['newest.office_id', 'newest.day'])
    .select([
      sql<Blanks>`sum(newest.printed)::bigint`.as('printed'),
      sql<Blanks>`sum(newest.failed)::bigint`.as('failed'),
    ]);
}

/** Of one office and day; null where the system has not spoken. */
export async function loadPrintTotal(
  db: Db,
  officeId: OfficeId,
  day: PlainDate,
): Promise<Pick<PrintTotal, 'printed' | 'failed'> | null> {
  const row = await db
    .selectFrom(printTotals(db).as('total'))
    .select(['total.printed', 'total.failed'])
    .where('total.office_id', '=', officeId)
    .where('total.day', '=', day)
    .executeTakeFirst();
  return row ?? null;
}
