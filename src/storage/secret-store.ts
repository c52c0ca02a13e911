/** By what people sign in: password hashes, sealed secrets of authenticators, recovery codes, links, machine keys. */
import type { Db, Tx } from './db.ts';
import type { ActorState, LinkPurpose } from './people-tables.ts';

export interface Credential {
  readonly login: string;
  readonly name: string;
  readonly state: ActorState;
  readonly passwordHash: string | null;
  readonly totpSealed: Buffer | null;
}

/** null for a login that does not exist, and for machines, which have no password. */
export async function loadCredential(db: Db, login: string): Promise<Credential | null> {
  const row = await db
    .selectFrom('actor')
    .leftJoin('actor_secret', 'actor_secret.login', 'actor.login')
    .select(['actor.login', 'actor.name', 'actor.state'])
    .select(['actor_secret.password_hash as passwordHash'])
    .select(['actor_secret.totp_sealed as totpSealed'])
    .where('actor.login', '=', login)
    .where('actor.kind', '=', 'person')
    .executeTakeFirst();
  return row ?? null;
}

/** What is left out stays as it is. A new authenticator starts with no code used. */
export async function saveSecret(
  tx: Tx,
  login: string,
  secret: { readonly passwordHash?: string; readonly totpSealed?: Buffer | null },
): Promise<void> {
  const columns = {
    ...(secret.passwordHash !== undefined && { password_hash: secret.passwordHash }),
    ...(secret.totpSealed !== undefined && {
      totp_sealed: secret.totpSealed,
      totp_last_step: null,
    }),
  };
  await tx
    .insertInto('actor_secret')
    .values({ login, ...columns })
    .onConflict((conflict) => conflict.column('login').doUpdateSet(columns))
    .execute();
}

/** false when a code of this step or of a later one was used already: a code works once. */
export async function takeTotpStep(tx: Tx, login: string, step: number): Promise<boolean> {
  const taken = await tx
    .updateTable('actor_secret')
    .set({ totp_last_step: step })
    .where('login', '=', login)
    .where((is) => is.or([is('totp_last_step', 'is', null), is('totp_last_step', '<', step)]))
    .returning('login')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Whose account the government's sign-in speaks for; null when it is linked to none. */
export async function loadLoginOfSubject(db: Db, subject: string): Promise<string | null> {
  const row = await db
    .selectFrom('actor_secret')
    .select('login')
    .where('oidc_subject', '=', subject)
    .executeTakeFirst();
  return row?.login ?? null;
}

/** A person is linked once, by the address that the administrator gave; false when there is none to link. */
export async function linkSubject(tx: Tx, email: string, subject: string): Promise<string | null> {
  const person = await tx
    .selectFrom('actor')
    .leftJoin('actor_secret', 'actor_secret.login', 'actor.login')
    .select('actor.login')
    .where((is) => is(is.fn('lower', ['actor.email']), '=', email.toLowerCase()))
    .where('actor.kind', '=', 'person')
    .where('actor.state', '<>', 'disabled')
    .where('actor_secret.oidc_subject', 'is', null)
    .executeTakeFirst();
  if (!person) return null;
  await tx
    .insertInto('actor_secret')
    .values({ login: person.login, oidc_subject: subject })
    .onConflict((conflict) => conflict.column('login').doUpdateSet({ oidc_subject: subject }))
    .execute();
  return person.login;
}

export async function replaceRecoveryCodes(
  tx: Tx,
  login: string,
  hashes: readonly string[],
): Promise<void> {
  await tx.deleteFrom('recovery_code').where('login', '=', login).execute();
  const rows = hashes.map((code_hash) => ({ login, code_hash, used_at: null }));
  await tx.insertInto('recovery_code').values(rows).execute();
}

/** Whether these are the codes of the person, used or not. */
export async function hasRecoveryCodes(
  db: Db,
  login: string,
  hashes: readonly string[],
): Promise<boolean> {
  const row = await db
    .selectFrom('recovery_code')
    .select('login')
    .where('login', '=', login)
    .where('code_hash', 'in', hashes)
    .executeTakeFirst();
  return row !== undefined;
}

/** false when there is no such code or it was used. */
export async function takeRecoveryCode(
  tx: Tx,
  login: string,
  hash: string,
  at: Date,
): Promise<boolean> {
  const taken = await tx
    .updateTable('recovery_code')
    .set({ used_at: at.toISOString() })
    .where('login', '=', login)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .returning('login')
    .executeTakeFirst();
  return taken !== undefined;
}

export interface SignInLink {
  readonly login: string;
  readonly tokenHash: string;
  readonly purpose: LinkPurpose;
  readonly totpSealed: Buffer;
  readonly createdBy: string;
  readonly expiresAt: Date;
}

/** The link before it, if any, no longer works. */
export async function saveLink(tx: Tx, link: SignInLink): Promise<void> {
  const columns = {
    token_hash: link.tokenHash,
    purpose: link.purpose,
    totp_sealed: link.totpSealed,
    created_by: link.createdBy,
    expires_at: link.expiresAt.toISOString(),
  };
  await tx
    .insertInto('sign_in_link')
    .values({ login: link.login, ...columns })
    .onConflict((conflict) => conflict.column('login').doUpdateSet(columns))
    .execute();
}

/** null when it was used, replaced, never made, is over, or the account is disabled. */
export async function loadLink(db: Db, tokenHash: string, now: Date) {
  const row = await db
    .selectFrom('sign_in_link')
    .innerJoin('actor', 'actor.login', 'sign_in_link.login')
    .select(['actor.login', 'actor.name', 'sign_in_link.purpose'])
    .select(['sign_in_link.totp_sealed as totpSealed', 'sign_in_link.expires_at as expiresAt'])
    .where('sign_in_link.token_hash', '=', tokenHash)
    .where('sign_in_link.expires_at', '>', now.toISOString())
    .where('actor.state', '<>', 'disabled')
    .executeTakeFirst();
  return row ?? null;
}

/** false when somebody else has taken it meanwhile. */
export async function takeLink(tx: Tx, tokenHash: string): Promise<boolean> {
  const taken = await tx
    .deleteFrom('sign_in_link')
    .where('token_hash', '=', tokenHash)
    .returning('login')
    .executeTakeFirst();
  return taken !== undefined;
}

export async function saveMachineKey(
  tx: Tx,
  key: { readonly login: string; readonly keyHash: string; readonly by: string; readonly at: Date },
): Promise<void> {
  const columns = {
    key_hash: key.keyHash,
    created_by: key.by,
    created_at: key.at.toISOString(),
  };
  await tx
    .insertInto('machine_key')
    .values({ login: key.login, ...columns })
    .onConflict((conflict) => conflict.column('login').doUpdateSet(columns))
    .execute();
}

/** Whether this is the key that the machine has now. */
export async function isMachineKey(db: Db, login: string, keyHash: string): Promise<boolean> {
  const row = await db
    .selectFrom('machine_key')
    .select('login')
    .where('login', '=', login)
    .where('key_hash', '=', keyHash)
    .executeTakeFirst();
  return row !== undefined;
}
