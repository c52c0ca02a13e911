/** How an office stands today, in one word, worst first. */
import type { PlainDate, WorkingCalendar } from '../calendar.ts';
import type { Policy } from '../policy/policy.ts';
import type { CannotPrintCause, OfficeSituation, OfficeStatus } from './allocation.ts';

/**
 * Silence comes first: a silent office is not an empty office. Then what keeps it from printing,
 * then no blanks at all, then an early run-out (T10) before a call to collect could help, then
 * before the next review could. `capacityPerDay` is what it can print today.
 */
export function officeStatus(
  situation: OfficeSituation,
  policy: Policy,
  capacityPerDay: number,
  t10: PlainDate | null,
  asOf: PlainDate,
  calendar: WorkingCalendar,
): OfficeStatus {
  const { onHand, inTransit, leadTimeDays, lastReport } = situation;
  const { silentAfterWorkingDays, piledUpWorkingDays, reviewWorkingDays } = policy.status;
  const runsOutWithin = (workingDays: number): boolean =>
    t10 !== null && t10 <= calendar.addWorkingDays(asOf, workingDays);

  const isSilent =
    lastReport !== null && calendar.workingDaysBetween(lastReport, asOf) > silentAfterWorkingDays;
  if (isSilent) return 'silent';
  if (causeOf(situation) !== null) return 'cannot_print';
  if (onHand === 0) return 'empty';
  if (runsOutWithin(leadTimeDays)) return 'critical';
  if (runsOutWithin(leadTimeDays + reviewWorkingDays)) return 'low';
  if (onHand + inTransit > capacityPerDay * piledUpWorkingDays) return 'piled_up';
  return 'adequate';
}

/**
 * What keeps the office from printing: the cause it gives, or that no printer works; null when it
 * can print.
 */
export function causeOf(situation: OfficeSituation): CannotPrintCause | null {
  if (situation.cannotPrintCause !== null) return situation.cannotPrintCause;
  return situation.printersWorking === 0 ? 'printer' : null;
}
