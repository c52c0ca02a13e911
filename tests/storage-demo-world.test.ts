/** A small demo world in a real database: seeded twice, examined, and decided on. */
import { expect, it } from 'vitest';
import { passwordMatches } from '#operations/access/password.ts';
import { countryLoader } from '#operations/round/allocation-world.ts';
import { proposeRound } from '#operations/round/propose-round.ts';
import { refreshForecasts } from '#operations/round/refresh-forecasts.ts';
import * as cases from '#sim/demo-cases.ts';
import { demoSeed, demoWorld } from '#sim/demo-world.ts';
import { seedDemoWorld } from '#sim/seed-demo-world.ts';
import { examineLedger } from '#storage/doctor.ts';
import { loadCredential } from '#storage/secret-store.ts';
import { loadCases } from '#storage/views/cases-view.ts';
import { loadWorldFacts } from '#storage/world-store.ts';
import { somebody } from './support/small-country.ts';
import { testDatabase } from './support/test-database.ts';
import { factsOf } from './support/world-round.ts';

const database = testDatabase();
const { askingHundredThousand, farIsland, loan, shortShipment, silentOffices } = cases;
const offices = [
  ...[askingHundredThousand, '3205', farIsland, loan.lender, loan.borrower],
  ...[shortShipment.office, silentOffices[0]!, '7371'],
];
const world = demoWorld(factsOf(offices), demoSeed);

it('is seeded with progress, and seeding again posts nothing twice', async () => {
  const progress: number[] = [];
  await seedDemoWorld(database.current, world, (posted) => progress.push(posted));
  expect(progress).toEqual(progress.toSorted((a, b) => a - b));
  expect(progress.at(-1)).toBe(world.postings.length);
  expect(await loadWorldFacts(database.current.db)).toEqual({ asOf: '2017-11-23', isDemo: true });

  await seedDemoWorld(database.current, world, () => undefined);
  const { figures } = await countryLoader()(database.current.db, world.asOf);
  expect(figures).toMatchObject({
    reserve: 800_000,
    printedThisYear: 20_400_000,
    inDispute: shortShipment.missing,
  });
});

it('holds the receipt of each counted shipment, and the case of the short one', async () => {
  const { db } = database.current;
  const receipts = await db.selectFrom('receipt').select(['seq', 'missing']).execute();
  expect(receipts).toHaveLength(world.postings.filter(({ kind }) => kind === 'receipt').length);
  const keeper = somebody('keeper');
  const page = { after: null, limit: 50 };
  const open = await loadCases(db, keeper, { state: 'open' }, page, world.asOf);
  expect(open!.items).toEqual([
    expect.objectContaining({
      officeId: shortShipment.office,
      missing: shortShipment.missing,
      mustAct: 'centre',
    }),
  ]);
});

it('leaves a ledger in which the doctor finds nothing', async () => {
  const findings = await examineLedger(database.current);
  expect(findings.filter(({ wrong }) => wrong !== null)).toEqual([]);
});

it('keeps the passwords of the demo accounts as hashes only', async () => {
  for (const { login, password } of world.actors) {
    const credential = await loadCredential(database.current.db, login);
    expect(credential?.passwordHash).toMatch(/^\$argon2id\$/);
    expect(await passwordMatches(credential?.passwordHash ?? null, password)).toBe(true);
  }
});

it('gives 20,000 to the office that asks for 100,000', async () => {
  expect(await refreshForecasts(database.current, world.asOf)).toBe(offices.length);
  const country = await countryLoader()(database.current.db, world.asOf);
  const round = proposeRound(country, country.policyInForce);
  const line = round.offices.find(({ office }) => office === askingHundredThousand);
  expect(line).toMatchObject({
    asked: 100_000,
    granted: 20_000,
    binding: 'print_capacity',
    status: 'empty',
  });
  const silent = round.offices.filter(({ status }) => status === 'silent');
  expect(silent.map(({ office }) => office)).toEqual([silentOffices[0]]);
});
