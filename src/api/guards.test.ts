/** What holds on every answer, whatever is asked: headers, form of a refusal, limits, other sites. */
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemSchema } from '#contract/problem.ts';
import { country } from '#core/access/role.ts';
import { QueueFull } from '#storage/posting-queue.ts';
import { stillParts, webFolder } from '../../tests/support/test-api.ts';
import type { Guards } from './add-endpoints.ts';
import type { Routes } from './answer.ts';
import { createApi } from './create-api.ts';

const web = webFolder();
let app: FastifyInstance;

/** No database: the routes answer, or break, as the test needs them. */
const routes = {
  readSession: async () => ({
    account: null,
    demoAccounts: null,
    secondFactorRequired: true,
    oidcName: null,
    today: '2017-11-23',
  }),
  signIn: async () => {
    throw new Error('secret of the inside: SELECT password_hash FROM actor');
  },
  readRound: async () => {
    throw new QueueFull('too many');
  },
  readDocuments: async () => {
    throw Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:5432'), { code: 'ECONNREFUSED' });
  },
  readControlRoom: async () => ({ not: 'what was promised' }),
} as unknown as Routes;

/** Whoever has a token is planner a. */
const guards: Guards = {
  callers: {
    session: async () => ({
      id: 'b7a7c0de-0000-4000-8000-000000000000',
      actor: { login: 'a', name: 'A', role: 'planner', ...country },
      assignmentId: 'b7a7c0de-0000-4000-8000-000000000001',
      isConfirmed: true,
      confirmedUntil: new Date(0),
    }),
    machine: async () => null,
  },
  accessLog: { record: () => undefined, flush: async () => undefined },
  now: () => new Date(0),
  isReadOnly: () => false,
};

beforeAll(async () => {
  app = await createApi({
    ...stillParts,
    web,
    routes,
    ...guards,
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await app.close();
  rmSync(web.pages, { recursive: true });
});

const signIn = { login: 'a', password: 'b' };
const cookie = `__Host-blanko=${'A'.repeat(43)}`;
const json = { 'content-type': 'application/json' };

/** what, method, address, headers, body, status */
type Headers = Record<string, string>;
const answers: [string, 'GET' | 'POST' | 'PUT', string, Headers, string | undefined, number][] = [
  ['an answer', 'GET', '/api/session', {}, undefined, 200],
  ['the page', 'GET', '/', {}, undefined, 200],
  ['a file of the page', 'GET', '/assets/index-BUz3JJw8.js', {}, undefined, 200],
  ['the coastline', 'GET', '/coastline.json', {}, undefined, 200],
  ['health', 'GET', '/livez', {}, undefined, 200],
  ['readiness', 'GET', '/readyz', {}, undefined, 200],
  ['not signed in', 'GET', '/api/round', {}, undefined, 401],
  ['not there', 'GET', '/api/nothing', {}, undefined, 404],
  ['no such file', 'GET', '/assets/gone.js', {}, undefined, 404],
  ['out of the folder', 'GET', '/assets/..%2f..%2fpackage.json', {}, undefined, 404],
  ['hidden files', 'GET', '/.git/config', {}, undefined, 404],
  ['another method', 'PUT', '/api/session', json, '{}', 404],
  ['an address that cannot be read', 'GET', '/api/offices/%', {}, undefined, 400],
  ['a body that cannot be read', 'POST', '/api/sign-in', json, '{', 400],
  ['a form', 'POST', '/api/sign-in', { 'content-type': 'text/plain' }, '{}', 415],
  ['another site', 'POST', '/api/sign-in', { ...json, origin: 'https://evil.example' }, '{}', 403],
  ['a body over 1 MB', 'POST', '/api/sign-in', json, `"${'x'.repeat(1_100_000)}"`, 413],
  ['a fault', 'POST', '/api/sign-in', json, JSON.stringify(signIn), 500],
  ['more work than can wait', 'GET', '/api/round', { cookie }, undefined, 503],
  ['a database that is away', 'GET', '/api/documents', { cookie }, undefined, 503],
  ['an answer that is not as promised', 'GET', '/api/control-room', { cookie }, undefined, 500],
];

describe('every answer', () => {
  it.each(answers)('%s', async (_what, method, url, headers, payload, status) => {
    const answer = await app.inject({ method, url, headers, ...(payload && { payload }) });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'cross-origin-resource-policy': 'same-origin',
    });
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'; style-src 'self';");
    expect(policy).not.toMatch(/script-src[^;]*unsafe|unsafe-eval|\*/);
    expect(answer.headers['x-powered-by']).toBeUndefined();
    if (url.startsWith('/api')) expect(answer.headers['cache-control']).toBe('no-store');
    if (status < 400) return;
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(problemSchema.parse(answer.json())).toMatchObject({ status });
    expect(answer.body).not.toMatch(/secret|SELECT|promised|10\.0\.0\.7|\.ts|node_modules/);
  });
});

describe('a refusal', () => {
  it.each([
    [undefined, 'id', 'Masuk dulu'],
    ['id-ID,id;q=0.9,en;q=0.8', 'id', 'Masuk dulu'],
    ['en-GB,en;q=0.9', 'en', 'Sign in first'],
    ['fr', 'id', 'Masuk dulu'],
  ])('to a reader of %s is in %s', async (accepts, language, begins) => {
    const answer = await app.inject({
      url: '/api/round',
      headers: accepts ? { 'accept-language': accepts } : {},
    });
    expect(answer.headers['content-language']).toBe(language);
    expect(answer.json().title).toMatch(new RegExp(`^${begins}`));
  });

  it('names all fields that stand in the way', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/sign-in',
      headers: { 'accept-language': 'en' },
      payload: { login: 7, nik: 'x' },
    });
    expect(answer.json().fields).toEqual([
      { field: 'login', problem: 'must be text' },
      { field: 'password', problem: 'is required' },
      { field: 'nik', problem: 'is not known; remove it' },
    ]);
  });
});

describe('a call that changes something', () => {
  it.each<[string, Headers, number]>([
    ['from a page of ours', { origin: 'http://blanko.test', 'sec-fetch-site': 'same-origin' }, 500],
    ['from a program', {}, 500],
    ['typed in by a person', { 'sec-fetch-site': 'none' }, 500],
    ['from another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['from a neighbour of the same domain', { 'sec-fetch-site': 'same-site' }, 403],
    ['with the origin of another site', { origin: 'https://evil.example' }, 403],
    ['with our name in another port', { origin: 'http://blanko.test:8080' }, 403],
    ['from nowhere that can be named', { origin: 'null' }, 403],
  ])('%s', async (_what, headers, status) => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/sign-in',
      headers: { host: 'blanko.test', ...headers },
      payload: signIn,
    });
    expect(answer.statusCode).toBe(status);
  });

  it.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'])(
    'as %s is not taken',
    async (type) => {
      const answer = await app.inject({
        method: 'POST',
        url: '/api/sign-in',
        headers: { 'content-type': type },
        payload: JSON.stringify(signIn),
      });
      expect(answer.json().code).toBe('not_json');
    },
  );
});

describe('the pages', () => {
  const html = { accept: 'text/html,application/xhtml+xml' };

  it.each<[string, Headers, number]>([
    ['/', html, 200],
    ['/offices/3205', html, 200],
    ['/offices/32.05', html, 200],
    ['/documents?account=on_hand:3205', html, 200],
    ['/offices/3205', { accept: 'application/json' }, 404],
    ['/gone.js', html, 404],
    ['/api/gone', html, 404],
  ])('%s as %o: %i', async (url, headers, status) => {
    const answer = await app.inject({ url, headers });
    expect(answer.statusCode).toBe(status);
    if (status === 200) {
      expect(answer.body).toContain('<title>Blanko</title>');
      expect(answer.headers['cache-control']).toBe('no-cache');
    }
  });

  it('files with a hash in their name are kept for a year, the coastline for a day', async () => {
    const file = await app.inject({ url: '/assets/index-BUz3JJw8.js' });
    expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const coast = await app.inject({ url: '/coastline.json' });
    expect(coast.headers['cache-control']).toBe('public, max-age=86400');
    const again = await app.inject({
      url: '/coastline.json',
      headers: { 'if-none-match': coast.headers.etag as string },
    });
    expect(again.statusCode).toBe(304);
  });
});

describe('on the wire', () => {
  const port = (): number => (app.server.address() as { port: number }).port;

  async function answerTo(text: string): Promise<string> {
    const socket = connect(port(), '127.0.0.1');
    socket.on('error', () => undefined);
    let answer = '';
    socket.on('data', (part) => {
      answer += part;
    });
    socket.write(text);
    await once(socket, 'close');
    return answer;
  }

  it('200 MB are refused by their announcement, before they are sent', async () => {
    const answer = await answerTo(
      'POST /api/sign-in HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n' +
        'Content-Length: 200000000\r\nConnection: close\r\n\r\n{',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('"code":"body_too_large"');
  });

  it('and without an announcement at the first byte too many', async () => {
    const chunk = `${(65_536).toString(16)}\r\n${'x'.repeat(65_536)}\r\n`;
    const answer = await answerTo(
      'POST /api/sign-in HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n' +
        `Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n${chunk.repeat(20)}`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  it.each([
    ['no HTTP at all', 'hello\r\n\r\n'],
    ['two lengths', 'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
    [
      'a length and chunks',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
  ])('%s: 400 and the end', async (_what, text) => {
    const answer = await answerTo(text);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toMatch(/connection: close/i);
    expect(answer).not.toMatch(/HPE_|Parse Error/);
  });
});

it('one address may not call without end', async () => {
  const limited = await createApi({
    ...stillParts,
    web,
    routes,
    ...guards,
    callsPerMinute: 3,
  });
  const answers = [];
  for (let calls = 0; calls < 4; calls++) answers.push(await limited.inject('/api/session'));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 429]);
  expect(answers[3]?.json().code).toBe('too_many_tries');
  expect(Number(answers[3]?.headers['retry-after'])).toBeGreaterThan(0);
  for (let files = 0; files < 5; files++) {
    expect((await limited.inject('/assets/missing.js')).statusCode).toBe(404);
  }
  await limited.close();
});
