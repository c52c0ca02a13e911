/** A change that a client asked for, done once: the same event id does nothing twice. */
import type { Actor } from '#core/access/role.ts';
import { claimAct } from '#storage/act-store.ts';
import type { Database, Tx } from '#storage/db.ts';
import { runWholly } from './run-operation.ts';

export interface AskedOnce {
  readonly eventId: string;
  /** Everything that is asked for, what it is about included. */
  readonly input: unknown;
}

export type Done<Refusal extends string> =
  /** `id`: of what was changed; it is read anew for the answer. */
  | { readonly outcome: 'done' | 'already_done'; readonly id: string }
  | { readonly outcome: 'refused'; readonly code: Refusal | 'event_id_reused' };

/** `id` names what the change is about; a refusal undoes all of `work`, the claim on the event id included. */
export function doOnce<Refusal extends string>(
  database: Database,
  actor: Actor,
  { eventId, input }: AskedOnce,
  id: string,
  now: Date,
  work: (tx: Tx) => Promise<Refusal | null>,
): Promise<Done<Refusal>> {
  return runWholly(database, async (tx): Promise<Done<Refusal>> => {
    const act = { eventId, actor: actor.login, input, at: now.toISOString() };
    const claim = await claimAct(tx, act);
    if (claim === 'event_id_reused') return { outcome: 'refused', code: claim };
    if (claim === 'repeated') return { outcome: 'already_done', id };
    const refusal = await work(tx);
    return refusal === null ? { outcome: 'done', id } : { outcome: 'refused', code: refusal };
  });
}
