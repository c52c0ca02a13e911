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
import type { OutputOf } from '#contract/endpoints.ts';
import { workSteps } from '#core/requisition/work-step.ts';
import { demoActors } from '#sim/demo-actors.ts';

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
    if ((await isThere(`${url}/publik/`)) && (await isMorningOver(url))) return;
    await new Promise((resolve) => setTimeout(resolve, 2_000));
  }
  throw new Error(`the demo server did not get ready; it said:\n${said.join('')}`);
}

async function isThere(address: string): Promise<boolean> {
  const answer = await fetch(address).catch(() => null);
  return answer?.ok ?? false;
}

/** While the morning's work goes on, pages change under whoever reads them. */
async function isMorningOver(url: string): Promise<boolean> {
  const { login, password } = demoActors.find(({ role }) => role === 'administrator')!;
  const signedIn = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const answer = await fetch(`${url}/api/work`, { headers: { cookie } });
  const { days } = (await answer.json()) as OutputOf<'readWork'>;
  const done = days[0]?.steps.filter(({ state }) => state === 'done') ?? [];
  return done.length === workSteps.length;
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
