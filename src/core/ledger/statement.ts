/** What an office or a sub-point states each day, and which days are due. */
import { addDays, type PlainDate, type WorkingCalendar } from '../calendar.ts';

/** Why a card is needed: the classes of what waits to be printed. */
export const demandClasses = ['first_time', 'damaged', 'lost', 'data_change'] as const;

export type DemandClass = (typeof demandClasses)[number];

/** Days further back are closed: nobody remembers them. */
const calendarDaysLookedBack = 60;

/**
 * Working days from `since` to `until` without a statement, oldest first. A statement is due every working day, used
 * or not: zero is a statement too (SE 470.13/11176/SJ: new, used, damaged and remaining, each day).
 */
export function statementsDue(
  stated: ReadonlySet<PlainDate>,
  { since, until }: { readonly since: PlainDate; readonly until: PlainDate },
  calendar: Pick<WorkingCalendar, 'isWorkingDay'>,
): PlainDate[] {
  const earliest = addDays(until, -calendarDaysLookedBack);
  const due: PlainDate[] = [];
  for (let day = since > earliest ? since : earliest; day <= until; day = addDays(day, 1)) {
    if (calendar.isWorkingDay(day) && !stated.has(day)) due.push(day);
  }
  return due;
}
