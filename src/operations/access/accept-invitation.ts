/** Whoever holds a link sets password and second factor by it, once. */
import {
  checkPassword,
  type PasswordProblem,
  passwordLengthMin,
} from '#core/access/password-rule.ts';
import { saveActorState } from '#storage/actor-store.ts';
import { deletePasskeysOf } from '#storage/passkey-store.ts';
import {
  loadLink,
  replaceRecoveryCodes,
  saveSecret,
  takeLink,
  takeTotpStep,
} from '#storage/secret-store.ts';
import { deleteSessionsOf } from '#storage/session-store.ts';
import { runWholly } from '../run-operation.ts';
import { newRecoveryCodes } from './check-code.ts';
import { hashPassword } from './password.ts';
import { tokenHash } from './session-token.ts';
import type { SignInParts } from './sign-in.ts';
import { totpForms, totpStep } from './totp.ts';

/** null for a link that was used, replaced or never made, or that is over: nobody learns which. */
export async function readInvitation({ database, box }: SignInParts, token: string, now: Date) {
  const link = await loadLink(database.db, tokenHash(token), now);
  if (!link) return null;
  const { login, name, purpose, expiresAt } = link;
  const totp = totpForms(box.open(link.totpSealed, login), login);
  return { login, name, purpose, expiresAt, totpSecret: totp.secret, totpAddress: totp.address };
}

export type InvitationAccepted =
  | { readonly outcome: 'accepted'; readonly login: string; readonly recoveryCodes: string[] }
  | {
      readonly outcome: 'refused';
      readonly code: 'link_over' | 'code_missing' | 'code_wrong' | PasswordProblem;
    };

/** A recovery ends every session and takes the passkeys away: whoever found the lost device has nothing left. */
export async function acceptInvitation(
  parts: SignInParts,
  offer: { readonly token: string; readonly password: string; readonly code?: string | undefined },
  now: Date,
): Promise<InvitationAccepted> {
  const { database, box, secondFactorRequired } = parts;
  const link = await loadLink(database.db, tokenHash(offer.token), now);
  if (!link) return { outcome: 'refused', code: 'link_over' };
  const { login } = link;
  const problem = checkPassword(offer.password, lengthMin(parts), [login, link.name]);
  if (problem !== null) return { outcome: 'refused', code: problem };
  const { code } = offer;
  if (code === undefined && secondFactorRequired)
    return { outcome: 'refused', code: 'code_missing' };
  const step = code === undefined ? null : totpStep(box.open(link.totpSealed, login), code, now);
  if (code !== undefined && step === null) return { outcome: 'refused', code: 'code_wrong' };

  const passwordHash = await hashPassword(offer.password);
  const recovery = newRecoveryCodes();
  return runWholly<InvitationAccepted>(database, async (tx) => {
    if (!(await takeLink(tx, tokenHash(offer.token)))) {
      return { outcome: 'refused', code: 'link_over' };
    }
    await saveSecret(tx, login, {
      passwordHash,
      totpSealed: step === null ? null : link.totpSealed,
    });
    if (step !== null) await takeTotpStep(tx, login, step);
    await replaceRecoveryCodes(tx, login, recovery.hashes);
    await deletePasskeysOf(tx, login);
    await deleteSessionsOf(tx, login);
    await saveActorState(tx, login, { state: 'active' });
    return { outcome: 'accepted', login, recoveryCodes: recovery.codes };
  });
}

export function lengthMin({ secondFactorRequired }: SignInParts): number {
  return secondFactorRequired ? passwordLengthMin.real : passwordLengthMin.demo;
}
