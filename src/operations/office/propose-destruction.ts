/** Puts a destruction before a second person: what was burnt, by cause, before which witnesses, under which minutes. */
import type { Actor } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import { invalidCardCauses } from '#core/ledger/invalid-card.ts';
import { spoiledSorts } from '#core/ledger/spoilage.ts';
import type { Database, Tx } from '#storage/db.ts';
import { type Destruction, saveDestruction } from '#storage/destruction-store.ts';
import { isMinutesUsed } from '#storage/views/minutes-used.ts';
import { wholeCountry } from '#storage/views/scope.ts';
import { loadWaiting } from '#storage/views/waiting-to-destroy.ts';
import { type Done, doOnce } from '../do-once.ts';
import { proposeWithin } from '../proposal/propose.ts';

export type DestructionRefusal =
  | 'not_allowed'
  | 'office_unknown'
  | 'event_id_reused'
  | 'occurred_in_future'
  | 'witnesses_alike'
  | 'nothing_counted'
  | 'minutes_used'
  | 'more_than_waiting';

/** The destruction itself carries the event id: it is the proposal's. */
export function proposeDestruction(
  database: Database,
  actor: Actor,
  offer: Destruction,
  { today, now }: { readonly today: PlainDate; readonly now: Date },
): Promise<Done<DestructionRefusal>> {
  return doOnce<DestructionRefusal>(
    database,
    actor,
    { eventId: offer.id, input: offer },
    offer.id,
    now,
    async (tx) => {
      if (actor.officeId !== offer.officeId) return 'office_unknown';
      if (offer.day > today) return 'occurred_in_future';
      if (!areTwoPersons(offer)) return 'witnesses_alike';
      const refusal = await checkWaiting(tx, offer, today);
      if (refusal !== null) return refusal;
      const proposed = await proposeWithin(
        tx,
        actor,
        { id: offer.id, kind: 'destruction', officeId: offer.officeId, content: { ...offer } },
        now,
      );
      if (proposed.outcome === 'refused') return proposed.code;
      await saveDestruction(tx, offer, now.toISOString());
      return null;
    },
  );
}

/** Nothing of any sort beyond what lies there. */
export async function checkWaiting(
  tx: Tx,
  offer: Destruction,
  today: PlainDate,
): Promise<'nothing_counted' | 'minutes_used' | 'more_than_waiting' | null> {
  const { spoiled, rejected, invalidCards, officeId, minutesNumber, id } = offer;
  const total = [...Object.values(spoiled), rejected, ...Object.values(invalidCards)].reduce(
    (sum, quantity) => sum + quantity,
    0,
  );
  if (total === 0) return 'nothing_counted';
  if (await isMinutesUsed(tx, { officeId, minutesNumber, id })) return 'minutes_used';
  const [waiting] = await loadWaiting(tx, wholeCountry, officeId, today);
  const isMore =
    !waiting ||
    rejected > waiting.rejected ||
    spoiledSorts.some((sort) => spoiled[sort] > waiting.spoiled[sort]) ||
    invalidCardCauses.some((cause) => invalidCards[cause] > waiting.invalidCards[cause]);
  return isMore ? 'more_than_waiting' : null;
}

/** Two witnesses are two names, however they are written. */
function areTwoPersons({ witnesses }: Destruction): boolean {
  const names = witnesses.map(({ name }) => name.trim().toLowerCase().replace(/\s+/g, ' '));
  return new Set(names).size === names.length && names.length >= 2;
}
