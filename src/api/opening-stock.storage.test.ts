/** Offices that join a ledger at work bring their stock by a proposal; nobody alone makes blanks appear. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { ImportReport } from '#contract/import-schema.ts';
import type { Posting } from '#core/ledger/posting.ts';
import { loadLedgerSeq, postDocuments } from '#storage/ledger-store.ts';
import { saveOfficeNames, saveOffices } from '#storage/place-store.ts';
import { type Caller, karawang, testApi } from '../../tests/support/test-api.ts';

const api = testApi();
/** Offices of regencies that were split off. */
const [one, two, three, four] = ['3298', '3299', '3297', '3296'] as const;

beforeAll(async () => {
  const ids = [one, two, three, four];
  await api.current.database.db.transaction().execute(async (tx) => {
    await saveOffices(
      tx,
      ids.map((id) => ({
        id,
        kind: 'kabupaten' as const,
        seat: 'Seat',
        provinceCode: '32',
        provinceName: 'Jawa Barat',
        latitude: -7,
        longitude: 108,
        residents: 100_000,
        timeZone: 'Asia/Jakarta' as const,
        leadTimeDays: 3,
      })),
    );
    await saveOfficeNames(
      tx,
      ids.map((id) => ({
        officeId: id,
        code: `32.${id.slice(2)}`,
        name: `Kabupaten Baru ${id}`,
        validFrom: '2017-01-01',
        validUntil: null,
      })),
    );
  });
});

async function send(as: Caller, path: string, body: unknown) {
  const isFile = typeof body === 'string';
  const headers: Record<string, string> = { 'accept-language': 'en' };
  if (isFile) headers['content-type'] = 'text/csv';
  const answer = await api.current.call(as, path, { method: 'POST', body, headers });
  return { status: answer.statusCode, ...answer.json() };
}

const table = (...rows: string[]) => `kantor;tanggal;stok;rusak\n${rows.join('\n')}\n`;

async function tryFile(file: string): Promise<ImportReport> {
  return send('admin', '/api/imports/stock?dryRun=true', file);
}

async function proposeFile(file: string) {
  const { opening } = await tryFile(file);
  return send('admin', `/api/imports/stock?shown=${opening?.contentHash}`, file);
}

async function balance(account: string): Promise<number> {
  const row = await api.current.database.db
    .selectFrom('account')
    .select('balance')
    .where('code', '=', account)
    .executeTakeFirst();
  return row?.balance ?? 0;
}

async function decide(as: Caller, proposalId: string, decision: object) {
  const { contentHash } = (await api.current.call(as, `/api/proposals/${proposalId}`)).json();
  return send(as, `/api/proposals/${proposalId}/decision`, { contentHash, ...decision });
}

const approval = { decision: 'approved' };

describe('an office that joins', () => {
  const file = table(`${one};2017-11-20;1.500;40`, `32.99;2017-11-21;700;`);
  let proposalId: string;

  it('is shown with its quantities, and nothing is kept', async () => {
    const before = await loadLedgerSeq(api.current.database.db);
    expect(await tryFile(file)).toMatchObject({
      outcome: 'would_propose',
      created: 2,
      opening: {
        proposalId: null,
        onHand: 2_200,
        spoiled: 40,
        offices: [
          { officeId: one, officeName: `Kabupaten Baru ${one}`, day: '2017-11-20', spoiled: 40 },
          { officeId: two, day: '2017-11-21', onHand: 700, spoiled: 0 },
        ],
      },
    });
    expect(await loadLedgerSeq(api.current.database.db)).toBe(before);
  });

  it.each([
    ['without what was shown', ''],
    ['with the fingerprint of something else', `shown=${'ab'.repeat(32)}`],
  ])('is not proposed %s', async (_what, shown) => {
    expect(await send('admin', `/api/imports/stock?${shown}`, file)).toMatchObject({
      status: 409,
      code: 'changed_since_shown',
    });
  });

  it('is not proposed when the file changed after it was shown', async () => {
    const { opening } = await tryFile(file);
    const more = file.replace('1.500', '15.000');
    const answer = await send('admin', `/api/imports/stock?shown=${opening?.contentHash}`, more);
    expect(answer).toMatchObject({ status: 409, code: 'changed_since_shown' });
  });

  it('is proposed once, however often it is sent', async () => {
    const proposed = await proposeFile(file);
    expect(proposed).toMatchObject({ outcome: 'proposed', opening: { onHand: 2_200 } });
    proposalId = proposed.opening.proposalId;
    expect(await proposeFile(file)).toMatchObject({
      outcome: 'already_proposed',
      opening: { proposalId },
    });
    expect(await balance(`on_hand:${one}`)).toBe(0);
  });

  it('is not proposed otherwise while that waits', async () => {
    const other = table(`${three};2017-11-20;9;`, `${one};2017-11-20;2.500;`);
    expect(await tryFile(other)).toMatchObject({
      outcome: 'would_refuse',
      problems: [
        {
          line: 3,
          problem: expect.stringContaining('was proposed by Pengelola sistem and waits'),
        },
      ],
    });
  });

  it('is not approved by whoever proposed it, nor by who sees only a province', async () => {
    expect(await decide('admin', proposalId, approval)).toMatchObject({ code: 'own_proposal' });
    const place = `/api/proposals/${proposalId}`;
    expect((await api.current.call('penyetuju-32', place)).statusCode).toBe(404);
    const other = { ...approval, contentHash: 'ab'.repeat(32) };
    expect(await decide('penyetuju', proposalId, other)).toMatchObject({
      code: 'changed_since_shown',
    });
  });

  it('has its stock once a second person approves, out of the account of the maker', async () => {
    const maker = await balance('maker');
    const decided = await decide('penyetuju', proposalId, approval);
    expect(decided).toMatchObject({ outcome: 'decided', state: 'approved' });
    expect(decided.seqs).toHaveLength(2);
    expect(await balance(`on_hand:${one}`)).toBe(1_500);
    expect(await balance(`spoiled:${one}`)).toBe(40);
    expect(await balance(`on_hand:${two}`)).toBe(700);
    expect(await balance('maker')).toBe(maker - 2_240);
    const again = await decide('penyetuju', proposalId, approval);
    expect(again).toMatchObject({ outcome: 'already_decided', seqs: decided.seqs });
    expect(await balance(`on_hand:${one}`)).toBe(1_500);
  });

  it('is left as it is when the file comes again', async () => {
    const { outcome, unchanged, opening } = await tryFile(file);
    expect([outcome, unchanged, opening]).toEqual(['would_import', 2, null]);
  });
});

describe('a row that may not be opened', () => {
  it.each([
    ['of the reserve', 'cadangan pusat;2017-11-20;5;', 'has moved already'],
    ['of an office that is at work', `${karawang};2017-11-20;5;`, 'has moved already'],
    ['of tomorrow', `${three};2017-11-24;5;`, 'has not come yet'],
  ])('%s', async (_what, row, said) => {
    expect(await tryFile(table(row))).toMatchObject({
      outcome: 'would_refuse',
      problems: [{ line: 2, problem: expect.stringContaining(said) }],
    });
  });

  it('of an office by two of its names', async () => {
    const file = table(`${three};2017-11-20;5;`, `Kabupaten Baru ${three};2017-11-21;6;`);
    const { problems } = await tryFile(file);
    expect(problems).toMatchObject([
      { line: 3, problem: expect.stringContaining('stands in line 2 already') },
    ]);
  });

  it('of an office that blanks were promised to meanwhile: refused in the file, and on approval', async () => {
    const file = table(`${three};2017-11-20;5;`, `${four};2017-11-20;7;`);
    const { opening } = await proposeFile(file);
    const promise: Posting = {
      eventId: '00000000-0000-8000-8000-0000000032f7',
      kind: 'allocation',
      occurredAt: '2017-11-22T03:00:00.000Z',
      actor: 'perencana',
      reference: 'test',
      entries: [
        { account: 'reserve', amount: -10 },
        { account: 'allocated:T-1', amount: 10 },
      ],
      opens: [{ code: 'allocated:T-1', kind: 'allocated', officeId: three }],
    };
    const at = api.current.clocks.world.toISOString();
    const posted = await api.current.database.db
      .transaction()
      .execute((tx) => postDocuments(tx, [promise], at));
    expect(posted).toMatchObject([{ outcome: 'posted' }]);
    expect(await decide('penyetuju', opening.proposalId, approval)).toMatchObject({
      status: 409,
      code: 'wrong_state',
    });
    expect(await balance(`on_hand:${four}`), 'all or nothing').toBe(0);

    const withdrawn = await send('admin', `/api/proposals/${opening.proposalId}/withdrawal`, {});
    expect(withdrawn).toMatchObject({ state: 'withdrawn' });
    expect((await tryFile(file)).problems).toMatchObject([
      { line: 2, problem: expect.stringContaining('has documents of blanks already') },
    ]);
  });

  it('what was returned may be proposed again as it was', async () => {
    const file = table(`${four};2017-11-20;7;`);
    const first = await proposeFile(file);
    const returned = { decision: 'returned', reason: 'Hitung sekali lagi.' };
    await decide('penyetuju', first.opening.proposalId, returned);
    const second = await proposeFile(file);
    expect(second).toMatchObject({ outcome: 'proposed' });
    expect(second.opening.proposalId).not.toBe(first.opening.proposalId);
    await decide('penyetuju', second.opening.proposalId, approval);
    expect(await balance(`on_hand:${four}`)).toBe(7);
  });
});
