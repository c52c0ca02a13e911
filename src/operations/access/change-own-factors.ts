/** What a person changes of the own ways to sign in: password and recovery codes (passkeys: passkeys.ts). */
import { checkPassword, type PasswordProblem } from '#core/access/password-rule.ts';
import { claimAct } from '#storage/act-store.ts';
import { hasRecoveryCodes, replaceRecoveryCodes, saveSecret } from '#storage/secret-store.ts';
import { deleteSessionsOf } from '#storage/session-store.ts';
import { runOperation, runWholly } from '../run-operation.ts';
import { lengthMin } from './accept-invitation.ts';
import { recoveryCodesOfAct } from './check-code.ts';
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

export type CodesRenewed =
  | { readonly outcome: 'renewed'; readonly codes: string[] }
  | { readonly outcome: 'refused'; readonly code: 'event_id_reused' | 'secret_over' };

/** The codes before no longer work. Sent again, the same codes are shown while they are those in force. */
export function renewRecoveryCodes(
  { database, box }: Pick<SignInParts, 'database' | 'box'>,
  login: string,
  eventId: string,
  now: Date,
): Promise<CodesRenewed> {
  const { codes, hashes } = recoveryCodesOfAct(box, login, eventId);
  return runWholly<CodesRenewed>(database, async (tx) => {
    const input = { renewRecoveryCodes: login };
    const claim = await claimAct(tx, { eventId, actor: login, input, at: now.toISOString() });
    if (claim === 'event_id_reused') return { outcome: 'refused', code: claim };
    if (claim === 'new') await replaceRecoveryCodes(tx, login, hashes);
    else if (!(await hasRecoveryCodes(tx, login, hashes))) {
      return { outcome: 'refused', code: 'secret_over' };
    }
    return { outcome: 'renewed', codes };
  });
}
