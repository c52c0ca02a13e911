/** The live stream over a real connection: what is told, to whom, and when it ends. */
import { type ClientRequest, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import { postDocuments } from '#storage/ledger-store.ts';
import { saveRequisitions } from '#storage/requisition-store.ts';
import { withTransaction } from '#storage/with-transaction.ts';
import { garut, karawang, testApi } from '../../tests/support/test-api.ts';

const api = testApi();
let port: number;
beforeAll(async () => {
  await api.current.app.listen({ port: 0, host: '127.0.0.1' });
  port = (api.current.app.server.address() as AddressInfo).port;
});

interface Event {
  readonly event: string;
  readonly id: string;
  readonly data: { readonly [field: string]: unknown };
}

/** Follows the stream until it is left or ends. */
async function follow(login: string, { lastEventId = '', cookie = '' } = {}) {
  const events: Event[] = [];
  let isOver = false;
  const wanted = cookie || (await api.current.signIn(login));
  const headers = { cookie: wanted, ...(lastEventId && { 'last-event-id': lastEventId }) };
  const request: ClientRequest = get({ port, path: '/api/live', headers });
  const response = await new Promise<IncomingMessage>((resolve) =>
    request.once('response', resolve),
  );
  response.setEncoding('utf8');
  let rest = '';
  response.on('data', (text: string) => {
    const blocks = (rest + text).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const lines = new Map(
        block.split('\n').map((line) => line.split(/: (.*)/s) as [string, string]),
      );
      const event = lines.get('event');
      if (event === undefined) continue;
      events.push({ event, id: lines.get('id')!, data: JSON.parse(lines.get('data')!) });
    }
  });
  response.on('error', () => undefined);
  response.once('close', () => {
    isOver = true;
  });
  return {
    response,
    cookie: wanted,
    changes: () => events.filter(({ event }) => event === 'change').map(({ data }) => data),
    lastId: () => events.at(-1)?.id ?? '',
    isReady: () => events.length > 0,
    isOver: () => isOver,
    leave: () => request.destroy(),
  };
}

let added = 0;
/** One blank more at an office, as another process would post it. */
async function add(officeId: string): Promise<void> {
  const { database, clocks } = api.current;
  const posting = {
    eventId: `live ${++added}`,
    kind: 'opening',
    occurredAt: '2017-11-23T08:00:00+07:00',
    actor: 'someone',
    reference: 'test',
    entries: [
      { account: 'maker', amount: -1 },
      { account: `on_hand:${officeId}`, amount: 1 },
    ],
  } as const;
  const [outcome] = await withTransaction(database, (tx) =>
    postDocuments(tx, [posting], clocks.world.toISOString()),
  );
  expect(outcome).toMatchObject({ outcome: 'posted' });
}

const soon = { timeout: 10_000, interval: 50 };

describe('the live stream', () => {
  it('tells each reader what to read again within the own scope, and no data', async () => {
    const [centre, own, other, province] = await Promise.all(
      ['perencana', `operator-${garut}`, `operator-${karawang}`, 'provinsi-32'].map((login) =>
        follow(login),
      ),
    );
    const readers = [centre!, own!, other!, province!];
    expect(own!.response.headers['content-type']).toMatch(/^text\/event-stream/);
    expect(own!.response.headers['content-encoding']).toBeUndefined();
    await expect.poll(() => readers.every((reader) => reader.isReady()), soon).toBe(true);
    await add(garut);
    const ledgerSeq = await api.current.ledgerSeq();
    const told = { ledgerSeq, kinds: ['opening'], offices: [garut], topics: [] };
    for (const reader of [centre!, own!, province!]) {
      await expect.poll(() => reader.changes(), soon).toEqual([told]);
    }
    await add(karawang);
    await expect
      .poll(() => other!.changes().map(({ offices }) => offices), soon)
      .toEqual([[karawang]]);
    expect(own!.changes()).toHaveLength(1);
    for (const reader of readers) reader.leave();
  });

  it('says to whoever comes back what happened meanwhile', async () => {
    const first = await follow(`operator-${garut}`);
    await expect.poll(() => first.isReady(), soon).toBe(true);
    const lastEventId = first.lastId();
    first.leave();
    await add(garut);
    await add(karawang);
    const again = await follow(`operator-${garut}`, { lastEventId });
    await expect
      .poll(() => again.changes(), soon)
      .toMatchObject([{ kinds: ['opening'], offices: [garut] }]);
    again.leave();
  });

  it('tells of what an act in this process changed besides the ledger', async () => {
    const reader = await follow('perencana');
    await expect.poll(() => reader.isReady(), soon).toBe(true);
    const ask = { id: 'live-1', officeId: garut, quantity: 500, askedOn: '2017-11-23' };
    await withTransaction(api.current.database, (tx) =>
      saveRequisitions(tx, [{ ...ask, state: 'withdrawn' }]),
    );
    await expect
      .poll(() => reader.changes().flatMap(({ topics }) => topics), soon)
      .toEqual(['requisitions', 'observations']);
    reader.leave();
  });

  it('ends with the session', async () => {
    const reader = await follow('auditor');
    await expect.poll(() => reader.isReady(), soon).toBe(true);
    const answer = await api.current.app.inject({
      method: 'POST',
      url: '/api/sign-out',
      headers: { cookie: reader.cookie },
    });
    expect(answer.statusCode).toBe(200);
    await expect.poll(() => reader.isOver(), soon).toBe(true);
  });

  it('has six places for one reader', async () => {
    const cookie = await api.current.signIn('halo');
    const readers = [];
    for (let count = 0; count < 6; count++) readers.push(await follow('halo', { cookie }));
    const seventh = await follow('halo', { cookie });
    expect(seventh.response.statusCode).toBe(429);
    readers[0]!.leave();
    const statusOfNext = async () => {
      const next = await follow('halo', { cookie });
      next.leave();
      return next.response.statusCode;
    };
    await expect.poll(statusOfNext, soon).toBe(200);
    for (const reader of readers) reader.leave();
  });

  it('is for nobody who is not signed in', async () => {
    expect((await api.current.call('nobody', '/api/live')).statusCode).toBe(401);
  });

  it('does not keep the server from closing', async () => {
    const reader = await follow('perencana');
    await expect.poll(() => reader.isReady(), soon).toBe(true);
    await api.current.app.close();
    await expect.poll(() => reader.isOver(), soon).toBe(true);
  });
});
