/** What must be known to record the statement of one place and day. */
import type { PlainDate } from '#core/calendar.ts';
import { momentsOfDay } from '#core/ledger/usage-posting.ts';
import type { Office, OfficeId } from '#core/place.ts';
import type { Db, Instant } from '../db.ts';
import { loadPlaceDay, type PlaceDay } from './place-day.ts';

export interface StatementState {
  readonly timeZone: Office['timeZone'];
  readonly placeDay: PlaceDay;
  /** When the document of this event id was said to have happened; null when there is none yet. */
  readonly knownOccurredAt: Instant | null;
  /** The id of the statement that the day has. */
  readonly statedAs: string | null;
  /** Nothing is stated of a sub-point after it was closed. */
  readonly isClosed: boolean;
}

export interface StatedPlace {
  readonly officeId: OfficeId;
  readonly subPointId: string | null;
  readonly day: PlainDate;
}

/** null when there is no such office, or it has no such sub-point. */
export async function loadStatementState(
  db: Db,
  { officeId, subPointId, day }: StatedPlace,
  eventId: string,
): Promise<StatementState | null> {
  const place = await db
    .selectFrom('office')
    .leftJoin('sub_point', (join) =>
      join.onRef('sub_point.office_id', '=', 'office.id').on('sub_point.id', '=', subPointId),
    )
    .leftJoin('office_statement', (join) =>
      join
        .onRef('office_statement.office_id', '=', 'office.id')
        .on('office_statement.sub_point_id', 'is not distinct from', subPointId)
        .on('office_statement.day', '=', day)
        .on('office_statement.is_current', '=', true),
    )
    .leftJoin('document', (join) => join.on('document.event_id', '=', eventId))
    .select(['office.time_zone', 'sub_point.id as subPointId', 'sub_point.closed_on'])
    .select(['office_statement.id as statedAs', 'document.occurred_at'])
    .where('office.id', '=', officeId)
    .executeTakeFirst();
  if (!place || place.subPointId !== subPointId) return null;
  const moments = momentsOfDay(day, place.time_zone);
  return {
    timeZone: place.time_zone,
    placeDay: await loadPlaceDay(db, subPointId ?? officeId, moments),
    knownOccurredAt: place.occurred_at,
    statedAs: place.statedAs,
    isClosed: place.closed_on !== null && place.closed_on < day,
  };
}
