/** What an agent leaves for the next shift; numbers of persons are taken out. */
import type { Actor } from '#core/access/role.ts';
import { maskPersonalData } from '#core/citizen-report/mask-personal-data.ts';
import { saveShiftNote } from '#storage/citizen-report-store.ts';
import type { Database } from '#storage/db.ts';
import { type Done, doOnce } from '../do-once.ts';

export function handOverShift(
  database: Database,
  actor: Actor,
  offer: { readonly eventId: string; readonly note: string },
  now: Date,
): Promise<Done<never>> {
  const { eventId } = offer;
  return doOnce<never>(database, actor, { eventId, input: offer }, eventId, now, async (tx) => {
    const note = maskPersonalData(offer.note);
    await saveShiftNote(tx, { id: eventId, by: actor.login, at: now.toISOString(), note });
    return null;
  });
}
