/** When a move between offices needs the centre, and how long it waits to be sent. */
import { type PlainDate, workingCalendar } from '#core/calendar.ts';
import { defaultPolicy } from '#core/policy/default-policy.ts';
import { policyAt } from '#core/policy/policy-at.ts';
import type { Move, MovePolicy } from '#core/redistribution/redistribution.ts';
import type { Db } from '#storage/db.ts';
import { loadHolidays } from '#storage/place-store.ts';
import { loadPolicies } from '#storage/policy-store.ts';

export function needsCentre(
  { blanks, leavesProvince }: Pick<Move, 'blanks' | 'leavesProvince'>,
  { withoutCentreMax }: Pick<MovePolicy, 'withoutCentreMax'>,
): boolean {
  return leavesProvince || blanks > withoutCentreMax;
}

/** As long as a grant waits to be collected. */
export async function lastSendingDay(db: Db, today: PlainDate): Promise<PlainDate> {
  const calendar = workingCalendar(await loadHolidays(db));
  const policy = policyAt(await loadPolicies(db, today), today) ?? defaultPolicy;
  return calendar.addWorkingDays(today, policy.collectWithinWorkingDays);
}
