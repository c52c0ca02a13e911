/** A difference between sent and counted: whose turn it is to say something, and by when. */
import type { PlainDate, WorkingCalendar } from '../calendar.ts';
import type { CaseSide, CaseState } from './collection.ts';

/**
 * The ministry traced stolen blanks within three days (December 2018): a side that knows nothing after three working
 * days will not know more, and the case is settled.
 */
const answerWithinWorkingDays = 3;

export function caseDeadline(today: PlainDate, calendar: WorkingCalendar): PlainDate {
  return calendar.addWorkingDays(today, answerWithinWorkingDays);
}

/** The store that sent answers first; after each answer it is the turn of the other side. */
export const actsFirst: CaseSide = 'centre';

export function otherSide(side: CaseSide): CaseSide {
  return side === 'centre' ? 'office' : 'centre';
}

/** `settlement`: what became of the proposed end; null when none was proposed or it came back. */
export function caseState(settlement: 'open' | 'approved' | null): CaseState {
  if (settlement === 'approved') return 'settled';
  return settlement === 'open' ? 'settlement_proposed' : 'open';
}
