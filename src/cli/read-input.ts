/**
 * Bytes of a file or of standard input, within a limit that is checked before and while reading.
 */
import { createReadStream, statSync } from 'node:fs';
import { csvBytesMax } from '#documents/sniff-file.ts';
import type { CliContext } from './cli-context.ts';
import type { Complaints } from './complaints.ts';

/**
 * Reads `path`, or standard input for `-`. null, with a complaint, when it is missing, is a folder,
 * may not be read, or is larger than `bytesMax`: then it is not read to its end.
 */
export async function readInput(
  path: string,
  context: Pick<CliContext, 'stdin'>,
  complaints: Complaints,
  bytesMax = csvBytesMax,
): Promise<Buffer | null> {
  const tooLarge = `${sourceName(path)}: larger than ${bytesMax / 1024 / 1024} MB: split it`;
  try {
    if (path === '-' && context.stdin.isTTY) {
      complaints.add('standard input is the keyboard: put a file into it, as in < offices.csv');
      return null;
    }
    if (path !== '-') {
      const file = statSync(path);
      if (file.isDirectory()) {
        complaints.add(`${path}: is a folder, not a file: name a CSV or XLSX file in it`);
        return null;
      }
      if (file.size > bytesMax) {
        complaints.add(tooLarge);
        return null;
      }
    }
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of path === '-' ? context.stdin : createReadStream(path)) {
      chunks.push(Buffer.from(chunk));
      length += chunks.at(-1)!.length;
      if (length > bytesMax) {
        complaints.add(tooLarge);
        return null;
      }
    }
    return Buffer.concat(chunks);
  } catch (error) {
    complaints.add(`${sourceName(path)}: ${reasonOf(error)}`);
    return null;
  }
}

/** What a source is called in messages. */
export function sourceName(path: string): string {
  return path === '-' ? 'standard input' : path;
}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file or folder: check the name',
  ENOTDIR: 'a part of the path is not a folder: check the name',
  EISDIR: 'is a folder: name a file in it',
  EACCES: 'the permission is missing',
  EPERM: 'the permission is missing',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'the link leads back to itself',
};

/** What the operating system said, in words; throws on what is no fault of the file. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ERR_INVALID_ARG_VALUE') return 'the name holds a character that no file can have';
  const reason = reasons[code];
  if (reason === undefined) throw error;
  return reason;
}
