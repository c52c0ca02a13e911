/** What a file is, by its first bytes, because names and endings lie; and whether it may be read. */

import type { Said } from '#contract/words/field-problem.ts';

export type FileKind = { readonly kind: 'csv' | 'xlsx' } | { readonly refused: Said };

export const csvBytesMax = 50 * 1024 * 1024;
const xlsxBytesMax = 10 * 1024 * 1024;

const signatures: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['gzip', [0x1f, 0x8b]],
  ['Excel 97 (.xls)', [0xd0, 0xcf, 0x11, 0xe0]],
  ['UTF-16', [0xff, 0xfe]],
  ['UTF-16', [0xfe, 0xff]],
];

/** Tells CSV from XLSX; refuses by name what is neither, and what is too large. */
export function sniffFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return { refused: { key: 'table.empty_file' } };
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return within(xlsxBytesMax, 'xlsx', bytes);
  const known = signatures.find(([, signature]) => startsWith(bytes, signature));
  if (known) return { refused: { key: 'table.other_file', values: { what: known[0] } } };
  if (bytes.includes(0)) {
    return { refused: { key: 'table.binary' } };
  }
  return within(csvBytesMax, 'csv', bytes);
}

function within(bytesMax: number, kind: 'csv' | 'xlsx', bytes: Uint8Array): FileKind {
  if (bytes.length <= bytesMax) return { kind };
  const megabytes = String(bytesMax / 1024 / 1024);
  return { refused: { key: 'table.large_file', values: { megabytes } } };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
