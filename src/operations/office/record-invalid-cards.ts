/** Counts in the old cards that were taken back on a day: how many and why, never whose. */
import type { Actor } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { PostingRefusalCode } from '#core/ledger/posting.ts';
import { lateMoment } from '#core/ledger/usage-posting.ts';
import {
  cardsInAll,
  type InvalidCards,
  withdrawalPosting,
} from '#core/ledger/withdrawal-posting.ts';
import type { OfficeId } from '#core/place.ts';
import type { Database } from '#storage/db.ts';
import { saveInvalidCards } from '#storage/destruction-store.ts';
import { loadCountedPlace } from '#storage/views/counted-place.ts';
import { type Done, doOnce } from '../do-once.ts';
import { postWithin } from '../ledger/post-within.ts';

export type InvalidCardsRefusal =
  | PostingRefusalCode
  | 'office_unknown'
  | 'occurred_in_future'
  | 'nothing_counted';

export function recordInvalidCards(
  database: Database,
  actor: Actor,
  offer: {
    readonly eventId: string;
    readonly officeId: OfficeId;
    readonly day: PlainDate;
    readonly received: InvalidCards;
  },
  { today, now }: { readonly today: PlainDate; readonly now: Date },
): Promise<Done<InvalidCardsRefusal>> {
  const { eventId, officeId, day, received } = offer;
  const asked = { eventId, input: offer };
  return doOnce<InvalidCardsRefusal>(database, actor, asked, eventId, now, async (tx) => {
    if (actor.officeId !== officeId) return 'office_unknown';
    if (day > today) return 'occurred_in_future';
    const cards = cardsInAll(received);
    if (cards === 0) return 'nothing_counted';
    const timeZone = await loadCountedPlace(tx, { officeId, subPointId: null });
    if (timeZone === null) return 'office_unknown';
    const posting = withdrawalPosting(officeId, cards, {
      eventId,
      actor: actor.login,
      occurredAt: lateMoment(day, timeZone, now.toISOString()),
      reference: `${officeId}/${day}`,
    });
    const seq = await postWithin(tx, posting, now);
    if (typeof seq !== 'number') return seq;
    await saveInvalidCards(tx, { eventId, officeId, day, received, seq });
    return null;
  });
}
