/** A ledger that does not agree with its checksum is read, and not written on; monitoring says so. */
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { country } from '#core/access/role.ts';
import { type LedgerWatch, ledgerWatch } from '#operations/ledger/ledger-watch.ts';
import { readGauges } from '#operations/read-gauges.ts';
import { countryLoader } from '#operations/round/allocation-world.ts';
import { garut, stillParts, testApi } from '../../tests/support/test-api.ts';
import type { Routes } from './answer.ts';
import { createApi } from './create-api.ts';

const api = testApi();
const token = 'a-token-for-tests-only';
let alarms = 0;
let watch: LedgerWatch;
let app: FastifyInstance;

/** Rows of the table that write, and one that reads, with a route that only says that it was reached. */
const reached = async () => ({ reached: true });
const routes = new Proxy({} as Routes, { get: () => reached });

beforeAll(async () => {
  const { database, clocks, accessLog } = api.current;
  watch = ledgerWatch(database, () => alarms++);
  const morning = {
    database,
    loadCountry: countryLoader(),
    worldNow: () => clocks.world,
    today: () => '2017-11-23',
    now: () => clocks.now,
  };
  app = await createApi({
    ...stillParts,
    web: { pages: '/nowhere', facts: '/nowhere' },
    routes,
    accessLog,
    now: () => clocks.now,
    isReadOnly: watch.isReadOnly,
    metrics: { token, read: () => readGauges(morning) },
    callers: {
      session: async () => ({
        id: randomUUID(),
        actor: { login: 'o', name: 'O', role: 'office_operator', ...country, officeId: garut },
        assignmentId: randomUUID(),
        isConfirmed: true,
        confirmedUntil: new Date(0),
      }),
      machine: async () => null,
    },
  });
});
afterAll(() => app.close());

const post = async (url: string) => {
  const cookies = { '__Host-blanko': 'x'.repeat(43) };
  const answer = await app.inject({ method: 'POST', url, payload: {}, cookies });
  return answer.json().code;
};

const metric = async (name: string): Promise<number> => {
  const headers = { authorization: `Bearer ${token}` };
  const { body } = await app.inject({ url: '/metrics', headers });
  return Number(new RegExp(`^blanko_${name} (.+)$`, 'm').exec(body)?.[1]);
};

describe('while the ledger is sound', () => {
  it('doors that write are open', async () => {
    await watch.check();
    expect(watch.isReadOnly()).toBe(false);
    expect(await post('/api/statements')).toBe('bad_input');
    expect(await metric('read_only')).toBe(0);
  });

  it('the figures of the trade are there for the token, and for nobody else', async () => {
    expect((await app.inject({ url: '/metrics' })).statusCode).toBe(401);
    const wrong = { authorization: 'Bearer a-token-for-tests-onlx' };
    expect((await app.inject({ url: '/metrics', headers: wrong })).statusCode).toBe(401);
    expect(await metric('ledger_last_seq')).toBe(await api.current.ledgerSeq());
    expect(await metric('offices_silent')).toBe(1);
    const isAnyOnTheRoad = (await metric('shipments_on_the_road')) > 0;
    expect((await metric('oldest_shipment_age_seconds')) > 0).toBe(isAnyOnTheRoad);
    expect(await metric('outbox_age_seconds')).toBe(0);
  });

  it('every line is one that Prometheus reads', async () => {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await app.inject({ url: '/metrics', headers });
    expect(answer.headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
    const lines = answer.body.trimEnd().split('\n');
    const shape =
      /^(# HELP blanko_[a-z_]+ [^\n]+|# TYPE blanko_[a-z_]+ gauge|blanko_[a-z_]+ -?\d+(\.\d+)?(e[+-]\d+)?)$/;
    expect(lines.filter((line) => !shape.test(line))).toEqual([]);
  });
});

describe('once an entry has been lost', () => {
  it('writing is refused, reading and one’s own session go on, and it stays so', async () => {
    const { database } = api.current;
    await database.asOwner(async (db) => {
      await sql`ALTER TABLE sequencer DISABLE TRIGGER ALL`.execute(db);
      await sql`UPDATE sequencer SET entry_count = entry_count + 1`.execute(db);
    });
    await watch.check();
    await watch.check();
    expect({ isReadOnly: watch.isReadOnly(), alarms }).toEqual({ isReadOnly: true, alarms: 1 });
    expect(await post('/api/statements')).toBe('read_only');
    expect(await post('/api/shipments/s/receipt')).toBe('read_only');
    expect(await post('/api/messages/m/read')).toBe('bad_input');
    expect(await post('/api/sign-in')).toBe('bad_input');
    const cookies = { '__Host-blanko': 'x'.repeat(43) };
    const read = await app.inject({ url: '/api/messages/counts', cookies });
    expect(read.statusCode).not.toBe(503);
    expect(await metric('read_only')).toBe(1);
    await database.asOwner((db) =>
      sql`UPDATE sequencer SET entry_count = entry_count - 1`.execute(db),
    );
    await watch.check();
    expect(watch.isReadOnly()).toBe(true);
  });
});
