/** The real bin/blanko as a process: what a planner types, what a program reads, how it ends. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { AllocationRound } from '#core/allocation/allocation.ts';
import { readTable } from '#documents/read-table.ts';
import { runInProcess } from './support/run-in-process.ts';

vi.setConfig({ testTimeout: 60_000 });

const blanko = fileURLToPath(new URL('../bin/blanko', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'blanko-command-line-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(argv: readonly string[], input: string | Buffer = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [blanko, ...argv], {
    input,
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

function golden(name: string): string {
  return readFileSync(new URL(`./golden/${name}`, import.meta.url), 'utf8');
}

const heading =
  'office,on_hand,in_transit,backlog,capacity_per_day,daily_inflow,lead_time_days,request';
const news = `${heading}
Kab. Garut,0,0,100000,1000,200,3,100000
office-1,0,0,100000,1000,200,3,1000000
X,0,0,100000,1000,200,3,5000
`;
const onTheDay = ['--as-of', '2017-11-23'];

describe('plan', () => {
  it('gives the office of the news 20,000 however much it asks, and 5,000 to whom asks 5,000', () => {
    const argv = ['plan', '--offices', '-', '--reserve', '800.000', ...onTheDay, '--json'];
    const { code, stdout, stderr } = run(argv, news);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const round = JSON.parse(stdout) as AllocationRound;
    expect(Object.keys(round)).toEqual(['asOf', 'policy', 'reserve', 'level', 'offices']);
    expect(round).toMatchObject({
      asOf: '2017-11-23',
      policy: { id: 'print-capacity-one-month', version: 1 },
      reserve: { before: 800_000, after: 755_000 },
      level: null,
    });
    expect(round.offices[0]).toEqual({
      office: 'Kab. Garut',
      asked: 100_000,
      need: 20_000,
      ceiling: 20_000,
      granted: 20_000,
      binding: 'print_capacity',
      reasons: [
        { code: 'asked', blanks: 100_000 },
        {
          code: 'print_capacity',
          perDay: 1000,
          workingDays: 20,
          printersWorking: null,
          leaves: 20_000,
        },
      ],
      status: 'empty',
      cause: null,
      collectBy: expect.stringMatching(/^2017-1[12]-\d\d$/),
      runOut: { t10: '2017-11-23', t50: '2017-11-23', t90: '2017-11-23' },
      arithmetic: expect.any(Object),
    });
    expect(round.offices.map(({ office, granted, binding }) => [office, granted, binding])).toEqual(
      [
        ['Kab. Garut', 20_000, 'print_capacity'],
        ['office-1', 20_000, 'print_capacity'],
        ['X', 5000, 'asked'],
      ],
    );
  });

  it('shares a short reserve by one exact level, in boxes, and says it in a table', () => {
    const argv = ['plan', '--offices', '-', '--reserve', '8000', '--box', '500', ...onTheDay];
    const { code, stdout } = run(argv, news);
    expect(code).toBe(0);
    expect(stdout).toBe(golden('plan-short-reserve.txt'));
  });

  it('says the same in Indonesian where the terminal speaks it, faults and all', async () => {
    const argv = ['plan', '--offices', '-', '--reserve', '8000', '--box', '500', ...onTheDay];
    const said = await runInProcess(argv, { stdin: news, language: 'id' });
    expect(said).toMatchObject({ code: 0, stdout: golden('plan-short-reserve-id.txt') });
    const refused = await runInProcess(['plan', '--offices', 'none.csv', '--reserve', '-1'], {
      language: 'id',
    });
    expect(refused).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'kesalahan: --reserve "-1" di bawah nol: tulis 0 atau lebih\n' +
        'kesalahan: none.csv: berkas atau folder itu tidak ada: periksa namanya\n' +
        'Tidak ada yang diubah.\n',
    });
  });

  it('writes CSV and XLSX with the same figures, without formulas, and leaves nothing beside', async () => {
    const offices = join(folder, 'offices.csv');
    writeFileSync(offices, news.replace('office-1', '=1+1'));
    const plan = ['plan', '--offices', offices, '--reserve', '8000', ...onTheDay];
    expect(run([...plan, '--csv', 'out.csv'])).toEqual({
      code: 0,
      stdout: 'Wrote 3 offices to out.csv\n',
      stderr: '',
    });
    expect(run([...plan, '--xlsx', 'out.xlsx']).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['offices.csv', 'out.csv', 'out.xlsx']);

    const csv = readFileSync(join(folder, 'out.csv'));
    expect(csv.toString()).toBe(golden('plan-short-reserve.csv'));
    const columns = {
      office: { kind: 'text', required: true },
      granted: { kind: 'whole', required: true },
      t50: { kind: 'date', required: true },
    } as const;
    const fromCsv = await readTable(csv, columns);
    const fromXlsx = await readTable(readFileSync(join(folder, 'out.xlsx')), columns);
    const figures = ({ rows }: typeof fromCsv) =>
      rows.map(({ cells }) => [cells.office, cells.granted, cells.t50]);
    expect(fromXlsx.rows[1]?.cells.office).toBe('=1+1');
    expect(figures(fromCsv).map((row) => row.slice(1))).toEqual(
      figures(fromXlsx).map((row) => row.slice(1)),
    );
  });

  it('takes the policies of the past from their files', () => {
    const policy = fileURLToPath(new URL('../data/policies/flat-500.json', import.meta.url));
    const argv = ['plan', '--offices', '-', '--reserve', '8000', '--policy', policy, '--json'];
    const { offices } = JSON.parse(run(argv, news).stdout) as AllocationRound;
    expect(offices.map(({ granted, binding }) => [granted, binding])).toEqual([
      [500, 'policy_maximum'],
      [500, 'policy_maximum'],
      [500, 'policy_maximum'],
    ]);
  });

  it('reads what a spreadsheet in Indonesia saves', async () => {
    const indonesian = `\ufeff${heading.replaceAll(',', ';')};name\r
"Kab.\nGarut";0;0;100.000;1.000;200,5;3;100.000;"Garut; kota dodol"\r
\r
32.73;0;0;100.000;1.000;200,5;3;5.000;\r
`;
    const argv = ['plan', '--offices', '-', '--reserve', '800.000', '--json'];
    const { stdout } = await runInProcess(argv, { stdin: indonesian });
    const { offices } = JSON.parse(stdout) as AllocationRound;
    expect(offices.map(({ office, granted }) => [office, granted])).toEqual([
      ['Kab.\nGarut', 20_000],
      ['32.73', 5000],
    ]);
  });

  it('refuses a file of 200 MB at once, and a PDF', () => {
    const large = join(folder, 'large.csv');
    writeFileSync(large, '');
    truncateSync(large, 200 * 1024 * 1024);
    const plan = (file: string) => run(['plan', '--offices', file, '--reserve', '1']);
    expect(plan(large)).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: ${large}: larger than 50 MB: split it\nNothing was changed.\n`,
    });
    rmSync(large);
    writeFileSync(join(folder, 'paper.csv'), '%PDF-1.7\n');
    expect(plan('paper.csv').stderr).toContain('paper.csv: the file is of kind PDF, not a table');
  });

  it('leaves the file that was there when it cannot write', () => {
    const before = 'what was there';
    const path = join(folder, 'kept.csv');
    writeFileSync(path, before);
    const argv = ['plan', '--offices', '-', '--reserve', '1', '--csv', path];
    expect(run(argv, news.replace('5000', 'x')).code).toBe(2);
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(run(argv, news).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toMatch(/^office,/);
  });

  it('ends quietly when nobody reads on', () => {
    const many = `${heading}\n${Array.from({ length: 5000 }, (_, at) => `o${at},0,0,9,9,9,1,9\n`).join('')}`;
    writeFileSync(join(folder, 'many.csv'), many);
    const command = `"${process.execPath}" "${blanko}" plan --offices many.csv --reserve 9 --json | head -c 10`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '{\n  "asOf"', stderr: '' });
  });
});

describe('share', () => {
  const claims = 'office,on_hand,need,ceiling\nA,0,100,100\nB,50,100,50\nC,0,0,0\n';

  it('prints the level, the grants and what is left', () => {
    const { code, stdout } = run(['share', '--reserve', '60', '--json'], claims);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      level: { numerator: 11, denominator: 20 },
      grants: [
        { office: 'A', grant: 55, coverageBefore: 0, coverageAfter: 0.55 },
        { office: 'B', grant: 5, coverageBefore: 0.5, coverageAfter: 0.55 },
        { office: 'C', grant: 0, coverageBefore: null, coverageAfter: null },
      ],
      leftInReserve: 0,
    });
  });

  it('has no level when there is enough', async () => {
    const argv = ['share', '--reserve', '1.000', '--box', '50', '--json'];
    const { stdout } = await runInProcess(argv, { stdin: claims });
    expect(JSON.parse(stdout)).toMatchObject({ level: null, leftInReserve: 850 });
  });
});

describe('runout', () => {
  const argv = ['runout', '--stock', '4.000', '--daily', '250', '--theta', '3'];

  it('prints the three days and the probability of each working day', () => {
    const { code, stdout } = run([...argv, '--from', '2017-11-23', '--days', '20', '--json']);
    expect(code).toBe(0);
    const { t10, t50, t90, probabilityByDay, ...others } = JSON.parse(stdout);
    expect({ t10, t50, t90, others }).toEqual({
      t10: '2017-12-15',
      t50: '2017-12-18',
      t90: '2017-12-18',
      others: {},
    });
    expect(probabilityByDay).toHaveLength(20);
    expect(probabilityByDay[0]).toEqual({ date: '2017-11-23', probability: expect.any(Number) });
    const days = probabilityByDay.map(({ date }: { date: string }) => date);
    expect(days).not.toContain('2017-12-01');
    expect(days).not.toContain('2017-12-02');
  });

  it('on a terminal is a sentence and the days that matter', () => {
    const { stdout } = run([...argv, '--from', '2017-11-23']);
    expect(stdout).toBe(golden('runout.txt'));
  });

  it('warns where holidays are not known', async () => {
    const { code, stderr } = await runInProcess([...argv, '--from', '1900-01-01']);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'warning: holidays are known for 2017 to 2027; other years have weekends only\n',
    });
  });
});

describe('the program', () => {
  it('says its version, and help with an example for each command', async () => {
    expect(run(['--version'])).toEqual({ code: 0, stdout: '0.1.0\n', stderr: '' });
    for (const name of ['plan', 'share', 'runout', 'start', 'seed', 'migrate', 'doctor', 'find']) {
      const { code, stdout } = await runInProcess([name, '--help']);
      expect(code).toBe(0);
      expect(stdout).toMatch(new RegExp(`\nExample:\n {2}blanko ${name}`));
    }
  });

  it('answers a slip with what was meant', () => {
    const { code, stdout, stderr } = run(['plann']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Did you mean plan?');
  });

  it('makes no database where none was asked for', () => {
    const path = join(folder, 'nowhere');
    const { code, stderr } = run(['doctor', '--data-dir', path]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `error: there is no database in ${path}: start or seed makes one\nNothing was changed.\n`,
    });
    expect(existsSync(path)).toBe(false);
  });

  it('refuses a wrong setting by its name, and only where it matters', () => {
    const env = { ...process.env, PORT: 'x' };
    const ended = (argv: string[]) => spawnSync(process.execPath, [blanko, ...argv], { env });
    const migrate = ended(['migrate']);
    expect(migrate.status).toBe(2);
    expect(migrate.stderr.toString()).toContain('PORT must be a port number');
    expect(ended(['--version']).status).toBe(0);
  });
});

// The superuser may write everywhere, so there is nothing to refuse.
it.skipIf(process.getuid?.() === 0)('a folder that may not be written to is named', () => {
  const closed = mkdtempSync(join(folder, 'closed-'));
  chmodSync(closed, 0o500);
  const path = join(closed, 'out.csv');
  const { code, stderr } = run(['plan', '--offices', '-', '--reserve', '1', '--csv', path], news);
  expect(code).toBe(2);
  expect(stderr).toContain(`${path}: the permission is missing`);
});

describe('admin', () => {
  it('makes an administrator with a link, and a key that only its owner reads', () => {
    const data = join(folder, 'admin-world');
    const argv = ['admin', 'create', '--login', 'siti', '--name', 'Siti N', '--data-dir', data];
    const made = run(argv);
    expect({ code: made.code, stderr: made.stderr }).toEqual({ code: 0, stderr: '' });
    expect(made.stdout).toMatch(/http:\/\/localhost:3000\/invitation#[\w-]{43}\n/);
    expect(statSync(join(data, 'secret.key')).mode & 0o077).toBe(0);
  }, 180_000);

  it.each([
    [['admin', 'make'], /"make" is nothing that admin does/],
    [['admin', 'create', '--login', 'S', '--name', 'a'], /--login takes 2 to 60/],
    [['admin', 'create', '--login', 'siti'], /--name takes 1 to 100/],
    [['admin', 'create', '--login', 'siti', '--name', 'a', '--email', 'b'], /--email takes/],
  ])('%j is refused in words', async (argv, complaint) => {
    const { code, stderr } = await runInProcess(argv);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(complaint) });
  });
});
