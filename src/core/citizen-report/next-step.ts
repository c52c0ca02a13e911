/** Who must do what after a verdict, and by when. */
import type { PlainDate, WorkingCalendar } from '../calendar.ts';
import type { Days } from '../quantity.ts';
import type { ReportState } from './citizen-report.ts';
import type { ReportVerdict } from './triage.ts';

interface Consequence {
  /** Whether the citizen was right; null where it is not known, or not the question. */
  readonly isConfirmed: boolean | null;
  readonly state: Extract<ReportState, 'office' | 'person' | 'closed'>;
  /** What the office is asked for besides its count. */
  readonly asks: 'collect' | 'explain' | 'repair' | 'supply_sub_point' | null;
}

export const consequences: Readonly<Record<ReportVerdict, Consequence>> = {
  office_empty: { isConfirmed: true, state: 'office', asks: 'collect' },
  stock_but_refused: { isConfirmed: true, state: 'office', asks: 'explain' },
  cannot_print: { isConfirmed: true, state: 'office', asks: 'repair' },
  sub_point_empty: { isConfirmed: true, state: 'office', asks: 'supply_sub_point' },
  record_not_ready: { isConfirmed: null, state: 'closed', asks: null },
  not_about_blanks: { isConfirmed: null, state: 'closed', asks: null },
  unfounded: { isConfirmed: false, state: 'closed', asks: null },
  needs_person: { isConfirmed: null, state: 'person', asks: null },
};

/** Working days that an office has for its answer, and its province after that, before the centre hears of it. */
const answerWithin: Days = 1;
const provinceWithin: Days = 1;

/** The last working day on which the office answers in time. */
export function answerDueOn(filedOn: PlainDate, calendar: WorkingCalendar): PlainDate {
  return calendar.addWorkingDays(filedOn, answerWithin);
}

/** Who holds an unanswered report today. */
export function escalationOf(
  dueOn: PlainDate,
  today: PlainDate,
  calendar: WorkingCalendar,
): 'office' | 'province' | 'centre' {
  const late = calendar.workingDaysBetween(dueOn, today);
  if (late <= 0) return 'office';
  return late <= provinceWithin ? 'province' : 'centre';
}

/**
 * Calendar days after closing until the citizen's telephone and own words are deleted: no longer than the purpose needs
 * (law 27 of 2022 on personal data).
 */
export const phoneKeptDays: Days = 30;
export const ownWordsKeptDays: Days = 90;
