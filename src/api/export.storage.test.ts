/** Tables on their way out: who gets which, and within which scope. */
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type ExportTable, exportTables } from '#contract/export-schema.ts';
import { columnsOf } from '#documents/export-columns.ts';
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

  it.each(['nothing.csv', 'offices.pdf', 'offices', '../offices.csv'])(
    '%s is none',
    async (name) => {
      const answer = await api.current.call('perencana', `/api/exports/${name}`);
      expect([400, 404]).toContain(answer.statusCode);
    },
  );
});
