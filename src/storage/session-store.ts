/** Open sessions, by the hash of their token; and the machines, by the hash of their key. */
import type { Actor, Role } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import { holdsOn, roleAt } from './actor-store.ts';
import type { Db, Instant, Tx } from './db.ts';
import type { SignedInBy } from './people-tables.ts';

export interface Session {
  readonly id: string;
  readonly actor: Actor;
  readonly assignmentId: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  /** When password or passkey was last shown. */
  readonly confirmedAt: Date;
}

export interface NewSession {
  readonly id: string;
  readonly tokenHash: string;
  readonly login: string;
  readonly assignmentId: string;
  readonly signedInBy: SignedInBy;
  readonly device: string;
  readonly addressMark: string;
  readonly at: Date;
}

export async function saveSession(tx: Tx, session: NewSession): Promise<void> {
  const at = session.at.toISOString();
  await tx
    .insertInto('session')
    .values({
      id: session.id,
      token_hash: session.tokenHash,
      login: session.login,
      assignment_id: session.assignmentId,
      signed_in_by: session.signedInBy,
      created_at: at,
      last_seen_at: at,
      confirmed_at: at,
      device: session.device,
      address_mark: session.addressMark,
    })
    .execute();
}

/** null when there is none, its person is no longer active, or its role is over on `day`. */
export async function loadSession(
  db: Db,
  tokenHash: string,
  day: PlainDate,
): Promise<Session | null> {
  const row = await db
    .selectFrom('session')
    .innerJoin('actor', 'actor.login', 'session.login')
    .innerJoin('assignment', 'assignment.id', 'session.assignment_id')
    .select(['session.id', 'actor.login', 'actor.name', 'assignment.role'])
    .select(['assignment.province_code', 'assignment.office_id', 'assignment.sub_point_id'])
    .select(['session.assignment_id as assignmentId', 'session.created_at as createdAt'])
    .select(['session.last_seen_at as lastSeenAt', 'session.confirmed_at as confirmedAt'])
    .where('session.token_hash', '=', tokenHash)
    .where('actor.state', '=', 'active')
    .where(holdsOn(day))
    .executeTakeFirst();
  if (!row) return null;
  const { id, login, name, assignmentId } = row;
  return {
    id,
    actor: { login, name, ...roleAt(row) },
    assignmentId,
    createdAt: new Date(row.createdAt),
    lastSeenAt: new Date(row.lastSeenAt),
    confirmedAt: new Date(row.confirmedAt),
  };
}

/** null when no machine has this key, it is disabled, or it has no role on `day`. */
export async function loadMachine(db: Db, keyHash: string, day: PlainDate): Promise<Actor | null> {
  const row = await machines(db, day)
    .where('machine_key.key_hash', '=', keyHash)
    .executeTakeFirst();
  return row ? { login: row.login, name: row.name, ...roleAt(row) } : null;
}

/** A machine that signs what it sends instead of showing its key. */
export async function loadSigningMachine(
  db: Db,
  login: string,
  day: PlainDate,
): Promise<{ readonly actor: Actor; readonly keyHash: string } | null> {
  const row = await machines(db, day).where('actor.login', '=', login).executeTakeFirst();
  if (!row) return null;
  return { actor: { login: row.login, name: row.name, ...roleAt(row) }, keyHash: row.key_hash };
}

function machines(db: Db, day: PlainDate) {
  return db
    .selectFrom('machine_key')
    .innerJoin('actor', 'actor.login', 'machine_key.login')
    .innerJoin('assignment', 'assignment.login', 'actor.login')
    .select(['actor.login', 'actor.name', 'assignment.role', 'machine_key.key_hash'])
    .select(['assignment.province_code', 'assignment.office_id', 'assignment.sub_point_id'])
    .where('actor.state', '=', 'active')
    .where(holdsOn(day))
    .orderBy('assignment.valid_from')
    .orderBy('assignment.id');
}

export async function touchSession(tx: Tx, id: string, at: Date): Promise<void> {
  await tx
    .updateTable('session')
    .set({ last_seen_at: at.toISOString() })
    .where('id', '=', id)
    .execute();
}

/** A new token for the same session; what is left out stays. false when it ended meanwhile. */
export async function rotateSession(
  tx: Tx,
  id: string,
  change: {
    readonly tokenHash: string;
    readonly confirmedAt?: Date;
    readonly assignmentId?: string;
  },
): Promise<boolean> {
  const changed = await tx
    .updateTable('session')
    .set({
      token_hash: change.tokenHash,
      ...(change.confirmedAt && { confirmed_at: change.confirmedAt.toISOString() }),
      ...(change.assignmentId !== undefined && { assignment_id: change.assignmentId }),
    })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return changed !== undefined;
}

/** false when there is none, or it is of somebody else than `login` where one is named. */
export async function deleteSessionById(
  tx: Tx,
  id: string,
  login: string | null,
): Promise<boolean> {
  const ended = await tx
    .deleteFrom('session')
    .where('id', '=', id)
    .$if(login !== null, (query) => query.where('login', '=', login))
    .returning('id')
    .executeTakeFirst();
  return ended !== undefined;
}

export async function deleteSessionsOf(tx: Tx, login: string, except?: string): Promise<void> {
  await tx
    .deleteFrom('session')
    .where('login', '=', login)
    .$if(except !== undefined, (query) => query.where('id', '<>', except ?? ''))
    .execute();
}

/** Sweeps out sessions that were opened before `instant` and are over anyway. */
export async function deleteSessionsBefore(tx: Tx, instant: Date): Promise<void> {
  await tx.deleteFrom('session').where('created_at', '<', instant.toISOString()).execute();
}

export interface OpenSession {
  readonly id: string;
  readonly device: string;
  readonly addressMark: string;
  readonly signedInBy: SignedInBy;
  readonly role: Role;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
}

/** Those used since `seenSince`, the latest first, at most a hundred. */
export async function loadSessionsOf(
  db: Db,
  login: string,
  seenSince: Date,
): Promise<OpenSession[]> {
  return db
    .selectFrom('session')
    .innerJoin('assignment', 'assignment.id', 'session.assignment_id')
    .select(['session.id', 'session.device', 'session.address_mark as addressMark'])
    .select(['session.signed_in_by as signedInBy', 'assignment.role'])
    .select(['session.created_at as createdAt', 'session.last_seen_at as lastSeenAt'])
    .where('session.login', '=', login)
    .where('session.last_seen_at', '>', seenSince.toISOString())
    .orderBy('session.last_seen_at', 'desc')
    .orderBy('session.id')
    .limit(100)
    .execute();
}
