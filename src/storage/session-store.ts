/** Open sessions, by the hash of their token. */
import type { Actor } from '#core/access/role.ts';
import { actorOf } from './actor-store.ts';
import type { Db, Tx } from './db.ts';

export interface Session {
  readonly actor: Actor;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

export async function saveSession(
  tx: Tx,
  session: { tokenHash: string; login: string; at: Date },
): Promise<void> {
  const at = session.at.toISOString();
  await tx
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      login: session.login,
      created_at: at,
      last_seen_at: at,
    })
    .execute();
}

export async function loadSession(db: Db, tokenHash: string): Promise<Session | null> {
  const row = await db
    .selectFrom('session')
    .innerJoin('actor', 'actor.login', 'session.login')
    .select(['actor.login', 'actor.name', 'actor.role', 'actor.office_id'])
    .select(['actor.province_code', 'actor.sub_point_id'])
    .select(['session.created_at', 'session.last_seen_at'])
    .where('session.token_hash', '=', tokenHash)
    .executeTakeFirst();
  if (!row) return null;
  return {
    actor: actorOf(row),
    createdAt: new Date(row.created_at),
    lastSeenAt: new Date(row.last_seen_at),
  };
}

export async function touchSession(tx: Tx, tokenHash: string, at: Date): Promise<void> {
  await tx
    .updateTable('session')
    .set({ last_seen_at: at.toISOString() })
    .where('token_hash', '=', tokenHash)
    .execute();
}

export async function deleteSession(tx: Tx, tokenHash: string): Promise<void> {
  await tx.deleteFrom('session').where('token_hash', '=', tokenHash).execute();
}

/** Sweeps out sessions that were opened before `instant` and are over anyway. */
export async function deleteSessionsBefore(tx: Tx, instant: Date): Promise<void> {
  await tx.deleteFrom('session').where('created_at', '<', instant.toISOString()).execute();
}
