/** What citizens said of offices: an office, a day, one of four answers; nothing about the citizen. */
import type { PlainDate } from '#core/calendar.ts';
import type { CitizenAnswer } from '#core/citizen-report/citizen-report.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Tx } from './db.ts';
import { saveRows } from './save-rows.ts';

export interface CitizenReport {
  readonly id: string;
  readonly officeId: OfficeId;
  readonly day: PlainDate;
  readonly said: CitizenAnswer;
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
