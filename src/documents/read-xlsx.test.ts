import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { say } from '#contract/words/words.ts';
import { makeZip, sheetPart, workbookPart, zipBombs } from '../../tests/support/make-zip.ts';
import { unpackZip } from './check-zip.ts';
import { readXlsx } from './read-xlsx.ts';
import { ProblemList } from './table-columns.ts';

async function problemOf(archive: Buffer): Promise<string | undefined> {
  const problems = new ProblemList();
  expect(await readXlsx(archive, problems)).toEqual([]);
  const said = problems.listed[0]?.said;
  return said && say('en', said.key, said.values);
}

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
    expect(unpackZip(makeZip([{ name: 'a.xml', text: '<a/>' }]))).toEqual({
      parts: [{ name: 'a.xml', bytes: Buffer.from('<a/>') }],
    });
  });

  it.each([
    [
      'a bomb',
      [workbookPart, { name: 'a.xml', text: 'A'.repeat(3_000_000) }],
      'unpacks to far more',
    ],
    [
      'many parts',
      Array.from({ length: 101 }, (_, at) => ({ name: `${at}`, text: '' })),
      '101 parts',
    ],
    [
      'a liar',
      [workbookPart, { name: 'a.xml', text: 'A'.repeat(9000), toldSize: 9 }],
      'is damaged',
    ],
    ['another archive', [{ name: 'a.txt', text: 'A' }], 'is a zip archive, not a workbook'],
    ['a DTD', [workbookPart, { name: 'xl/a.xml', text: '<!DOCTYPE a>' }], 'holds a DTD'],
    ['a far row', [workbookPart, sheetPart('<row r="1048576"></row>')], 'beyond row 100000'],
    [
      'a far column',
      [workbookPart, sheetPart('<row r="1"><c r="XFD1"/></row>')],
      'beyond row 100000',
    ],
    ['a hidden row', [workbookPart, sheetPart("<row r='&#49;'></row>")], 'beyond row 100000'],
    ['half a workbook', [workbookPart, sheetPart('<row r="1">')], 'cannot be read'],
  ])('that is %s is refused', async (_, parts, problem) => {
    expect(await problemOf(makeZip(parts))).toContain(problem);
  });

  it.each([
    ['macros', { name: 'xl/vbaProject.bin', text: 'x' }, 'holds macros'],
    ['a text beyond any cell', sheetPart(`<t>${'a'.repeat(32_768)}</t>`), 'longer than 32767'],
  ])('with %s is refused', async (_, part, problem) => {
    expect(await problemOf(makeZip([workbookPart, part]))).toContain(problem);
  });

  it.each([
    ['plain', '<row r="2"><c r="B2"><f>1+1</f><v>2</v></c></row>', 'cell B2 holds a formula'],
    ['shared', '<row r="3"><c r="C3"><f t="shared" si="0"/><v>2</v></c></row>', 'cell C3'],
    ['of a prefix', '<x:row r="2"><x:c r="D2"><x:f>A1</x:f></x:c></x:row>', 'cell D2'],
  ])('with a %s formula is refused where only values may come in', async (_, xml, problem) => {
    const problems = new ProblemList();
    const archive = makeZip([workbookPart, sheetPart(xml)]);
    expect(await readXlsx(archive, problems, { formulas: 'refused' })).toEqual([]);
    const said = problems.listed[0]!.said;
    expect(say('en', said.key, said.values)).toContain(problem);
  });

  it.each(zipBombs())('that is a bomb (%s) is refused', async (_, archive, problem) => {
    expect(archive.length).toBeLessThan(10 * 1024 * 1024);
    expect(await problemOf(archive)).toContain(problem);
  });

  it('that is cut off anywhere is refused', async () => {
    const bytes = await writeExcelFile([['office'], ['A']]).toBuffer();
    for (let length = 4; length < bytes.length; length += 97) {
      expect(await problemOf(bytes.subarray(0, length))).toMatch(/damaged|cannot be read/);
    }
  });
});
