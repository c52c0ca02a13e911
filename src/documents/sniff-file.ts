/** What a file is, by its first bytes, because names and endings lie; and whether it may be read. */

export type FileKind = { readonly kind: 'csv' | 'xlsx' } | { readonly refused: string };

export const csvBytesMax = 50 * 1024 * 1024;
const xlsxBytesMax = 10 * 1024 * 1024;

const saveAsCsv = 'save it as CSV (UTF-8) or XLSX';

const signatures: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['an old Excel file (.xls)', [0xd0, 0xcf, 0x11, 0xe0]],
  ['text in UTF-16', [0xff, 0xfe]],
  ['text in UTF-16', [0xfe, 0xff]],
];

/** Tells CSV from XLSX; refuses by name what is neither, and what is too large. */
export function sniffFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return { refused: `the file is empty: ${saveAsCsv}` };
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return within(xlsxBytesMax, 'xlsx', bytes);
  const known = signatures.find(([, signature]) => startsWith(bytes, signature));
  if (known) return { refused: `the file is ${known[0]}, not a table: ${saveAsCsv}` };
  if (bytes.includes(0)) {
    return { refused: `the file holds binary data, not a table: ${saveAsCsv}` };
  }
  return within(csvBytesMax, 'csv', bytes);
}

function within(bytesMax: number, kind: 'csv' | 'xlsx', bytes: Uint8Array): FileKind {
  if (bytes.length <= bytesMax) return { kind };
  return { refused: `the file is larger than ${bytesMax / 1024 / 1024} MB: split it` };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
