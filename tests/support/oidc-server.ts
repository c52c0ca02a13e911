/** A real OpenID provider on this machine, which can be told to answer wrongly in one way at a time. */
import { createHmac, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

type Claims = Record<string, unknown>;

export interface OidcServer {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who signs in there next, and how. */
  person: { sub: string; email: string; emailVerified: boolean; methods: string[] };
  /** Changes the ID token on its way; null leaves it. */
  tamper: ((claims: Claims, tools: { sign: (claims: Claims) => string }) => string) | null;
  /** Lets the browser sign in there; gives the query with which it comes back. */
  visit(address: string): Promise<string>;
  close(): Promise<void>;
}

const clientId = 'blanko';
const clientSecret = 'a secret of the tests only';

export async function startOidcServer(redirectUri: string): Promise<OidcServer> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = 'test';
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const state: Pick<OidcServer, 'person' | 'tamper'> = {
    person: { sub: 'a', email: 'a@example.go.id', emailVerified: true, methods: ['pwd', 'mfa'] },
    tamper: null,
  };

  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' }] },
    cookies: { keys: [randomUUID()] },
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({
        sub,
        email: state.person.email,
        email_verified: state.person.emailVerified,
      }),
    }),
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({
        clientId,
        accountId: context.oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });

  const sign = (claims: Claims): string => {
    const body = `${coded({ alg: 'RS256', kid })}.${coded(claims)}`;
    return `${body}.${createSign('RSA-SHA256').update(body).sign(privateKey, 'base64url')}`;
  };
  const callback = provider.callback();
  server.on('request', async (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.startsWith('/interaction/')) {
      const { sub, methods } = state.person;
      const login = { accountId: sub, amr: methods };
      await provider.interactionFinished(request, response, { login });
      return;
    }
    if (request.url === '/token' && state.tamper) {
      tamperOnTheWay(response, (token) => state.tamper!(claimsOf(token), { sign }));
    }
    callback(request, response);
  });

  return {
    ...{ issuer, clientId, clientSecret },
    get person() {
      return state.person;
    },
    set person(person) {
      state.person = person;
    },
    get tamper() {
      return state.tamper;
    },
    set tamper(tamper) {
      state.tamper = tamper;
    },
    visit: (address) => followTo(redirectUri, address),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The provider writes its answer; what leaves is the changed one. */
function tamperOnTheWay(response: ServerResponse, change: (token: string) => string): void {
  const end = response.end.bind(response) as (body: string) => ServerResponse;
  response.end = ((body: string | Buffer) => {
    const answer = JSON.parse(String(body)) as { id_token?: string };
    if (answer.id_token) answer.id_token = change(answer.id_token);
    const text = JSON.stringify(answer);
    response.setHeader('content-length', Buffer.byteLength(text));
    return end(text);
  }) as typeof response.end;
}

async function followTo(redirectUri: string, address: string): Promise<string> {
  const jar = new Map<string, string>();
  let next = address;
  while (!next.startsWith(redirectUri)) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(next, { redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location === null) throw new Error(`${next}: ${answer.status} ${await answer.text()}`);
    next = new URL(location, next).href;
  }
  return new URL(next).search.slice(1);
}

function coded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

function claimsOf(token: string): Claims {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Claims;
}

/** A token that says it needs no signature. */
export function unsigned(claims: Claims): string {
  return `${coded({ alg: 'none' })}.${coded(claims)}.`;
}

/** A token signed with what everybody who signs in could know. */
export function signedWithSecret(claims: Claims, secret: string): string {
  const body = `${coded({ alg: 'HS256' })}.${coded(claims)}`;
  return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
}
