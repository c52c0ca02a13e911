/** Tables on their way out: who gets which, and within which scope. */
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type ExportTable, exportTables } from '#contract/export-schema.ts';
import type { Documents } from '#contract/ledger-schema.ts';
import type { Posting } from '#core/ledger/posting.ts';
import { columnsOf } from '#documents/export-columns.ts';
import { postDocuments } from '#storage/ledger-store.ts';
import { garut, karawang, testApi } from '../../tests/support/test-api.ts';

const api = testApi();
const callers = ['perencana', 'admin', 'provinsi-32', 'operator-3205', 'halo'] as const;

/** Statuses for planner, administrator, province, operator, call agent. */
const statuses: Record<ExportTable, number[]> = {
  offices: [200, 200, 200, 200, 200],
  positions: [200, 200, 200, 200, 200],
  documents: [200, 403, 200, 200, 403],
  requisitions: [200, 403, 200, 200, 403],
  allocations: [200, 403, 200, 200, 403],
  shipments: [200, 403, 200, 200, 403],
  cases: [200, 403, 200, 200, 403],
  statements: [200, 403, 200, 200, 403],
  lots: [200, 403, 403, 403, 403],
  'access-log': [403, 200, 403, 403, 403],
};

async function rowsOf(as: (typeof callers)[number], path: string) {
  const { body, statusCode } = await api.current.call(as, `/api/exports/${path}`);
  expect(statusCode).toBe(200);
  return JSON.parse(body).rows as Record<string, unknown>[];
}

/** All pages of the list of documents, as `seq account amount`. */
async function linesOf(as: (typeof callers)[number], filter: string): Promise<string[]> {
  const lines: string[] = [];
  let after: string | null = null;
  do {
    const page = after === null ? '' : `&after=${after}`;
    const answer = await api.current.call(as, `/api/documents?${filter}${page}&limit=200`);
    expect(answer.statusCode).toBe(200);
    const found: Documents = answer.json();
    lines.push(...found.lines.map(({ seq, account, amount }) => `${seq} ${account} ${amount}`));
    after = found.next;
  } while (after !== null);
  return lines;
}

describe('a table', () => {
  it.each(exportTables)('%s goes to whoever may read its list', async (table) => {
    const answers = [];
    for (const as of callers) {
      answers.push((await api.current.call(as, `/api/exports/${table}.json`)).statusCode);
    }
    expect(answers).toEqual(statuses[table]);
  });

  it.each(exportTables)('%s has its columns in the database', async (table) => {
    const as = table === 'access-log' ? 'admin' : 'perencana';
    const { body, headers } = await api.current.call(as, `/api/exports/${table}.csv?language=en`);
    expect(headers['content-disposition']).toBe(`attachment; filename="${table}.csv"`);
    expect(headers['ledger-seq']).toBe(String(await api.current.ledgerSeq()));
    const [heading, ...lines] = parse(body) as string[][];
    expect(heading).toEqual(columnsOf(table));
    const json = await rowsOf(as, `${table}.json`);
    if (table !== 'access-log') expect(json).toHaveLength(lines.length);
    for (const row of json.slice(0, 20)) expect(Object.keys(row)).toEqual(columnsOf(table));
  });

  it('is whole over its pages: the entries of all documents sum to zero', async () => {
    const documents = await rowsOf('perencana', 'documents.json');
    const sum = documents.reduce((total, { amount }) => total + Number(amount), 0);
    expect(sum).toBe(0);
    const seqs = new Set(documents.map(({ seq }) => seq));
    expect(seqs.size).toBe(await api.current.ledgerSeq());
  });

  it.each([
    'offices',
    'positions',
    'documents',
    'requisitions',
    'shipments',
    'statements',
  ] as const)('%s holds only the own offices', async (table) => {
    const officeOf = (row: Record<string, unknown>) => row.office_id ?? row.id;
    const own = await rowsOf('operator-3205', `${table}.json`);
    expect(new Set(own.map(officeOf))).toEqual(new Set(own.length > 0 ? [garut] : []));
    const province = new Set((await rowsOf('provinsi-32', `${table}.json`)).map(officeOf));
    expect([...province].filter((id) => !String(id).startsWith('32'))).toEqual([]);
    const foreign = await rowsOf('operator-3205', `${table}.json?office=${karawang}`);
    expect(foreign).toEqual(await rowsOf('operator-3205', `${table}.json?office=9999`));
  });

  it('is cut by days and by office', async () => {
    const path = `statements.json?office=${garut}&from=2017-11-20&until=2017-11-21`;
    const rows = await rowsOf('perencana', path);
    expect(rows.map(({ day, office_id }) => `${day} ${office_id}`)).toEqual([
      `2017-11-20 ${garut}`,
      `2017-11-21 ${garut}`,
    ]);
  });

  it.each([
    ['an account', `account=on_hand:${garut}`],
    ['a kind of account', 'accountKind=printed'],
    ['an office', `office=${garut}`],
    ['a kind of movement', 'kind=usage'],
    ['the beginning of a number', 'reference=3205'],
    ['a reference in large letters', `reference=${garut}/&kind=opening`],
    ['days', 'since=2017-11-20&until=2017-11-21'],
    ['days the wrong way round', 'since=2017-11-21&until=2017-11-20'],
    ['a kind and an account that never meet', 'kind=delivery&accountKind=printed'],
    ['accounts of old cards', 'accountKind=invalid_card'],
    ['all of it together', `accountKind=on_hand&office=${garut}&kind=usage&since=2017-11-01`],
  ])('of documents by %s holds the lines of the list', async (_what, filter) => {
    for (const as of ['perencana', 'provinsi-32', 'operator-3205'] as const) {
      const listed = await linesOf(as, filter);
      const rows = await rowsOf(as, `documents.json?${filter}`);
      const keys = rows.map(({ seq, account, amount }) => `${seq} ${account} ${amount}`);
      expect(keys.toSorted(), as).toEqual(listed.toSorted());
    }
  });

  it('of documents takes `from` as their list takes `since`', async () => {
    const rows = (day: string) =>
      rowsOf('perencana', `documents.json?${day}=2017-11-22&kind=usage`);
    expect(await rows('from')).toEqual(await rows('since'));
  });

  it.each([
    ['statements', 'kind=usage', 'kind'],
    ['shipments', 'since=2017-11-20', 'since'],
    ['documents', 'round=7', 'round'],
    ['documents', 'accountKind=nothing', 'accountKind'],
  ])('%s is not narrowed by %s', async (table, filter, field) => {
    const answer = await api.current.call('perencana', `/api/exports/${table}.csv?${filter}`);
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'bad_input']);
    expect(answer.json().fields).toMatchObject([{ field }]);
  });

  it('of documents by a number that would be a formula holds it as text', async () => {
    const reference = '=HYPERLINK("http://x")';
    const document: Posting = {
      eventId: '00000000-0000-8000-8000-00000000e4f0',
      kind: 'delivery',
      occurredAt: '2017-11-22T03:00:00.000Z',
      actor: 'gudang',
      reference,
      entries: [
        { account: 'maker', amount: -5 },
        { account: 'reserve', amount: 5 },
      ],
    };
    const at = api.current.clocks.world.toISOString();
    await api.current.database.db.transaction().execute((tx) => postDocuments(tx, [document], at));
    const address = `/api/exports/documents.csv?reference=${encodeURIComponent('=hyper')}`;
    const { body } = await api.current.call('perencana', address);
    const [heading, ...lines] = parse(body) as string[][];
    const column = heading!.indexOf('nomor_surat');
    expect(lines.map((line) => line[column])).toEqual([`'${reference}`, `'${reference}`]);
  });

  it.each(['nothing.csv', 'offices.pdf', 'offices', '../offices.csv'])(
    '%s is none',
    async (name) => {
      const answer = await api.current.call('perencana', `/api/exports/${name}`);
      expect([400, 404]).toContain(answer.statusCode);
    },
  );
});
