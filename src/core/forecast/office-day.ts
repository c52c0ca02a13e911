import type { PlainDate, WorkingCalendar } from '../calendar.ts';
import { addDays } from '../calendar.ts';
import type { Blanks } from '../quantity.ts';

/** What is known of one office on one day. */
export interface OfficeDay {
  readonly day: PlainDate;
  /** Records that became ready to print; null when not fully observed. */
  readonly inflow: number | null;
  readonly prints: Blanks;
  /** Blanks left at the end of the day; null when nobody stated the day. Asked only where no inflow is. */
  readonly stockLeft?: Blanks | null;
}

/**
 * One line for every working day from the first day of the series, given in the order of time, to
 * its last. A day without a line was not observed and printed nothing; what happened on closed days
 * counts for the next working day.
 */
export function workingDaySeries(
  series: readonly OfficeDay[],
  calendar: WorkingCalendar,
): OfficeDay[] {
  if (series.length === 0) return [];
  const byDay = new Map(series.map((line) => [line.day, line]));
  const lines: OfficeDay[] = [];
  let closed = { inflow: 0, prints: 0 };
  const last = series.at(-1)!.day;
  for (let day = series[0]!.day; day <= last; day = addDays(day, 1)) {
    const inflow = byDay.get(day)?.inflow ?? null;
    const prints = byDay.get(day)?.prints ?? 0;
    if (calendar.isWorkingDay(day)) {
      const records = inflow === null ? null : inflow + closed.inflow;
      lines.push({ ...byDay.get(day), day, inflow: records, prints: prints + closed.prints });
      closed = { inflow: 0, prints: 0 };
    } else {
      closed = { inflow: closed.inflow + (inflow ?? 0), prints: closed.prints + prints };
    }
  }
  return lines;
}
