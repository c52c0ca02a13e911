import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from './read-table.ts';
import type { Sheet } from './sheet.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

const columns = [
  { heading: 'office', kind: 'text', width: 20 },
  { heading: 'granted', kind: 'whole', width: 10 },
  { heading: 'inflow', kind: 'decimal', width: 10 },
  { heading: 'collect_by', kind: 'date', width: 12 },
] as const;

const declared = {
  office: { kind: 'text', required: true },
  granted: { kind: 'whole', required: false },
  inflow: { kind: 'decimal', required: false },
  collect_by: { kind: 'date', required: false },
} as const;

function sheet(rows: Sheet['rows']): Sheet {
  return { name: 'Round 2017-11-23', columns, rows };
}

describe('a sheet as CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+62', "'+62"],
    ['-A', "'-A"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['Kab. "A", B', '"Kab. ""A"", B"'],
    ['A\nB', '"A\nB"'],
    ['Kab. Garut', 'Kab. Garut'],
  ])('guards %j', (text, written) => {
    const lines = writeCsv(sheet([[text, 20_000, 12.5, '2017-11-23']]));
    expect(lines).toBe(`office,granted,inflow,collect_by\r\n${written},20000,12.5,2017-11-23\r\n`);
  });

  it('leaves numbers numbers, below zero too, and empty cells empty', () => {
    expect(writeCsv(sheet([['A', -5, null, null]]))).toContain('\r\nA,-5,,\r\n');
  });
});

const row = fc.tuple(
  fc.stringMatching(/^[A-Za-z][A-Za-z ",;.=+@-]{0,30}[a-z]$/),
  fc.option(fc.nat({ max: 1_000_000_000_000 })),
  fc.option(fc.double({ min: 0, max: 1000, noNaN: true, noDefaultInfinity: true }).map(positive)),
  fc.option(fc.constantFrom('2017-11-23', '2020-02-29')),
);

/** Zero with a sign is written without it. */
function positive(value: number): number {
  return value + 0;
}

describe.each([
  ['CSV', async (rows: Sheet['rows']) => Buffer.from(writeCsv(sheet(rows)))],
  ['XLSX', (rows: Sheet['rows']) => writeXlsx(sheet(rows))],
])('a sheet as %s', (_, write) => {
  it('is read back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const read = await readTable(await write(rows), declared);
        expect(read.problems.listed).toEqual([]);
        expect(read.rows.map(({ cells }) => Object.values(cells))).toEqual(rows);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a sheet as a workbook', () => {
  it('holds no formula, whatever its text', async () => {
    const bytes = await writeXlsx(sheet([['=HYPERLINK("http://x")', 1, 2, null]]));
    const { rows } = await readTable(bytes, declared);
    expect(rows[0]?.cells.office).toBe('=HYPERLINK("http://x")');
  });
});
