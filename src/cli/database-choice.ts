/** Which database a command works on: that of the settings, unless its options say otherwise. */
import type { Database } from '#storage/db.ts';
import { migrate } from '#storage/migrate.ts';
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

/** Opens the chosen database, brings its tables up to date, and closes it when the work is done or has failed. */
export async function withDatabase<T>(
  options: DatabaseOptions,
  context: CliContext,
  work: (database: Database, migrationsApplied: readonly string[]) => Promise<T>,
): Promise<T> {
  const complaints = new Complaints();
  const choice = databaseChoice(options, complaints);
  complaints.refuseIfAny();
  const { database, applied } = await openMigrated(choice, context);
  try {
    return await work(database, applied);
  } finally {
    await database.close();
  }
}

/** A database that is away, in use or newer than this program is refused in its own words. */
async function openMigrated(choice: DatabaseChoice, context: CliContext) {
  let database: Database | null = null;
  try {
    database = await context.openDatabase(choice);
    return { database, applied: await migrate(database) };
  } catch (error) {
    await database?.close();
    if (error instanceof BadInput) throw error;
    throw new BadInput([`the database cannot be opened: ${messageOf(error)}`]);
  }
}

/** A refused connection is an AggregateError without a message of its own. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
