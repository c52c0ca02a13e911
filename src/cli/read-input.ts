/**
 * Bytes of a file or of standard input, within a limit that is checked before and while reading.
 */
import { createReadStream, statSync } from 'node:fs';
import type { TerminalKey } from '#contract/words/id-terminal.ts';
import { sayTerminal } from '#contract/words/say-terminal.ts';
import type { Language } from '#contract/words/words.ts';
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
  const { language } = complaints;
  const source = sourceName(path, language);
  const tooLarge = { path: source, megabytes: bytesMax / 1024 / 1024 };
  try {
    if (path === '-' && context.stdin.isTTY) {
      complaints.say('terminal.keyboard');
      return null;
    }
    if (path !== '-') {
      const file = statSync(path);
      if (file.isDirectory()) {
        complaints.say('terminal.folder_read', { path });
        return null;
      }
      if (file.size > bytesMax) {
        complaints.say('terminal.too_large', tooLarge);
        return null;
      }
    }
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of path === '-' ? context.stdin : createReadStream(path)) {
      chunks.push(Buffer.from(chunk));
      length += chunks.at(-1)!.length;
      if (length > bytesMax) {
        complaints.say('terminal.too_large', tooLarge);
        return null;
      }
    }
    return Buffer.concat(chunks);
  } catch (error) {
    complaints.add(`${source}: ${reasonOf(error, language)}`);
    return null;
  }
}

/** What a source is called in messages. */
export function sourceName(path: string, language: Language): string {
  return path === '-' ? sayTerminal(language, 'terminal.standard_input') : path;
}

const reasons: Readonly<Record<string, TerminalKey>> = {
  ENOENT: 'terminal.enoent',
  ENOTDIR: 'terminal.enotdir',
  EISDIR: 'terminal.eisdir',
  EACCES: 'terminal.no_permission',
  EPERM: 'terminal.no_permission',
  EROFS: 'terminal.erofs',
  ENOSPC: 'terminal.enospc',
  ENAMETOOLONG: 'terminal.enametoolong',
  ELOOP: 'terminal.eloop',
  ERR_INVALID_ARG_VALUE: 'terminal.odd_name',
};

/** What the operating system said, in words; throws on what is no fault of the file. */
export function reasonOf(error: unknown, language: Language): string {
  const reason = reasons[error instanceof Error && 'code' in error ? String(error.code) : ''];
  if (reason === undefined) throw error;
  return sayTerminal(language, reason);
}
