/** The second factor: a code of the authenticator, or one of the recovery codes; each works once. */
import { randomBytes } from 'node:crypto';
import type { Tx } from '#storage/db.ts';
import { takeRecoveryCode, takeTotpStep } from '#storage/secret-store.ts';
import type { SecretBox } from './secret-box.ts';
import { tokenHash } from './session-token.ts';
import { totpStep } from './totp.ts';

export async function takeCode(
  tx: Tx,
  box: SecretBox,
  person: { readonly login: string; readonly totpSealed: Buffer | null },
  code: string,
  now: Date,
): Promise<boolean> {
  const { login, totpSealed } = person;
  const plain = code.replace(/[\s-]/g, '').toLowerCase();
  if (!/^\d{6}$/.test(plain)) return takeRecoveryCode(tx, login, tokenHash(plain), now);
  if (totpSealed === null) return false;
  const step = totpStep(box.open(totpSealed, login), plain, now);
  return step !== null && takeTotpStep(tx, login, step);
}

const codesAtOnce = 10;
/** Crockford's base 32: no letter that looks like a digit or another letter. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

export interface RecoveryCodes {
  readonly codes: string[];
  readonly hashes: string[];
}

/** To be written down: `hq7m-2xzc-9fkp-wd4r`, 80 random bits each; and the hashes that are kept. */
export function newRecoveryCodes(
  bytesOf: (at: number) => Buffer = () => randomBytes(16),
): RecoveryCodes {
  const plain = Array.from({ length: codesAtOnce }, (_none, at) =>
    [...bytesOf(at)].map((byte) => alphabet[byte % 32]).join(''),
  );
  return {
    codes: plain.map((code) => code.replace(/.{4}(?=.)/g, '$&-')),
    hashes: plain.map(tokenHash),
  };
}

/** As above, the same for the same act: whoever sends it again is shown the same codes. */
export function recoveryCodesOfAct(box: SecretBox, login: string, eventId: string): RecoveryCodes {
  return newRecoveryCodes((at) =>
    box.share(`recovery code ${at} of ${login} ${eventId}`).subarray(0, 16),
  );
}
