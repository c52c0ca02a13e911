/** Ten thousand citizens' reports held against the ledger at once: by the rules alone, and with all that they are held against. */
import { fileURLToPath } from 'node:url';
import { addDays } from '#core/calendar.ts';
import { type CitizenAnswer, citizenAnswers } from '#core/citizen-report/citizen-report.ts';
import { type TriageFacts, triage } from '#core/citizen-report/triage.ts';
import { readFacts } from '#main/read-facts.ts';
import { triageNewReports } from '#operations/citizen-report/triage-citizen-reports.ts';
import { refreshForecasts } from '#operations/round/refresh-forecasts.ts';
import { demoSeed, demoWorld } from '#sim/demo-world.ts';
import { seedDemoWorld } from '#sim/seed-demo-world.ts';
import { saveCitizenReports } from '#storage/citizen-report-store.ts';
import { migrate } from '#storage/migrate.ts';
import { openPglite } from '#storage/open-pglite.ts';
import { withTransaction } from '#storage/with-transaction.ts';
import type { BenchFigure } from './bench-figure.ts';

const facts = readFacts(fileURLToPath(new URL('..', import.meta.url)));
const count = 10_000;
const limitSeconds = 2;
const today = '2017-11-23';

export async function bench(): Promise<BenchFigure[]> {
  return [
    figure('rules alone', rulesAlone()),
    figure('from the embedded database and back', await fromDatabase()),
  ];
}

function rulesAlone(): number {
  const known: TriageFacts[] = Array.from({ length: 100 }, (_, at) => ({
    wasWorkingDay: true,
    onHand: at * 40,
    subPointOnHand: at % 7 === 0 ? 0 : null,
    dailyUse: 100,
    statement: {
      day: today,
      counted: at * 40,
      printed: at,
      printersWorking: at % 5,
      ribbonCardsLeft: 900,
      filmCardsLeft: 900,
      networkUp: true,
    },
    statementAge: at % 4,
    printJobs: at % 3 === 0 ? at : null,
    queue: at,
    othersWeight: at / 40,
  }));
  const startedAt = performance.now();
  for (let at = 0; at < count; at++) {
    triage({ said: saidBy(at), day: today }, known[at % known.length]!);
  }
  return (performance.now() - startedAt) / 1000;
}

/** Three months of the demo world, and a day on which the whole country complains. */
async function fromDatabase(): Promise<number> {
  const database = await openPglite({ memory: true });
  await migrate(database);
  const world = demoWorld(facts, demoSeed);
  await seedDemoWorld(database, world, () => undefined);
  await refreshForecasts(database, world.asOf);
  await withTransaction(database, (tx) =>
    saveCitizenReports(
      tx,
      Array.from({ length: count }, (_, at) => ({
        id: `bench-${at}`,
        officeId: facts.offices[at % facts.offices.length]!.id,
        day: addDays(today, -(at % 10)),
        said: saidBy(at),
        ledgerSaid: 0,
      })),
    ),
  );
  const startedAt = performance.now();
  const triaged = await triageNewReports(database, new Date(`${today}T03:00:00Z`));
  const seconds = (performance.now() - startedAt) / 1000;
  await database.close();
  if (triaged < count) throw new Error(`only ${triaged} of ${count} reports`);
  return seconds;
}

function saidBy(at: number): CitizenAnswer {
  return citizenAnswers[at % citizenAnswers.length]!;
}

function figure(how: string, seconds: number): BenchFigure {
  const value = Number(seconds.toFixed(3));
  return {
    figure: `triage of ${count} reports, ${how}`,
    value,
    unit: 's',
    target: `< ${limitSeconds} s`,
    met: value < limitSeconds,
  };
}
