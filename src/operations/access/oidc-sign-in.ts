/** The government's own sign-in: OpenID Connect, code flow with PKCE, everything signed is verified. */
import * as oidc from 'openid-client';
import { saveActorState } from '#storage/actor-store.ts';
import type { Database } from '#storage/db.ts';
import { linkSubject, loadCredential, loadLoginOfSubject } from '#storage/secret-store.ts';
import { saveStep, takeStep } from '#storage/sign-in-step-store.ts';
import { runOperation } from '../run-operation.ts';
import { renewToken, type SessionChanged } from './change-session.ts';
import { openSession, type SessionOpened, type Visit } from './open-session.ts';
import type { ResumedSession } from './resume-session.ts';
import { newToken, tokenHash } from './session-token.ts';
import type { SignInParts } from './sign-in.ts';

export interface OidcSettings {
  /** As its button says it: `INApas`. */
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface OidcProvider {
  readonly name: string;
  /** Asked for when it is first needed, and again when that failed: the provider may be away when we start. */
  configuration(): Promise<oidc.Configuration>;
}

export function oidcProvider(settings: OidcSettings): OidcProvider {
  let known: Promise<oidc.Configuration> | null = null;
  const discover = async (): Promise<oidc.Configuration> => {
    const issuer = new URL(settings.issuer);
    // Unencrypted on this machine alone: for trying it out, and for tests.
    const isHere = ['localhost', '127.0.0.1'].includes(issuer.hostname);
    const execute = isHere ? [oidc.allowInsecureRequests] : [];
    const { clientId, clientSecret } = settings;
    const found = await oidc.discovery(issuer, clientId, clientSecret, undefined, { execute });
    // The library trusts the connection to the provider; the signature of the ID token is verified all the same.
    oidc.enableNonRepudiationChecks(found);
    return found;
  };
  return {
    name: settings.name,
    configuration: () => {
      known ??= discover().catch((error: unknown) => {
        known = null;
        throw error;
      });
      return known;
    },
  };
}

const journeyMinutes = 10;
/** Where the person signs in anew to confirm, this is how long ago that may have been. */
const confirmationSecondsMax = 60;

/** `browserToken` goes into a cookie: the answer is taken from the browser that asked, and from no other. */
export async function startOidcSignIn(
  database: Database,
  provider: OidcProvider,
  redirectUri: string,
  confirms: boolean,
  now: Date,
): Promise<{ readonly address: string; readonly browserToken: string }> {
  const configuration = await provider.configuration();
  const verifier = oidc.randomPKCECodeVerifier();
  const state = oidc.randomState();
  const nonce = oidc.randomNonce();
  const browserToken = newToken();
  const address = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: 'openid email',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ...(confirms && { prompt: 'login', max_age: '0' }),
  });
  const content = { verifier, state, nonce, confirms: String(confirms) };
  const expiresAt = new Date(now.getTime() + journeyMinutes * 60_000);
  const step = { keyHash: tokenHash(browserToken), kind: 'oidc' as const, login: null };
  await runOperation(database, (tx) => saveStep(tx, { ...step, content, expiresAt }, now));
  return { address: address.href, browserToken };
}

export type OidcSignedIn =
  | SessionOpened
  | SessionChanged
  | {
      readonly outcome: 'refused';
      readonly code: 'oidc_refused' | 'oidc_one_factor';
      readonly login: string | null;
    };

export interface OidcReturn {
  readonly redirectUri: string;
  /** What stands behind `?` in the address to which the provider sent the browser. */
  readonly query: string;
  readonly browserToken: string | null;
}

/**
 * Opens a session, or confirms the one that is open. Every fault of the answer is one refusal: a wrong state, nonce,
 * issuer, audience or signature, something expired, a code that was used.
 */
export async function finishOidcSignIn(
  parts: SignInParts,
  provider: OidcProvider,
  answer: OidcReturn,
  session: ResumedSession | null,
  visit: Visit,
): Promise<OidcSignedIn> {
  const { database, box, secondFactorRequired } = parts;
  const refused = { outcome: 'refused', code: 'oidc_refused', login: null } as const;
  const person = await personOf(database, provider, answer, visit.now);
  if (!person) return refused;
  const login = await loginOf(database, person);
  if (login === null) return refused;
  // Authentication method reference `mfa` (RFC 8176): the provider says that it asked for more than one.
  if (secondFactorRequired && !person.methods.includes('mfa')) {
    return { outcome: 'refused', code: 'oidc_one_factor', login };
  }
  const credential = await loadCredential(database.db, login);
  if (!credential || credential.state === 'disabled') return { ...refused, login };
  if (person.confirms) {
    return session?.actor.login === login
      ? renewToken(database, session.id, { confirmedAt: visit.now })
      : { ...refused, login };
  }
  return runOperation(database, async (tx) => {
    if (credential.state === 'invited') await saveActorState(tx, login, { state: 'active' });
    return openSession(tx, box, login, 'oidc', visit);
  });
}

interface OidcPerson {
  readonly subject: string;
  /** Verified by the provider; null without one. */
  readonly email: string | null;
  readonly methods: readonly unknown[];
  readonly confirms: boolean;
}

async function personOf(
  database: Database,
  provider: OidcProvider,
  { redirectUri, query, browserToken }: OidcReturn,
  now: Date,
): Promise<OidcPerson | null> {
  if (browserToken === null) return null;
  const step = await runOperation(database, (tx) =>
    takeStep(tx, tokenHash(browserToken), 'oidc', now),
  );
  if (!step) return null;
  const { verifier = '', state = '', nonce = '', confirms } = step.content;
  try {
    const returned = new URL(`${redirectUri}?${query.replace(/^\?/, '')}`);
    const configuration = await provider.configuration();
    const tokens = await oidc.authorizationCodeGrant(configuration, returned, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
      ...(confirms === 'true' && { maxAge: confirmationSecondsMax }),
    });
    const claims = tokens.claims();
    if (!claims) return null;
    // Most providers say the address only to whoever asks with the access token.
    const { userinfo_endpoint } = configuration.serverMetadata();
    const about =
      claims.email === undefined && userinfo_endpoint !== undefined
        ? await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)
        : claims;
    const isVerified = about.email_verified === true && typeof about.email === 'string';
    return {
      subject: `${claims.iss} ${claims.sub}`,
      email: isVerified ? String(about.email) : null,
      methods: Array.isArray(claims.amr) ? claims.amr : [],
      confirms: confirms === 'true',
    };
  } catch {
    return null;
  }
}

/** The first time a person is known by the address that the administrator wrote down; from then on by the subject. */
async function loginOf(database: Database, { subject, email }: OidcPerson): Promise<string | null> {
  const known = await loadLoginOfSubject(database.db, subject);
  if (known !== null || email === null) return known;
  return runOperation(database, (tx) => linkSubject(tx, email, subject));
}
