/** A round of all offices from the planner's button to the approver's: kept, read, carried out. */
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { type Actor, country, type Role } from '#core/access/role.ts';
import { defaultPolicy } from '#core/policy/default-policy.ts';
import { readFacts } from '#main/read-facts.ts';
import { decideProposal } from '#operations/proposal/decide-proposal.ts';
import { countryLoader } from '#operations/round/allocation-world.ts';
import { submitRound } from '#operations/round/submit-round.ts';
import type { Database } from '#storage/db.ts';
import { saveForecasts } from '#storage/forecast-store.ts';
import { postDocuments } from '#storage/ledger-store.ts';
import { migrate } from '#storage/migrate.ts';
import { saveOfficeDays } from '#storage/observation-store.ts';
import { openPglite } from '#storage/open-pglite.ts';
import { openPostgres } from '#storage/open-postgres.ts';
import { saveHolidays, saveOfficeNames, saveOffices } from '#storage/place-store.ts';
import { savePolicies } from '#storage/policy-store.ts';
import { saveRequisitions } from '#storage/requisition-store.ts';
import { loadRound } from '#storage/views/rounds-view.ts';
import { withTransaction } from '#storage/with-transaction.ts';
import { withPrivatePostgres } from '../tools/private-postgres.ts';
import type { BenchFigure } from './bench-figure.ts';

const facts = readFacts(fileURLToPath(new URL('..', import.meta.url)));
const today = '2017-11-23';
const rounds = 5;

export async function bench(): Promise<BenchFigure[]> {
  const embedded = await openPglite({ memory: true });
  const figures = await figuresOn(embedded, 'embedded');
  await embedded.close();
  const served = await withPrivatePostgres(async (url) => {
    const database = openPostgres(url);
    const measured = await figuresOn(database, 'PostgreSQL');
    await database.close();
    return measured;
  });
  return [...figures, ...served];
}

async function figuresOn(database: Database, engine: string): Promise<BenchFigure[]> {
  await migrate(database);
  await seed(database);
  const took: Record<'kept' | 'read' | 'approved', number[]> = { kept: [], read: [], approved: [] };
  for (let round = 0; round < rounds; round++) {
    const now = new Date(Date.parse('2017-11-23T02:00:00Z') + round * 60_000);
    await askAgain(database);
    const offer = { eventId: randomUUID(), choice: {}, adjustments: [] };
    let startedAt = performance.now();
    const kept = await submitRound(
      database,
      countryLoader(),
      somebody('planner'),
      offer,
      today,
      now,
    );
    took.kept.push(performance.now() - startedAt);
    if (kept.outcome === 'refused') throw new Error(kept.code);
    const { id, contentHash } = kept;
    startedAt = performance.now();
    await loadRound(database.db, somebody('approver'), id, today);
    took.read.push(performance.now() - startedAt);
    const decision = { id, contentHash, decision: 'approved' as const, reason: null };
    startedAt = performance.now();
    const decided = await decideProposal(database, somebody('approver'), decision, now);
    took.approved.push(performance.now() - startedAt);
    if (decided.outcome === 'refused' || decided.seqs.length < facts.offices.length) {
      throw new Error(JSON.stringify(decided));
    }
  }
  return [
    figureOf(`round of 514 kept and proposed, ${engine}`, took.kept, 1_000),
    figureOf(`round of 514 read by its approver, ${engine}`, took.read, 100),
    figureOf(`round of 514 carried out, ${engine}`, took.approved, 1_000),
  ];
}

function figureOf(figure: string, milliseconds: number[], goal: number): BenchFigure {
  const value = Math.round(milliseconds.sort((a, b) => a - b)[Math.floor(rounds / 2)]!);
  return { figure, value, unit: 'ms', target: `< ${goal} ms`, met: value < goal };
}

function somebody(role: Role): Actor {
  return { login: role, name: role, role, ...country };
}

async function seed(database: Database): Promise<void> {
  const { offices } = facts;
  await withTransaction(database, async (tx) => {
    await saveOffices(tx, offices);
    await saveOfficeNames(tx, facts.names);
    await saveHolidays(tx, facts.holidays);
    await savePolicies(tx, [defaultPolicy]);
    const waiting = { day: '2017-11-22', inflow: 0, backlog: 1_000_000 };
    await saveOfficeDays(
      tx,
      offices.map(({ id }) => ({ officeId: id, ...waiting })),
    );
    const expected = { dailyInflow: 9_000, varianceToMeanRatio: 4, capacityPerDay: 9_000 };
    await saveForecasts(
      tx,
      offices.map(({ id }) => ({ officeId: id, asOf: today, ...expected, capacityProof: null })),
    );
    const blanks = 100_000_000;
    const posting = {
      eventId: randomUUID(),
      kind: 'delivery' as const,
      occurredAt: '2017-11-20T01:00:00Z',
      actor: 'maker',
      reference: 'LOT-1',
      entries: [
        { account: 'maker', amount: -blanks },
        { account: 'reserve', amount: blanks },
      ],
      opens: (['maker', 'reserve'] as const).map((kind) => ({ code: kind, kind, officeId: null })),
    };
    await postDocuments(tx, [posting], posting.occurredAt);
  });
}

function askAgain(database: Database): Promise<void> {
  const asks = facts.offices.map(({ id }) => ({
    id: `PM-${id}-${randomUUID()}`,
    officeId: id,
    quantity: 1_000,
    askedOn: '2017-11-22',
    state: 'open' as const,
  }));
  return withTransaction(database, (tx) => saveRequisitions(tx, asks));
}
