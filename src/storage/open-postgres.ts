/** PostgreSQL as a server of its own: the production mode. */
import { Pool } from 'pg';
import { connectionSettings, type Database, databaseOn, wireTypes } from './db.ts';

/** Opens lazily: a server that is away shows at the first query, not here. `url` is a `postgres://` address. */
export function openPostgres(url: string, connectionsMax = 10): Database {
  const pool = new Pool({
    connectionString: url,
    max: connectionsMax,
    types: wireTypes,
    application_name: 'blanko',
    onConnect: async (client) => {
      await client.query(connectionSettings);
    },
  });
  // An idle connection that the server closes is replaced at the next query; without a listener Node would exit.
  pool.on('error', () => undefined);
  return databaseOn('postgres', pool, async () => undefined);
}
