/** What is remembered between two calls of one sign-in: challenges of passkeys, and journeys to another provider. */
import { sql } from 'kysely';
import type { Tx } from './db.ts';
import type { PeopleTables } from './people-tables.ts';

export interface SignInStep {
  readonly keyHash: string;
  readonly kind: PeopleTables['sign_in_step']['kind'];
  readonly login: string | null;
  readonly content: Readonly<Record<string, string>>;
  readonly expiresAt: Date;
}

/** Sweeps out those that are over, so that whoever begins and never ends fills nothing for long. */
export async function saveStep(tx: Tx, step: SignInStep, now: Date): Promise<void> {
  await tx.deleteFrom('sign_in_step').where('expires_at', '<', now.toISOString()).execute();
  await tx
    .insertInto('sign_in_step')
    .values({
      key_hash: step.keyHash,
      kind: step.kind,
      login: step.login,
      content: JSON.stringify(step.content),
      expires_at: step.expiresAt.toISOString(),
    })
    .execute();
}

/** Each is taken once; null when there is none of this kind, or it is over. */
export async function takeStep(
  tx: Tx,
  keyHash: string,
  kind: SignInStep['kind'],
  now: Date,
): Promise<Pick<SignInStep, 'login' | 'content'> | null> {
  const taken = await tx
    .deleteFrom('sign_in_step')
    .where('key_hash', '=', keyHash)
    .where('kind', '=', kind)
    .returning(['login', 'content', sql<boolean>`expires_at > ${now.toISOString()}`.as('isOpen')])
    .executeTakeFirst();
  return taken?.isOpen ? { login: taken.login, content: taken.content } : null;
}
