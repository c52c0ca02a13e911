/** The office answers a report with a count; a person decides where the rules could not. */
import type { Actor } from '#core/access/role.ts';
import { type PlainDate, workingCalendar } from '#core/calendar.ts';
import { answerDueOn, consequences } from '#core/citizen-report/next-step.ts';
import type { ReportVerdict } from '#core/citizen-report/triage.ts';
import type { Blanks } from '#core/quantity.ts';
import { changeReport, lockReport } from '#storage/citizen-report-store.ts';
import type { Database } from '#storage/db.ts';
import { loadHolidays } from '#storage/place-store.ts';
import { type Done, doOnce } from '../do-once.ts';
import { countWithin } from '../office/record-count.ts';
import { startNextSteps } from './start-next-steps.ts';
import { triageWithin } from './triage-citizen-reports.ts';

export type AnswerReportRefusal =
  | 'report_unknown'
  | 'wrong_state'
  | 'not_allowed'
  | 'office_unknown'
  | 'occurred_in_future';

interface Clock {
  readonly today: PlainDate;
  readonly now: Date;
}

/** The count is a count like any other: where it differs from the ledger, a question is opened. */
export function answerCitizenReport(
  database: Database,
  actor: Actor,
  offer: {
    readonly eventId: string;
    readonly reportId: string;
    readonly counted: Blanks;
    readonly answer: string;
  },
  { today, now }: Clock,
): Promise<Done<AnswerReportRefusal>> {
  const { eventId, reportId, counted, answer } = offer;
  return doOnce(database, actor, { eventId, input: offer }, reportId, now, async (tx) => {
    const report = await lockReport(tx, reportId);
    if (!report || report.officeId !== actor.officeId) return 'report_unknown';
    if (report.state !== 'office') return 'wrong_state';
    const { officeId } = report;
    const count = { eventId, officeId, subPointId: null, day: today, counted };
    const refusal = await countWithin(tx, actor, count, today, now);
    if (refusal !== null) return refusal;
    await changeReport(tx, reportId, {
      state: 'answered',
      answered_at: now.toISOString(),
      answered_by: actor.login,
      answer,
      counted,
    });
    return null;
  });
}

/** Also for one that the rules decided, when a person knows better: the verdict says who decided. */
export function decideCitizenReport(
  database: Database,
  actor: Actor,
  offer: {
    readonly eventId: string;
    readonly reportId: string;
    readonly verdict: Exclude<ReportVerdict, 'needs_person'>;
    readonly answer: string;
  },
  { today, now }: Clock,
): Promise<Done<AnswerReportRefusal>> {
  const { eventId, reportId, verdict, answer } = offer;
  return doOnce(database, actor, { eventId, input: offer }, reportId, now, async (tx) => {
    const report = await lockReport(tx, reportId);
    if (!report) return 'report_unknown';
    if (report.state !== 'person' && report.state !== 'office') return 'wrong_state';
    const { state } = consequences[verdict];
    const calendar = workingCalendar(await loadHolidays(tx));
    await changeReport(tx, reportId, {
      verdict,
      decided_by: actor.login,
      state,
      answer,
      due_on: answerDueOn(today, calendar),
      closed_at: state === 'closed' ? now.toISOString() : null,
    });
    await startNextSteps(tx, [report.officeId], today, now);
    return null;
  });
}

/** Lets a report out of quarantine: it is read like any other. */
export function admitCitizenReport(
  database: Database,
  actor: Actor,
  offer: { readonly eventId: string; readonly reportId: string },
  { today, now }: Clock,
): Promise<Done<AnswerReportRefusal>> {
  const { eventId, reportId } = offer;
  return doOnce(database, actor, { eventId, input: offer }, reportId, now, async (tx) => {
    const report = await lockReport(tx, reportId);
    if (!report) return 'report_unknown';
    if (report.state !== 'quarantined') return 'wrong_state';
    await triageWithin(tx, [reportId], now);
    await startNextSteps(tx, [report.officeId], today, now);
    return null;
  });
}
