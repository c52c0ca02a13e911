/** Opens the database and brings it to where the server can work with it: tables, demo world, forecasts. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { BadInput } from '#cli/complaints.ts';
import { triageNewReports } from '#operations/citizen-report/triage-citizen-reports.ts';
import { refreshForecasts } from '#operations/round/refresh-forecasts.ts';
import { demoSeed, demoWorld } from '#sim/demo-world.ts';
import { seedDemoWorld } from '#sim/seed-demo-world.ts';
import { analyzeTables } from '#storage/analyze-tables.ts';
import type { Database } from '#storage/db.ts';
import { migrate } from '#storage/migrate.ts';
import { loadLastForecastDay } from '#storage/views/world-version.ts';
import { loadWorldFacts } from '#storage/world-store.ts';
import type { Settings, StartSettings } from './config.ts';
import { openDatabase } from './open-database.ts';
import { readFacts } from './read-facts.ts';
import { stopwatch } from './system-clock.ts';
import { worldClock } from './world-clock.ts';

export async function prepareDatabase(
  settings: StartSettings,
  say: (line: string) => void,
): Promise<Database> {
  if (!settings.empty && isFirstStart(settings)) await seedAside(settings, say);
  const opening = stopwatch();
  const database = await openDatabase(settings);
  try {
    await migrate(database);
    say(`Database is open (${opening()} s)`);
    const isWithoutWorld = (await loadWorldFacts(database.db)) === null;
    if (isWithoutWorld && !settings.empty) await makeDemoWorld(database, settings.root, say);
    await forecastForToday(database, say);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

function isFirstStart({ databaseUrl, dataFolder }: Settings): boolean {
  return databaseUrl === null && !existsSync(join(dataFolder, 'PG_VERSION'));
}

/**
 * Makes the embedded database and its world in a process of its own, by `blanko seed`: the 200 MB that this takes
 * would stay with the server as long as it runs.
 */
async function seedAside(
  { root, dataFolder }: StartSettings,
  say: (line: string) => void,
): Promise<void> {
  const seeding = stopwatch();
  say('First start: the database and the demo world are being made ...');
  const seeder = spawn(
    process.execPath,
    [join(root, 'bin/blanko'), 'seed', '--data-dir', dataFolder],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  createInterface(seeder.stdout).on('line', say);
  const [code] = (await once(seeder, 'exit')) as [number | null];
  if (code !== 0) throw new BadInput(['The demo world could not be made; see above.']);
  say(`The demo world is made (${seeding()} s)`);
}

/** Into a database whose tables are up to date. Again, or after it was broken off, it does no harm. */
export async function makeDemoWorld(
  database: Database,
  root: string,
  say: (line: string) => void,
): Promise<void> {
  const seeding = stopwatch();
  const world = demoWorld(readFacts(root), demoSeed);
  let quarters = 0;
  await seedDemoWorld(database, world, (posted, all) => {
    if (posted / all < (quarters + 1) / 4) return;
    quarters = Math.floor((4 * posted) / all);
    say(`Demo world: ${posted} of ${all} documents posted (${seeding()} s)`);
  });
  await analyzeTables(database);
}

/** Forecasts are made once a day; a start that was broken off before them makes them now. */
async function forecastForToday(database: Database, say: (line: string) => void): Promise<void> {
  const clock = await worldClock(database);
  const today = clock.today();
  if ((await loadLastForecastDay(database.db)) === today) return;
  const forecasting = stopwatch();
  const offices = await refreshForecasts(database, today);
  if (offices > 0) say(`Forecasts of ${offices} offices are made (${forecasting()} s)`);
  // Reports of a world that was are held against what is now known of it.
  const reports = await triageNewReports(database, clock.worldNow());
  if (reports > 0) say(`${reports} citizens' reports are held against the ledger`);
}
