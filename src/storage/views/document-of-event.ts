import type { Db } from '../db.ts';

/** The number of the document of an event id; null when nothing was posted by it. */
export async function loadSeqOfEvent(db: Db, eventId: string): Promise<number | null> {
  const row = await db
    .selectFrom('document')
    .select('seq')
    .where('event_id', '=', eventId)
    .executeTakeFirst();
  return row?.seq ?? null;
}
