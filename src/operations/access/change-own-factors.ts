/** What a person changes of the own ways to sign in: password and recovery codes (passkeys: passkeys.ts). */
import { checkPassword, type PasswordProblem } from '#core/access/password-rule.ts';
import type { Database } from '#storage/db.ts';
import { replaceRecoveryCodes, saveSecret } from '#storage/secret-store.ts';
import { deleteSessionsOf } from '#storage/session-store.ts';
import { runOperation } from '../run-operation.ts';
import { lengthMin } from './accept-invitation.ts';
import { newRecoveryCodes } from './check-code.ts';
import { hashPassword } from './password.ts';
import type { ResumedSession } from './resume-session.ts';
import type { SignInParts } from './sign-in.ts';

/** null: done, and every other session of this person is over. */
export async function changePassword(
  parts: SignInParts,
  session: ResumedSession,
  password: string,
): Promise<PasswordProblem | null> {
  const { login, name } = session.actor;
  const problem = checkPassword(password, lengthMin(parts), [login, name]);
  if (problem !== null) return problem;
  const passwordHash = await hashPassword(password);
  await runOperation(parts.database, async (tx) => {
    await saveSecret(tx, login, { passwordHash });
    await deleteSessionsOf(tx, login, session.id);
  });
  return null;
}

/** The codes before no longer work. */
export async function renewRecoveryCodes(database: Database, login: string): Promise<string[]> {
  const { codes, hashes } = newRecoveryCodes();
  await runOperation(database, (tx) => replaceRecoveryCodes(tx, login, hashes));
  return codes;
}
