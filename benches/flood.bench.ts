/** Ten thousand reports of one network, one after the other: how long they take, and what they change. */
import { fileURLToPath } from 'node:url';
import { readFacts } from '#main/read-facts.ts';
import { secretBox } from '#operations/access/secret-box.ts';
import { fileCitizenReport } from '#operations/citizen-report/file-citizen-report.ts';
import { refreshForecasts } from '#operations/round/refresh-forecasts.ts';
import { demoSeed, demoWorld } from '#sim/demo-world.ts';
import { seedDemoWorld } from '#sim/seed-demo-world.ts';
import type { Db } from '#storage/db.ts';
import { migrate } from '#storage/migrate.ts';
import { openPglite } from '#storage/open-pglite.ts';
import { loadConfirmedReports } from '#storage/views/public-facts.ts';
import { loadWorldVersion } from '#storage/views/world-version.ts';
import type { BenchFigure } from './bench-figure.ts';

const facts = readFacts(fileURLToPath(new URL('..', import.meta.url)));
const count = 10_000;
const today = '2017-11-23';
const now = new Date(`${today}T03:00:00Z`);

export async function bench(): Promise<BenchFigure[]> {
  const database = await openPglite({ memory: true });
  await migrate(database);
  const world = demoWorld(facts, demoSeed);
  await seedDemoWorld(database, world, () => undefined);
  await refreshForecasts(database, world.asOf);
  const parts = { database, box: secretBox(new Uint8Array(32)) };
  const file = async (network: string, id: string) => {
    const offer = {
      eventId: `00000000-0000-4000-8000-${id.padStart(12, '0')}`,
      officeId: '3205',
      subPointId: null,
      day: today,
      wanted: 'other',
      said: 'no_blanks',
      ownWords: null,
      phone: null,
    } as const;
    const source = { channel: 'web', takenBy: null, network, proof: null } as const;
    return fileCitizenReport(parts, offer, source, `code ${id}`, { today, now });
  };
  const before = await told(database.db);
  const startedAt = performance.now();
  let refused = 0;
  for (let at = 0; at < count; at++) {
    if ((await file('198.51.100', String(at))).outcome === 'refused') refused++;
  }
  const seconds = Number(((performance.now() - startedAt) / 1_000).toPrecision(3));
  const isSame = (await told(database.db)) === before;
  const honest = await file('192.0.2', '999999999999');
  await database.close();
  return [
    {
      figure: `${count} reports of one network, ${refused} of them turned away`,
      value: seconds,
      unit: 's',
      target: '< 60 s, no figure moved, a neighbour heard',
      met: seconds < 60 && isSame && honest.outcome === 'filed',
    },
  ];
}

/** What a report could move, if it could: the ledger, and what the public is told by reports. */
async function told(db: Db): Promise<string> {
  const { ledgerSeq } = await loadWorldVersion(db);
  return JSON.stringify([ledgerSeq, await loadConfirmedReports(db, today)]);
}
