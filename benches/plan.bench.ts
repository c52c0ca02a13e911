/** A full plan for the 514 offices of the demo world: read from the database, decided, nothing kept from before. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFacts } from '#main/read-facts.ts';
import { countryLoader } from '#operations/round/allocation-world.ts';
import { proposeRound } from '#operations/round/propose-round.ts';
import { refreshForecasts } from '#operations/round/refresh-forecasts.ts';
import { demoSeed, demoWorld } from '#sim/demo-world.ts';
import { seedDemoWorld } from '#sim/seed-demo-world.ts';
import { analyzeTables } from '#storage/analyze-tables.ts';
import type { Database } from '#storage/db.ts';
import { migrate } from '#storage/migrate.ts';
import { openPglite } from '#storage/open-pglite.ts';
import { openPostgres } from '#storage/open-postgres.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { withPrivatePostgres } from '../tools/private-postgres.ts';
import type { BenchFigure } from './bench-figure.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const rounds = 40;
const planMillisecondsMax = 150;
const sliderMillisecondsMax = 50;

export async function bench(): Promise<BenchFigure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'blanko-bench-'));
  try {
    const embedded = await figuresOn(await openPglite({ folder: join(folder, 'data') }), 'PGlite');
    const server = await withPrivatePostgres((url) => figuresOn(openPostgres(url), 'PostgreSQL'));
    return [...embedded, ...server];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function figuresOn(database: Database, engine: string): Promise<BenchFigure[]> {
  try {
    await migrate(database);
    const world = demoWorld(readFacts(root), demoSeed);
    await seedDemoWorld(database, world, () => undefined);
    await analyzeTables(database);
    await refreshForecasts(database, world.asOf);

    const plan = await medianMilliseconds(async () => {
      const load = countryLoader();
      const country = await readSnapshot(database, (db) => load(db, world.asOf));
      proposeRound(country, country.policyInForce);
    });
    const load = countryLoader();
    const slider = await medianMilliseconds(async (turn) => {
      const country = await readSnapshot(database, (db) => load(db, world.asOf));
      proposeRound(country, { ...country.policyInForce, reserveHeldBack: turn * 10_000 });
    });
    return [
      figure(`full plan, 514 offices, from the database (${engine})`, plan, planMillisecondsMax),
      figure(`plan after a slider moved (${engine})`, slider, sliderMillisecondsMax),
    ];
  } finally {
    await database.close();
  }
}

async function medianMilliseconds(run: (turn: number) => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < rounds; turn++) {
    const start = performance.now();
    await run(turn);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[rounds / 2] ?? Number.NaN;
}

function figure(name: string, milliseconds: number, max: number): BenchFigure {
  const value = Number(milliseconds.toFixed(1));
  return { figure: name, value, unit: 'ms', target: `< ${max} ms`, met: value < max };
}
