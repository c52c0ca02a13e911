/** Passkeys (W3C WebAuthn): the device proves that it holds a key and has checked its person; both factors in one. */
import { createHash, randomUUID } from 'node:crypto';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Actor } from '#core/access/role.ts';
import type { Database, Tx } from '#storage/db.ts';
import {
  deletePasskey,
  loadPasskey,
  loadPasskeysOf,
  notePasskeyUse,
  type Passkey,
  savePasskey,
} from '#storage/passkey-store.ts';
import { loadCredential } from '#storage/secret-store.ts';
import { type SignInStep, saveStep, takeStep } from '#storage/sign-in-step-store.ts';
import { runOperation } from '../run-operation.ts';
import { renewToken, type SessionChanged } from './change-session.ts';
import { openSession, type SessionOpened, type Visit } from './open-session.ts';
import type { ResumedSession } from './resume-session.ts';
import { tokenHash } from './session-token.ts';
import type { SignInParts } from './sign-in.ts';

/** What passkeys are bound to: the address that people see, so that no look-alike site can use them. */
export interface PasskeySite {
  readonly origin: string;
  readonly host: string;
}

const challengeMinutes = 5;
const passkeysMax = 20;

/** Names no person: the device offers what it has, and nobody learns who has an account. */
export async function startPasskeySignIn(database: Database, site: PasskeySite, now: Date) {
  const options = await generateAuthenticationOptions({
    rpID: site.host,
    userVerification: 'required',
  });
  await keepChallenge(database, 'passkey_sign_in', options.challenge, null, now);
  return options;
}

export async function startPasskey(
  database: Database,
  site: PasskeySite,
  { login, name }: Actor,
  now: Date,
) {
  const own = await loadPasskeysOf(database.db, login);
  const options = await generateRegistrationOptions({
    rpName: 'Blanko',
    rpID: site.host,
    userID: new Uint8Array(createHash('sha256').update(login).digest()),
    userName: login,
    userDisplayName: name,
    excludeCredentials: own.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await keepChallenge(database, 'passkey_new', options.challenge, login, now);
  return options;
}

/** false when the answer is not to our question, of another site, or the passkey is kept already. */
export async function addPasskey(
  database: Database,
  site: PasskeySite,
  { login }: Actor,
  offer: { readonly response: object; readonly label: string },
  now: Date,
): Promise<boolean> {
  const verified = await orNull(() =>
    verifyRegistrationResponse({
      response: offer.response as RegistrationResponseJSON,
      expectedChallenge: (challenge) =>
        takeChallenge(database, 'passkey_new', challenge, login, now),
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      requireUserVerification: true,
    }),
  );
  if (!verified?.verified) return false;
  const { credential } = verified.registrationInfo;
  return runOperation(database, async (tx) => {
    if ((await loadPasskeysOf(tx, login)).length >= passkeysMax) return false;
    const { id: credentialId, publicKey, counter } = credential;
    const { label } = offer;
    return savePasskey(
      tx,
      { id: randomUUID(), login, credentialId, publicKey, counter, label },
      now,
    );
  });
}

/** false when the person has none of this id. */
export function removePasskey(database: Database, { login }: Actor, id: string): Promise<boolean> {
  return runOperation(database, (tx) => deletePasskey(tx, id, login));
}

type PasskeyRefused = {
  readonly outcome: 'refused';
  readonly code: 'passkey_refused';
  readonly login: string | null;
};

export async function signInWithPasskey(
  { database, box }: SignInParts,
  site: PasskeySite,
  response: object,
  visit: Visit,
): Promise<SessionOpened | PasskeyRefused> {
  const passkey = await verifyPasskey(database, site, response, visit.now);
  const refused = { outcome: 'refused', code: 'passkey_refused' } as const;
  if (!passkey) return { ...refused, login: null };
  const { login } = passkey;
  const person = await loadCredential(database.db, login);
  if (person?.state !== 'active') return { ...refused, login };
  return runOperation(database, (tx) => openSession(tx, box, login, 'passkey', visit));
}

/** Only by a passkey of the one who is signed in. */
export async function confirmWithPasskey(
  database: Database,
  site: PasskeySite,
  session: ResumedSession,
  response: object,
  now: Date,
): Promise<SessionChanged | Omit<PasskeyRefused, 'login'>> {
  const passkey = await verifyPasskey(database, site, response, now);
  if (passkey?.login !== session.actor.login) {
    return { outcome: 'refused', code: 'passkey_refused' };
  }
  return renewToken(database, session.id, { confirmedAt: now });
}

async function verifyPasskey(
  database: Database,
  site: PasskeySite,
  response: object,
  now: Date,
): Promise<Passkey | null> {
  const { id } = response as { id?: unknown };
  const passkey = typeof id === 'string' ? await loadPasskey(database.db, id) : null;
  if (!passkey) return null;
  const { credentialId, publicKey, counter } = passkey;
  const verified = await orNull(() =>
    verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      expectedChallenge: (challenge) =>
        takeChallenge(database, 'passkey_sign_in', challenge, null, now),
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      credential: { id: credentialId, publicKey, counter },
      requireUserVerification: true,
    }),
  );
  if (!verified?.verified) return null;
  const { newCounter } = verified.authenticationInfo;
  await runOperation(database, (tx) =>
    notePasskeyUse(tx, passkey.id, { counter: newCounter, at: now }),
  );
  return passkey;
}

/** The library throws for whatever is not as it should be; to the caller all of that is one refusal. */
async function orNull<T>(verify: () => Promise<T>): Promise<T | null> {
  try {
    return await verify();
  } catch {
    return null;
  }
}

function keepChallenge(
  database: Database,
  kind: SignInStep['kind'],
  challenge: string,
  login: string | null,
  now: Date,
): Promise<void> {
  const expiresAt = new Date(now.getTime() + challengeMinutes * 60_000);
  const step = { keyHash: tokenHash(challenge), kind, login, content: {}, expiresAt };
  return runOperation(database, (tx) => saveStep(tx, step, now));
}

/** Each challenge is answered once, by the person it was made for. */
function takeChallenge(
  database: Database,
  kind: SignInStep['kind'],
  challenge: string,
  login: string | null,
  now: Date,
): Promise<boolean> {
  return runOperation(database, async (tx: Tx) => {
    const step = await takeStep(tx, tokenHash(challenge), kind, now);
    return step !== null && step.login === login;
  });
}
