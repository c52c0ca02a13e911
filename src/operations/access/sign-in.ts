/** Opens a session for a login and its password, and a code where a second factor is asked for. */
import type { Database } from '#storage/db.ts';
import { type Credential, loadCredential } from '#storage/secret-store.ts';
import { runOperation } from '../run-operation.ts';
import { takeCode } from './check-code.ts';
import { openSession, type SessionOpened, type Visit } from './open-session.ts';
import { passwordMatches } from './password.ts';
import type { SecretBox } from './secret-box.ts';
import type { SignInThrottle } from './sign-in-throttle.ts';

/** What every way in works with. */
export interface SignInParts {
  readonly database: Database;
  readonly throttle: SignInThrottle;
  readonly box: SecretBox;
  /** False in the demo world alone, whose passwords anyone may know. */
  readonly secondFactorRequired: boolean;
}

export interface PasswordAttempt {
  readonly login: string;
  readonly password: string;
  readonly code?: string | undefined;
}

export type PasswordShown =
  | { readonly outcome: 'shown'; readonly person: Credential; readonly byCode: boolean }
  | { readonly outcome: 'too_many_tries'; readonly waitSeconds: number }
  | {
      readonly outcome: 'refused';
      readonly code: 'wrong_login_or_password' | 'second_factor_needed';
      /** Whose account it was; null when there is none of this login. */
      readonly login: string | null;
    };

/** Wrong codes are counted for the login whoever sends them: only who knows the password gets so far. */
const anyAddress = 'code';

/**
 * An unknown login, a disabled account and a wrong password are the same answer after the same work. A wrong code is
 * that answer too.
 */
export async function showPassword(
  parts: SignInParts,
  { login, password, code }: PasswordAttempt,
  { address, now }: Visit,
): Promise<PasswordShown> {
  const { database, throttle, box } = parts;
  const waitSeconds = throttle.waitSeconds(login, address, now);
  if (waitSeconds > 0) return { outcome: 'too_many_tries', waitSeconds };

  // Counted before the slow comparison, so that tries sent all at once are counted too.
  throttle.failed(login, address, now);
  const person = await loadCredential(database.db, login.toLowerCase());
  const matches = await passwordMatches(person?.passwordHash ?? null, password);
  const wrong = { outcome: 'refused', code: 'wrong_login_or_password' } as const;
  if (!person || !matches || person.state !== 'active') {
    return { ...wrong, login: person?.login ?? null };
  }
  const byCode = parts.secondFactorRequired || person.totpSealed !== null;
  if (byCode) {
    const { login: known } = person;
    if (code === undefined) {
      return { outcome: 'refused', code: 'second_factor_needed', login: known };
    }
    const waitForCode = throttle.waitSeconds(known, anyAddress, now);
    if (waitForCode > 0) return { outcome: 'too_many_tries', waitSeconds: waitForCode };
    throttle.failed(known, anyAddress, now);
    const isRight = await runOperation(database, (tx) => takeCode(tx, box, person, code, now));
    if (!isRight) return { ...wrong, login: known };
    throttle.succeeded(known, anyAddress);
  }
  throttle.succeeded(login, address);
  return { outcome: 'shown', person, byCode };
}

export type SignedIn = SessionOpened | Exclude<PasswordShown, { outcome: 'shown' }>;

export async function signIn(
  parts: SignInParts,
  attempt: PasswordAttempt,
  visit: Visit,
): Promise<SignedIn> {
  const shown = await showPassword(parts, attempt, visit);
  if (shown.outcome !== 'shown') return shown;
  const by = shown.byCode ? 'password_and_code' : 'password';
  return runOperation(parts.database, (tx) =>
    openSession(tx, parts.box, shown.person.login, by, visit),
  );
}
