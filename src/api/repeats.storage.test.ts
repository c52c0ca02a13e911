/**
 * Every write of the endpoint table is sent twice, a second apart, as a weak line makes it: what is in the database after
 * the second is what was there after the first, to the last column of the last row.
 */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { Endpoint } from '#contract/endpoint.ts';
import { type EndpointId, endpoints } from '#contract/endpoints.ts';
import { demoActors } from '#sim/demo-actors.ts';
import { callOfRow, refusalOf } from '../../tests/support/access-matrix.ts';
import { makeEveryKind } from '../../tests/support/every-kind.ts';
import { objectsOf } from '../../tests/support/objects-of-office.ts';
import { type Caller, garut, karawang, testApi } from '../../tests/support/test-api.ts';

const api = testApi();
const writes = (Object.entries(endpoints) as [EndpointId, Endpoint][]).filter(
  ([, { method }]) => method === 'POST',
);
const withEventId = writes
  .filter(([, { body }]) => body instanceof z.ZodObject && 'eventId' in body.shape)
  .map(([id]) => id);

/** Who has called, and when a session was last seen, may differ; the rest is what a write could harm. */
const besides = ['access_log', 'session', 'sign_in_step'];

beforeAll(async () => {
  const { database, clocks } = api.current;
  const clock = { today: '2017-11-23', now: clocks.world };
  const machine = { login: 'mesin', name: 'Mesin', email: null, kind: 'machine' };
  await ask('/api/people', { eventId: randomUUID(), ...machine });
  await makeEveryKind(database, { granted: [garut, karawang], others: ['3401'] }, '8107', clock);
});

async function stateOfAll(): Promise<Record<string, string>> {
  const { db } = api.current.database;
  const { rows: tables } = await sql<{ name: string }>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`.execute(db);
  const state: Record<string, string> = {};
  for (const { name } of tables.filter((table) => !besides.includes(table.name))) {
    const { rows } = await sql<{ state: string }>`
      SELECT count(*) || ' ' || coalesce(md5(string_agg(one::text, ' ' ORDER BY one::text)), '') AS state
      FROM ${sql.table(name)} AS one`.execute(db);
    state[name] = rows[0]!.state;
  }
  return state;
}

/** Whoever the row lets in and works nearest to the office. */
function callerOf(row: Endpoint): Caller {
  const open = demoActors.filter((actor) => refusalOf(row, actor) === null);
  const near = open.find(({ officeId }) => officeId === garut) ?? open[0];
  if (row.access === 'anyone' || !near) return 'nobody';
  return near.login as Caller;
}

/** What the samples alone do not name. */
const named: Partial<Record<EndpointId, Readonly<Record<string, string>>>> = {
  setPersonState: { login: 'auditor', state: 'disabled' },
  endPersonSessions: { login: 'gudang' },
  proposeRecovery: { login: 'halo' },
  issueMachineKey: { login: 'mesin' },
};
/** They end what the calls after them need. */
const last: readonly EndpointId[] = ['endSession', 'signOut'];

interface Sending {
  readonly path: string;
  readonly body: unknown;
  readonly contentType: string | null;
}

async function sendTwice(as: Caller, { path, body, contentType }: Sending) {
  const { clocks, call } = api.current;
  const headers = { ...(contentType !== null && { 'content-type': contentType }) };
  const sending = { method: 'POST', body: body ?? {}, headers } as const;
  const before = await stateOfAll();
  const first = await call(as, path, sending);
  const between = await stateOfAll();
  clocks.world = new Date(clocks.world.getTime() + 1_000);
  clocks.now = new Date(clocks.now.getTime() + 1_000);
  const second = await call(as, path, sending);
  const atFirst = differing(before, between);
  return { first, second, atFirst, changed: differing(between, await stateOfAll()) };
}

function differing(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.keys(after).filter((table) => before[table] !== after[table]);
}

/** As the administrator, within five minutes of confirming. */
async function ask(path: string, body: object) {
  const { app, signIn } = api.current;
  const cookie = await signIn('admin');
  const answer = await app.inject({
    method: 'POST',
    url: path,
    headers: { cookie },
    payload: body,
  });
  return { status: answer.statusCode, ...answer.json() };
}

vi.setConfig({ testTimeout: 600_000 });

describe('a write that is sent twice', () => {
  it('does nothing the second time, whichever carries an event id', async () => {
    const wrong: string[] = [];
    const done: string[] = [];
    const objects = await objectsOf(api.current.database.db, garut);
    for (const id of withEventId) {
      const sending = callOfRow(id, garut, { ...objects, ...named[id] });
      const { first, second, changed } = await sendTwice(callerOf(endpoints[id]), sending);
      if (first.statusCode === 200) done.push(id);
      const isSame = first.statusCode === second.statusCode && changed.length === 0;
      if (!isSame || first.statusCode >= 500) {
        wrong.push(`${id}: ${first.statusCode}, then ${second.statusCode} ${changed}`);
      }
    }
    expect(wrong).toEqual([]);
    // Those that the samples cannot make succeed have tests of their own beside them.
    expect(done.length).toBeGreaterThan(25);
    process.stdout.write(`sent twice: ${withEventId.length} rows, ${done.length} of them done\n`);
  });

  it('does nothing the second time where its row says why it needs no event id', async () => {
    const others = writes.filter(([, { repeats }]) => repeats !== undefined);
    const ordered = [
      ...others.filter(([id]) => !last.includes(id)),
      ...others.filter(([id]) => last.includes(id)),
    ];
    const wrong: string[] = [];
    for (const [id, row] of ordered) {
      const call = callOfRow(id, garut);
      const { first, atFirst, changed } = await sendTwice(callerOf(row), call);
      const isSilent = row.repeats !== 'reads' || atFirst.length === 0;
      if (changed.length > 0 || !isSilent || first.statusCode >= 500) {
        wrong.push(`${id}: ${first.statusCode}, ${atFirst}, then ${changed}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('an act of the administrator whose answer was lost', () => {
  const event = () => ({ eventId: randomUUID() });

  it('shows the same key again, until another is made', async () => {
    const act = event();
    const first = await ask('/api/people/mesin/key', act);
    expect(first).toMatchObject({ status: 200 });
    expect(await ask('/api/people/mesin/key', act)).toEqual(first);
    const next = await ask('/api/people/mesin/key', event());
    expect(next.key).not.toBe(first.key);
    const late = await ask('/api/people/mesin/key', act);
    expect(late).toMatchObject({ status: 410, code: 'secret_over' });
    expect(JSON.stringify(late)).not.toContain(first.key);
  });

  it('shows the same link again, until another is made', async () => {
    const person = { login: 'ratna', name: 'Ratna', email: null, kind: 'person' };
    await ask('/api/people', { ...event(), ...person });
    const act = event();
    const first = await ask('/api/people/ratna/link', act);
    expect(await ask('/api/people/ratna/link', act)).toEqual(first);
    expect(await ask('/api/people/budi/link', act)).toMatchObject({ status: 404 });
    await ask('/api/people/ratna/link', event());
    expect(await ask('/api/people/ratna/link', act)).toMatchObject({ code: 'secret_over' });
  });

  it('shows the same recovery codes again, until others are made', async () => {
    const path = '/api/own-factors/recovery-codes';
    const act = event();
    const first = await ask(path, act);
    expect(new Set(first.recoveryCodes).size).toBe(10);
    expect(await ask(path, act)).toEqual(first);
    await ask(path, event());
    expect(await ask(path, act)).toMatchObject({ status: 410, code: 'secret_over' });
  });

  it('is bound to what it was about', async () => {
    const act = event();
    await ask('/api/people/mesin/key', act);
    for (const path of ['/api/own-factors/recovery-codes', '/api/people/mesin/sessions-end']) {
      expect(await ask(path, act)).toMatchObject({ status: 422, code: 'event_id_reused' });
    }
  });

  it('arrives late and does not undo what was done meanwhile', async () => {
    const off = { ...event(), state: 'disabled' };
    const path = '/api/people/halo/state';
    expect(await ask(path, off)).toMatchObject({ outcome: 'done' });
    expect(await ask(path, { ...event(), state: 'active' })).toMatchObject({ outcome: 'done' });
    expect(await ask(path, off)).toMatchObject({ outcome: 'already_done' });
    await api.current.signIn('halo');

    const end = event();
    expect(await ask('/api/people/halo/sessions-end', end)).toMatchObject({ outcome: 'done' });
    const cookie = await api.current.signIn('halo');
    await ask('/api/people/halo/sessions-end', end);
    const open = await api.current.app.inject({ url: '/api/sessions', headers: { cookie } });
    expect(open.statusCode).toBe(200);
  });

  it('ends a role once', async () => {
    const { db } = api.current.database;
    const { id } = await db
      .selectFrom('assignment')
      .select('id')
      .where('login', '=', 'halo')
      .executeTakeFirstOrThrow();
    const path = `/api/assignments/${id}/end`;
    expect(await ask(path, {})).toMatchObject({ outcome: 'done' });
    const before = await stateOfAll();
    expect(await ask(path, {})).toMatchObject({ outcome: 'already_done' });
    expect(differing(before, await stateOfAll())).toEqual([]);
  });
});
