import type { PlainDate, WorkingCalendar } from '../calendar.ts';
import type { Days } from '../quantity.ts';

/**
 * The last day to set out for a grant: so early before the early run-out (T10) that the blanks are
 * on the shelf in time, but not before today's first working day and not after the grant returns to
 * the reserve.
 */
export function collectBy(
  t10: PlainDate | null,
  leadTimeDays: Days,
  asOf: PlainDate,
  collectWithinWorkingDays: Days,
  calendar: WorkingCalendar,
): PlainDate {
  const earliest = calendar.workingDayFrom(asOf);
  const latest = calendar.addWorkingDays(earliest, collectWithinWorkingDays);
  if (t10 === null) return latest;
  const inTime = calendar.addWorkingDays(t10, -leadTimeDays);
  if (inTime < earliest) return earliest;
  if (inTime > latest) return latest;
  return inTime;
}
