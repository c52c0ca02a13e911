import type { Database } from '#storage/db.ts';
import type { Settings } from './config.ts';

/** PostgreSQL where the settings name one, else the embedded one; only that one's program is loaded. */
export async function openDatabase({ databaseUrl, dataFolder }: Settings): Promise<Database> {
  if (databaseUrl !== null) {
    return (await import('#storage/open-postgres.ts')).openPostgres(databaseUrl);
  }
  return (await import('#storage/open-pglite.ts')).openPglite({ folder: dataFolder });
}
