/**
 * The web server of a test file, on a small demo world: five real offices, the two national figures, and two clocks
 * that stand still until the test moves them.
 */
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll } from 'vitest';
import { allRoutes } from '#api/all-routes.ts';
import { type ApiParts, createApi } from '#api/create-api.ts';
import { paperRenderer } from '#documents/render-paper.ts';
import { paperSigner } from '#documents/sign-paper.ts';
import { type AccessRecorder, accessRecorder } from '#operations/access/access-recorder.ts';
import { identifyCaller } from '#operations/access/identify-caller.ts';
import type { OidcProvider } from '#operations/access/oidc-sign-in.ts';
import { secretBox } from '#operations/access/secret-box.ts';
import { signInThrottle } from '#operations/access/sign-in-throttle.ts';
import { liveFeed } from '#operations/live-feed.ts';
import { countryLoader } from '#operations/round/allocation-world.ts';
import { refreshForecasts } from '#operations/round/refresh-forecasts.ts';
import { demoActors } from '#sim/demo-actors.ts';
import { demoSeed, demoWorld } from '#sim/demo-world.ts';
import { seedDemoWorld } from '#sim/seed-demo-world.ts';
import { type TrialDesk, trialDesk } from '#sim/twin/trial-desk.ts';
import type { Database } from '#storage/db.ts';
import { savePaperKey } from '#storage/paper-key-store.ts';
import { postingQueue } from '#storage/posting-queue.ts';
import { loadWorldVersion } from '#storage/views/world-version.ts';
import { testDatabase } from './test-database.ts';
import { factsOf } from './world-round.ts';

/** Garut and Karawang have operators; Bandung is asked about by others; one is silent, one without ribbon. */
export const garut = '3205';
export const karawang = '3215';
const offices = [garut, karawang, '3204', '8107', '3401'];

export type Caller =
  | 'nobody'
  | 'perencana'
  | 'penyetuju'
  | 'gudang'
  | 'auditor'
  | 'halo'
  | 'admin'
  | 'provinsi-32'
  | 'penyetuju-32'
  | 'operator-3205'
  | 'operator-3215'
  | 'titik-3205.01';

interface Sending {
  readonly method?: 'GET' | 'POST' | 'HEAD' | 'DELETE' | 'PUT';
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  /** The address it comes from. */
  readonly from?: string;
}

export interface TestApi {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly accessLog: AccessRecorder;
  /** The real clock and the clock of the world, as the tests move them. */
  readonly clocks: { now: Date; world: Date };
  /** A body that is an object travels as JSON, a text as it is. */
  call(as: Caller, path: string, sending?: Sending): Promise<LightMyRequestResponse>;
  /** A fresh session's cookie. */
  signIn(login: string, from?: string): Promise<string>;
  ledgerSeq(): Promise<number>;
}

export interface TestApiOptions {
  /** A world that is not the demo world, where nobody signs in by password alone. */
  readonly isRealWorld?: boolean;
  readonly oidc?: OidcProvider;
}

export function testApi({ isRealWorld = false, oidc }: TestApiOptions = {}): {
  readonly current: TestApi;
} {
  const database = testDatabase();
  const clocks = {
    now: new Date('2026-01-05T01:00:00Z'),
    world: new Date('2017-11-23T09:00:00+07:00'),
  };
  const cookies = new Map<Caller, string>();
  const papers = testPapers();
  const web = webFolder();
  let app: FastifyInstance | undefined;
  let accessLog: AccessRecorder;
  let trials: TrialDesk;

  const signIn = async (login: string, from = '127.0.0.1'): Promise<string> => {
    const password = demoActors.find((actor) => actor.login === login)?.password;
    const answer = await app!.inject({
      method: 'POST',
      url: '/api/sign-in',
      remoteAddress: from,
      payload: { login, password },
    });
    const [cookie] = answer.cookies;
    if (!cookie) throw new Error(`${login} cannot sign in: ${answer.body}`);
    return `${cookie.name}=${cookie.value}`;
  };

  const call = async (as: Caller, path: string, sending: Sending = {}) => {
    if (as !== 'nobody' && !cookies.has(as)) cookies.set(as, await signIn(as));
    const { method = 'GET', body, headers = {}, from = '127.0.0.1' } = sending;
    return app!.inject({
      method,
      url: path,
      remoteAddress: from,
      headers: {
        ...(as !== 'nobody' && { cookie: cookies.get(as)! }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && {
        payload: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    });
  };

  beforeAll(async () => {
    const { current } = database;
    const world = demoWorld(factsOf(offices), demoSeed);
    await seedDemoWorld(current, world, () => undefined);
    await refreshForecasts(current, world.asOf);
    accessLog = accessRecorder(current);
    const { keyId: id, publicKey } = papers.signer;
    await savePaperKey(current.db, { id, publicKey, since: clocks.now.toISOString() });
    const callers = identifyCaller(
      current,
      () => clocks.now,
      () => world.asOf,
    );
    const live = liveFeed(current);
    trials = trialDesk({
      database: current,
      threads: 1,
      now: () => clocks.now,
      complain: (what, error) => console.error(what, error),
    });
    app = await createApi({
      ...stillParts,
      web,
      routes: allRoutes({
        database: current,
        postings: postingQueue(current, () => clocks.world.toISOString()),
        loadCountry: countryLoader(),
        throttle: signInThrottle(),
        worldNow: () => clocks.world,
        today: () => world.asOf,
        now: () => clocks.now,
        demoAccounts: isRealWorld ? null : demoActors,
        papers,
        box: secretBox(Buffer.alloc(32, 7)),
        publicOrigin: null,
        oidc: oidc ?? null,
        live,
        trials,
      }),
      callers,
      live,
      accessLog,
      now: () => clocks.now,
    });
  });
  afterAll(async () => {
    await papers.renderer.close();
    await trials?.close();
    await app?.close();
    rmSync(web.pages, { recursive: true });
  });

  return {
    get current() {
      if (!app) throw new Error('the server runs only inside tests');
      return {
        app,
        database: database.current,
        clocks,
        accessLog,
        call,
        signIn,
        ledgerSeq: async () => (await loadWorldVersion(database.current.db)).ledgerSeq,
      };
    },
  };
}

/** What is the same in every test. */
export const stillParts: Pick<
  ApiParts,
  'live' | 'isReadOnly' | 'metrics' | 'readiness' | 'publicPages' | 'callsPerMinute' | 'logLevel'
> = {
  readiness: async () => ({ ready: true, checks: {}, mode: 'trial' }),
  live: { nudge: () => undefined, close: () => undefined },
  isReadOnly: () => false,
  metrics: null,
  publicPages: { answer: () => false },
  callsPerMinute: 100_000,
  logLevel: 'silent',
};

/** Pages as a build leaves them, without building. Remove `pages` afterwards. */
export function webFolder(): ApiParts['web'] {
  const folder = mkdtempSync(join(tmpdir(), 'blanko-web-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Blanko</title>');
  writeFileSync(join(folder, 'assets/index-BUz3JJw8.js'), 'document.title;\n');
  writeFileSync(join(folder, 'coastline.json'), '{"type":"Topology"}');
  return { pages: folder, facts: folder };
}

/** Sets papers as the server does, signed with a key of the day. */
function testPapers() {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
  return { renderer: paperRenderer(1), signer: paperSigner(pem) };
}
