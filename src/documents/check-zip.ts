/**
 * Whether a zip archive is small and plain enough to be opened: a workbook of 10 MB may unpack to a
 * terabyte. The whole directory is checked before anything is unpacked, and then each part is
 * unpacked within what the directory said, because directories lie. Layout: PKWARE APPNOTE 6.3,
 * sections 4.3.7, 4.3.12, 4.3.16.
 */
import { inflateRawSync } from 'node:zlib';
import type { Said } from '#contract/words/field-problem.ts';

const unpackedMax = 50 * 1024 * 1024;
const ratioMax = 100;
const entriesMax = 100;

export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One part as the directory tells it. */
interface Told {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly at: number;
}

const damaged: Said = { key: 'table.damaged' };

/** Unpacks all parts within the limits, or says why not. */
export function unpackZip(archive: Buffer): { parts: ZipPart[] } | { refused: Said } {
  const directory = readDirectory(archive);
  if ('refused' in directory) return directory;
  const starts = directory.told.map(({ at }) => startOfPart(archive, at));
  if (overlap(directory.told, starts)) return { refused: { key: 'table.bomb' } };
  const parts: ZipPart[] = [];
  for (const [index, told] of directory.told.entries()) {
    const start = starts[index]!;
    const bytes = start && unpackPart(archive.subarray(start, start + told.packedSize), told);
    if (!bytes) return { refused: damaged };
    if (startsLikeZip(bytes)) return { refused: { key: 'table.nested' } };
    parts.push({ name: told.name, bytes });
  }
  return { parts };
}

function readDirectory(archive: Buffer): { told: Told[] } | { refused: Said } {
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 22 > archive.length) return { refused: damaged };
  const count = archive.readUInt16LE(end + 10);
  if (count > entriesMax) {
    return { refused: { key: 'table.many_parts', values: { parts: count, most: entriesMax } } };
  }
  const told: Told[] = [];
  let unpacked = 0;
  let at = archive.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== 0x02014b50) {
      return { refused: damaged };
    }
    const isEncrypted = (archive.readUInt16LE(at + 8) & 1) === 1;
    if (isEncrypted) return { refused: { key: 'table.password' } };
    const packedSize = archive.readUInt32LE(at + 20);
    const size = archive.readUInt32LE(at + 24);
    const nameLength = archive.readUInt16LE(at + 28);
    unpacked += size;
    if (unpacked > unpackedMax || size > ratioMax * Math.max(packedSize, 1024)) {
      return { refused: { key: 'table.bomb' } };
    }
    told.push({
      name: archive.toString('utf8', at + 46, at + 46 + nameLength),
      method: archive.readUInt16LE(at + 10),
      packedSize,
      size,
      at: archive.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return { told };
}

/** null when there is no part where the directory says. */
function startOfPart(archive: Buffer, at: number): number | null {
  if (at + 30 > archive.length || archive.readUInt32LE(at) !== 0x04034b50) return null;
  return at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
}

/** null when the part is not as large as the directory says. */
function unpackPart(packed: Buffer, { method, packedSize, size }: Told): Uint8Array | null {
  if (packed.length !== packedSize) return null;
  if (method === 0) return packed.length === size ? packed : null;
  if (method !== 8) return null;
  try {
    const bytes = inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
    return bytes.length === size ? bytes : null;
  } catch {
    return null;
  }
}

/** Parts that share their bytes unpack to the square of what they weigh. */
function overlap(told: readonly Told[], starts: readonly (number | null)[]): boolean {
  const taken = told
    .map(({ at, packedSize }, index) => ({ at, end: (starts[index] ?? at) + packedSize }))
    .sort((one, other) => one.at - other.at);
  return taken.some(({ at }, index) => index > 0 && at < taken[index - 1]!.end);
}

function startsLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}
