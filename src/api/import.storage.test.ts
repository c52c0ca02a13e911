/** An empty database becomes a world by files alone; a file is taken whole or not at all. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ImportKind, importKinds } from '#contract/import-kind.ts';
import { say } from '#contract/words/words.ts';
import { type Actor, country } from '#core/access/role.ts';
import { importTemplate } from '#documents/import-template.ts';
import { loadLedgerSeq } from '#storage/ledger-store.ts';
import { loadOfficeNames } from '#storage/place-store.ts';
import { loadOfficeFacts } from '#storage/views/office-facts.ts';
import { loadWorldFacts } from '#storage/world-store.ts';
import { testDatabase } from '../../tests/support/test-database.ts';
import { importFile } from './import-file.ts';

const database = testDatabase();
const administrator: Actor = { login: 'admin', name: 'A', role: 'administrator', ...country };
const keeper: Actor = { login: 'gudang', name: 'G', role: 'warehouse_keeper', ...country };
const garut: Actor = {
  login: 'operator-3205',
  name: 'O',
  role: 'office_operator',
  ...country,
  officeId: '3205',
};
let seconds = 0;
const parts = () => ({
  database: database.current,
  today: () => '2026-11-24',
  worldNow: () => new Date(Date.parse('2026-11-24T03:00:00Z') + ++seconds * 1000),
});

async function take(
  kind: ImportKind,
  content: string | Buffer,
  { as = administrator, dryRun = false } = {},
) {
  const imported = await importFile(parts(), as, kind, Buffer.from(content), dryRun);
  if (!('outcome' in imported)) throw new Error(JSON.stringify(imported));
  const { outcome, created, changed, unchanged } = imported.outcome;
  const problems = imported.problems.listed.map(
    ({ line, column, said }) => `${line} ${column}: ${say('en', said.key, said.values)}`,
  );
  return { outcome, counts: [created, changed, unchanged], problems };
}

const taken = { outcome: 'imported', problems: [] };
const file = (name: string) => readFileSync(new URL(`../../data/${name}`, import.meta.url));

describe('a real world, by files', () => {
  it('begins with the 514 offices, which come as they lie in data/', async () => {
    const offices = file('offices.csv');
    expect(await take('offices', offices, { dryRun: true })).toMatchObject({
      outcome: 'would_import',
      counts: [514, 0, 0],
    });
    expect(await loadWorldFacts(database.current.db)).toBeNull();
    expect(await take('offices', offices)).toMatchObject({ ...taken, counts: [514, 0, 0] });
    expect(await loadWorldFacts(database.current.db)).toEqual({ asOf: null, isDemo: false });
    expect(await take('offices', offices)).toMatchObject({ outcome: 'already_imported' });
    const sameAgain = Buffer.concat([offices, Buffer.from('\n')]);
    expect(await take('offices', sameAgain)).toMatchObject({ ...taken, counts: [0, 0, 514] });
  });

  it('goes on with holidays, first stock, days and statements', async () => {
    expect(await take('holidays', file('holidays.csv'))).toMatchObject(taken);
    const stock =
      'kantor;tanggal;stok;rusak\ncadangan pusat;2026-11-01;800.000;\n' +
      'Kab. Garut;2026-11-01;4.000;120\n32.15;2026-11-01;2.500;\n';
    expect(await take('stock', stock)).toMatchObject({ ...taken, counts: [3, 0, 0] });
    const days =
      'kantor,tanggal,masuk,antrean\n3205,2026-11-20,240,1900\n3205,2026-11-23,250,2000\n';
    expect(await take('days', days)).toMatchObject({ ...taken, counts: [2, 0, 0] });
    const statements =
      'office,date,printed,print_failure,encoding_failure,factory_defect,physical_damage,' +
      'test_prints,counted,network_up\n' +
      '32.05,2026-11-23,200,1,0,0,0,1,3598,ya\n32.05,2026-11-20,190,5,0,0,0,5,3800,ya\n';
    expect(await take('statements', statements)).toMatchObject({ ...taken, counts: [2, 0, 0] });
    const facts = await loadOfficeFacts(database.current.db, '2026-11-24');
    expect(facts.find(({ id }) => id === '3205')).toMatchObject({
      name: 'Kabupaten Garut',
      onHand: 3_598,
      backlog: 2_000,
      lastReport: '2026-11-23',
    });
    expect(await loadLedgerSeq(database.current.db)).toBe(5);
  });

  it('leaves alone what is stated already, and refuses what contradicts it', async () => {
    const again = (printed: number) =>
      'kantor,tanggal,tercetak,gagal_cetak,gagal_rekam_cip,cacat_pabrik,rusak_fisik,cetak_uji,' +
      `hitungan,jaringan\n3205,2026-11-20,${printed},5,0,0,0,5,3800,ya\n`;
    expect(await take('statements', again(190))).toMatchObject({ ...taken, counts: [0, 0, 1] });
    expect((await take('statements', again(191))).problems).toEqual([
      '2 date: there is another statement of this day: correct that one',
    ]);
  });

  it('takes a renamed office from its day on', async () => {
    const renamed = file('offices.csv')
      .toString()
      .split('\n')
      .filter((line) => line.startsWith('id,') || line.startsWith('3205,'))
      .join('\n')
      .replaceAll('Kabupaten Garut', 'Kabupaten Garut Raya');
    expect(await take('offices', renamed)).toMatchObject({ ...taken, counts: [0, 1, 0] });
    expect(await loadOfficeNames(database.current.db, '3205')).toMatchObject([
      { name: 'Kabupaten Garut', validUntil: '2026-11-23' },
      { name: 'Kabupaten Garut Raya', validFrom: '2026-11-24', validUntil: null },
    ]);
  });
});

describe('a file with faults', () => {
  it.each<[string, ImportKind, string, string[]]>([
    [
      'in every row',
      'days',
      'office,date,inflow,backlog\nAtlantis,2026-11-20,1,1\nBandung,2026-11-20,1,1\n' +
        '3205,2026-11-25,1,1\n3204,2026-11-20,x,1\n3204,2026-11-19,1,1\n3204,2026-11-19,2,1\n',
      [
        '2 office: "Atlantis" is on no list of your offices',
        '3 office: "Bandung" may be a regency or a city: write its code',
        '4 date: this day has not come yet',
        '5 inflow: "x" is not a number: write digits, such as 20000 or 20.000',
        '7 date: the same as line 6: keep one of the two',
      ],
    ],
    [
      'that is no table of this kind',
      'stock',
      'a,b\n1,2\n',
      [
        '1 office: the column is missing: add it',
        '1 date: the column is missing: add it',
        '1 on_hand: the column is missing: add it',
      ],
    ],
    [
      'whose stock has moved since',
      'stock',
      'office,date,on_hand\nreserve,2026-11-01,900000\n3205,2026-11-01,3598\n',
      [
        '2 on_hand: the stock here has moved already: record the difference as a count',
        '3 on_hand: the stock here has moved already: record the difference as a count',
      ],
    ],
    [
      'that would open stock where blanks move already',
      'stock',
      'office,date,on_hand\n3215,2026-11-01,2500\nreserve,2026-11-01,800001\n',
      ['3 on_hand: the stock here has moved already: record the difference as a count'],
    ],
    [
      'that would run programs',
      'stock',
      'office,date,on_hand\n"=HYPERLINK(""http://x"")",2026-11-01,5\n',
      [
        '2 office: "=HYPERLINK("http://x")" begins like a formula: take the sign in front away',
        '2 office: "=HYPERLINK("http://x")" is on no list of your offices',
      ],
    ],
    [
      'that prints more than there is',
      'statements',
      'office,date,printed,print_failure,encoding_failure,factory_defect,physical_damage,' +
        'test_prints,counted\n3204,2026-11-20,1,0,0,0,0,0,0\n',
      ['2 printed: the office did not have as many blanks on that day'],
    ],
  ])('%s is refused with every line', async (_, kind, content, problems) => {
    const before = await loadLedgerSeq(database.current.db);
    expect(await take(kind, content)).toMatchObject({ outcome: 'refused', problems });
    const dry = await take(kind, `${content}\n`, { dryRun: true });
    expect(dry).toMatchObject({ outcome: 'would_refuse', problems });
    expect(await loadLedgerSeq(database.current.db)).toBe(before);
  });

  it('of another office reads as one that names nothing', async () => {
    const of = (office: string) => `office,date,inflow,backlog\n${office},2026-11-20,1,1\n`;
    const foreign = await take('days', of('3204'), { as: garut });
    const missing = await take('days', of('9999'), { as: garut });
    expect(foreign.problems[0]?.replace('3204', '9999')).toBe(missing.problems[0]);
  });

  it('that is no table at all is named', async () => {
    const imported = await importFile(parts(), keeper, 'lots', Buffer.from('%PDF-1.7'), true);
    expect(imported).toMatchObject({ notATable: { key: 'table.other_file' } });
  });
});

describe('what offices ask for', () => {
  const ask = (office: string, quantity: number, reason = 'rutin') =>
    `kantor,jumlah,alasan,catatan\n${office},${quantity},${reason},\n`;

  it('goes through the same gates as on the screen', async () => {
    const closed = await take('requisitions', ask('3205', 5_000));
    expect(closed).toMatchObject({ outcome: 'refused' });
    expect(closed.problems[0]).toMatch(/^2 quantity: asking is not open yet: .*statement_due/);
  });

  it('replaces what the office asked for before', async () => {
    const counted =
      'office,date,printed,print_failure,encoding_failure,factory_defect,physical_damage,' +
      'test_prints,counted\n3204,2026-11-24,0,0,0,0,0,0,0\n';
    expect(await take('statements', counted)).toMatchObject(taken);
    const counts = async (office: string, quantity: number, reason: string) =>
      (await take('requisitions', ask(office, quantity, reason))).counts;
    expect(await counts('3204', 500, 'darurat')).toEqual([1, 0, 0]);
    expect(await counts('32.04', 500, 'emergency')).toEqual([0, 0, 1]);
    expect(await counts('3204', 600, 'kegiatan')).toEqual([0, 1, 0]);
  });

  it('for a reason that is none is refused', async () => {
    const { problems } = await take('requisitions', ask('3205', 5_000, 'sekadar'));
    expect(problems[0]).toContain('"sekadar" is none of rutin, antrean');
  });
});

describe('print jobs', () => {
  const jobs = (printed: number) =>
    `kantor,tanggal,tercetak,gagal,sumber\n3205,2026-11-23,${printed},2,cetak-1\n`;

  it('come in, and a later figure takes the earlier one', async () => {
    expect(await take('print-jobs', jobs(198))).toMatchObject({ ...taken, counts: [1, 0, 0] });
    expect(await take('print-jobs', jobs(200))).toMatchObject({ ...taken, counts: [0, 1, 0] });
    expect(await take('print-jobs', `${jobs(200)}\n`)).toMatchObject({
      ...taken,
      counts: [0, 0, 1],
    });
  });
});

describe('lots of the maker', () => {
  const row = (box: string, first: number, last: number, quantity = 1_000) =>
    `SJ-77,2026-11-20,B26,PT Pembuat,077/2026,10500,2026,${quantity},${box},B26-${first},B26-${last}\n`;
  const heading =
    'surat_jalan,tanggal,lot,pembuat,kontrak,harga_satuan_rupiah,tahun_anggaran,jumlah,dus,' +
    'nomor_awal,nomor_akhir\n';

  it('come in box by box, once', async () => {
    const boxes = heading + row('D1', 1, 500) + row('D2', 501, 1000);
    expect(await take('lots', boxes, { as: keeper })).toMatchObject({
      ...taken,
      counts: [1, 0, 0],
    });
    expect(await take('lots', `${boxes}\n`, { as: keeper })).toMatchObject({
      ...taken,
      counts: [0, 0, 1],
    });
  });

  it.each([
    [
      'that differ within a note',
      row('D3', 1, 2) + row('D4', 3, 4, 999),
      '3 null: differs from line 2',
    ],
    ['with half a box', row('', 1, 2), '2 box: fill in box, first and last serial together'],
    ['with other content under the same note', row('D9', 9_001, 9_002), '2 delivery_note: another'],
  ])('%s are refused', async (_, rows, problem) => {
    const { outcome, problems } = await take('lots', heading + rows, { as: keeper });
    expect(outcome).toBe('refused');
    expect(problems[0]).toContain(problem);
  });
});

describe('templates', () => {
  const kinds = importKinds;
  it.each(kinds.flatMap((kind) => [[kind, 'csv'] as const, [kind, 'xlsx'] as const]))(
    'of %s as %s can be read back in both languages',
    async (kind, format) => {
      for (const language of ['id', 'en'] as const) {
        const { content } = await importTemplate(kind, format, language);
        const { problems } = await take(kind, Buffer.from(content as Uint8Array), { dryRun: true });
        expect(problems.filter((problem) => /column|not known|formula/.test(problem))).toEqual([]);
      }
    },
  );
});
