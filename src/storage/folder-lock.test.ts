import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FolderInUse, lockFolder } from './folder-lock.ts';
import { migrate } from './migrate.ts';
import { openPglite } from './open-pglite.ts';

const place = mkdtempSync(join(tmpdir(), 'blanko-lock-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('the lock of a data folder', () => {
  it('refuses a second holder with the number of the process that has it', () => {
    const folder = join(place, 'held');
    const unlock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(FolderInUse);
    expect(() => lockFolder(folder)).toThrow(`in use by process ${process.pid}`);
    unlock();
    expect(existsSync(`${folder}.lock`)).toBe(false);
  });

  it('is not taken from another living process, and is taken when that was killed', async () => {
    const folder = join(place, 'other');
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    writeFileSync(`${folder}.lock`, holder({ pid: other.pid, startedAt: startOf(other.pid!) }));
    expect(() => lockFolder(folder)).toThrow(`in use by process ${other.pid}`);

    const gone = new Promise((resolve) => other.once('exit', resolve));
    other.kill('SIGKILL');
    await gone;
    lockFolder(folder)();
    expect(existsSync(`${folder}.lock`)).toBe(false);
  });

  it.each([
    ['the machine was started anew', holder({ pid: process.pid, bootId: 'another boot' })],
    ['the number now belongs to another process', holder({ pid: process.pid, startedAt: '1' })],
    ['the lock was never written out', ''],
  ])('is taken over when %s', (because, text) => {
    const folder = join(place, because.replaceAll(' ', '-'));
    writeFileSync(`${folder}.lock`, text);
    const unlock = lockFolder(folder);
    expect(JSON.parse(readFileSync(`${folder}.lock`, 'utf8'))).toMatchObject({ pid: process.pid });
    unlock();
  });
});

describe('PGlite on a folder', () => {
  it('keeps its data, and opens for one only', async () => {
    const folder = join(place, 'data');
    const first = await openPglite({ folder });
    await migrate(first);
    await first.db.insertInto('world').values({ key: 'kept', value: 'yes' }).execute();
    await expect(openPglite({ folder })).rejects.toThrow(FolderInUse);
    await first.close();

    const second = await openPglite({ folder });
    expect(await migrate(second)).toEqual([]);
    expect(await second.db.selectFrom('world').selectAll().execute()).toEqual([
      { key: 'kept', value: 'yes' },
    ]);
    await second.close();
    expect(existsSync(`${folder}.lock`)).toBe(false);
  });
});

function holder(change: { pid?: number; bootId?: string; startedAt?: string }): string {
  const bootId = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return JSON.stringify({ bootId, startedAt: startOf(process.pid), ...change });
}

function startOf(pid: number): string {
  return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[19]!;
}
