/** Every cell of an export is opened again: text that would be a formula stays text, numbers stay numbers. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { type ExportTable, exportTables } from '#contract/export-schema.ts';
import { columnOf, columnsOf } from './export-columns.ts';
import { type ExportRow, type ExportSource, writeExport } from './write-export.ts';

const hostile = [
  '=1+1',
  '+62',
  '-A',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '=cmd|"/C calc"!A0',
  "'=1",
  'a"b,c\nd',
];

function source(table: ExportTable, ...pages: ExportRow[][]): ExportSource {
  return {
    table,
    language: 'en',
    ledgerSeq: 7,
    pages: (async function* () {
      yield* pages;
    })(),
  };
}

async function bytesOf(of: ExportSource, format: 'csv' | 'xlsx' | 'json'): Promise<Buffer> {
  const { content } = await writeExport(of, format);
  if (typeof content === 'string' || content instanceof Uint8Array) return Buffer.from(content);
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

/** A row in which every text is hostile and every number tells its sign. */
function rowOf(table: ExportTable, seed: number): ExportRow {
  const cells = columnsOf(table).map((name, at) => {
    const { kind } = columnOf(name);
    if (kind === 'text') return [name, hostile[(seed + at) % hostile.length]!];
    if (kind === 'date') return [name, '2017-11-23'];
    return [name, kind === 'whole' ? -seed - at : seed + at + 0.5];
  });
  return Object.fromEntries(cells);
}

describe.each(exportTables)('%s', (table) => {
  const rows = hostile.map((_, seed) => rowOf(table, seed + 1));
  const pages = () => source(table, rows.slice(0, 4), rows.slice(4));

  it('as CSV', async () => {
    const [heading, ...lines] = parse(await bytesOf(pages(), 'csv')) as string[][];
    expect(heading).toEqual(columnsOf(table));
    expect(lines).toHaveLength(rows.length);
    for (const [line, cells] of lines.entries()) {
      for (const [at, cell] of cells.entries()) {
        const name = columnsOf(table)[at]!;
        const written = rows[line]![name];
        if (columnOf(name).kind !== 'text') expect(cell).toBe(String(written));
        else {
          expect(cell).not.toMatch(/^[=+\-@\t\r]/);
          const isFormula = /^[=+\-@\t\r]/.test(String(written));
          expect(cell).toBe(isFormula ? `'${written}` : written);
        }
      }
    }
  });

  it('as a workbook', async () => {
    const bytes = await bytesOf(pages(), 'xlsx');
    const [heading, ...lines] = await readSheet(bytes);
    expect(heading).toEqual(columnsOf(table));
    for (const [line, cells] of lines.entries()) {
      for (const [at, name] of columnsOf(table).entries()) {
        const written = rows[line]![name];
        const cell = cells[at];
        if (cell instanceof Date) expect(cell.toISOString().slice(0, 10)).toBe(written);
        // The reader takes blanks off both ends.
        else expect(cell).toBe(typeof written === 'string' ? written.trim() : written);
      }
    }
    expect(bytes.includes('<f>')).toBe(false);
  });

  it('as JSON', async () => {
    const { ledgerSeq, rows: read } = JSON.parse(String(await bytesOf(pages(), 'json')));
    expect(ledgerSeq).toBe(7);
    expect(read).toEqual(rows);
  });
});

describe('an export of nothing', () => {
  it.each([
    ['csv', 'seq,lot,'],
    ['json', '{"table":"lots","ledgerSeq":7,"rows":[\n]}'],
  ] as const)('as %s', async (format, begins) => {
    expect(String(await bytesOf(source('lots'), format))).toContain(begins);
  });
});

it('whatever the text, it is read back from CSV as it was or with one apostrophe before it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ minLength: 1 }), async (text) => {
      const row = { ...rowOf('requisitions', 1), id: text };
      const [, [cell] = []] = parse(await bytesOf(source('requisitions', [row]), 'csv'), {
        record_delimiter: '\r\n',
      }) as string[][];
      expect([text, `'${text}`]).toContain(cell);
    }),
    { numRuns: 200 },
  );
});
