/**
 * The database of a test file: PGlite in memory, or a database of its own on the PostgreSQL that
 * BLANKO_TEST_POSTGRES names, so that the same suite runs on both.
 */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll } from 'vitest';
import type { Database, Tx } from '#storage/db.ts';
import { migrate } from '#storage/migrate.ts';
import { openPglite } from '#storage/open-pglite.ts';
import { openPostgres } from '#storage/open-postgres.ts';

/** The address of a PostgreSQL server; undefined where the tests run on PGlite alone. */
export const testPostgresUrl = process.env.BLANKO_TEST_POSTGRES;

/** Opens it before the tests of the file and removes it after them. Read `current` inside tests. */
export function testDatabase(): { readonly current: Database } {
  let database: Database | undefined;
  let remove: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    [database, remove] = await (testPostgresUrl
      ? createOnPostgres(testPostgresUrl)
      : createMemory());
    await migrate(database);
  });
  afterAll(() => remove?.());
  return {
    get current() {
      if (!database) throw new Error('the test database is open only inside tests');
      return database;
    },
  };
}

/** Runs `work` in a transaction that is taken back whatever happens: the ledger itself cannot be emptied. */
export async function rolledBack(
  database: Database,
  work: (tx: Tx) => Promise<void>,
): Promise<void> {
  const takenBack = new Error('taken back');
  try {
    await database.db.transaction().execute(async (tx) => {
      await work(tx);
      throw takenBack;
    });
  } catch (error) {
    if (error !== takenBack) throw error;
  }
}

type Created = [Database, () => Promise<void>];

async function createMemory(): Promise<Created> {
  const database = await openPglite({ memory: true });
  return [database, database.close];
}

async function createOnPostgres(server: string): Promise<Created> {
  const name = `blanko_test_${randomUUID().replaceAll('-', '')}`;
  const run = async (statement: string): Promise<void> => {
    const admin = openPostgres(server, 1);
    await admin.asOwner((db) => sql.raw(statement).execute(db));
    await admin.close();
  };
  await run(`CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = openPostgres(url.href);
  return [
    database,
    async () => {
      await database.close();
      await run(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  ];
}
