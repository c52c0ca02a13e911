/** Codes of an authenticator app (TOTP, RFC 6238): six digits, a new one each half minute. */
import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

const periodSeconds = 30;
/** Clocks of telephones go wrong: the code before and the one after are taken too. */
const stepsAside = 1;

export function newTotpSecret(): Buffer {
  return randomBytes(20);
}

/** To type into the app, and to show as a QR code. */
export function totpForms(secret: Uint8Array, login: string): { secret: string; address: string } {
  const totp = totpOf(secret, login);
  return { secret: totp.secret.base32, address: totp.toString() };
}

/** The time step whose code this is; null when it is none of those that hold now. */
export function totpStep(secret: Uint8Array, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const aside = totpOf(secret, '').validate({ token: code, timestamp, window: stepsAside });
  return aside === null ? null : Math.floor(timestamp / 1000 / periodSeconds) + aside;
}

function totpOf(secret: Uint8Array, login: string): TOTP {
  return new TOTP({
    issuer: 'Blanko',
    label: login,
    period: periodSeconds,
    secret: new Secret({ buffer: new Uint8Array(secret).buffer }),
  });
}
