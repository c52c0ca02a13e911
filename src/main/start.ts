/** Starts the whole system: pages, database, demo world, web server; and stops it without losing an answer. */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { DemoAccount } from '#api/route-parts.ts';
import { BadInput } from '#cli/complaints.ts';
import type { Database } from '#storage/db.ts';
import { FolderInUse } from '#storage/folder-lock.ts';
import { buildPages } from './build-pages.ts';
import type { Settings, StartSettings } from './config.ts';
import { prepareDatabase } from './prepare-database.ts';
import { stopwatch } from './system-clock.ts';
import { wire } from './wire.ts';

export interface Started {
  readonly url: string;
  close(): Promise<void>;
}

/** How long calls under way may take when the system stops. */
const drainMilliseconds = 10_000;
/** In production whoever balances load needs a moment to see that this one is no longer ready. */
const noticeMilliseconds = 2_000;

/** `say` gets a line for each step and what it took. Throws `BadInput` for what people can mend. */
export async function startServer(
  settings: StartSettings,
  say: (line: string) => void,
): Promise<Started> {
  const total = stopwatch();
  await refuseTakenPort(settings);
  const pages = buildPages(settings.root, say);
  const prepared = prepareDatabase(settings, say).catch((error: unknown) => {
    throw error instanceof FolderInUse ? new BadInput([error.message]) : error;
  });
  // Both are waited for, so that nothing is left running when one of them fails.
  const [built, opened] = await Promise.allSettled([pages, prepared]);
  if (opened.status === 'rejected') throw opened.reason;
  const database = opened.value;
  try {
    if (built.status === 'rejected') throw built.reason;
    const { app, scheduled, stopBeingReady, demoAccounts } = await wire(database, settings);
    await app.listen({ port: settings.port, host: settings.host });
    const url = addressOf(settings.host, app.server.address());
    say(`Ready in ${total()} s`);
    announce(database, url, demoAccounts, say);
    // Beside the first readers: whatever is due is done, and what fails is tried again.
    void scheduled.tick();
    return {
      url,
      close: async () => {
        stopBeingReady();
        if (database.engine === 'postgres') await wait(noticeMilliseconds);
        const late = setTimeout(() => app.server.closeAllConnections(), drainMilliseconds);
        await app.close();
        clearTimeout(late);
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Serves until SIGTERM or SIGINT, then closes in order; a second signal ends the program at once. */
export async function serveUntilStopped(
  settings: StartSettings,
  say: (line: string) => void,
): Promise<void> {
  const stop = new AbortController();
  const onSignal = (): void => {
    if (stop.signal.aborted) process.exit(1);
    stop.abort();
  };
  process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
  const started = await startServer(settings, say);
  if (!stop.signal.aborted) await once(stop.signal, 'abort');
  say('Closing ...');
  await started.close();
  process.off('SIGTERM', onSignal).off('SIGINT', onSignal);
  say('Closed.');
}

/** Asked first, because the answer should not come after a minute of preparing. */
async function refuseTakenPort({ port, host }: Settings): Promise<void> {
  const probe = createServer();
  try {
    probe.listen(port, host);
    await once(probe, 'listening');
  } catch (error) {
    throw new BadInput([whyNotListening(error as NodeJS.ErrnoException, host, port)]);
  }
  probe.close();
  await once(probe, 'close');
}

function whyNotListening(error: NodeJS.ErrnoException, host: string, port: number): string {
  const other = 'choose another with PORT, for example: PORT=3001 npm start';
  if (error.code === 'EADDRINUSE') return `Port ${port} is in use on ${host}: ${other}`;
  if (error.code === 'EACCES') return `Port ${port} may not be used by this account: ${other}`;
  return `Cannot listen on ${host}, port ${port} (${error.code}): check HOST and PORT`;
}

/** The port is the one that was given where 0 asked for any. */
function addressOf(host: string, bound: AddressInfo | string | null): string {
  const port = typeof bound === 'object' && bound ? bound.port : '';
  const isLocal = ['127.0.0.1', '0.0.0.0', '::'].includes(host);
  return `http://${isLocal ? 'localhost' : host}:${port}`;
}

function announce(
  database: Database,
  url: string,
  demoAccounts: readonly DemoAccount[] | null,
  say: (line: string) => void,
): void {
  say(
    database.engine === 'pglite'
      ? 'Mode: trial (embedded database; survives a killed process, not a power cut)'
      : 'Mode: production (PostgreSQL)',
  );
  if (demoAccounts) {
    say('Demo world of 23 November 2017: national figures are those of the news; stocks, backlogs');
    say('and history of the offices are generated from residents and a fixed seed.');
    say('');
    for (const { login, password, name } of demoAccounts) {
      say(`  ${login.padEnd(13)} password ${password.padEnd(12)} ${name}`);
    }
  }
  say('');
  say(`Open ${url}`);
}
