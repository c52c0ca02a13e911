/** A month of official papers of the whole country, from the embedded database to files. */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printPapers } from '#cli/print-papers.ts';
import { type Actor, country, type Role } from '#core/access/role.ts';
import { paperRenderer } from '#documents/render-paper.ts';
import { paperSigner } from '#documents/sign-paper.ts';
import { readFacts } from '#main/read-facts.ts';
import { decideProposal } from '#operations/proposal/decide-proposal.ts';
import { countryLoader } from '#operations/round/allocation-world.ts';
import { refreshForecasts } from '#operations/round/refresh-forecasts.ts';
import { submitRound } from '#operations/round/submit-round.ts';
import { demoSeed, demoWorld } from '#sim/demo-world.ts';
import { seedDemoWorld } from '#sim/seed-demo-world.ts';
import type { Database } from '#storage/db.ts';
import { migrate } from '#storage/migrate.ts';
import { openPglite } from '#storage/open-pglite.ts';
import { loadPapersOfMonth, type PaperRef } from '#storage/views/papers-of-month.ts';
import type { BenchFigure } from './bench-figure.ts';

const today = '2017-11-23';
const month = '2017-11';
/** One hand-over for each office, and the letters of one round. */
const handovers = 514;
const goalSeconds = 30;

export async function bench(): Promise<BenchFigure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'blanko-papers-'));
  const database = await openPglite({ folder: join(folder, 'data') });
  const renderer = paperRenderer(availableParallelism());
  try {
    await seed(database);
    const { privateKey } = generateKeyPairSync('ed25519');
    const signer = paperSigner(String(privateKey.export({ type: 'pkcs8', format: 'pem' })));
    const listed = await loadPapersOfMonth(database.db, month);
    const print = async (kinds: readonly PaperRef['kind'][], most: number) => {
      const papers = listed.filter(({ ref }) => kinds.includes(ref.kind)).slice(0, most);
      const startedAt = performance.now();
      const out = join(folder, kinds.join('+'));
      const parts = { database, renderer, signer, today, folder: out, onDone: progressOf(kinds) };
      const { printed } = await printPapers(papers, parts);
      return { printed, seconds: (performance.now() - startedAt) / 1000 };
    };
    const trips = await print(['handover'], handovers);
    const letters = await print(['allocation_letter'], Number.POSITIVE_INFINITY);
    const books = await print(['stock_card', 'usage_statement'], Number.POSITIVE_INFINITY);
    const both = trips.seconds + letters.seconds;
    return [
      figureOf(`${trips.printed} hand-over minutes and ${letters.printed} letters`, both),
      figureOf(`${books.printed} stock cards and statements of use`, books.seconds),
    ];
  } finally {
    await renderer.close();
    await database.close();
    rmSync(folder, { recursive: true });
  }
}

/** The demo world, with the round of its day approved. */
async function seed(database: Database): Promise<void> {
  await migrate(database);
  const facts = readFacts(fileURLToPath(new URL('..', import.meta.url)));
  await seedDemoWorld(database, demoWorld(facts, demoSeed), () => undefined);
  await refreshForecasts(database, today);
  const now = new Date('2017-11-23T03:00:00Z');
  const offer = { eventId: randomUUID(), choice: {}, adjustments: [] };
  const planner = somebody('planner');
  const kept = await submitRound(database, countryLoader(), planner, offer, today, now);
  if (kept.outcome === 'refused') throw new Error(kept.code);
  const { id, contentHash } = kept;
  const decision = { id, contentHash, decision: 'approved' as const, reason: null };
  const decided = await decideProposal(database, somebody('approver'), decision, now);
  if (decided.outcome === 'refused') throw new Error(decided.code);
}

function somebody(role: Role): Actor {
  return { login: role, name: role, role, ...country };
}

function progressOf(kinds: readonly string[]): (done: number, all: number) => void {
  return (done, all) => {
    if (done % 100 === 0 || done === all) console.error(`  ${kinds.join(', ')}: ${done} of ${all}`);
  };
}

function figureOf(figure: string, seconds: number): BenchFigure {
  const value = Number(seconds.toFixed(1));
  const met = seconds < goalSeconds;
  return { figure, value, unit: 's', target: `< ${goalSeconds} s`, met };
}
