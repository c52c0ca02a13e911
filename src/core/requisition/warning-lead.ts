/**
 * How early an office is warned: a fixed "at least 1,000 left" is wrong for Merauke and for Bogor.
 * The three parts are shown, because each is somebody's to shorten.
 */
import type { PlainDate, WorkingCalendar } from '../calendar.ts';
import type { Days } from '../quantity.ts';
import type { WarningRule } from './warning-rule.ts';

export interface WarningLead {
  /** Working days from the ask to the decision, on the way, and kept free. */
  readonly decision: Days;
  readonly travel: Days;
  readonly safety: Days;
  readonly total: Days;
  /** The day of the warning: so early before the early run-out (T10); null when none is in sight. */
  readonly warnOn: PlainDate | null;
  readonly isDue: boolean;
}

/** `travelDays`: from the call to collect to the shelf. */
export function warningLead(
  travelDays: Days,
  t10: PlainDate | null,
  asOf: PlainDate,
  rule: WarningRule,
  calendar: WorkingCalendar,
): WarningLead {
  const { decisionWorkingDays: decision, safetyWorkingDays: safety } = rule;
  const total = decision + travelDays + safety;
  const warnOn = t10 === null ? null : calendar.addWorkingDays(t10, -total);
  const isDue = warnOn !== null && warnOn <= asOf;
  return { decision, travel: travelDays, safety, total, warnOn, isDue };
}
