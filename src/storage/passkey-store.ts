/** Passkeys: public keys only, with the counter that tells a copy. */
import type { Db, Instant, Tx } from './db.ts';

export interface Passkey {
  readonly id: string;
  readonly login: string;
  readonly credentialId: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly label: string;
  readonly createdAt: Instant;
  readonly lastUsedAt: Instant | null;
}

/** false when the device's passkey is kept already, whoever's it is. */
export async function savePasskey(
  tx: Tx,
  passkey: Omit<Passkey, 'createdAt' | 'lastUsedAt'>,
  at: Date,
): Promise<boolean> {
  const saved = await tx
    .insertInto('passkey')
    .values({
      id: passkey.id,
      login: passkey.login,
      credential_id: passkey.credentialId,
      public_key: Buffer.from(passkey.publicKey),
      counter: passkey.counter,
      label: passkey.label,
      created_at: at.toISOString(),
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return saved !== undefined;
}

export async function loadPasskey(db: Db, credentialId: string): Promise<Passkey | null> {
  const row = await passkeys(db).where('credential_id', '=', credentialId).executeTakeFirst();
  return row ? passkeyOf(row) : null;
}

export async function loadPasskeysOf(db: Db, login: string): Promise<Passkey[]> {
  const rows = await passkeys(db).where('login', '=', login).orderBy('created_at').execute();
  return rows.map(passkeyOf);
}

export async function notePasskeyUse(
  tx: Tx,
  id: string,
  use: { readonly counter: number; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('passkey')
    .set({ counter: use.counter, last_used_at: use.at.toISOString() })
    .where('id', '=', id)
    .execute();
}

/** false when this person has none of this id. */
export async function deletePasskey(tx: Tx, id: string, login: string): Promise<boolean> {
  const gone = await tx
    .deleteFrom('passkey')
    .where('id', '=', id)
    .where('login', '=', login)
    .returning('id')
    .executeTakeFirst();
  return gone !== undefined;
}

export async function deletePasskeysOf(tx: Tx, login: string): Promise<void> {
  await tx.deleteFrom('passkey').where('login', '=', login).execute();
}

function passkeys(db: Db) {
  return db
    .selectFrom('passkey')
    .select(['id', 'login', 'credential_id', 'public_key', 'counter', 'label'])
    .select(['created_at as createdAt', 'last_used_at as lastUsedAt']);
}

function passkeyOf(row: Awaited<ReturnType<ReturnType<typeof passkeys>['execute']>>[number]) {
  const { credential_id: credentialId, public_key: publicKey, ...rest } = row;
  return { ...rest, credentialId, publicKey: new Uint8Array(publicKey) };
}
