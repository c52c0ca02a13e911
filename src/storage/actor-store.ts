/** Who may sign in, as what, for which office. */
import { assert } from '#core/assert.ts';
import type { OfficeId } from '#core/place.ts';
import type { Db, Tx } from './db.ts';

const roles = ['planner', 'office_operator', 'auditor'] as const;
export type Role = (typeof roles)[number];

export interface Actor {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  /** The office of an operator; null at the centre. */
  readonly officeId: OfficeId | null;
}

export interface Credential {
  readonly actor: Actor;
  readonly passwordHash: string;
}

export async function saveCredentials(tx: Tx, credentials: readonly Credential[]): Promise<void> {
  if (credentials.length === 0) return;
  await tx
    .insertInto('actor')
    .values(
      credentials.map(({ actor, passwordHash }) => ({
        login: actor.login,
        name: actor.name,
        role: actor.role,
        office_id: actor.officeId,
        password_hash: passwordHash,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('login').doUpdateSet((row) => ({
        name: row.ref('excluded.name'),
        role: row.ref('excluded.role'),
        office_id: row.ref('excluded.office_id'),
        password_hash: row.ref('excluded.password_hash'),
      })),
    )
    .execute();
}

export async function loadCredential(db: Db, login: string): Promise<Credential | null> {
  const row = await db
    .selectFrom('actor')
    .selectAll()
    .where('login', '=', login)
    .executeTakeFirst();
  return row ? { actor: actorOf(row), passwordHash: row.password_hash } : null;
}

/** Whoever works for an office has one, and nobody at the centre has: asserted wherever an actor is loaded. */
export function actorOf(row: {
  login: string;
  name: string;
  role: string;
  office_id: OfficeId | null;
}): Actor {
  const role = roles.find((known) => known === row.role);
  assert(role !== undefined, `actor ${row.login} has no known role`);
  assert((role === 'office_operator') === (row.office_id !== null), `office of ${row.login}`);
  return { login: row.login, name: row.name, role, officeId: row.office_id };
}
