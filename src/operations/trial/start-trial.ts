/**
 * A trial is asked for: kept as running, so that whoever looks sees it; threads then do the work.
 */
import type { Actor } from '#core/access/role.ts';
import type { Database } from '#storage/db.ts';
import { countRunningTrials, saveTrial } from '#storage/trial-store.ts';
import { type Done, doOnce } from '../do-once.ts';

/** A running trial without a sign for so long belongs to a process that is gone. */
export const trialSilentMilliseconds = 5 * 60_000;

/** One at a time: a trial takes every core it gets. The id of the trial is the event id. */
export function startTrial(
  database: Database,
  actor: Actor,
  { eventId, choice }: { readonly eventId: string; readonly choice: unknown },
  now: Date,
): Promise<Done<'trial_running'>> {
  return doOnce<'trial_running'>(
    database,
    actor,
    { eventId, input: { trial: choice } },
    eventId,
    now,
    async (tx) => {
      const since = new Date(now.getTime() - trialSilentMilliseconds).toISOString();
      if ((await countRunningTrials(tx, since)) > 0) return 'trial_running';
      await saveTrial(tx, { id: eventId, startedBy: actor.login, choice }, now.toISOString());
      return null;
    },
  );
}
