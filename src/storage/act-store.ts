/** Which changes were asked for already: the same event id does nothing twice. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '#core/canonical-json.ts';
import type { Db, Instant, Tx } from './db.ts';

export type Claim = 'new' | 'repeated' | 'event_id_reused';

export interface Act {
  readonly eventId: string;
  /** The login of whoever asks. */
  readonly actor: string;
  /** Everything that is asked for, what it is about included. */
  readonly input: unknown;
  readonly at: Instant;
}

/**
 * `new`: nobody asked by this id before, and whoever asks at the same moment waits for this transaction. `repeated`:
 * the same actor asked for the same.
 */
export async function claimAct(tx: Tx, act: Act): Promise<Claim> {
  const claimed = await tx
    .insertInto('act')
    .values({
      event_id: act.eventId,
      input_hash: hashOf(act.input),
      actor: act.actor,
      recorded_at: act.at,
    })
    .onConflict((conflict) => conflict.column('event_id').doNothing())
    .returning('event_id')
    .executeTakeFirst();
  return claimed ? 'new' : loadClaim(tx, act);
}

/** Thrown where a claim within a batch meets an act of the same id that was another: nothing of the batch is kept. */
export class EventIdReused extends Error {
  override name = 'EventIdReused';
}

/** Many acts in one statement; those that were asked for before are no harm, others of the same id are. */
export async function claimActs(tx: Tx, acts: readonly Act[]): Promise<void> {
  const claimed = await tx
    .insertInto('act')
    .values(
      acts.map(({ eventId, actor, input, at }) => ({
        event_id: eventId,
        input_hash: hashOf(input),
        actor,
        recorded_at: at,
      })),
    )
    .onConflict((conflict) => conflict.column('event_id').doNothing())
    .returning('event_id')
    .execute();
  const isNew = new Set(claimed.map(({ event_id }) => event_id));
  for (const act of acts.filter(({ eventId }) => !isNew.has(eventId))) {
    if ((await loadClaim(tx, act)) === 'event_id_reused') throw new EventIdReused(act.eventId);
  }
}

/** What claiming the act would answer now. */
export async function loadClaim(db: Db, act: Act): Promise<Claim> {
  const known = await db
    .selectFrom('act')
    .select(['input_hash', 'actor'])
    .where('event_id', '=', act.eventId)
    .executeTakeFirst();
  if (!known) return 'new';
  const isSame = known.input_hash.equals(hashOf(act.input)) && known.actor === act.actor;
  return isSame ? 'repeated' : 'event_id_reused';
}

function hashOf(input: unknown): Buffer {
  return createHash('sha256').update(canonicalJson(input)).digest();
}
