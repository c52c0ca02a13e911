/** Opens a session for a login and its password. */
import type { Actor } from '#core/access/role.ts';
import { loadCredential } from '#storage/actor-store.ts';
import type { Database } from '#storage/db.ts';
import { deleteSessionsBefore, saveSession } from '#storage/session-store.ts';
import { passwordMatches } from './password.ts';
import { sessionHoursMax } from './resume-session.ts';
import { runOperation } from './run-operation.ts';
import { newToken, tokenHash } from './session-token.ts';
import type { SignInThrottle } from './sign-in-throttle.ts';

export type SignedIn =
  | { readonly outcome: 'signed_in'; readonly actor: Actor; readonly token: string }
  | { readonly outcome: 'wrong_login_or_password' }
  | { readonly outcome: 'too_many_tries'; readonly waitSeconds: number };

/** An unknown login and a wrong password are the same answer after the same time. */
export async function signIn(
  database: Database,
  throttle: SignInThrottle,
  attempt: { login: string; password: string; address: string },
  now: Date,
): Promise<SignedIn> {
  const { login, password, address } = attempt;
  const waitSeconds = throttle.waitSeconds(login, address, now);
  if (waitSeconds > 0) return { outcome: 'too_many_tries', waitSeconds };

  // Counted before the slow comparison, so that tries sent all at once are counted too.
  throttle.failed(login, address, now);
  const credential = await loadCredential(database.db, login);
  const matches = await passwordMatches(credential?.passwordHash ?? null, password);
  if (!credential || !matches) return { outcome: 'wrong_login_or_password' };
  throttle.succeeded(login, address);

  const token = newToken();
  await runOperation(database, async (tx) => {
    await deleteSessionsBefore(tx, new Date(now.getTime() - sessionHoursMax * 3_600_000));
    await saveSession(tx, { tokenHash: tokenHash(token), login: credential.actor.login, at: now });
  });
  return { outcome: 'signed_in', actor: credential.actor, token };
}
