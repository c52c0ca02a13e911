/** Puts a demo world into a database: through the ledger's own door, a working day at a time. */
import { assert } from '#core/assert.ts';
import type { Posting } from '#core/ledger/posting.ts';
import { hashPassword } from '#operations/access/password.ts';
import { runOperation } from '#operations/run-operation.ts';
import { saveActor, saveAssignment } from '#storage/actor-store.ts';
import { saveCitizenReports } from '#storage/citizen-report-store.ts';
import type { Database, Instant, Tx } from '#storage/db.ts';
import { saveDriverVersion } from '#storage/demand-driver-store.ts';
import { postDocuments } from '#storage/ledger-store.ts';
import { registerLot } from '#storage/lot-store.ts';
import { saveOfficeDays } from '#storage/observation-store.ts';
import { saveHolidays, saveOfficeNames, saveOffices } from '#storage/place-store.ts';
import { savePolicies } from '#storage/policy-store.ts';
import { savePurchaseVersion } from '#storage/purchase-store.ts';
import { saveRequisitions } from '#storage/requisition-store.ts';
import { saveSecret } from '#storage/secret-store.ts';
import { moveSerials } from '#storage/serial-store.ts';
import { saveEarlierReceipts } from '#storage/shipment-store.ts';
import { saveStatements } from '#storage/statement-store.ts';
import { loadWorldFacts, saveWorldFacts } from '#storage/world-store.ts';
import { type DemoActor, demoActorsSince } from './demo-actors.ts';
import { type DemoWorld, demoSeed } from './demo-world.ts';
import { eventIdOf } from './event-id.ts';
import { saveOfficeWork, saveSubPointOfWorld } from './seed-office-work.ts';
import type { WorldLots } from './world-lots.ts';
import type { WorldStatement } from './world-observations.ts';
import { worldDrivers, worldPurchases } from './world-plans.ts';
import { worldReceipts } from './world-receipts.ts';

/** Documents posted so far, of all. */
export type SeedProgress = (posted: number, all: number) => void;

/**
 * Seeding again, or after it was broken off, does no harm: documents posted before answer as they did then. The
 * world is marked as complete last. Forecasts are not made here (operations/round/refresh-forecasts.ts).
 */
export async function seedDemoWorld(
  database: Database,
  world: DemoWorld,
  onProgress: SeedProgress,
): Promise<void> {
  await runOperation(database, (tx) => saveFacts(tx, world));
  const statements = new Map<string, WorldStatement[]>();
  for (const statement of world.statements) {
    statements.set(statement.day, [...(statements.get(statement.day) ?? []), statement]);
  }
  let posted = 0;
  for (const [day, postings] of byDay(world.postings)) {
    await runOperation(database, (tx) =>
      saveDay(tx, postings, statements.get(day) ?? [], world.lots),
    );
    posted += postings.length;
    onProgress(posted, world.postings.length);
  }
  await runOperation(database, async (tx) => {
    await saveOfficeDays(tx, world.officeDays);
    await saveRequisitions(tx, world.requisitions);
    await saveCitizenReports(tx, world.citizenReports);
    await saveEarlierReceipts(tx, worldReceipts(world));
    if ((await loadWorldFacts(tx)) === null) {
      await saveOfficeWork(tx, world);
      for (const purchase of worldPurchases(demoSeed)) await savePurchaseVersion(tx, purchase);
      for (const driver of worldDrivers(demoSeed)) await saveDriverVersion(tx, driver);
    }
    await saveWorldFacts(tx, { asOf: world.asOf, isDemo: true });
  });
}

async function saveFacts(tx: Tx, world: DemoWorld): Promise<void> {
  const { facts, actors } = world;
  await saveOffices(tx, facts.offices);
  await saveOfficeNames(tx, facts.names);
  await saveHolidays(tx, facts.holidays);
  await savePolicies(tx, facts.policies);
  await saveSubPointOfWorld(tx, world);
  for (const actor of actors) await saveDemoActor(tx, actor);
}

/** Its role was given by nobody: anyone may use it. */
async function saveDemoActor(tx: Tx, { password, login, name, ...roleAtPlace }: DemoActor) {
  const createdAt = `${demoActorsSince}T00:00:00Z`;
  await saveActor(tx, { login, name, kind: 'person', email: null, state: 'active', createdAt });
  await saveSecret(tx, login, { passwordHash: await hashPassword(password) });
  await saveAssignment(tx, {
    id: eventIdOf(demoSeed, `assignment of ${login}`),
    login,
    ...roleAtPlace,
    validFrom: demoActorsSince,
    validUntil: null,
    grantedBy: 'demo',
    approvedBy: null,
    proposalId: null,
  });
}

async function saveDay(
  tx: Tx,
  postings: readonly Posting[],
  statements: readonly WorldStatement[],
  lots: WorldLots,
): Promise<void> {
  const outcomes = await postDocuments(tx, postings, recordedAfter(postings));
  const seqOf = new Map<string, number>();
  for (const [place, outcome] of outcomes.entries()) {
    const { reference } = postings[place]!;
    assert(outcome.outcome !== 'refused', `${reference}: ${JSON.stringify(outcome)}`);
    seqOf.set(reference, outcome.seq);
    if (outcome.outcome === 'posted') await saveSerials(tx, outcome.seq, reference, lots);
  }
  const rows = statements.map(({ usage, ...statement }) => ({
    ...statement,
    seq: usage === null ? null : (seqOf.get(usage) ?? null),
  }));
  await saveStatements(tx, rows);
}

/** The serial numbers of a document posted now; most have none on record. */
async function saveSerials(
  tx: Tx,
  seq: number,
  reference: string,
  { deliveries, moves }: WorldLots,
): Promise<void> {
  const delivered = deliveries.get(reference);
  const moved = moves.get(reference);
  const refusal =
    (delivered && (await registerLot(tx, { seq, ...delivered }))) ??
    (moved && (await moveSerials(tx, { seq, ...moved })));
  assert(!refusal, `${reference}: ${JSON.stringify(refusal)}`);
}

/** Recorded some minutes after the last of them happened. */
function recordedAfter(postings: readonly Posting[]): Instant {
  const minutes = 5 * 60_000;
  return new Date(Date.parse(postings.at(-1)!.occurredAt) + minutes).toISOString();
}

function byDay(postings: readonly Posting[]): Map<string, Posting[]> {
  const days = new Map<string, Posting[]>();
  for (const posting of postings) {
    const day = posting.occurredAt.slice(0, 10);
    const list = days.get(day);
    if (list) list.push(posting);
    else days.set(day, [posting]);
  }
  return days;
}
