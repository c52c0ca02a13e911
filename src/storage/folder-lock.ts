/**
 * One process for each data folder. PGlite takes no lock of its own, and two processes on one folder silently write
 * two different truths. The lock is a file beside the folder, made with O_EXCL; it is taken over only when
 * the process it names is gone, never because it is old.
 */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Who holds the folder. A process id is used again after a while, so boot and start of the process tell it apart. */
interface Holder {
  readonly pid: number;
  readonly bootId: string;
  readonly startedAt: string;
}

export class FolderInUse extends Error {
  override name = 'FolderInUse';
}

/** Returns the function that gives the folder free. Throws `FolderInUse`, naming the process that has it. */
export function lockFolder(folder: string): () => void {
  const path = `${folder}.lock`;
  mkdirSync(dirname(path), { recursive: true });
  const own = JSON.stringify(holderOf(process.pid));
  // Twice: the second try is for the place of a holder that is gone.
  for (let tries = 0; tries < 2; tries++) {
    try {
      writeFileSync(path, own, { flag: 'wx' });
      return () => {
        if (readFileSync(path, 'utf8') === own) rmSync(path);
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      removeStale(folder, path);
    }
  }
  throw new FolderInUse(`Another process is just taking the data folder ${folder}.`);
}

function removeStale(folder: string, path: string): void {
  const found = readFileSync(path, 'utf8');
  const holder = readHolder(found);
  if (holder && isAlive(holder)) {
    throw new FolderInUse(
      `The data folder ${folder} is in use by process ${holder.pid}. Stop that one first, ` +
        'or choose another folder with BLANKO_DATA_DIR.',
    );
  }
  // Moved away first and looked at again: if another process took the place meanwhile, it gets its lock back.
  const aside = `${path}.${process.pid}`;
  renameSync(path, aside);
  if (readFileSync(aside, 'utf8') !== found) linkSync(aside, path);
  rmSync(aside);
}

function readHolder(text: string): Holder | null {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return null;
  }
}

function isAlive(holder: Holder): boolean {
  const now = holderOf(holder.pid);
  if (now.bootId !== holder.bootId || now.startedAt !== holder.startedAt) return false;
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    // Not allowed to signal it: it lives, and belongs to someone else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Boot and start are empty where the system does not tell (no /proc): then the process id alone decides. */
function holderOf(pid: number): Holder {
  return {
    pid,
    bootId: readOrEmpty('/proc/sys/kernel/random/boot_id').trim(),
    // Field 22, counted after the name in brackets, which may itself hold blanks.
    startedAt: readOrEmpty(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ')[19] ?? '',
  };
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
