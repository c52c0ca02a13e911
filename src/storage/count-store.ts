/** Counts by hand, as observed. */
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Instant, Tx } from './db.ts';

export interface StockCount {
  readonly id: string;
  /** null: the central reserve. */
  readonly officeId: OfficeId | null;
  readonly subPointId: string | null;
  readonly day: PlainDate;
  readonly counted: Blanks;
  readonly ledgerSaid: Blanks;
  readonly countedBy: string;
  readonly recordedAt: Instant;
}

export async function saveCount(tx: Tx, count: StockCount): Promise<void> {
  await tx
    .insertInto('stock_count')
    .values({
      id: count.id,
      office_id: count.officeId,
      sub_point_id: count.subPointId,
      day: count.day,
      counted: count.counted,
      ledger_said: count.ledgerSaid,
      counted_by: count.countedBy,
      recorded_at: count.recordedAt,
    })
    .execute();
}
