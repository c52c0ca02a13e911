/** The days and bounds of moves between offices that are not part of how they are planned. */
import { type PlainDate, type WorkingCalendar, workingCalendar } from '#core/calendar.ts';
import { defaultPolicy } from '#core/policy/default-policy.ts';
import { policyAt } from '#core/policy/policy-at.ts';
import type { Blanks, Days } from '#core/quantity.ts';
import type { Move } from '#core/redistribution/redistribution.ts';
import type { Db } from '#storage/db.ts';
import { loadHolidays } from '#storage/place-store.ts';
import { loadPolicies } from '#storage/policy-store.ts';

/** Ours, until the ministry orders other numbers. */
export const moveTerms: {
  /** More blanks than these in one move need the centre's word; so does every move across provinces. */
  readonly withoutCentreMax: Blanks;
  /** An office has so many working days to answer; then the proposal lapses. */
  readonly answerWorkingDays: Days;
  /** What was declined is not proposed again for so many calendar days. */
  readonly declinedHoldsDays: Days;
} = { withoutCentreMax: 5_000, answerWorkingDays: 3, declinedHoldsDays: 14 };

export function needsCentre({ blanks, leavesProvince }: Pick<Move, 'blanks' | 'leavesProvince'>) {
  return leavesProvince || blanks > moveTerms.withoutCentreMax;
}

export function lastAnsweringDay(today: PlainDate, calendar: WorkingCalendar): PlainDate {
  return calendar.addWorkingDays(today, moveTerms.answerWorkingDays);
}

/** As long as a grant waits to be collected. */
export async function lastSendingDay(db: Db, today: PlainDate): Promise<PlainDate> {
  const calendar = workingCalendar(await loadHolidays(db));
  const policy = policyAt(await loadPolicies(db, today), today) ?? defaultPolicy;
  return calendar.addWorkingDays(today, policy.collectWithinWorkingDays);
}
