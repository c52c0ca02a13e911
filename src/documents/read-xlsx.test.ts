import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { say } from '#contract/words/words.ts';
import { unpackZip } from './check-zip.ts';
import { readXlsx } from './read-xlsx.ts';
import { ProblemList } from './table-columns.ts';

interface Part {
  readonly name: string;
  readonly text: string;
  /** What the directory says instead of the truth. */
  readonly toldSize?: number;
}

/** A zip archive with its directory, as small as the format allows. */
function zip(parts: readonly Part[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text, toldSize } of parts) {
    const packed = deflateRawSync(text);
    const sizes = Buffer.alloc(16);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(toldSize ?? Buffer.byteLength(text), 8);
    sizes.writeUInt16LE(name.length, 12);
    const start = Buffer.from('504b03041400000008000000000000000000'.slice(0, 28), 'hex');
    const file = Buffer.concat([start, sizes, Buffer.from(name), packed]);
    const entry = Buffer.concat([
      Buffer.from('504b0102140014000000080000000000', 'hex'),
      sizes,
      Buffer.alloc(14),
      Buffer.from(name),
    ]);
    entry.writeUInt32LE(offset, 42);
    files.push(file);
    directory.push(entry);
    offset += file.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}

async function problemOf(archive: Buffer): Promise<string | undefined> {
  const problems = new ProblemList();
  expect(await readXlsx(archive, problems)).toEqual([]);
  const said = problems.listed[0]?.said;
  return said && say('en', said.key, said.values);
}

const workbook = { name: 'xl/workbook.xml', text: '<workbook/>' };
const sheetWith = (xml: string) => ({
  name: 'xl/worksheets/sheet1.xml',
  text: `<worksheet><sheetData>${xml}</sheetData></worksheet>`,
});

describe('a workbook', () => {
  it('keeps numbers, days, blank rows and the row numbers of the sheet', async () => {
    const day = { value: new Date('2017-11-23T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' };
    const bytes = await writeExcelFile([
      ['office', 'on_hand', 'day'],
      [null, null, null],
      ['Kab. Garut', 20_000.5, day],
      [' =1+1 ', true, null],
    ]).toBuffer();
    const problems = new ProblemList();
    expect(await readXlsx(bytes, problems)).toEqual([
      { line: 1, cells: ['office', 'on_hand', 'day'] },
      { line: 3, cells: ['Kab. Garut', 20_000.5, '2017-11-23'] },
      { line: 4, cells: ['=1+1', 'true', ''] },
    ]);
    expect(problems.count).toBe(0);
  });

  it('is opened as the test packs it', () => {
    expect(unpackZip(zip([{ name: 'a.xml', text: '<a/>' }]))).toEqual({
      parts: [{ name: 'a.xml', bytes: Buffer.from('<a/>') }],
    });
  });

  it.each([
    ['a bomb', [workbook, { name: 'a.xml', text: 'A'.repeat(3_000_000) }], 'unpacks to far more'],
    [
      'many parts',
      Array.from({ length: 101 }, (_, at) => ({ name: `${at}`, text: '' })),
      '101 parts',
    ],
    ['a liar', [workbook, { name: 'a.xml', text: 'A'.repeat(9000), toldSize: 9 }], 'is damaged'],
    ['another archive', [{ name: 'a.txt', text: 'A' }], 'is a zip archive, not a workbook'],
    ['a DTD', [workbook, { name: 'xl/a.xml', text: '<!DOCTYPE a>' }], 'holds a DTD'],
    ['a far row', [workbook, sheetWith('<row r="1048576"></row>')], 'beyond row 100000'],
    ['a far column', [workbook, sheetWith('<row r="1"><c r="XFD1"/></row>')], 'beyond row 100000'],
    ['a hidden row', [workbook, sheetWith("<row r='&#49;'></row>")], 'beyond row 100000'],
    ['half a workbook', [workbook, sheetWith('<row r="1">')], 'cannot be read'],
  ])('that is %s is refused', async (_, parts, problem) => {
    expect(await problemOf(zip(parts))).toContain(problem);
  });

  it('that is cut off anywhere is refused', async () => {
    const bytes = await writeExcelFile([['office'], ['A']]).toBuffer();
    for (let length = 4; length < bytes.length; length += 97) {
      expect(await problemOf(bytes.subarray(0, length))).toMatch(/damaged|cannot be read/);
    }
  });
});
