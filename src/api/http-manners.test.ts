/** What answers say to programs: what is the same as before, where the next page is, what may be sent again. */
import { rmSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemCodes } from '#contract/problem.ts';
import { country } from '#core/access/role.ts';
import { stillParts, webFolder } from '../../tests/support/test-api.ts';
import type { Guards } from './add-endpoints.ts';
import type { Routes } from './answer.ts';
import { createApi } from './create-api.ts';

const web = webFolder();
let app: FastifyInstance;
const sent: unknown[] = [];

const page = (next: string | null) => ({
  ledgerSeq: 41,
  total: 1,
  count: 1,
  lines: [],
  next,
  accounts: [],
});
const routes = {
  readDocuments: async ({ query }: { query: { after?: string } }) =>
    page(query.after === undefined ? '17' : null),
  importOffices: async ({ body }: { body: Uint8Array }) => {
    sent.push(body.length);
    return {
      ...{ kind: 'offices', outcome: 'imported', fileHash: 'f', rows: 1, created: 1, changed: 0 },
      ...{
        unchanged: 0,
        refusedRows: 0,
        problemCount: 0,
        problems: [],
        warnings: [],
        ledgerSeq: 7,
        opening: null,
      },
    };
  },
  fileRequisition: async ({ body }: { body: unknown }) => {
    sent.push(body);
    throw new Error('far enough');
  },
} as unknown as Routes;

const callers = (role: 'planner' | 'administrator' | 'office_operator'): Guards['callers'] => ({
  session: async () => ({
    id: 'b7a7c0de-0000-4000-8000-000000000000',
    actor: { login: 'a', name: 'A', role, ...country },
    assignmentId: 'b7a7c0de-0000-4000-8000-000000000001',
    isConfirmed: true,
    confirmedUntil: new Date(0),
  }),
  machine: async () => null,
});
let role: 'planner' | 'administrator' | 'office_operator' = 'planner';

beforeAll(async () => {
  app = await createApi({
    ...stillParts,
    web,
    routes,
    callers: {
      session: (token, ...rest) => callers(role).session(token, ...rest),
      machine: async () => null,
    },
    accessLog: { record: () => undefined, flush: async () => undefined },
    now: () => new Date(0),
  });
});
afterAll(async () => {
  await app.close();
  rmSync(web.pages, { recursive: true });
});

const cookie = `__Host-blanko=${'A'.repeat(43)}`;
const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ url, headers: { cookie, ...headers } });

describe('a read', () => {
  it('says which state of the ledger it is, and where the next page is', async () => {
    const first = await get('/api/documents?accountKind=reserve&limit=1');
    expect(first.headers['ledger-seq']).toBe('41');
    expect(first.headers.link).toBe(
      '</api/documents?accountKind=reserve&limit=1&after=17>; rel="next"',
    );
    const second = await get('/api/documents?accountKind=reserve&limit=1&after=17');
    expect(second.headers.link).toBeUndefined();
  });

  it.each<[string, (tag: string) => string, number]>([
    ['the tag it was given', (tag) => tag, 304],
    ['the same tag without its mark', (tag) => tag.replace('W/', ''), 304],
    ['one of several', (tag) => `"x", ${tag}`, 304],
    ['another tag', () => 'W/"x"', 200],
  ])('is sent once to whoever shows %s', async (_, shown, status) => {
    const { etag } = (await get('/api/documents')).headers;
    const again = await get('/api/documents', { 'if-none-match': shown(String(etag)) });
    expect(again.statusCode).toBe(status);
    expect(again.headers.etag).toBe(etag);
    expect(again.body === '').toBe(status === 304);
  });
});

describe('a write', () => {
  const eventId = '9f0c1f0a-7a63-4d3e-9d8e-6f1c1a0b2c3d';
  const ask = { officeId: '3205', quantity: 1, reason: 'regular', note: null };
  const post = (body: object, key?: string) => {
    role = 'office_operator';
    return app.inject({
      method: 'POST',
      url: '/api/requisitions',
      headers: { cookie, ...(key !== undefined && { 'idempotency-key': key }) },
      payload: body,
    });
  };

  it.each<[string, object, string | undefined, string]>([
    ['its event id', { ...ask, eventId }, undefined, 'internal'],
    ['the key instead', ask, eventId, 'internal'],
    ['the key in quotes, as the draft has it', ask, `"${eventId}"`, 'internal'],
    ['both alike', { ...ask, eventId }, eventId, 'internal'],
    ['both, not alike', { ...ask, eventId }, eventId.replace('9', '8'), 'key_and_id_differ'],
    ['a key that is no id', ask, 'again', 'bad_input'],
    ['neither', ask, undefined, 'bad_input'],
  ])('with %s', async (_, body, key, code) => {
    sent.length = 0;
    const answer = await post(body, key);
    expect(answer.json().code).toBe(code);
    expect(sent).toEqual(code === 'internal' ? [{ ...ask, eventId }] : []);
  });
});

describe('a file', () => {
  const send = (type: string, size: number, as: typeof role = 'administrator') => {
    role = as;
    return app.inject({
      method: 'POST',
      url: '/api/imports/offices',
      headers: { cookie, 'content-type': type },
      payload: Buffer.alloc(size, 'a'),
    });
  };
  const megabyte = 1024 * 1024;

  it.each<[string, number, number]>([
    ['text/csv', 10, 200],
    ['text/csv; charset=utf-8', 10 * megabyte, 200],
    ['application/octet-stream', 10, 200],
    ['text/csv', 10 * megabyte + 1, 413],
    ['application/json', 10, 415],
    ['application/zip', 10, 415],
    ['multipart/form-data; boundary=x', 10, 415],
  ])('as %s of %i bytes: %i', async (type, size, status) => {
    sent.length = 0;
    const answer = await send(type, size);
    expect(answer.statusCode).toBe(status);
    expect(sent).toEqual(status === 200 ? [size] : []);
  });

  it('is not read from whoever may not send it', async () => {
    sent.length = 0;
    expect((await send('text/csv', 10 * megabyte + 1, 'planner')).statusCode).toBe(403);
    expect(sent).toEqual([]);
  });
});

describe('the interface for programs', () => {
  it('is there for anyone, as a document', async () => {
    const answer = await app.inject('/openapi.json');
    expect(answer.json().openapi).toBe('3.1.0');
  });

  it.each([
    ['/api-docs', 'id', 'Antarmuka untuk program'],
    ['/api-docs?lang=en', 'en', 'Interface for programs'],
    ['/api-docs?lang=<script>', 'id', 'Antarmuka untuk program'],
  ])('%s is a page without a script', async (url, language, title) => {
    const { body, headers } = await app.inject(url);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toContain(`<html lang="${language}">`);
    expect(body).toContain(`<h1>${title}</h1>`);
    expect(body).not.toMatch(/<script|<style|style=|(src|href)="https?:/);
    expect(problemCodes.filter((code) => !body.includes(`id="code-${code}"`))).toEqual([]);
  });
});
