/** Zip archives by hand, honest and not, and the eight kinds of bombs that a workbook can be. */
import { deflateRawSync } from 'node:zlib';

export interface ZippedPart {
  readonly name: string;
  readonly text: string;
  /** What the directory says instead of the truth. */
  readonly toldSize?: number;
  /** Stands in the directory only, and means the bytes of the part before. */
  readonly sharesBytes?: boolean;
}

/** As small as the format allows. */
export function makeZip(parts: readonly ZippedPart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  let lastAt = 0;
  let packed: Buffer = Buffer.alloc(0);
  for (const { name, text, toldSize, sharesBytes = false } of parts) {
    if (!sharesBytes) packed = deflateRawSync(text);
    const sizes = Buffer.alloc(16);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(toldSize ?? Buffer.byteLength(text), 8);
    sizes.writeUInt16LE(name.length, 12);
    if (!sharesBytes) {
      const start = Buffer.from('504b03041400000008000000000000000000'.slice(0, 28), 'hex');
      const file = Buffer.concat([start, sizes, Buffer.from(name), packed]);
      files.push(file);
      lastAt = offset;
      offset += file.length;
    }
    const entry = Buffer.concat([
      Buffer.from('504b0102140014000000080000000000', 'hex'),
      sizes,
      Buffer.alloc(14),
      Buffer.from(name),
    ]);
    entry.writeUInt32LE(lastAt, 42);
    directory.push(entry);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}

export const workbookPart: ZippedPart = { name: 'xl/workbook.xml', text: '<workbook/>' };

export function sheetPart(xml: string): ZippedPart {
  const text = `<worksheet><sheetData>${xml}</sheetData></worksheet>`;
  return { name: 'xl/worksheets/sheet1.xml', text };
}

const megabyte = 1024 * 1024;

/** Each at most a few megabytes as it is sent. By kind, with what the answer says of it. */
export function zipBombs(): readonly (readonly [kind: string, archive: Buffer, answer: string])[] {
  const noiseOnce = noise(400_000);
  const large = 'A'.repeat(30 * megabyte);
  const inner = makeZip([workbookPart, { name: 'a.xml', text: large }]).toString('latin1');
  const entities = Array.from({ length: 30 }, (_, at) =>
    at === 0 ? '<!ENTITY a0 "ha">' : `<!ENTITY a${at} "${`&a${at - 1};`.repeat(10)}">`,
  );
  return [
    [
      'one part a thousand times its weight',
      makeZip([workbookPart, { name: 'a.xml', text: large }]),
      'unpacks to far more',
    ],
    [
      'a part that says it is small',
      makeZip([workbookPart, { name: 'a.xml', text: large, toldSize: 9 }]),
      'is damaged',
    ],
    [
      'parts that share their bytes',
      makeZip([
        workbookPart,
        ...Array.from({ length: 90 }, (_, at) => ({
          name: `${at}.xml`,
          text: noiseOnce,
          sharesBytes: at > 0,
        })),
      ]),
      'unpacks to far more',
    ],
    [
      'more parts than anyone needs',
      makeZip(
        Array.from({ length: 60_000 }, (_, at) => ({
          name: `${at}`,
          text: '',
          sharesBytes: at > 0,
        })),
      ),
      'parts, over 100',
    ],
    [
      'an archive in an archive',
      makeZip([workbookPart, { name: 'xl/embeddings/a.bin', text: inner }]),
      'holds an archive inside',
    ],
    [
      'entities that multiply',
      makeZip([
        workbookPart,
        { name: 'xl/sharedStrings.xml', text: `<!DOCTYPE a [${entities.join('')}]><a>&a29;</a>` },
      ]),
      'holds a DTD',
    ],
    [
      'a cell in the last corner',
      makeZip([workbookPart, sheetPart('<row r="1048576"><c r="XFD1048576"/></row>')]),
      'beyond row 100000',
    ],
    [
      'millions of cells',
      makeZip([workbookPart, sheetPart(`<row r="1">${cells(700_000)}</row>`)]),
      'more cells than a table needs',
    ],
    [
      'elements within elements',
      makeZip([workbookPart, sheetPart(elements(200_000))]),
      'nested too deep',
    ],
  ];
}

/** Text that packs badly, and the same each time. */
function noise(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return String.fromCharCode(97 + ((state >> 16) % 26));
  }).join('');
}

/** Opened and never closed. */
function elements(count: number): string {
  const names = noise(count * 3);
  return Array.from({ length: count }, (_, at) => `<n${names.slice(3 * at, 3 * at + 3)}>`).join('');
}

function cells(count: number): string {
  const styles = noise(count);
  return Array.from(
    { length: count },
    (_, at) => `<c s="${styles.charCodeAt(at) * (at % 331)}"/>`,
  ).join('');
}
