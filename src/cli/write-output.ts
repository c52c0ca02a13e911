/** A file is written whole or not at all: beside its place first, then renamed into it. */
import { lstatSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Language } from '#contract/words/words.ts';
import { BadInput, type Complaints } from './complaints.ts';
import { reasonOf } from './read-input.ts';

/**
 * Complains, before any work is done, about a place that cannot be written or that is an input
 * itself.
 */
export function checkOutput(
  flag: string,
  path: string,
  inputs: readonly string[],
  complaints: Complaints,
): void {
  try {
    if (path === '') complaints.say('terminal.no_file_named', { flag });
    else if (!statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory()) {
      complaints.say('terminal.no_such_folder', { flag, path, folder: dirname(path) });
    } else if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
      complaints.say('terminal.folder_written', { flag, path });
    } else if (inputs.some((input) => isSameFile(input, path))) {
      complaints.say('terminal.reads_itself', { flag, path });
    }
  } catch (error) {
    complaints.add(`${flag} ${path}: ${reasonOf(error, complaints.language)}`);
  }
}

/**
 * Refuses with what the operating system said; the file that was there before is then untouched.
 */
export function writeOutput(path: string, content: string | Buffer, language: Language): void {
  try {
    const before = lstatSync(path, { throwIfNoEntry: false });
    const place = before ? realpathSync(path) : path;
    if (before && !statSync(place).isFile()) {
      writeFileSync(place, content);
      return;
    }
    const beside = join(dirname(place), `.${basename(place)}.${process.pid}`);
    try {
      writeFileSync(beside, content, { flag: 'wx' });
      renameSync(beside, place);
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
  } catch (error) {
    throw new BadInput([`${path}: ${reasonOf(error, language)}`]);
  }
}

function isSameFile(one: string, other: string): boolean {
  const first = statSync(one, { throwIfNoEntry: false });
  const second = statSync(other, { throwIfNoEntry: false });
  return !!first && !!second && first.ino === second.ino && first.dev === second.dev;
}
