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
