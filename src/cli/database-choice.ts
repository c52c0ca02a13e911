/** Which database a command works on: that of the settings, unless its options say otherwise. */
import type { Database } from '#storage/db.ts';
import { migrate, schemaIsCurrent } from '#storage/migrate.ts';
import type { CliContext, DatabaseChoice } from './cli-context.ts';
import { BadInput, Complaints } from './complaints.ts';

export interface DatabaseOptions {
  readonly dataDir?: string;
  readonly databaseUrl?: string;
}

export function databaseChoice(
  { dataDir, databaseUrl }: DatabaseOptions,
  complaints: Complaints,
): DatabaseChoice {
  if (dataDir === '') complaints.add('--data-dir "" names no folder');
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    complaints.add('--database-url must begin with postgres://');
  }
  if (dataDir !== undefined && databaseUrl !== undefined) {
    complaints.add('--data-dir and --database-url exclude each other: choose one');
  }
  return {
    ...(dataDir !== undefined && { dataFolder: dataDir }),
    ...(databaseUrl !== undefined && { databaseUrl }),
  };
}

/** Opens the chosen database, made if need be, with its tables up to date; closes it in the end. */
export function withMigratedDatabase<T>(
  options: DatabaseOptions,
  context: CliContext,
  work: (database: Database, migrationsApplied: readonly string[]) => Promise<T>,
): Promise<T> {
  return withDatabase(options, context, { create: true, prepare: migrate }, work);
}

/**
 * Opens the chosen database as it is and changes nothing in it; refuses one that needs `migrate`
 * first.
 */
export function withExistingDatabase<T>(
  options: DatabaseOptions,
  context: CliContext,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const prepare = async (database: Database) => {
    const isCurrent = await schemaIsCurrent(database.db);
    if (!isCurrent) throw new BadInput(['the tables are not those of this version: run migrate']);
  };
  return withDatabase(options, context, { create: false, prepare }, work);
}

/** A database that is away, in use or newer than this program is refused in its own words. */
async function withDatabase<P, T>(
  options: DatabaseOptions,
  context: CliContext,
  { create, prepare }: { create: boolean; prepare: (database: Database) => Promise<P> },
  work: (database: Database, prepared: P) => Promise<T>,
): Promise<T> {
  const complaints = new Complaints(context.language);
  const choice = databaseChoice(options, complaints);
  complaints.refuseIfAny();
  let database: Database | null = null;
  try {
    let prepared: P;
    try {
      database = await context.openDatabase({ ...choice, create });
      prepared = await prepare(database);
    } catch (error) {
      if (error instanceof BadInput) throw error;
      throw new BadInput([`the database cannot be used: ${messageOf(error)}`]);
    }
    return await work(database, prepared);
  } finally {
    await database?.close();
  }
}

/** A refused connection is an AggregateError without a message of its own. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
