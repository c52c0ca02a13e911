/** What must be known to record the use of one office and day. */
import type { PlainDate } from '#core/calendar.ts';
import type { Office, OfficeId } from '#core/place.ts';
import type { Db, Instant } from '../db.ts';
import type { OfficeStatement } from '../observation-store.ts';

export interface UsageState {
  readonly timeZone: Office['timeZone'];
  /** The latest moment of anything on the office's own accounts; null before the first document. */
  readonly lastOccurredAt: Instant | null;
  /** When the document of this event id was said to have happened; null when there is none yet. */
  readonly knownOccurredAt: Instant | null;
  /** What was already stated for the day: a further use of the day keeps the rest of it. */
  readonly statement: Omit<OfficeStatement, 'officeId' | 'day' | 'recordedAt'> | null;
}

/** null when there is no such office. */
export async function loadUsageState(
  db: Db,
  officeId: OfficeId,
  day: PlainDate,
  eventId: string,
): Promise<UsageState | null> {
  const office = await db
    .selectFrom('office')
    .select('time_zone')
    .where('id', '=', officeId)
    .executeTakeFirst();
  if (!office) return null;
  const { last } = await db
    .selectFrom('account')
    .select((is) => is.fn.max('last_occurred_at').as('last'))
    .where('code', 'in', [`on_hand:${officeId}`, `printed:${officeId}`, `spoiled:${officeId}`])
    .executeTakeFirstOrThrow();
  const known = await db
    .selectFrom('document')
    .select('occurred_at')
    .where('event_id', '=', eventId)
    .executeTakeFirst();
  const statement = await db
    .selectFrom('office_statement')
    .select(['printers_working as printersWorking', 'printers_total as printersTotal'])
    .select(['ribbon_cards_left as ribbonCardsLeft', 'film_cards_left as filmCardsLeft'])
    .select(['network_up as networkUp', 'counted', 'seq'])
    .where('office_id', '=', officeId)
    .where('day', '=', day)
    .executeTakeFirst();
  return {
    timeZone: office.time_zone,
    lastOccurredAt: last,
    knownOccurredAt: known?.occurred_at ?? null,
    statement: statement ?? null,
  };
}
