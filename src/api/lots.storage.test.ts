/** A delivery of the maker, its lot and boxes, and a blank that is found, through the doors and on the command line. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { FoundBlank, Lots, RecordDelivery } from '#contract/lot-schema.ts';
import type { Actor } from '#core/access/role.ts';
import { decideProposal } from '#operations/proposal/decide-proposal.ts';
import { demoActors } from '#sim/demo-actors.ts';
import { runInProcess } from '../../tests/support/run-in-process.ts';
import { garut, karawang, testApi } from '../../tests/support/test-api.ts';

const api = testApi();

const lot = {
  number: 'Lot 3/2017',
  maker: 'Pabrik Kartu Nusantara (contoh)',
  contract: 'KTR-3/DUKCAPIL/2017',
  unitPriceRupiah: 10_600,
  budgetYear: 2017,
};

function delivery(more: Partial<RecordDelivery> = {}): RecordDelivery {
  return {
    eventId: randomUUID(),
    reference: 'SJ-PABRIK-77',
    occurredAt: '2017-11-23T08:30:00+07:00',
    lot,
    quantity: 4_000,
    boxes: [
      {
        label: 'C17-D1',
        first: 'C17-1',
        last: 'C17-2000',
        inner: [{ label: 'C17-D1-1', first: 'C17-1', last: 'C17-500' }],
      },
      { label: 'C17-D2', first: 'C17-2001', last: 'C17-4000', inner: [] },
    ],
    ...more,
  };
}

const send = (body: RecordDelivery) =>
  api.current.call('gudang', '/api/deliveries', { method: 'POST', body });
const find = (as: Parameters<typeof api.current.call>[0], serial: string) =>
  api.current.call(as, `/api/blanks/${encodeURIComponent(serial)}`);

describe('a delivery', () => {
  it('comes into the reserve with its lot, boxes and serial numbers, once', async () => {
    const body = delivery();
    const first = await send(body);
    expect(first.json()).toMatchObject({ outcome: 'posted', quantity: 4_000, serials: 4_000 });
    const again = await send(body);
    expect(again.json()).toEqual({ ...first.json(), outcome: 'already_posted' });
    const { items } = (await api.current.call('auditor', '/api/lots?limit=1')).json<Lots>();
    expect(items).toMatchObject([
      { ...lot, delivered: 4_000, serials: 4_000, inStore: 4_000, boxes: 3, openQuestions: 0 },
    ]);
  });

  it('of another quantity than its numbers is counted in, and the difference is asked about', async () => {
    const boxes = [{ label: 'C17-D3', first: 'C17-4001', last: 'C17-6000', inner: [] }];
    const { seq } = (await send(delivery({ quantity: 1_999, boxes }))).json();
    const questions = '/api/serial-questions?limit=1';
    const question = (await api.current.call('perencana', questions)).json().items[0];
    expect(question).toMatchObject({ seq, account: 'reserve', blanks: 1_999, serials: 2_000 });
    const body = { eventId: randomUUID(), answer: 'Satu keping tertinggal di pabrik.' };
    const path = `/api/serial-questions/${question.id}/answer`;
    const answer = (sent: object) =>
      api.current.call('gudang', path, { method: 'POST', body: sent });
    expect((await answer(body)).json()).toEqual({ outcome: 'done' });
    expect((await answer(body)).json()).toEqual({ outcome: 'already_done' });
    expect((await answer({ ...body, eventId: randomUUID() })).json().code).toBe('wrong_state');
    const answered = await api.current.call('perencana', `${questions}&state=answered`);
    expect(answered.json().items[0]).toMatchObject({ seq, answeredBy: 'gudang' });
  });

  it('lists the serial numbers of a lot in ranges, with place and boxes, page by page', async () => {
    const ranges = async (number: string, query = '') =>
      (
        await api.current.call('auditor', `/api/lots/${encodeURIComponent(number)}/ranges${query}`)
      ).json();
    const [first] = (await ranges(lot.number)).items;
    expect(first).toMatchObject({ first: 'C17-000000001', account: 'reserve', officeId: null });
    expect(first).toMatchObject({ firstBox: 'C17-D1', kind: 'reserve' });
    const whole = await ranges('Lot 2/2017', '?limit=500');
    expect(whole.next).toBeNull();
    const held = whole.items.reduce(
      (sum: number, one: { serials: number }) => sum + one.serials,
      0,
    );
    const lots = (await api.current.call('auditor', '/api/lots')).json<Lots>();
    expect(held).toBe(lots.items.find(({ number }) => number === 'Lot 2/2017')?.serials);
    const page = await ranges('Lot 2/2017', '?limit=2');
    const next = await ranges('Lot 2/2017', `?limit=2&after=${page.next}`);
    expect([...page.items, ...next.items]).toEqual(whole.items.slice(0, 4));
    expect((await ranges('Lot 9/2017')).code).toBe('not_found');
    expect((await ranges('Lot 2/2017', '?after=zz')).items).toEqual([]);
  });

  const box = (label: string, first: string, last: string) => ({ label, first, last, inner: [] });
  it.each([
    [
      'numbers on record',
      { boxes: [box('C17-D9', 'C17-3999', 'C17-9000')] },
      409,
      'serials_overlap',
      'boxes',
    ],
    [
      'numbers twice',
      { boxes: [box('X1', 'X-1', 'X-9'), box('X2', 'X-9', 'X-12')] },
      409,
      'serials_overlap',
      'boxes',
    ],
    [
      'a label in use',
      { boxes: [box('c17-d1', 'C17-7001', 'C17-9000')] },
      409,
      'box_elsewhere',
      'boxes',
    ],
    [
      'no number',
      { boxes: [box('X1', 'X-1', 'X-9'), box('X2', 'dus 2', 'X-9')] },
      422,
      'serial_unreadable',
      'boxes.1',
    ],
    [
      'another price',
      { lot: { ...lot, unitPriceRupiah: 99 }, boxes: [] },
      409,
      'lot_differs',
      'lot',
    ],
    [
      'tomorrow',
      { occurredAt: '2017-11-24T08:30:00+07:00', boxes: [] },
      422,
      'occurred_in_future',
      'occurredAt',
    ],
  ])('with %s is refused and leaves nothing', async (_what, more, status, code, field) => {
    const before = await api.current.ledgerSeq();
    const answer = await send(delivery(more));
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ code, fields: [{ field }] });
    expect(await api.current.ledgerSeq()).toBe(before);
    const repaired = delivery({ eventId: randomUUID(), quantity: 1, boxes: [] });
    expect((await send(repaired)).json().outcome).toBe('posted');
  });

  it('under the id of another is refused', async () => {
    const body = delivery({ boxes: [] });
    await send(body);
    expect((await send({ ...body, quantity: 5 })).json().code).toBe('event_id_reused');
  });
});

describe('a delivery that was wrong', () => {
  const propose = (seq: number, eventId: string) =>
    api.current.call('gudang', `/api/documents/${seq}/reversal`, {
      method: 'POST',
      body: { eventId, reason: 'Tercatat dua kali.' },
    });

  it('is undone with its serial numbers when a second person agrees, and may then be told right', async () => {
    const boxes = [{ label: 'E17-D1', first: 'E17-1', last: 'E17-500', inner: [] }];
    const body = delivery({ quantity: 500, boxes, lot: { ...lot, number: 'Lot 9' } });
    const { seq } = (await send(body)).json();
    const id = randomUUID();
    expect((await propose(seq, id)).json()).toEqual({ outcome: 'proposed', proposalId: id });
    const approver = actorNamed('penyetuju');
    const { database, clocks } = api.current;
    const proposal = await database.db
      .selectFrom('proposal')
      .select('content_hash')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const decision = {
      id,
      decision: 'approved' as const,
      contentHash: proposal.content_hash.toString('hex'),
    };
    const decided = await decideProposal(
      database,
      approver,
      { ...decision, reason: null },
      clocks.world,
    );
    expect(decided).toMatchObject({ outcome: 'decided', seqs: [expect.any(Number)] });
    const undone = await api.current.call('auditor', `/api/documents/${seq}`);
    const [reversedBy] = 'seqs' in decided ? decided.seqs : [];
    expect(undone.json()).toMatchObject({ reverses: null, reversedBy });
    expect((await find('auditor', 'E17-1')).statusCode).toBe(404);
    expect((await propose(seq, randomUUID())).json().code).toBe('already_reversed');
    const right = { ...body, eventId: randomUUID(), quantity: 499 };
    const lotOfRight = { ...right.lot, maker: 'Pabrik Lain (contoh)' };
    expect((await send({ ...right, lot: lotOfRight })).json()).toMatchObject({ serials: 500 });
    expect((await find('auditor', 'E17-1')).json<FoundBlank>().path).toHaveLength(3);
  });

  it.each([
    ['a hand-over that was received', 'handover', 'undo_receipt_first'],
    ['a destruction', 'destruction', 'not_reversible'],
    ['a statement', 'usage', 'not_reversible'],
  ] as const)('%s is put right elsewhere', async (_what, kind, code) => {
    const { seq } = await api.current.database.db
      .selectFrom('document')
      .select('seq')
      .where('kind', '=', kind)
      .limit(1)
      .executeTakeFirstOrThrow();
    expect((await propose(seq, randomUUID())).json().code).toBe(code);
  });
});

describe('a blank that was found', () => {
  it('is with whoever took it last, by which paper, and has its way', async () => {
    const found = (await find('auditor', ' c17-500 ')).json<FoundBlank>();
    expect(found).toMatchObject({
      serial: 'C17-000000500',
      lot: { number: lot.number, maker: lot.maker },
      boxes: ['C17-D1', 'C17-D1-1'],
      custodian: { account: 'reserve', kind: 'reserve', officeId: null },
      last: { kind: 'delivery', reference: 'SJ-PABRIK-77', actor: 'gudang' },
    });
    expect(found.path.map(({ from, to }) => [from?.account, to?.account])).toEqual([
      ['maker', 'reserve'],
    ]);
  });

  it('that went to an office is found by that office, which sees only its own part', async () => {
    const serial = await serialGivenTo(garut);
    const centre = (await find('perencana', serial)).json<FoundBlank>();
    expect(centre.custodian).toMatchObject({ officeId: garut });
    expect(centre.path.map(({ kind }) => kind)).toContain('handover');
    const own = (await find('operator-3205', serial)).json<FoundBlank>();
    expect(own.custodian).toEqual(centre.custodian);
    expect(own.last).toEqual(centre.last);
    expect(own.path[0]).toMatchObject({ kind: 'handover', from: null });
    expect(own.path.every(({ from, to }) => (to ?? from)?.officeId === garut)).toBe(true);
  });

  it.each([
    ['in the store', 'C17-1'],
    ['on no record', 'Q-1'],
  ])('%s is to an office as if it did not exist', async (_what, serial) => {
    const elsewhere = await serialGivenTo(karawang);
    const foreign = await find('operator-3205', elsewhere);
    const answer = await find('operator-3205', serial);
    expect(answer.statusCode).toBe(404);
    const bare = (text: string) => text.replace(/"requestId":"[^"]*"/, '');
    expect(bare(answer.body)).toBe(bare(foreign.body));
  });

  it('with a number that cannot be read says how to write it', async () => {
    const answer = await find('auditor', 'dus');
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      code: 'serial_unreadable',
      fields: [{ field: 'serial', problem: expect.stringContaining('A17-000000001') }],
    });
  });
});

describe('blanko find', () => {
  const run = (argv: string[]) =>
    runInProcess(['find', ...argv], {
      openDatabase: async () => ({ ...api.current.database, close: async () => undefined }),
    });

  it('says it in words and as JSON', async () => {
    const { code, stdout } = await run(['c17-500']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^C17-000000500: reserve, by SJ-PABRIK-77 \(document \d+, gudang\)\n/);
    expect(stdout).toContain('box C17-D1, C17-D1-1');
    const json = JSON.parse((await run(['C17-500', '--json'])).stdout) as FoundBlank;
    expect(json.serial).toBe('C17-000000500');
  });

  it('ends with 1 for a number on no record, and says so', async () => {
    expect(await run(['Q-1'])).toEqual({
      code: 1,
      stdout: '',
      stderr: 'Q-000000001 is in no delivery on record.\n',
    });
    expect((await run(['Q-1', '--json'])).stdout).toBe('null\n');
  });

  it.each([
    [['blanko'], /error: "blanko" is no serial number: write it like A17-000000001/],
    [[], /missing required argument 'serial'/],
    [['A17-1', 'A17-2'], /too many arguments/],
  ])('%j is refused with the way out', async (argv, words) => {
    const { code, stderr } = await run(argv);
    expect(code).toBe(2);
    expect(stderr).toMatch(words);
  });
});

function actorNamed(login: string): Actor {
  const { password: _password, ...actor } = demoActors.find((one) => one.login === login)!;
  return actor;
}

async function serialGivenTo(officeId: string): Promise<string> {
  const row = await api.current.database.db
    .selectFrom('serial_range')
    .innerJoin('account', 'account.code', 'serial_range.account')
    .select(['prefix', 'first'])
    .where('account.office_id', '=', officeId)
    .executeTakeFirstOrThrow();
  return `${row.prefix}-${row.first}`;
}
