/**
 * PGlite, PostgreSQL inside the program: the trial mode. It survives a killed process; it never flushes, so a power
 * cut can lose the last seconds. In memory it runs in this thread (tests, one-shot commands); on a folder it
 * runs in a thread of its own, so that a long query does not stop the web server.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Pool, type PoolConfig } from 'pg';
import { createPglite } from './create-pglite.ts';
import { connectionSettings, type Database, databaseOn, wireTypes } from './db.ts';
import { lockFolder } from './folder-lock.ts';

/** One connection: PGlite has one session. Never ask for a second one while holding the first. */
const settings: PoolConfig = {
  max: 1,
  types: wireTypes,
  idleTimeoutMillis: 0,
  onConnect: async (client) => {
    await client.query(connectionSettings);
  },
};

/** Refuses, with a message for people, a folder that a living process has open. */
export function openPglite(
  where: { readonly folder: string } | { readonly memory: true },
): Promise<Database> {
  return 'folder' in where ? openFolder(where.folder) : openMemory();
}

async function openMemory(): Promise<Database> {
  const pglite = await createPglite();
  const pool = new Pool({ ...createPgConfig(pglite), ...settings });
  return databaseOn('pglite', pool, () => pglite.close());
}

async function openFolder(folder: string): Promise<Database> {
  const unlock = lockFolder(folder);
  // Only this user may enter a folder made by mkdtemp, so no other local user reaches the socket.
  const socketFolder = mkdtempSync(join(tmpdir(), 'blanko-'));
  const cleanUp = (): void => {
    rmSync(socketFolder, { recursive: true, force: true });
    unlock();
  };
  try {
    const worker = await startWorker(folder, join(socketFolder, '.s.PGSQL.5432'));
    const pool = new Pool({
      ...settings,
      host: socketFolder,
      port: 5432,
      user: 'postgres',
      database: 'postgres',
    });
    return databaseOn('pglite', pool, async () => {
      await stopWorker(worker);
      cleanUp();
    });
  } catch (error) {
    cleanUp();
    throw error;
  }
}

function startWorker(folder: string, socketPath: string): Promise<Worker> {
  const worker = newWorker({ folder, socketPath });
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', () => {
      // From here on an error in the worker is a bug that ends the program.
      worker.off('error', reject);
      resolve(worker);
    });
  });
}

/** From sources (tests, tools) the thread first needs the loader that reads TypeScript. */
function newWorker(workerData: { folder: string; socketPath: string }): Worker {
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(new URL('./pglite-worker.js', import.meta.url), { workerData });
  }
  const file = JSON.stringify(new URL('./pglite-worker.ts', import.meta.url).href);
  const start = `import('tsx/esm/api').then((loader) => (loader.register(), import(${file})));`;
  return new Worker(start, { workerData, eval: true });
}

function stopWorker(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    worker.once('exit', () => resolve());
    worker.postMessage('close');
  });
}
