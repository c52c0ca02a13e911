/** What the printing system counted of an office and day: its totals so far, appended, the newest of a source counts. */
import { sql } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Instant, Tx } from './db.ts';

export interface PrintCount {
  readonly eventId: string;
  readonly officeId: OfficeId;
  readonly day: PlainDate;
  /** Which system or station speaks. */
  readonly source: string;
  readonly printed: Blanks;
  readonly failed: Blanks;
}

/** A count of the same event id is kept once. They travel as one parameter, so that a file of thousands is one call. */
export async function savePrintCounts(
  tx: Tx,
  counts: readonly PrintCount[],
  recordedAt: Instant,
): Promise<void> {
  const rows = counts.map((count) => ({
    event_id: count.eventId,
    office_id: count.officeId,
    day: count.day,
    source: count.source,
    printed: count.printed,
    failed: count.failed,
    recorded_at: recordedAt,
  }));
  await sql`
    INSERT INTO print_count (event_id, office_id, day, source, printed, failed, recorded_at)
    SELECT event_id, office_id, day, source, printed, failed, recorded_at
    FROM jsonb_populate_recordset(NULL::print_count, ${JSON.stringify(rows)}::jsonb)
    ON CONFLICT (event_id) DO NOTHING`.execute(tx);
}
