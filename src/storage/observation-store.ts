/** The population system's daily counts. Counts, never persons. */
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Tx } from './db.ts';
import { saveRows } from './save-rows.ts';

export interface OfficeDay {
  readonly officeId: OfficeId;
  readonly day: PlainDate;
  /** Records that became ready to print on the day. */
  readonly inflow: number;
  /** Records ready to print and not printed at the end of the day. */
  readonly backlog: number;
}

export function saveOfficeDays(tx: Tx, days: readonly OfficeDay[]): Promise<void> {
  const rows = days.map((day) => ({
    office_id: day.officeId,
    day: day.day,
    inflow: day.inflow,
    backlog: day.backlog,
  }));
  return saveRows(tx, 'office_day', ['office_id', 'day'], rows);
}
