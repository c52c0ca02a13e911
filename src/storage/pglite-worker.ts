/** The thread in which PGlite works on a folder: it answers on a socket and closes when told to. */
import { parentPort, workerData } from 'node:worker_threads';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { createPglite } from './create-pglite.ts';

const { folder, socketPath } = workerData as { folder: string; socketPath: string };

const pglite = await createPglite(folder);
const server = new PGLiteSocketServer({ db: pglite, path: socketPath });
await server.start();

parentPort?.once('message', async () => {
  await server.stop();
  await pglite.close();
  process.exit(0);
});
parentPort?.postMessage('ready');
