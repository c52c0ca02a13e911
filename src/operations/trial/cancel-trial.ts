/** A running trial is given up; what it has lived so far is thrown away. */
import type { Actor } from '#core/access/role.ts';
import type { Database } from '#storage/db.ts';
import { endTrial } from '#storage/trial-store.ts';
import { type Done, doOnce } from '../do-once.ts';

export function cancelTrial(
  database: Database,
  actor: Actor,
  { eventId, trialId }: { readonly eventId: string; readonly trialId: string },
  now: Date,
): Promise<Done<'wrong_state'>> {
  return doOnce<'wrong_state'>(
    database,
    actor,
    { eventId, input: { cancelTrial: trialId } },
    trialId,
    now,
    async (tx) => {
      const ended = await endTrial(tx, trialId, 'cancelled', null, now.toISOString());
      return ended ? null : 'wrong_state';
    },
  );
}
