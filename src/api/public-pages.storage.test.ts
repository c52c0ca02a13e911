/** The public pages from reading the database to what a browser gets; also when the database is away. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countryLoader } from '#operations/round/allocation-world.ts';
import { loadConfirmedReports } from '#storage/views/public-facts.ts';
import { garut, testApi } from '../../tests/support/test-api.ts';
import { publicPages } from './public-pages.ts';
import { publishSite } from './publish-site.ts';

const api = testApi();
const folder = mkdtempSync(join(tmpdir(), 'blanko-public-'));
const pages = publicPages(folder);
let server: Server;
let origin: string;

const publish = () =>
  publishSite(
    { database: api.current.database, loadCountry: countryLoader(), folder, origin: null },
    '2017-11-23',
  );
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${origin}${path}`, { headers, method, redirect: 'manual' });

beforeAll(async () => {
  // A server that knows nothing but the folder: no database is near.
  server = createServer((request, response) => {
    if (!pages.answer(request, response)) response.writeHead(418).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((closed) => server.close(closed));
  rmSync(folder, { recursive: true });
});

interface Positions {
  readonly metadata: {
    readonly licence: { readonly url: string };
    readonly period: { readonly from: string; readonly to: string };
    readonly definitions: Readonly<Record<string, string>>;
  };
  readonly positions: readonly { readonly office_id: string }[];
}

describe('public pages', () => {
  it('say that they are being prepared before there are any', async () => {
    expect((await get('/publik/')).status).toBe(503);
  });

  it('are written once, and again only where something changed', async () => {
    const first = await publish();
    expect(first.changed).toContain(`kantor/${garut}/index.html`);
    expect(first.kept).toBe(0);
    expect(await publish()).toMatchObject({ changed: [], removed: [] });
    const strange = join(folder, 'kantor', 'index.html.bak');
    writeFileSync(strange, 'not ours');
    await publish();
    expect(readFileSync(strange, 'utf8')).toBe('not ours');
    expect(
      readdirSync(folder, { recursive: true }).filter((name) => /part$/.test(String(name))),
    ).toEqual([]);
  });

  it.each([
    ['/publik/', 'Apakah kantor saya dapat mencetak'],
    ['/publik/en/', 'Can my office print'],
    [`/publik/kantor/${garut}/`, 'Kabupaten Garut'],
    [`/publik/en/kantor/${garut}/`, 'Who is served first'],
    ['/publik/provinsi/32/', 'Jawa Barat'],
    ['/publik/kantor/g/', 'Garut'],
    ['/publik/data/', 'CC BY 4.0'],
    ['/publik/cari?q=garutt', 'Kabupaten Garut'],
    ['/publik/en/cari/?q=32.05', 'Kabupaten Garut'],
    ['/publik/cari/?q=%3Cscript%3E', '&lt;script&gt;'],
    ['/publik/data/positions.csv', 'office_id,code,name'],
    ['/publik/laporan/', 'Kantor diurutkan menurut kapan blangko terakhir dihitung'],
    ['/publik/en/laporan/', 'complaints come where people dare'],
    ['/publik/data/reports.csv', 'office_id,code,name,received,confirmed'],
  ])('%s is served from files alone', async (path, said) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    const text = await answer.text();
    expect(text).toContain(said);
    expect(text).not.toContain('<script');
    expect(Buffer.byteLength(text)).toBeLessThan(50_000);
  });

  it('carry a tag, packed forms and a policy that lets nothing in', async () => {
    const path = `/publik/kantor/${garut}/`;
    const packed = await get(path, { 'accept-encoding': 'br' });
    expect(packed.headers.get('content-encoding')).toBe('br');
    expect(packed.headers.get('content-security-policy')).toContain("default-src 'none'");
    const etag = packed.headers.get('etag')!;
    expect((await get(path, { 'accept-encoding': 'br', 'if-none-match': etag })).status).toBe(304);
    const plain = await get(path, { 'accept-encoding': 'identity' });
    expect(plain.headers.get('etag')).not.toBe(etag);
  });

  it.each([
    ['/publik', 301],
    [`/publik/kantor/${garut}`, 301],
    ['/publik/kantor/9999/', 404],
    ['/publik/../package.json', 418],
    ['/publik/..%2f..%2fpackage.json', 404],
    ['/publik/kantor//', 404],
    ['/publiks', 418],
  ])('%s is answered with %d', async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });

  it('take nothing from anybody', async () => {
    expect((await get('/publik/', {}, 'POST')).status).toBe(405);
  });

  it('tell of a change as soon as it is published', async () => {
    const before = await (await get(`/publik/kantor/${garut}/`)).text();
    const { db } = api.current.database;
    await db
      .updateTable('citizen_report')
      .set({ state: 'office', verdict: 'cannot_print', cause: 'network', day: '2017-11-23' })
      .where('office_id', '=', garut)
      .execute();
    if ((await loadConfirmedReports(db, '2017-11-23')).length === 0) {
      await db
        .insertInto('citizen_report')
        .values({
          id: '7b7f3c0e-0000-4000-8000-000000000001',
          office_id: garut,
          day: '2017-11-23',
          said: 'cannot_print',
          ledger_said: 0,
          filed_at: '2017-11-23T03:00:00Z',
          state: 'office',
          verdict: 'cannot_print',
          cause: 'network',
        } as never)
        .execute();
    }
    const { changed } = await publish();
    pages.renew(changed);
    const after = await (await get(`/publik/kantor/${garut}/`)).text();
    expect(before).not.toContain('jaringan terputus');
    expect(after).toContain('jaringan terputus');
    expect(after).toContain('laporan warga');
  });

  it('open data say the same as the pages, with metadata', async () => {
    const file = (await (await get('/publik/data/positions.json')).json()) as Positions;
    expect(file.metadata.licence.url).toContain('creativecommons.org/licenses/by/4.0');
    expect(file.metadata.period).toEqual({ from: '2017-11-23', to: '2017-11-23' });
    expect(Object.keys(file.metadata.definitions)).toContain('blanks_from');
    const own = file.positions.find((one) => one.office_id === garut);
    expect(own).toMatchObject({ state: 'cannot_print', cause: 'network', by_reports: true });
    const csv = await (await get('/publik/data/positions-2017-11-23.csv')).text();
    expect(csv.trim().split('\r\n')).toHaveLength(file.positions.length + 1);
  });

  it('count reports and answers of each office, and those held back once for the country', async () => {
    const { db } = api.current.database;
    await db.deleteFrom('citizen_report').where('office_id', '=', '3215').execute();
    const filed = (id: number, more: object) => ({
      id: `7b7f3c0e-0000-4000-8000-0000000001${id}`,
      office_id: '3215',
      day: '2017-11-20',
      said: 'no_blanks',
      ledger_said: 0,
      filed_at: '2017-11-20T03:00:00Z',
      due_on: '2017-11-21',
      ...more,
    });
    const answered = { state: 'answered', verdict: 'office_empty', answer: 'Sudah dihitung.' };
    await db
      .insertInto('citizen_report')
      .values([
        filed(10, { ...answered, answered_at: '2017-11-21T10:00:00Z' }),
        // An hour into the 22nd in Jakarta: too late.
        filed(11, { ...answered, answered_at: '2017-11-21T18:00:00Z' }),
        filed(12, { state: 'office', verdict: 'sub_point_empty' }),
        filed(13, { state: 'office', verdict: 'stock_but_refused', due_on: '2017-11-23' }),
        filed(14, { state: 'closed', verdict: 'unfounded' }),
        filed(15, { state: 'closed', verdict: 'not_about_blanks' }),
        filed(16, { state: 'quarantined' }),
        filed(17, { state: 'closed', verdict: 'unfounded', day: '2017-08-01' }),
      ] as never)
      .execute();
    pages.renew((await publish()).changed);
    const csv = await (await get('/publik/data/reports.csv')).text();
    const line = csv.split('\r\n').find((one) => one.startsWith('3215,'))!;
    expect(line.split(',').slice(3, 8)).toEqual(['6', '4', '1', '3', '1']);
    expect(await (await get('/publik/kantor/3215/')).text()).toContain('1 dari 3');
    expect(await (await get('/publik/laporan/')).text()).toContain('1 laporan ditahan');
  });

  it('are still served when the database is closed', async () => {
    await api.current.database.db.destroy();
    await expect(publish()).rejects.toThrow();
    expect((await get('/publik/kantor/3215/')).status).toBe(200);
    expect((await get('/publik/cari/?q=karawamg')).status).toBe(200);
  });
});
