/** Who may sign in, as what, for which office. */

import { type Actor, roles, worksAt } from '#core/access/role.ts';
import { assert } from '#core/assert.ts';
import type { OfficeId } from '#core/place.ts';
import type { Db, Tx } from './db.ts';

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
        province_code: actor.provinceCode,
        sub_point_id: actor.subPointId,
        password_hash: passwordHash,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('login').doUpdateSet((row) => ({
        name: row.ref('excluded.name'),
        role: row.ref('excluded.role'),
        office_id: row.ref('excluded.office_id'),
        province_code: row.ref('excluded.province_code'),
        sub_point_id: row.ref('excluded.sub_point_id'),
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

/** Nobody holds a role at a place where it does not work: asserted wherever an actor is loaded. */
export function actorOf(row: {
  login: string;
  name: string;
  role: string;
  office_id: OfficeId | null;
  province_code: string | null;
  sub_point_id: string | null;
}): Actor {
  const role = roles.find((known) => known === row.role);
  assert(role !== undefined, `actor ${row.login} has no known role`);
  const place = {
    provinceCode: row.province_code,
    officeId: row.office_id,
    subPointId: row.sub_point_id,
  };
  assert(worksAt(role, place), `place of ${row.login}`);
  return { login: row.login, name: row.name, role, ...place };
}
