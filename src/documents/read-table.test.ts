import { describe, expect, it } from 'vitest';
import { say } from '#contract/words/words.ts';
import { readTable } from './read-table.ts';
import type { Columns } from './table-columns.ts';

const columns = {
  office: { kind: 'text', required: true },
  on_hand: { kind: 'whole', required: true },
  inflow: { kind: 'decimal', required: false, max: 1000 },
  day: { kind: 'date', required: false, until: '2017-11-23' },
} as const satisfies Columns;

async function read(content: string | Buffer) {
  const { rows, problems, warnings } = await readTable(Buffer.from(content), columns);
  return {
    rows: rows.map(({ line, cells }) => [line, cells.office, cells.on_hand, cells.inflow]),
    problems: problems.listed.map(
      ({ line, column, said }) => `${line} ${column}: ${say('en', said.key, said.values)}`,
    ),
    count: problems.count,
    warnings: warnings.map(({ line, column }) => `${line} ${column}`),
  };
}

describe('a table that is fine', () => {
  it.each([
    ['plain', 'office,on_hand\nA,1\n', [[2, 'A', 1, null]]],
    ['with a byte order mark', '\ufeffoffice,on_hand\nA,1\n', [[2, 'A', 1, null]]],
    [
      'Windows line ends',
      'office,on_hand\r\nA,1\r\nB,2\r\n',
      [
        [2, 'A', 1, null],
        [3, 'B', 2, null],
      ],
    ],
    [
      'mixed line ends',
      'office,on_hand\r\nA,1\nB,2',
      [
        [2, 'A', 1, null],
        [3, 'B', 2, null],
      ],
    ],
    ['semicolons', 'office;on_hand;inflow\nA;20.000;12,5\n', [[2, 'A', 20_000, 12.5]]],
    ['tabs', 'office\ton_hand\nA\t1\n', [[2, 'A', 1, null]]],
    ['the separator named first', 'sep=;\noffice;on_hand\nA;1\n', [[3, 'A', 1, null]]],
    ['any order and case', 'On Hand, OFFICE \n1,A\n', [[2, 'A', 1, null]]],
    ['quoted heading with a comma', '"on_hand";"office"\n1;"A, B"\n', [[2, 'A, B', 1, null]]],
    [
      'blank lines',
      '\n\noffice,on_hand\n\nA,1\n , \nB,2\n\n',
      [
        [5, 'A', 1, null],
        [7, 'B', 2, null],
      ],
    ],
    [
      'line ends in quotes',
      'office,on_hand\r\n"A\r\nB",1\r\nC,2',
      [
        [2, 'A\nB', 1, null],
        [4, 'C', 2, null],
      ],
    ],
    ['quotes in quotes', 'office,on_hand\n"A ""B""",1\n', [[2, 'A "B"', 1, null]]],
    ['empty fields at the end', 'office,on_hand\nA,1,,\n', [[2, 'A', 1, null]]],
    ['a short row', 'office,on_hand,inflow\nA,1\n', [[2, 'A', 1, null]]],
  ])('%s', async (_, content, rows) => {
    expect(await read(content)).toMatchObject({ rows, problems: [], warnings: [] });
  });

  it('leaves unknown columns aside and says so', async () => {
    expect(await read('office,note,on_hand\nA,x,1\n')).toMatchObject({
      rows: [[2, 'A', 1, null]],
      problems: [],
      warnings: ['1 note'],
    });
  });
});

describe('a table that is refused', () => {
  const pdf = Buffer.from('%PDF-1.7\n');
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]);
  const windows1252 = Buffer.from('office,on_hand\nA,1\nCaf\xe9,2\n', 'latin1');
  it.each([
    ['empty', '', 'null null: the file is empty'],
    ['blank', ' \n\n', 'null null: the file is empty'],
    ['heading only', 'office,on_hand\n', '1 null: there is a heading and no row under it'],
    ['PDF', pdf, 'null null: the file is of kind PDF'],
    ['PNG', png, 'null null: the file is of kind PNG'],
    ['NUL', 'office,on_hand\nA\0,1\n', 'null null: the file holds binary data'],
    [
      'UTF-16',
      Buffer.from('\ufeffoffice,on_hand', 'utf16le'),
      'null null: the file is of kind UTF-16',
    ],
    [
      'old Excel',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'null null: the file is of kind Excel 97',
    ],
    ['Windows-1252', windows1252, '3 null: holds a letter that is not UTF-8'],
    ['no such column', 'office,stock\nA,1\n', '1 on_hand: the column is missing: add it'],
    ['nearly such', 'office,OnHand\nA,1\n', '1 on_hand: the column is missing: is "OnHand" it?'],
    ['twice', 'office,on_hand,On-Hand\nA,1,1\n', '1 on_hand: the column is there twice'],
    ['open quote', 'office,on_hand\nA,1\nB,"2\nC,3\n', '3 null: a quote opens and never closes'],
    ['stray quote', 'office,on_hand\nA "x",1\n', '2 null: a quote stands in the middle'],
    [
      'too many fields',
      'office,on_hand\n\nA,1,2\n',
      '3 null: has 3 fields where the heading has 2',
    ],
    ['empty cell', 'office,on_hand\nA,\n', '2 on_hand: is empty: fill it in'],
    ['empty name', 'office,on_hand\n,1\n', '2 office: is empty: fill it in'],
    ['long name', `office,on_hand\n${'A'.repeat(201)},1\n`, '2 office: is longer than 200 letters'],
    [
      'control sign',
      'office,on_hand\nA\u001b[2J,1\n',
      '2 office: "A [2J" holds a control character',
    ],
    [
      'over the limit',
      'office,on_hand,inflow\nA,1,1001\n',
      '2 inflow: 1001 is over the limit of 1000',
    ],
    [
      'over 10^12',
      'office,on_hand\nA,1.000.000.000.001\n',
      '2 on_hand: 1.000.000.000.001 is over the',
    ],
    ['no day', 'office,on_hand,day\nA,1,2017-02-29\n', '2 day: "2017-02-29" is not a day'],
    ['other form', 'office,on_hand,day\nA,1,23/11/2017\n', '2 day: "23/11/2017" is not a day'],
    [
      'later day',
      'office,on_hand,day\nA,1,2017-11-24\n',
      '2 day: 2017-11-24 lies after 2017-11-23',
    ],
  ])('%s', async (_, content, problem) => {
    const { rows, problems } = await read(content);
    expect(problems).toEqual([expect.stringContaining(problem)]);
    expect(rows).not.toContainEqual(expect.arrayContaining([undefined]));
  });

  it('says everything that is wrong, each with its line and column', async () => {
    const { rows, problems } = await read(
      'office,on_hand,inflow\n"A\nA",-1,x\nB,1,2\n,NaN,1e309\nD,1.5,3\n',
    );
    expect(rows).toEqual([[4, 'B', 1, 2]]);
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      '2 on_hand',
      '2 inflow',
      '5 office',
      '5 on_hand',
      '5 inflow',
      '6 on_hand',
    ]);
  });

  it('lists one hundred and counts the others', async () => {
    const { problems, count } = await read(`office,on_hand\n${'A,x\n'.repeat(250)}`);
    expect(problems).toHaveLength(100);
    expect(count).toBe(250);
  });

  it('has at most 200,000 rows', async () => {
    const rows = (count: number) => read(`office,on_hand\n${'A,1\n'.repeat(count)}`);
    expect((await rows(200_000)).problems).toEqual([]);
    expect((await rows(300_000)).problems).toEqual([
      expect.stringContaining('200002 null: the file has more than 200000 rows'),
    ]);
  }, 60_000);
});

it('a workbook of more than 10 MB, or a CSV of more than 50 MB, is not opened', async () => {
  const workbook = Buffer.alloc(10 * 1024 * 1024 + 1);
  workbook.write('PK\u0003\u0004', 'latin1');
  expect((await read(workbook)).problems).toEqual([expect.stringContaining('larger than 10 MB')]);
  const csv = Buffer.alloc(50 * 1024 * 1024 + 1, 'A');
  expect((await read(csv)).problems).toEqual([expect.stringContaining('larger than 50 MB')]);
});
