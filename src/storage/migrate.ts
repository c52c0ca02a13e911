/**
 * Brings the tables to the form that this program expects: the files of `migrations/` in the order of their names,
 * each once, forward only. A file that changed after it was applied is refused, because nobody could say
 * what the database then holds.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import type { Database, Db } from './db.ts';

/** The built program carries the same folder beside itself. */
const folder = fileURLToPath(new URL('./migrations', import.meta.url));

/** Any number that nobody else takes an advisory lock on. */
const migrationLock = 1500537;

interface Migration {
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

/** Returns the names of the files applied now; none when the database was up to date. */
export function migrate(database: Database): Promise<string[]> {
  const migrations = readMigrations();
  return database.asOwner((db) =>
    db.transaction().execute(async (tx) => {
      // Two programs that start at once: the second waits here and then finds everything done.
      await sql`SELECT pg_advisory_xact_lock(${migrationLock})`.execute(tx);
      await sql`
        CREATE TABLE IF NOT EXISTS migration (
          name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now()
        )`.execute(tx);
      const applied = new Map(
        (await tx.selectFrom('migration').select(['name', 'checksum']).execute()).map((row) => [
          row.name,
          row.checksum,
        ]),
      );
      refuseForeignHistory(migrations, applied);
      const fresh = migrations.filter((migration) => !applied.has(migration.name));
      for (const migration of fresh) await apply(tx, migration);
      return fresh.map((migration) => migration.name);
    }),
  );
}

/** Whether the database has exactly the tables that this program expects. */
export async function schemaIsCurrent(db: Db): Promise<boolean> {
  const applied = await db.selectFrom('migration').select(['name', 'checksum']).execute();
  const expected = readMigrations();
  return (
    applied.length === expected.length &&
    expected.every((migration) =>
      applied.some(
        ({ name, checksum }) => name === migration.name && checksum === migration.checksum,
      ),
    )
  );
}

function readMigrations(): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      return { name, text, checksum: sha256(text) };
    });
}

function refuseForeignHistory(
  migrations: readonly Migration[],
  applied: ReadonlyMap<string, string>,
): void {
  for (const [name, checksum] of applied) {
    const migration = migrations.find((candidate) => candidate.name === name);
    if (!migration) throw new Error(`The database is newer than this program: it has ${name}.`);
    if (migration.checksum !== checksum) {
      throw new Error(`${name} was changed after this database had applied it.`);
    }
  }
}

async function apply(tx: Db, migration: Migration): Promise<void> {
  await sql.raw(migration.text).execute(tx);
  await tx
    .insertInto('migration')
    .values({ name: migration.name, checksum: migration.checksum })
    .execute();
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
