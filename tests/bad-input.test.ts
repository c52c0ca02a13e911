/**
 * Bad input on the command line: every option and every column, with what a tired person or a broken program may
 * put there. Each is refused with what and where, exit code 2, no stack, and nothing written.
 */
import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultPolicy } from '#core/policy/default-policy.ts';
import { runInProcess } from './support/run-in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'blanko-bad-input-'));
afterAll(() => rmSync(folder, { recursive: true }));

const good: Record<string, string> = {
  office: 'Kab. Garut',
  on_hand: '0',
  in_transit: '0',
  backlog: '100000',
  capacity_per_day: '1000',
  daily_inflow: '200.5',
  lead_time_days: '3',
  request: '100000',
  name: 'Garut',
  residents: '2600000',
  variance_ratio: '4',
  printers_working: '5',
  last_report: '2017-11-22',
};

function csv(...rows: Record<string, string>[]): string {
  const line = (cells: string[]) =>
    `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`;
  return line(Object.keys(good)) + rows.map((row) => line(Object.values(row))).join('');
}

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function expectRefused(argv: string[], message: string | RegExp, stdin?: string | Buffer) {
  const before = readdirSync(folder);
  const { code, stdout, stderr } = await runInProcess(argv, stdin === undefined ? {} : { stdin });
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(readdirSync(folder)).toEqual(before);
}

const planStdin = ['plan', '--offices', '-', '--reserve', '800000', '--as-of', '2017-11-23'];

it('the good input, of which each case spoils one thing, is good', async () => {
  const { code, stderr } = await runInProcess([...planStdin, '--json'], { stdin: csv(good) });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

const nonsense = ['-1', '1.5', 'NaN', '1e309', '9007199254740992', 'banyak', '1 000', '=1+1', '٣'];
const counts = ['on_hand', 'in_transit', 'backlog', 'lead_time_days', 'request', 'residents'];
const decimals = ['capacity_per_day', 'daily_inflow', 'variance_ratio'];

describe('a cell of plan', () => {
  it.each([
    ...[...counts, 'printers_working'].flatMap((column) =>
      nonsense.map((cell) => [column, cell] as const),
    ),
    ...decimals.flatMap((column) =>
      nonsense.filter((cell) => cell !== '1.5').map((cell) => [column, cell] as const),
    ),
    ...[...counts, 'office', 'capacity_per_day', 'daily_inflow']
      .filter((column) => column !== 'residents')
      .map((column) => [column, ''] as const),
    ['variance_ratio', '0.5'],
    ['lead_time_days', '251'],
    ['printers_working', '10001'],
    ['capacity_per_day', '1000001'],
    ['last_report', '2017-11-24'],
    ['last_report', '2017-02-29'],
    ['last_report', 'kemarin'],
    ['office', 'x'.repeat(201)],
    ['name', 'a\u0007b'],
  ] as const)('%s: %j', async (column, cell) => {
    const where = new RegExp(`^error: standard input, line 3, column ${column}: .+`, 'm');
    const spoilt = { ...good, office: 'B', [column]: cell };
    await expectRefused(planStdin, where, csv(good, spoilt));
  });
});

describe('a column of plan', () => {
  it.each(Object.keys(good).slice(0, 8))('%s is missing', async (column) => {
    const without = csv(good).replace(`"${column}"`, '"something"');
    const message = `standard input, line 1, column ${column}: the column is missing`;
    await expectRefused(planStdin, message, without);
  });

  it.each(Object.keys(good))('%s is there twice', async (column) => {
    const twice = `${csv(good).split('\n')[0]},"${column}"\n`;
    await expectRefused(planStdin, `line 1, column ${column}: the column is there twice`, twice);
  });

  it('unknown is left aside with a warning', async () => {
    const stdin = csv(good).replace('"name"', '"nama"');
    const { code, stderr } = await runInProcess(planStdin, { stdin });
    expect(code).toBe(0);
    expect(stderr).toBe('warning: standard input, line 1, column nama: not known, left aside\n');
  });
});

describe('an office that is there twice', () => {
  it.each([
    ['Kab. Garut', '"Kab. Garut" stands in line 2 already'],
    ['KABUPATEN GARUT', '"KABUPATEN GARUT" is the same office as "Kab. Garut" in line 2'],
    ['32.05', '"32.05" is the same office as "Kab. Garut" in line 2'],
    ['Disdukcapil Garut', '"Disdukcapil Garut" is the same office as "Kab. Garut" in line 2'],
  ])('as %s', async (office, message) => {
    const twice = csv(good, { ...good, office });
    await expectRefused(planStdin, `line 3, column office: ${message}: keep one`, twice);
  });

  it('as a name of its own', async () => {
    const row = { ...good, office: 'office-1' };
    await expectRefused(planStdin, '"office-1" stands in line 2 already', csv(row, row));
  });
});

describe('an office that is not known', () => {
  it.each([
    [
      'Kab. Atlantis',
      'warning: standard input, line 2, column office: "Kab. Atlantis" is on no list',
    ],
    [
      'Bandung',
      'warning: standard input, line 2, column office: "Bandung" may be a regency or a city',
    ],
    ['X', ''],
  ])('%s is taken as it stands', async (office, warning) => {
    const stdin = csv({ ...good, office });
    const { code, stdout, stderr } = await runInProcess([...planStdin, '--json'], { stdin });
    expect(code).toBe(0);
    expect(stderr).toContain(warning);
    expect(JSON.parse(stdout).offices[0].office).toBe(office);
  });
});

describe('a file of plan', () => {
  const paths: Record<string, string> = {};
  beforeAll(() => {
    paths.large = file('large.csv', 'office\n');
    truncateSync(paths.large, 200 * 1024 * 1024);
    paths.pdf = file('paper.csv', '%PDF-1.7\n');
    paths.png = file('picture.csv', Buffer.from('89504e470d0a1a0a', 'hex'));
    paths.zip = file('archive.xlsx', Buffer.from('504b0304', 'hex'));
    paths.binary = file('program.csv', Buffer.from([1, 0, 2]));
    paths.empty = file('empty.csv', '');
    paths.heading = file('heading.csv', csv());
    paths.windows = file('windows.csv', Buffer.from('office\nCaf\xe9\n', 'latin1'));
    paths.text = file('letter.csv', 'Yth. Direktur Jenderal\n');
    paths.folder = folder;
    paths.missing = join(folder, 'missing.csv');
    paths.nul = 'a\0b.csv';
    paths.none = '';
  });

  it.each([
    ['large', 'larger than 50 MB'],
    ['pdf', 'the file is of kind PDF, not a table'],
    ['png', 'the file is of kind PNG, not a table'],
    ['zip', 'the workbook is damaged'],
    ['binary', 'the file holds binary data'],
    ['empty', 'the file is empty'],
    ['heading', 'line 1: there is a heading and no row under it'],
    ['windows', 'line 2: holds a letter that is not UTF-8'],
    ['text', 'line 1, column office: the column is missing'],
    ['folder', 'is a folder, not a file'],
    ['missing', 'there is no such file'],
    ['nul', 'the name holds a character that no file can have'],
    ['none', 'there is no such file'],
  ])('that is %s', async (name, message) => {
    await expectRefused(['plan', '--offices', paths[name]!, '--reserve', '1'], message);
  });

  it('of 200 MB from a pipe is not read to its end', async () => {
    await expectRefused(
      planStdin,
      'standard input: larger than 50 MB',
      Buffer.alloc(60_000_000, 65),
    );
  });

  it('with quantities beyond counting', async () => {
    const row = { ...good, on_hand: '1000000000000', request: '1000000000000' };
    const many = Array.from({ length: 6000 }, (_, at) => ({ ...row, office: `o${at}` }));
    await expectRefused(planStdin, 'all quantities add up to 2^53 or more', csv(...many));
  });
});

describe('an option of plan', () => {
  const offices = () => file('good.csv', csv(good));
  it.each([
    ...[...nonsense, '', '1000000000001'].map((value) => ['--reserve', value] as const),
    ...[...nonsense, '', '0', '1000001'].map((value) => ['--box', value] as const),
    ...['23-11-2017', '2017-13-01', '2017-02-29', 'besok', '', '1e309'].map(
      (value) => ['--as-of', value] as const,
    ),
    ['--csv', ''],
    ['--csv', folder],
    ['--csv', join(folder, 'missing', 'out.csv')],
    ['--xlsx', join(folder, 'missing', 'out.xlsx')],
  ] as const)('%s %j', async (flag, value) => {
    const argv = { '--offices': offices(), '--reserve': '1', [flag]: value };
    await expectRefused(['plan', ...Object.entries(argv).flat()], `error: ${flag} `);
  });

  it.each([
    [[], '--reserve is missing(.|\n)*--offices is missing'],
    [['--reserve', '1', '--reserve', '2'], 'given twice'],
    [['--json', '--csv', 'a.csv'], 'exclude each other'],
    [['--reserve'], 'argument missing'],
    [['--sisa', '1'], 'unknown option .--sisa'],
    [['offices.csv'], 'too many arguments'],
    [['--policy', 'missing.json'], 'missing.json: there is no such file'],
  ])('%j', async (options, message) => {
    await expectRefused(['plan', ...options], new RegExp(message));
  });

  it('that would write over the file it reads', async () => {
    const path = offices();
    const argv = ['plan', '--offices', path, '--reserve', '1', '--csv', path];
    await expectRefused(argv, 'is the file that is read');
  });

  it('all that is wrong is said at once', async () => {
    const { stderr } = await runInProcess(
      ['plan', '--offices', '-', '--reserve', '-1', '--as-of', 'besok', '--box', '0'],
      { stdin: csv({ ...good, backlog: 'x', request: '' }) },
    );
    expect(stderr.match(/^error: /gm)).toHaveLength(5);
    expect(stderr).toMatch(/Nothing was changed\.\n$/);
  });

  it('one hundred faults are listed and the others counted', async () => {
    const row = { ...good, request: 'x' };
    const many = Array.from({ length: 150 }, (_, at) => ({ ...row, office: `o${at}` }));
    const { stderr } = await runInProcess(planStdin, { stdin: csv(...many) });
    expect(stderr.match(/^error: standard input, line/gm)).toHaveLength(100);
    expect(stderr).toContain('error: and 50 more\n');
  });
});

describe('a policy file', () => {
  it.each([
    ['not JSON', '{', 'is not JSON'],
    ['a list', '[]', 'must be an object'],
    ['a field missing', JSON.stringify({ ...defaultPolicy, horizon: undefined }), 'field horizon'],
    ['a field unknown', JSON.stringify({ ...defaultPolicy, extra: 1 }), 'field extra'],
    ['a fraction', JSON.stringify({ ...defaultPolicy, boxSize: 1.5 }), 'field boxSize'],
    [
      'beyond doubles',
      JSON.stringify(defaultPolicy).replace('0.9', '1e309'),
      'field demandQuantile',
    ],
    ['a wrong kind', JSON.stringify({ ...defaultPolicy, status: 'low' }), 'field status'],
  ])('with %s', async (_, content, message) => {
    const policy = file('policy.json', content);
    await expectRefused([...planStdin, '--policy', policy], message, csv(good));
  });
});

describe('share', () => {
  const claims = (on_hand = '1', need = '2', ceiling = '2', office = 'B') =>
    `office,on_hand,need,ceiling\nKab. Garut,0,100,100\n"${office}","${on_hand}","${need}","${ceiling}"\n`;
  it.each([
    ...[...nonsense, ''].flatMap((cell) => [
      ['on_hand', claims(cell)] as const,
      ['need', claims('1', cell)] as const,
      ['ceiling', claims('1', '2', cell)] as const,
    ]),
    ['office', claims('1', '2', '2', '')],
    ['office', claims('1', '2', '2', '3205')],
  ] as const)('column %s of %j', async (column, stdin) => {
    const message = new RegExp(`^error: standard input, line 3, column ${column}: .+`, 'm');
    await expectRefused(['share', '--reserve', '10'], message, stdin);
  });

  it.each([
    ...nonsense.map((value) => ['--reserve', value] as const),
    ...[...nonsense, '0'].map((value) => ['--box', value] as const),
  ])('%s %j', async (flag, value) => {
    const options = Object.entries({ '--reserve': '10', [flag]: value }).flat();
    await expectRefused(['share', ...options], `error: ${flag} `, claims());
  });

  it.each([
    ['', 'the file is empty'],
    ['office,on_hand,need,ceiling\n', 'no row under it'],
    [`office,on_hand,need\nA,1,2\n`, 'column ceiling: the column is missing'],
    [claims('1', '1000000000001'), 'over the limit'],
  ])('%j on standard input', async (stdin, message) => {
    await expectRefused(['share', '--reserve', '10'], message, stdin);
  });
});

describe('runout', () => {
  const options = { '--stock': '10', '--daily': '1', '--theta': '0', '--from': '2017-11-23' };
  it.each([
    ...nonsense.flatMap((value) => [
      ['--stock', value] as const,
      ['--backlog', value] as const,
      ['--days', value] as const,
    ]),
    ...nonsense
      .filter((value) => value !== '1.5')
      .flatMap((value) => [['--daily', value] as const, ['--theta', value] as const]),
    ['--days', '0'],
    ['--days', '2001'],
    ['--from', '2017-02-30'],
    ['--from', ''],
    ['--weekday', ''],
    ['--weekday', '1,1,1,1'],
    ['--weekday', '1,1,1,1,1,1'],
    ['--weekday', '0,0,0,0,0'],
    ['--weekday', '1,1,x,1,1'],
    ['--weekday', '1,1,-1,1,1'],
    ['--weekday', '1,1,1e309,1,1'],
  ] as const)('%s %j', async (flag, value) => {
    const argv = Object.entries({ ...options, [flag]: value }).flat();
    await expectRefused(['runout', ...argv], `error: ${flag} `);
  });

  it.each(Object.keys(options))('%s is missing', async (flag) => {
    const argv = Object.entries(options).filter(([name]) => name !== flag);
    await expectRefused(['runout', ...argv.flat()], `error: ${flag} is missing`);
  });
});

describe('the commands on a database', () => {
  it.each([
    [['start', '--port', 'x'], '--port'],
    [['start', '--port', '65536'], '--port'],
    [['start', '--port', '-1'], '--port'],
    [['migrate', '--database-url', 'mysql://x'], '--database-url must begin with postgres://'],
    [['migrate', '--data-dir', ''], '--data-dir "" names no folder'],
    [['migrate', '--data-dir', 'a', '--database-url', 'postgres://x'], 'exclude each other'],
    [['seed', '--data-dir', ''], '--data-dir "" names no folder'],
    [['doctor', '--database-url', 'x'], '--database-url must begin with postgres://'],
    [['migrate'], 'the database cannot be used: no database in this test'],
  ])('%j', async (argv, message) => {
    await expectRefused(argv, message);
  });
});

describe('a command', () => {
  it.each([
    [['plann'], "unknown command 'plann'"],
    [[], 'Usage: blanko'],
    [['--json'], "unknown option '--json'"],
  ])('%j', async (argv, message) => {
    const { code, stderr, stdout } = await runInProcess(argv);
    expect(stderr + stdout).toContain(message);
    expect(code).toBe(2);
  });

  it('that has a bug says so in one line, with the stack on demand', async () => {
    const broken = () => {
      throw new Error('the clock has stopped');
    };
    const argv = ['plan'];
    const plain = await runInProcess(argv, { today: broken });
    expect(plain.code).toBe(70);
    expect(plain.stderr).toMatch(/^blanko has a bug.*the clock has stopped.*BLANKO_DEBUG=1.*\n$/);
    const debug = await runInProcess(argv, { today: broken, isDebug: true });
    expect(debug.stderr).toMatch(/\n\s+at /);
  });
});
