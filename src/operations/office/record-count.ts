/** A count by hand: an observation, which opens a question where it differs from the ledger. */
import type { Actor } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import { momentsOfDay } from '#core/ledger/usage-posting.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import { saveCount } from '#storage/count-store.ts';
import type { Database, Tx } from '#storage/db.ts';
import { saveQuestion } from '#storage/question-store.ts';
import { loadCountedPlace } from '#storage/views/counted-place.ts';
import { loadRestAt } from '#storage/views/rest-at.ts';
import { type Done, doOnce } from '../do-once.ts';

export interface CountOffer {
  readonly eventId: string;
  /** null: the central reserve. */
  readonly officeId: OfficeId | null;
  readonly subPointId: string | null;
  readonly day: PlainDate;
  readonly counted: Blanks;
}

export type CountRefusal = 'not_allowed' | 'office_unknown' | 'occurred_in_future';

export function recordCount(
  database: Database,
  actor: Actor,
  offer: CountOffer,
  { today, now }: { readonly today: PlainDate; readonly now: Date },
): Promise<Done<CountRefusal>> {
  return doOnce(
    database,
    actor,
    { eventId: offer.eventId, input: offer },
    offer.eventId,
    now,
    (tx) => countWithin(tx, actor, offer, today, now),
  );
}

/** For what is recorded together with a count. */
export async function countWithin(
  tx: Tx,
  actor: Actor,
  offer: CountOffer,
  today: PlainDate,
  now: Date,
): Promise<CountRefusal | null> {
  const refusal = checkMayCount(actor, offer);
  if (refusal !== null) return refusal;
  if (offer.day > today) return 'occurred_in_future';
  const ledgerSaid = await loadLedgerRest(tx, offer);
  if (ledgerSaid === null) return 'office_unknown';
  const { eventId: id, officeId, subPointId, day, counted } = offer;
  const recordedAt = now.toISOString();
  const place = { officeId, subPointId, day };
  await saveCount(tx, { id, ...place, counted, ledgerSaid, countedBy: actor.login, recordedAt });
  if (counted !== ledgerSaid) {
    const question = { origin: 'count', originId: id, ledgerSaid, counted } as const;
    await saveQuestion(tx, { id, ...place, ...question, openedAt: recordedAt });
  }
  return null;
}

/** The rest at the end of the day by the place's own clock; null when there is no such place. */
export async function loadLedgerRest(
  tx: Tx,
  { officeId, subPointId, day }: Pick<CountOffer, 'officeId' | 'subPointId' | 'day'>,
): Promise<Blanks | null> {
  const timeZone =
    officeId === null ? 'Asia/Jakarta' : await loadCountedPlace(tx, { officeId, subPointId });
  if (timeZone === null) return null;
  return loadRestAt(tx, { officeId, subPointId }, momentsOfDay(day, timeZone).end);
}

/** The keeper counts the reserve, an office its own shelves and those of its sub-points, a sub-point its own. */
export function checkMayCount(
  actor: Actor,
  { officeId, subPointId }: Pick<CountOffer, 'officeId' | 'subPointId'>,
): 'not_allowed' | 'office_unknown' | null {
  switch (actor.role) {
    case 'warehouse_keeper':
      return officeId === null && subPointId === null ? null : 'office_unknown';
    case 'office_operator':
      return officeId === actor.officeId ? null : 'office_unknown';
    case 'sub_point_operator':
      return officeId === actor.officeId && subPointId === actor.subPointId
        ? null
        : 'office_unknown';
    default:
      return 'not_allowed';
  }
}
