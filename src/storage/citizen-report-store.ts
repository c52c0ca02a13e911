/** What citizens said of offices: an office, a day, one of four answers; nothing about the citizen. */
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db, Tx } from './db.ts';
import { saveRows } from './save-rows.ts';

export interface CitizenReport {
  readonly id: string;
  readonly officeId: OfficeId;
  readonly day: PlainDate;
  readonly said: 'no_blanks' | 'cannot_print' | 'record_not_ready' | 'not_about_blanks';
  /** What the ledger had at the office at that moment. */
  readonly ledgerSaid: Blanks;
}

export function saveCitizenReports(tx: Tx, reports: readonly CitizenReport[]): Promise<void> {
  const rows = reports.map((report) => ({
    id: report.id,
    office_id: report.officeId,
    day: report.day,
    said: report.said,
    ledger_said: report.ledgerSaid,
  }));
  return saveRows(tx, 'citizen_report', ['id'], rows);
}

/** Of the day and the days after it, newest first. */
export async function loadCitizenReportsSince(db: Db, day: PlainDate): Promise<CitizenReport[]> {
  const rows = await db
    .selectFrom('citizen_report')
    .selectAll()
    .where('day', '>=', day)
    .orderBy('day', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    officeId: row.office_id,
    day: row.day,
    said: row.said,
    ledgerSaid: row.ledger_said,
  }));
}
