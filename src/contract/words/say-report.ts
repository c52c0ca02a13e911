/** What is said of a citizen's report: to the citizen, and to those who work on it. */
import type { PlainDate } from '#core/calendar.ts';
import type { ReportCause, ReportState } from '#core/citizen-report/citizen-report.ts';
import type { ReportVerdict, TriageReason } from '#core/citizen-report/triage.ts';
import { sayDate } from './say-quantity.ts';
import { type Language, say } from './words.ts';

/** One reason of a verdict, in the words of a clerk. */
export function sayTriageReason(language: Language, reason: TriageReason): string {
  switch (reason.code) {
    case 'counted':
      return say(language, 'triage.counted', {
        blanks: reason.blanks,
        day: sayDate(language, reason.day),
      });
    case 'no_statement':
      return say(language, 'triage.no_statement', { days: reason.days ?? -1 });
    case 'stands_still':
      return say(language, 'triage.stands_still', {
        cause: say(language, `cause.${reason.cause}`),
      });
    default: {
      const { code, ...values } = reason;
      return say(language, `triage.${code}`, values);
    }
  }
}

/** What the citizen is told of the own report. */
export function sayTold(
  language: Language,
  report: {
    readonly state: ReportState | 'new';
    readonly verdict: ReportVerdict | null;
    readonly cause: ReportCause | null;
    readonly dueOn: PlainDate | null;
  },
): string {
  const { state, verdict, cause, dueOn } = report;
  if (state === 'quarantined') return say(language, 'told.quarantined');
  if (verdict === null) return say(language, 'told.new');
  return say(language, `told.${state === 'person' ? 'needs_person' : verdict}`, {
    cause: cause === null ? 'none' : say(language, `cause.${cause}`),
    dueOn: dueOn === null ? '' : sayDate(language, dueOn, 'weekdayMonth'),
  });
}
