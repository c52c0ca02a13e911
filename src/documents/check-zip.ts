/**
 * Whether a zip archive is small and plain enough to be opened: a workbook of 10 MB may unpack to a
 * terabyte. The directory is checked before anything is unpacked, and then each part is unpacked
 * within what the directory said, because directories lie. Layout: PKWARE APPNOTE 6.3, sections
 * 4.3.7, 4.3.12, 4.3.16.
 */
import { inflateRawSync } from 'node:zlib';

const unpackedMax = 50 * 1024 * 1024;
const ratioMax = 100;
const entriesMax = 100;

export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Unpacks all parts within the limits, or says why not. */
export function unpackZip(archive: Buffer): { parts: ZipPart[] } | { refused: string } {
  const broken = { refused: 'the workbook is damaged: open it and save it again' };
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 22 > archive.length) return broken;
  const count = archive.readUInt16LE(end + 10);
  if (count > entriesMax) return { refused: `the workbook has ${count} parts, over ${entriesMax}` };

  const parts: ZipPart[] = [];
  let unpacked = 0;
  let at = archive.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== 0x02014b50) return broken;
    const isEncrypted = (archive.readUInt16LE(at + 8) & 1) === 1;
    if (isEncrypted) return { refused: 'the workbook has a password: save it without' };
    const method = archive.readUInt16LE(at + 10);
    const packedSize = archive.readUInt32LE(at + 20);
    const size = archive.readUInt32LE(at + 24);
    const nameLength = archive.readUInt16LE(at + 28);
    unpacked += size;
    if (unpacked > unpackedMax || size > ratioMax * Math.max(packedSize, 1024)) {
      return { refused: 'the workbook unpacks to far more than a table needs: save it as CSV' };
    }
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const bytes = unpackPart(archive, archive.readUInt32LE(at + 42), { method, packedSize, size });
    if (bytes === null) return broken;
    parts.push({ name, bytes });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return { parts };
}

/** null when the part is not where, or not as large as, the directory says. */
function unpackPart(
  archive: Buffer,
  at: number,
  told: { method: number; packedSize: number; size: number },
): Uint8Array | null {
  if (at + 30 > archive.length || archive.readUInt32LE(at) !== 0x04034b50) return null;
  const start = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  const packed = archive.subarray(start, start + told.packedSize);
  if (told.method === 0) return packed.length === told.size ? packed : null;
  if (told.method !== 8) return null;
  try {
    const bytes = inflateRawSync(packed, { maxOutputLength: Math.max(told.size, 1) });
    return bytes.length === told.size ? bytes : null;
  } catch {
    return null;
  }
}
