/** Holds reports against what is known, all at once: in the transaction in which they came, or for a world that was. */
import { type PlainDate, type WorkingCalendar, workingCalendar } from '#core/calendar.ts';
import { answerDueOn, consequences } from '#core/citizen-report/next-step.ts';
import { type Triage, triage } from '#core/citizen-report/triage.ts';
import { dayInJakarta } from '#core/day-in-jakarta.ts';
import { type DecidedReport, loadNewReports, saveVerdicts } from '#storage/citizen-report-store.ts';
import type { Database, Tx } from '#storage/db.ts';
import { loadHolidays } from '#storage/place-store.ts';
import { loadReportsWithFacts, type ReportWithFacts } from '#storage/views/triage-facts.ts';
import { runOperation } from '../run-operation.ts';

/** All reports that nobody has looked at yet; how many there were. */
export function triageNewReports(database: Database, now: Date): Promise<number> {
  return runOperation(database, async (tx) => {
    const ids = await loadNewReports(tx);
    await triageWithin(tx, ids, now);
    return ids.length;
  });
}

export async function triageWithin(tx: Tx, ids: readonly string[], now: Date): Promise<Triage[]> {
  if (ids.length === 0) return [];
  const calendar = workingCalendar(await loadHolidays(tx));
  const reports = await loadReportsWithFacts(tx, ids, calendar);
  const found = reports.map((report) => ({ report, found: triage(report, report.facts) }));
  const decided = found.map(({ report, found: { verdict, cause, reasons } }) => ({
    id: report.id,
    verdict,
    cause,
    reasons,
    state: consequences[verdict].state,
    dueOn: dueOn(report, calendar),
  }));
  await saveVerdicts(tx, decided satisfies DecidedReport[], now.toISOString());
  return found.map(({ found: triaged }) => triaged);
}

function dueOn({ filedAt }: ReportWithFacts, calendar: WorkingCalendar): PlainDate {
  return answerDueOn(dayInJakarta(new Date(filedAt)), calendar);
}
