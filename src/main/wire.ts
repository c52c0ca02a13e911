/** Puts the parts together by hand: database, clocks, routes, web server. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { allRoutes } from '#api/all-routes.ts';
import { createApi } from '#api/create-api.ts';
import type { Readiness } from '#api/health-routes.ts';
import type { DemoAccount, RouteParts } from '#api/route-parts.ts';
import type { PlainDate } from '#core/calendar.ts';
import { dayInJakarta } from '#core/day-in-jakarta.ts';
import { paperRenderer } from '#documents/render-paper.ts';
import { accessRecorder } from '#operations/access-recorder.ts';
import { countryLoader, type LoadCountry } from '#operations/allocation-world.ts';
import { identifyCaller } from '#operations/identify-caller.ts';
import { liveFeed } from '#operations/live-feed.ts';
import { roundInForce } from '#operations/propose-round.ts';
import { secretBox } from '#operations/secret-box.ts';
import { signInThrottle } from '#operations/sign-in-throttle.ts';
import { demoActors } from '#sim/demo-actors.ts';
import type { Database } from '#storage/db.ts';
import { schemaIsCurrent } from '#storage/migrate.ts';
import { savePaperKey } from '#storage/paper-key-store.ts';
import { postingQueue } from '#storage/posting-queue.ts';
import { ledgerIsSound } from '#storage/views/ledger-health.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { loadLastRecordedAt } from '#storage/views/world-version.ts';
import { loadWorldFacts } from '#storage/world-store.ts';
import type { Settings } from './config.ts';
import { readSecretKey } from './secret-key.ts';
import { readSigningKey } from './signing-key.ts';
import { clockOfDay, systemNow } from './system-clock.ts';

/** Far above what a person with a slider makes, far below what a program in a loop makes. */
const callsPerMinute = 1_200;

/** What the web server needs of the settings. */
export interface WireSettings extends Settings {
  /** The folder of the program, with `data/` and `dist/` in it. */
  readonly root: string;
}

export interface Wired {
  readonly app: FastifyInstance;
  /** null in a real world. */
  readonly demoAccounts: readonly DemoAccount[] | null;
  /** From now on `/readyz` says no, so that nobody sends new work. */
  stopBeingReady(): void;
}

export async function wire(database: Database, settings: WireSettings): Promise<Wired> {
  const facts = await loadWorldFacts(database.db);
  const fixedDay = facts?.asOf ?? null;
  const worldNow =
    fixedDay === null ? systemNow : clockOfDay(fixedDay, await loadLastRecordedAt(database.db));
  const demoAccounts = facts?.isDemo ? demoActors : null;
  const today = () => fixedDay ?? dayInJakarta(worldNow());
  const loadCountry = countryLoader();
  if (facts) await decideAhead(database, loadCountry, today());
  const accessLog = accessRecorder(database);
  const papers = await paperDesk(database, settings);
  const callers = identifyCaller(database, systemNow, today);
  const live = liveFeed(database);
  let isClosing = false;

  const app = await createApi({
    routes: allRoutes({
      database,
      postings: postingQueue(database, () => worldNow().toISOString()),
      loadCountry,
      throttle: signInThrottle(),
      worldNow,
      today,
      now: systemNow,
      demoAccounts,
      papers,
      box: secretBox(await readSecretKey(settings)),
      publicOrigin: settings.publicOrigin,
      oidc: null,
      live,
    }),
    callers,
    accessLog,
    now: systemNow,
    live,
    readiness: () => readiness(database, isClosing),
    web: { pages: join(settings.root, 'dist/web'), facts: join(settings.root, 'data') },
    callsPerMinute,
    logLevel: 'warn',
  });
  app.addHook('onClose', papers.renderer.close);
  // The first reader should not be the one for whom the program warms up.
  for (const url of ['/', '/api/session']) await app.inject({ url });
  return {
    app,
    demoAccounts,
    stopBeingReady: () => {
      isClosing = true;
    },
  };
}

/** Papers are set beside the server, in as many threads as leave it a core. */
async function paperDesk(
  database: Database,
  settings: WireSettings,
): Promise<RouteParts['papers']> {
  const signer = await readSigningKey(settings);
  const { keyId: id, publicKey } = signer;
  await savePaperKey(database.db, { id, publicKey, since: systemNow().toISOString() });
  return { signer, renderer: paperRenderer(Math.max(1, Math.min(4, availableParallelism() - 1))) };
}

/** The first planner of the day should not wait for the world to be read and the round to be decided. */
async function decideAhead(
  database: Database,
  loadCountry: LoadCountry,
  asOf: PlainDate,
): Promise<void> {
  roundInForce(await readSnapshot(database, (db) => loadCountry(db, asOf)));
}

async function readiness(database: Database, isClosing: boolean): Promise<Readiness> {
  const passes = (check: Promise<boolean>): Promise<boolean> => check.catch(() => false);
  const checks = {
    open: !isClosing,
    schema: await passes(schemaIsCurrent(database.db)),
    ledger: await passes(ledgerIsSound(database.db)),
  };
  return {
    ready: Object.values(checks).every((passed) => passed),
    checks,
    mode: database.engine === 'pglite' ? 'trial' : 'production',
  };
}
