/** Somebody asked at a counter like any citizen: what was said is held against the ledger at once. */
import type { Actor } from '#core/access/role.ts';
import { daysBetween, type PlainDate, workingCalendar } from '#core/calendar.ts';
import { maskPersonalData } from '#core/citizen-report/mask-personal-data.ts';
import { blanksSince } from '#core/citizen-report/triage.ts';
import {
  contradictionShownDays,
  holdWordAgainstLedger,
  type UndercoverAnswer,
} from '#core/citizen-report/word-against-ledger.ts';
import { momentsOfDay } from '#core/ledger/usage-posting.ts';
import type { OfficeId } from '#core/place.ts';
import { saveUndercoverCheck } from '#storage/citizen-report-store.ts';
import type { Database } from '#storage/db.ts';
import { loadHolidays } from '#storage/place-store.ts';
import { loadUseSince } from '#storage/views/contradictions-view.ts';
import { loadCountedPlace } from '#storage/views/counted-place.ts';
import { loadRestAt } from '#storage/views/rest-at.ts';
import { type Done, doOnce } from '../do-once.ts';

export interface CheckOffer {
  readonly eventId: string;
  readonly officeId: OfficeId;
  readonly day: PlainDate;
  readonly said: UndercoverAnswer;
  /** What else was seen; numbers of persons are taken out. */
  readonly note: string | null;
}

export function recordUndercoverCheck(
  database: Database,
  actor: Actor,
  offer: CheckOffer,
  { today, now }: { readonly today: PlainDate; readonly now: Date },
): Promise<Done<'office_unknown' | 'occurred_in_future' | 'too_long_ago'>> {
  const { eventId, officeId, day, said } = offer;
  return doOnce(database, actor, { eventId, input: offer }, eventId, now, async (tx) => {
    const timeZone = await loadCountedPlace(tx, { officeId, subPointId: null });
    if (timeZone === null) return 'office_unknown';
    if (day > today) return 'occurred_in_future';
    if (daysBetween(day, today) >= contradictionShownDays) return 'too_long_ago';
    const calendar = workingCalendar(await loadHolidays(tx));
    const { dailyUse, statementDay } = await loadUseSince(tx, officeId, day);
    const statementAge =
      statementDay === null ? null : calendar.workingDaysBetween(statementDay, day);
    const end = momentsOfDay(day, timeZone).end;
    const onHand = await loadRestAt(tx, { officeId, subPointId: null }, end);
    const mayHaveUsed = blanksSince({ dailyUse, statementAge });
    await saveUndercoverCheck(tx, {
      id: eventId,
      officeId,
      day,
      said,
      ledgerSaid: onHand,
      mayHaveUsed,
      finding: holdWordAgainstLedger(said, { onHand, mayHaveUsed }),
      note: offer.note === null ? null : maskPersonalData(offer.note),
      checkedBy: actor.login,
      recordedAt: now.toISOString(),
    });
    return null;
  });
}
