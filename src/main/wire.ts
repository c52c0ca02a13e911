/** Puts the parts together by hand: database, clocks, routes, web server. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { allRoutes } from '#api/all-routes.ts';
import { type ApiParts, createApi } from '#api/create-api.ts';
import type { Readiness } from '#api/health-routes.ts';
import { publicPages } from '#api/public-pages.ts';
import { publishSite } from '#api/publish-site.ts';
import type { DemoAccount, RouteParts } from '#api/route-parts.ts';
import { sayLetter } from '#contract/words/say-message.ts';
import type { PlainDate } from '#core/calendar.ts';
import { paperRenderer } from '#documents/render-paper.ts';
import { accessRecorder } from '#operations/access/access-recorder.ts';
import { identifyCaller } from '#operations/access/identify-caller.ts';
import { oidcProvider } from '#operations/access/oidc-sign-in.ts';
import { secretBox } from '#operations/access/secret-box.ts';
import { signInThrottle } from '#operations/access/sign-in-throttle.ts';
import { type LedgerWatch, ledgerWatch } from '#operations/ledger/ledger-watch.ts';
import { liveFeed } from '#operations/live-feed.ts';
import type { LetterChannel } from '#operations/messages/letter-channel.ts';
import { smtpChannel } from '#operations/messages/smtp-channel.ts';
import { webhookChannel } from '#operations/messages/webhook-channel.ts';
import { readGauges } from '#operations/read-gauges.ts';
import { countryLoader, type LoadCountry } from '#operations/round/allocation-world.ts';
import { roundInForce } from '#operations/round/propose-round.ts';
import { demoActors } from '#sim/demo-actors.ts';
import { trialDesk } from '#sim/twin/trial-desk.ts';
import type { Database } from '#storage/db.ts';
import { schemaIsCurrent } from '#storage/migrate.ts';
import { savePaperKey } from '#storage/paper-key-store.ts';
import { postingQueue } from '#storage/posting-queue.ts';
import { ledgerIsSound } from '#storage/views/ledger-health.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import type { Settings } from './config.ts';
import { keepPublicSite } from './keep-public-site.ts';
import { rehearse } from './rehearse.ts';
import { type ScheduledWork, scheduleWork } from './scheduled-work.ts';
import { readSecretKey } from './secret-key.ts';
import { readSigningKey } from './signing-key.ts';
import { systemNow } from './system-clock.ts';
import { worldClock } from './world-clock.ts';

/** Far above what a building of people with sliders makes behind one address, far below what a program in a loop makes. */
const callsPerMinute = 3_000;

/** What the web server needs of the settings. */
export interface WireSettings extends Settings {
  /** The folder of the program, with `data/` and `dist/` in it. */
  readonly root: string;
}

export interface Wired {
  readonly app: FastifyInstance;
  /** null in a real world. */
  readonly demoAccounts: readonly DemoAccount[] | null;
  readonly scheduled: ScheduledWork;
  /** From now on `/readyz` says no, so that nobody sends new work. */
  stopBeingReady(): void;
}

export async function wire(database: Database, settings: WireSettings): Promise<Wired> {
  const { worldNow, today, isDemo } = await worldClock(database);
  const demoAccounts = isDemo ? demoActors : null;
  const loadCountry = countryLoader();
  await decideAhead(database, loadCountry, today());
  const watch = ledgerWatch(database, () => complain('the ledger', unsound));
  await watch.check();
  const morning = { database, loadCountry, worldNow, today, now: systemNow };
  const accessLog = accessRecorder(database);
  const papers = await paperDesk(database, settings);
  const callers = identifyCaller(database, systemNow, today);
  const live = liveFeed(database);
  const publicFolder = settings.publicFolder ?? join(settings.dataFolder, 'public');
  const pages = publicPages(publicFolder);
  // One core stays with the server.
  const trials = trialDesk({
    database,
    threads: Math.max(1, Math.min(4, availableParallelism() - 1)),
    now: systemNow,
    complain,
  });
  let isClosing = false;

  const parts: ApiParts = {
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
      oidc: settings.oidc && oidcProvider(settings.oidc),
      live,
      trials,
    }),
    callers,
    accessLog,
    now: systemNow,
    live,
    isReadOnly: watch.isReadOnly,
    metrics:
      settings.metricsToken === null
        ? null
        : { token: settings.metricsToken, read: () => readGauges(morning) },
    readiness: () => readiness(database, watch, isClosing),
    web: { pages: join(settings.root, 'dist/web'), facts: join(settings.root, 'data') },
    publicPages: pages,
    callsPerMinute,
    logLevel: 'warn',
  };
  await rehearse(parts);
  const app = await createApi(parts);
  app.addHook('onClose', papers.renderer.close);
  app.addHook('onClose', trials.close);
  const scheduled = scheduleWork({
    ...morning,
    sending: { channels: waysOut(settings), say: sayLetter, now: systemNow, dice: Math.random },
    watch,
    publicSite: keepPublicSite({
      live,
      today,
      publish: (asOf) =>
        publishSite(
          { database, loadCountry, folder: publicFolder, origin: settings.publicOrigin },
          asOf,
        ),
      onWritten: pages.renew,
      complain,
    }),
    complain,
  });
  app.addHook('onClose', scheduled.stop);
  return {
    app,
    scheduled,
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

/** No way out, no letters: they wait until the settings name one. */
function waysOut({ smtp, webhook }: Settings): LetterChannel[] {
  return [
    ...(smtp === null ? [] : [smtpChannel(smtp)]),
    ...(webhook === null ? [] : [webhookChannel(webhook, systemNow)]),
  ];
}

const unsound = new Error(
  'it does not agree with its checksum: nothing is written until `blanko doctor` has found out why',
);

function complain(what: string, error: unknown): void {
  const said = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${what}: ${said}\n`);
}

/** The first planner of the day should not wait for the world to be read and the round to be decided. */
async function decideAhead(
  database: Database,
  loadCountry: LoadCountry,
  asOf: PlainDate,
): Promise<void> {
  roundInForce(await readSnapshot(database, (db) => loadCountry(db, asOf)));
}

async function readiness(
  database: Database,
  watch: LedgerWatch,
  isClosing: boolean,
): Promise<Readiness> {
  const passes = (check: Promise<boolean>): Promise<boolean> => check.catch(() => false);
  const checks = {
    open: !isClosing,
    schema: await passes(schemaIsCurrent(database.db)),
    ledger: !watch.isReadOnly() && (await passes(ledgerIsSound(database.db))),
  };
  return {
    ready: Object.values(checks).every((passed) => passed),
    checks,
    mode: database.engine === 'pglite' ? 'trial' : 'production',
  };
}
