import { describe, expect, it } from 'vitest';
import { runOperation } from '#operations/run-operation.ts';
import { testDatabase } from './support/test-database.ts';

const database = testDatabase();

/** Writes one row, then fails `failures` times with the code. */
async function writeFailing(code: string, failures: number, key: string): Promise<number> {
  let tries = 0;
  await runOperation(database.current, async (tx) => {
    tries++;
    await tx.insertInto('world').values({ key, value: 'x' }).execute();
    if (tries <= failures) throw Object.assign(new Error('met another'), { code });
  }).catch(() => undefined);
  return tries;
}

async function rowsOf(key: string): Promise<number> {
  const rows = await database.current.db
    .selectFrom('world')
    .selectAll()
    .where('key', '=', key)
    .execute();
  return rows.length;
}

describe('an operation', () => {
  it.each([
    ['goes through at once', '40001', 0, 1, 1],
    ['is tried again after a failure to serialize', '40001', 2, 3, 1],
    ['is tried again after a deadlock', '40P01', 3, 4, 1],
    ['gives up after four tries, and nothing is kept', '40001', 9, 4, 0],
    ['is not tried again after any other failure', '23505', 1, 1, 0],
  ])('%s', async (what, code, failures, tries, kept) => {
    expect(await writeFailing(code, failures, what)).toBe(tries);
    expect(await rowsOf(what)).toBe(kept);
  });
});
