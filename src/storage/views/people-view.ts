/** People and machines with their roles, as administrator and auditor see them: no secret, only whether there is one. */
import { sql } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import { type Assignment, roleAt } from '../actor-store.ts';
import type { Db } from '../db.ts';
import type { ActorState } from '../people-tables.ts';
import { cutPage } from './cut-page.ts';
import { nameOn } from './name-on.ts';
import { provinceNames } from './office-name-view.ts';

export interface PeopleFilter {
  readonly find?: string | undefined;
  readonly state?: ActorState | undefined;
}

/** By login; `after` is the last login of the page before. */
export async function loadPeople(
  db: Db,
  { find, state }: PeopleFilter,
  page: { readonly after?: string | undefined; readonly limit: number },
  asOf: PlainDate,
) {
  const pattern = `%${(find ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await people(db)
    .$if(find !== undefined, (query) =>
      query.where((is) => is.or([is('login', 'ilike', pattern), is('name', 'ilike', pattern)])),
    )
    .$if(state !== undefined, (query) => query.where('state', '=', state!))
    .$if(page.after !== undefined, (query) => query.where('login', '>', page.after ?? ''))
    .orderBy('login')
    .limit(page.limit + 1)
    .execute();
  const { items: shown, next } = cutPage(rows, page.limit, ({ login }) => login);
  const roles = await loadRoles(
    db,
    shown.map(({ login }) => login),
    asOf,
  );
  return {
    items: shown.map((row) => ({ ...row, assignments: roles.get(row.login) ?? [] })),
    next,
  };
}

/** null when there is none of this login. */
export async function loadPerson(db: Db, login: string, asOf: PlainDate, now: Date) {
  const person = await people(db).where('login', '=', login).executeTakeFirst();
  if (!person) return null;
  const roles = await loadRoles(db, [login], asOf);
  const link = await db
    .selectFrom('sign_in_link')
    .select('expires_at')
    .where('login', '=', login)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst();
  return {
    ...person,
    assignments: roles.get(login) ?? [],
    linkExpiresAt: link?.expires_at ?? null,
    ...(await loadFactors(db, login)),
  };
}

/** By what a person may sign in. */
export async function loadFactors(db: Db, login: string) {
  const secret = await db
    .selectFrom('actor_secret')
    .select([sql<boolean>`password_hash IS NOT NULL`.as('hasPassword')])
    .select([sql<boolean>`totp_sealed IS NOT NULL`.as('hasAuthenticator')])
    .where('login', '=', login)
    .executeTakeFirst();
  const { codes } = await db
    .selectFrom('recovery_code')
    .select((is) => is.fn.countAll<number>().as('codes'))
    .where('login', '=', login)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  const passkeys = await db
    .selectFrom('passkey')
    .select(['id', 'label', 'created_at as createdAt', 'last_used_at as lastUsedAt'])
    .where('login', '=', login)
    .orderBy('created_at')
    .execute();
  return {
    hasPassword: secret?.hasPassword ?? false,
    hasAuthenticator: secret?.hasAuthenticator ?? false,
    recoveryCodesLeft: codes,
    passkeys,
  };
}

function people(db: Db) {
  return db
    .selectFrom('actor')
    .select(['login', 'name', 'email', 'kind', 'state', 'created_at as createdAt'])
    .select('recovery_until as recoveryApprovedUntil');
}

/** What is not over on the day, the future included. */
async function loadRoles(db: Db, logins: readonly string[], asOf: PlainDate) {
  const rows =
    logins.length === 0
      ? []
      : await db
          .selectFrom('assignment')
          .leftJoin(nameOn(db, asOf), 'name.office_id', 'assignment.office_id')
          .leftJoin(provinceNames(db), 'province.code', 'assignment.province_code')
          .select(['assignment.id', 'assignment.login', 'assignment.role'])
          .select(['assignment.province_code', 'assignment.office_id'])
          .select(['assignment.sub_point_id', 'name.name as officeName'])
          .select('province.name as provinceName')
          .select(['assignment.valid_from as validFrom', 'assignment.valid_until as validUntil'])
          .select(['assignment.granted_by as grantedBy', 'assignment.approved_by as approvedBy'])
          .where('assignment.login', 'in', logins)
          .where('assignment.ended_at', 'is', null)
          .where((is) =>
            is.or([
              is('assignment.valid_until', 'is', null),
              is('assignment.valid_until', '>=', asOf),
            ]),
          )
          .orderBy('assignment.valid_from')
          .orderBy('assignment.id')
          .execute();
  const roles = new Map<string, RoleLine[]>();
  for (const row of rows) {
    const { id, validFrom, validUntil, grantedBy, approvedBy } = row;
    const placeName = row.officeName ?? row.provinceName;
    const line = { id, placeName, validFrom, validUntil, grantedBy, approvedBy, ...roleAt(row) };
    roles.set(row.login, [...(roles.get(row.login) ?? []), line]);
  }
  return roles;
}

type RoleLine = Omit<Assignment, 'login'> & { readonly placeName: string | null };
