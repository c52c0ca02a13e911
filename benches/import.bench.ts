/** A month's worth of statements in one file, on both engines; and what it costs to refuse a file that is a bomb. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { importFile } from '#api/import-file.ts';
import { type Actor, country } from '#core/access/role.ts';
import { assert } from '#core/assert.ts';
import { addDays } from '#core/calendar.ts';
import { importColumns } from '#documents/import-columns.ts';
import { writeXlsx } from '#documents/write-xlsx.ts';
import type { Database } from '#storage/db.ts';
import { migrate } from '#storage/migrate.ts';
import { openPglite } from '#storage/open-pglite.ts';
import { openPostgres } from '#storage/open-postgres.ts';
import { zipBombs } from '../tests/support/make-zip.ts';
import { withPrivatePostgres } from '../tools/private-postgres.ts';
import type { BenchFigure } from './bench-figure.ts';

const statements = 7_300;
const firstDay = '2026-11-02';
const actor: Actor = { login: 'bench', name: 'Bench', role: 'administrator', ...country };

export async function bench(): Promise<BenchFigure[]> {
  const onPostgres = await withPrivatePostgres(async (url) => {
    const database = openPostgres(url);
    const figures = [
      await timed('CSV, PostgreSQL', database, csv()),
      await timed('XLSX, PostgreSQL', database, await xlsx(), 20),
    ];
    await database.close();
    return figures;
  });
  const embedded = await openPglite({ memory: true });
  const onPglite = await timed('CSV, embedded database', embedded, csv());
  await embedded.close();
  return [...onPostgres, onPglite, ...bombs()];
}

/** `shift` moves the days, so that a second file is not the first one again. */
async function timed(
  what: string,
  database: Database,
  file: Buffer,
  shift = 0,
): Promise<BenchFigure> {
  if (shift === 0) await makeWorld(database);
  const seconds = await take(database, 'statements', file);
  return {
    figure: `import of ${statements} statements, ${what}`,
    value: Math.round(seconds * 100) / 100,
    unit: 's',
    target: '< 5 s',
    met: seconds < 5,
  };
}

async function makeWorld(database: Database): Promise<void> {
  await migrate(database);
  const offices = readFileSync(new URL('../data/offices.csv', import.meta.url));
  await take(database, 'offices', offices);
  const stock = officeIds().map((id) => `${id},2026-11-01,100000\n`);
  await take(database, 'stock', Buffer.from(`office,date,on_hand\n${stock.join('')}`));
}

async function take(
  database: Database,
  kind: 'offices' | 'stock' | 'statements',
  file: Buffer,
): Promise<number> {
  const parts = {
    database,
    today: () => '2026-12-31',
    worldNow: () => new Date('2026-12-31T12:00:00Z'),
  };
  const started = performance.now();
  const imported = await importFile(parts, actor, kind, file, false);
  assert('outcome' in imported, JSON.stringify(imported));
  assert(imported.outcome.outcome === 'imported', JSON.stringify(imported.problems.listed[0]));
  return (performance.now() - started) / 1000;
}

function officeIds(): string[] {
  const lines = readFileSync(new URL('../data/offices.csv', import.meta.url), 'utf8').split('\n');
  return lines.slice(1).flatMap((line) => line.split(',')[0] || []);
}

const names = Object.keys(importColumns.statements).filter((name) => name !== 'sub_point');

/** Every office, day after day, until there are enough. */
function cells(shift: number): (string | number)[][] {
  const ids = officeIds();
  return Array.from({ length: statements }, (_, at) => {
    const daysBefore = Math.floor(at / ids.length);
    const day = addDays(firstDay, shift + daysBefore);
    // 204 blanks a day are used, and counted so; at every hundredth place one is missing.
    const left = 100_000 - 204 * (shift + daysBefore + 1) - (at % 100 === 0 ? 1 : 0);
    const figures = [200, 1, 1, 0, 0, 2, left, 3, 4, 900, 900];
    return [ids[at % ids.length]!, day, ...figures, 'ya', 10, 20, 30, 40];
  });
}

function csv(): Buffer {
  const lines = [names, ...cells(0)].map((row) => `${row.join(',')}\r\n`);
  return Buffer.from(lines.join(''));
}

function xlsx(): Promise<Buffer> {
  return writeXlsx({
    name: 'statements',
    columns: names.map((heading) => ({
      heading,
      kind: importColumns.statements[heading as 'office'].kind,
      width: 12,
    })),
    rows: cells(20),
  });
}

/** Tells how long it took to refuse the workbook of standard input, and how far the memory rose meanwhile. */
const refuseFromStdin = `
  import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
  const { readXlsx } = await import('#documents/read-xlsx.ts');
  const { ProblemList } = await import('#documents/table-columns.ts');
  const problems = new ProblemList();
  await readXlsx(Buffer.from('PK'), new ProblemList());
  const archive = readFileSync(0);
  const before = process.resourceUsage().maxRSS;
  const started = performance.now();
  await readXlsx(archive, problems, { formulas: 'refused' });
  const milliseconds = performance.now() - started;
  if (problems.count === 0) throw new Error('opened');
  console.log(JSON.stringify({ milliseconds, bytes: (process.resourceUsage().maxRSS - before) * 1024 }));
`;

/** Each kind alone, in a process of its own; the slowest and the hungriest are the figures. */
function bombs(): BenchFigure[] {
  let slowest = 0;
  let hungriest = 0;
  for (const [kind, archive] of zipBombs()) {
    const child = spawnSync(process.execPath, ['--import', 'tsx', '--eval', refuseFromStdin], {
      input: archive,
      encoding: 'utf8',
    });
    assert(child.status === 0, `${kind}: ${child.stderr}`);
    const { milliseconds, bytes } = JSON.parse(child.stdout) as Record<string, number>;
    slowest = Math.max(slowest, milliseconds!);
    hungriest = Math.max(hungriest, bytes!);
  }
  const megabytes = hungriest / 1024 / 1024;
  return [
    {
      figure: 'slowest refusal of nine kinds of zip bombs',
      value: Math.round(slowest),
      unit: 'ms',
      target: '< 500 ms',
      met: slowest < 500,
    },
    {
      figure: 'memory that the hungriest of them takes besides its own bytes',
      value: Math.round(megabytes),
      unit: 'MB',
      target: '< 100 MB',
      met: megabytes < 100,
    },
  ];
}
