/**
 * One running demo world for all browser tests: `bin/blanko start` on a free port with a data folder
 * of its own, which goes when the tests are over. Its address is injected as `demoUrl`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    demoUrl: string;
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const patienceMilliseconds = 480_000;

// Vitest looks for functions of these names, so that no default export is needed.
let server: ChildProcess | undefined;
let folder: string | undefined;

export async function setup(project: TestProject): Promise<void> {
  // A server that already runs may be used instead, to save its start while writing tests.
  const running = process.env.BLANKO_TEST_URL;
  if (running) {
    project.provide('demoUrl', running);
    return;
  }
  folder = mkdtempSync(join(tmpdir(), 'blanko-browser-'));
  const port = await freePort();
  const said: string[] = [];
  server = spawn(process.execPath, [join(root, 'bin/blanko'), 'start'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), BLANKO_DATA_DIR: folder, DATABASE_URL: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on('data', (part: Buffer) => said.push(part.toString()));
  }
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, server, said);
  project.provide('demoUrl', url);
}

export async function teardown(): Promise<void> {
  if (server && server.exitCode === null) {
    const gone = new Promise((resolve) => server?.once('exit', resolve));
    server.kill('SIGTERM');
    await gone;
  }
  if (folder) rmSync(folder, { recursive: true, force: true });
}

async function untilReady(url: string, child: ChildProcess, said: string[]): Promise<void> {
  const until = Date.now() + patienceMilliseconds;
  while (Date.now() < until) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`the demo server did not get ready; it said:\n${said.join('')}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('no free port')),
      );
    });
  });
}
