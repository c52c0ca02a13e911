/** The government's sign-in against a real provider, which then answers wrongly in every way it could. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { country } from '#core/access/role.ts';
import { type OidcProvider, oidcProvider } from '#operations/access/oidc-sign-in.ts';
import { saveActor, saveActorState, saveAssignment } from '#storage/actor-store.ts';
import {
  type OidcServer,
  signedWithSecret,
  startOidcServer,
  unsigned,
} from '../../tests/support/oidc-server.ts';
import { testApi } from '../../tests/support/test-api.ts';

let server: OidcServer;
let provider: OidcProvider;
const api = testApi({
  isRealWorld: true,
  oidc: { name: 'Masuk Nasional', configuration: () => provider.configuration() },
});

const siti = { sub: 's-1', email: 'siti@example.go.id', emailVerified: true };

beforeAll(async () => {
  server = await startOidcServer('http://localhost/sign-in/return');
  const { issuer, clientId, clientSecret } = server;
  provider = oidcProvider({ name: 'Masuk Nasional', issuer, clientId, clientSecret });
  const { db } = api.current.database;
  await db.transaction().execute(async (tx) => {
    for (const login of ['siti', 'budi', 'wati']) {
      const email = `${login}@example.go.id`;
      const createdAt = '2026-01-01T00:00:00Z';
      await saveActor(tx, {
        login,
        name: login,
        kind: 'person',
        email,
        state: 'invited',
        createdAt,
      });
      const dates = { validFrom: '2017-01-01', validUntil: null };
      const by = { grantedBy: 'test', approvedBy: null, proposalId: null };
      const role = { login, role: 'planner', ...country } as const;
      await saveAssignment(tx, { id: `role of ${login}`, ...role, ...dates, ...by });
    }
  });
});
afterAll(() => server.close());

async function post(path: string, cookie: string, body?: object) {
  return api.current.app.inject({
    method: 'POST',
    url: path,
    headers: { host: 'localhost', cookie },
    ...(body && { payload: body }),
  });
}

function cookieOf(answer: Awaited<ReturnType<typeof post>>, name: string): string {
  const found = answer.cookies.find((cookie) => cookie.name === name && cookie.value !== '');
  return found ? `${found.name}=${found.value}` : '';
}

/** Goes to the provider and comes back with its answer, still to be handed in. */
async function journey(session = '') {
  const started = await post('/api/sign-in/oidc-address', session);
  const query = await server.visit(started.json().address);
  return { query, cookie: cookieOf(started, '__Host-blanko-journey') };
}

async function signIn(person: typeof siti, methods = ['pwd', 'mfa']) {
  server.person = { ...person, methods };
  const { query, cookie } = await journey();
  return post('/api/sign-in/oidc', cookie, { query });
}

describe("the government's sign-in", () => {
  it('lets in whom the administrator wrote down, by a verified address, and knows them again', async () => {
    const first = await signIn(siti);
    expect(first.statusCode).toBe(200);
    expect(first.json().account).toMatchObject({ login: 'siti', role: 'planner' });
    expect(cookieOf(first, '__Host-blanko')).not.toBe('');
    const renamed = await signIn({ ...siti, email: 'another@example.com' });
    expect(renamed.json().account).toMatchObject({ login: 'siti' });
  });

  it.each([
    ['of an address that nobody has', { sub: 'x-1', email: 'x@example.com', emailVerified: true }],
    [
      'of an address not verified',
      { sub: 'b-1', email: 'budi@example.go.id', emailVerified: false },
    ],
    ['who would take the place of another', { ...siti, sub: 'somebody else' }],
  ])('knows nobody %s', async (_what, person) => {
    const answer = await signIn(person);
    expect(answer.statusCode).toBe(422);
    expect(answer.json().code).toBe('oidc_refused');
    expect(cookieOf(answer, '__Host-blanko')).toBe('');
  });

  it('asks for a second factor in a real world', async () => {
    const answer = await signIn(siti, ['pwd']);
    expect(answer.json().code).toBe('oidc_one_factor');
  });

  it('shuts out who is disabled here', async () => {
    const wati = { sub: 'w-1', email: 'wati@example.go.id', emailVerified: true };
    expect((await signIn(wati)).statusCode).toBe(200);
    const { db } = api.current.database;
    await db.transaction().execute((tx) => saveActorState(tx, 'wati', { state: 'disabled' }));
    expect((await signIn(wati)).json().code).toBe('oidc_refused');
  });

  it('confirms the session of the same person, who signs in there anew, with a new token', async () => {
    const session = cookieOf(await signIn(siti), '__Host-blanko');
    const { query, cookie } = await journey(session);
    const confirmed = await post('/api/sign-in/oidc', `${cookie}; ${session}`, { query });
    expect(confirmed.statusCode).toBe(200);
    expect(cookieOf(confirmed, '__Host-blanko')).not.toBe(session);
    expect((await post('/api/sign-out', session)).statusCode).toBe(401);

    server.person = {
      sub: 'b-2',
      email: 'budi@example.go.id',
      emailVerified: true,
      methods: ['mfa'],
    };
    const fresh = cookieOf(confirmed, '__Host-blanko');
    const other = await journey(fresh);
    const answer = await post('/api/sign-in/oidc', `${other.cookie}; ${fresh}`, other);
    expect(answer.statusCode).toBe(400);
    const refused = await post('/api/sign-in/oidc', `${other.cookie}; ${fresh}`, {
      query: other.query,
    });
    expect(refused.json().code).toBe('oidc_refused');
  });
});

describe('an answer that is not as it should be', () => {
  const hour = 3600;
  const wrongTokens: [string, NonNullable<OidcServer['tamper']>][] = [
    ['without a signature (alg none)', (claims) => unsigned(claims)],
    ['signed with the client secret', (claims) => signedWithSecret(claims, server.clientSecret)],
    ['of another issuer', (claims, { sign }) => sign({ ...claims, iss: 'https://evil.example' })],
    ['for another client', (claims, { sign }) => sign({ ...claims, aud: 'another' })],
    ['with another nonce', (claims, { sign }) => sign({ ...claims, nonce: 'another' })],
    ['without a nonce', ({ nonce: _nonce, ...claims }, { sign }) => sign(claims)],
    ['expired', (claims, { sign }) => sign({ ...claims, exp: Number(claims.exp) - 2 * hour })],
    [
      'with another person under the old signature',
      (claims, { sign }) => {
        const [head, , signature] = sign(claims).split('.');
        const body = Buffer.from(JSON.stringify({ ...claims, sub: 's-2' })).toString('base64url');
        return `${head}.${body}.${signature}`;
      },
    ],
  ];

  it.each(wrongTokens)('is refused: %s', async (_what, tamper) => {
    server.tamper = tamper;
    const answer = await signIn(siti);
    server.tamper = null;
    expect(answer.json().code).toBe('oidc_refused');
    expect(cookieOf(answer, '__Host-blanko')).toBe('');
  });

  it('is taken where the token is only signed again: what is refused above is refused for its fault', async () => {
    server.tamper = (claims, { sign }) => sign(claims);
    const answer = await signIn(siti);
    server.tamper = null;
    expect(answer.statusCode).toBe(200);
  });

  const replaced = (query: string, name: string, value: string): string => {
    const words = new URLSearchParams(query);
    words.set(name, value);
    return String(words);
  };
  it.each([
    ['another state', (query: string) => replaced(query, 'state', 'another')],
    ['another issuer', (query: string) => replaced(query, 'iss', 'https://evil.example')],
    ['another code', (query: string) => replaced(query, 'code', 'another')],
    ['an error', () => 'error=access_denied'],
    ['nothing', () => 'x=1'],
  ])('is refused: %s in the address', async (_what, change) => {
    server.person = { ...siti, methods: ['mfa'] };
    const { query, cookie } = await journey();
    const answer = await post('/api/sign-in/oidc', cookie, { query: change(query) });
    expect(answer.json().code).toBe('oidc_refused');
  });

  it('is refused a second time, from another browser, and after ten minutes', async () => {
    server.person = { ...siti, methods: ['mfa'] };
    const once = await journey();
    expect((await post('/api/sign-in/oidc', '', { query: once.query })).json().code).toBe(
      'oidc_refused',
    );
    expect((await post('/api/sign-in/oidc', once.cookie, { query: once.query })).statusCode).toBe(
      200,
    );
    expect((await post('/api/sign-in/oidc', once.cookie, { query: once.query })).json().code).toBe(
      'oidc_refused',
    );
    // The same code in a journey of its own: the provider has given it out already.
    const next = await journey();
    const code = new URLSearchParams(once.query).get('code') ?? '';
    const replayed = replaced(next.query, 'code', code);
    expect((await post('/api/sign-in/oidc', next.cookie, { query: replayed })).json().code).toBe(
      'oidc_refused',
    );
    const late = await journey();
    const { clocks } = api.current;
    clocks.now = new Date(clocks.now.getTime() + 10 * 60_000);
    expect((await post('/api/sign-in/oidc', late.cookie, { query: late.query })).json().code).toBe(
      'oidc_refused',
    );
  });
});
