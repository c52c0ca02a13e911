/** Reads, in one snapshot, everything that the public pages and the open data say. */
import type { Allocation } from '#core/allocation/allocation.ts';
import { addDays, type PlainDate } from '#core/calendar.ts';
import {
  type PublicCountry,
  type PublicOffice,
  publicCountry,
} from '#core/citizen-report/public-country.ts';
import { type ConfirmedReport, publicAnswer } from '#core/citizen-report/public-status.ts';
import { noReports, rankByFreshness, talliedDays } from '#core/citizen-report/report-tally.ts';
import type { DatedName, OfficeId } from '#core/place.ts';
import { formerNames } from '#core/place-abbreviation.ts';
import type { Database } from '#storage/db.ts';
import { loadAllOfficeNames } from '#storage/place-store.ts';
import type { OfficeFacts } from '#storage/views/office-facts.ts';
import {
  type ConfirmedRow,
  countQuarantined,
  loadConfirmedReports,
  loadPublicFacts,
  loadReportTallies,
  type PublicFacts,
} from '#storage/views/public-facts.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { loadWorldFacts } from '#storage/world-store.ts';
import type { CountryWorld, LoadCountry } from '../round/allocation-world.ts';
import { roundInForce } from '../round/propose-round.ts';

export async function loadPublicCountry(
  database: Database,
  loadCountry: LoadCountry,
  asOf: PlainDate,
): Promise<PublicCountry> {
  const since = addDays(asOf, 1 - talliedDays);
  const read = await readSnapshot(database, async (db) => ({
    world: await loadCountry(db, asOf),
    facts: await loadPublicFacts(db, asOf),
    confirmed: await loadConfirmedReports(db, asOf),
    tallies: await loadReportTallies(db, since, asOf),
    quarantined: await countQuarantined(db, since),
    names: await loadAllOfficeNames(db),
    isDemo: (await loadWorldFacts(db))?.isDemo ?? false,
  }));
  const { world, isDemo } = read;
  const round = roundInForce(world);
  const facts = new Map(read.facts.map((one) => [one.officeId, one]));
  const confirmed = byOffice(read.confirmed);
  const names = byOffice(read.names);
  const tallies = new Map(read.tallies.map(({ officeId, ...tally }) => [officeId, tally]));
  const fresh = rankByFreshness(
    world.offices.map(({ id }) => ({ id, countedOn: facts.get(id)?.countedOn ?? null })),
    asOf,
    world.calendar,
  );
  const offices = world.offices.map((office, at) => ({
    ...publicOffice(
      office,
      round.offices[at]!,
      facts.get(office.id),
      confirmed.get(office.id) ?? [],
      names.get(office.id) ?? [],
      world,
    ),
    tally: tallies.get(office.id) ?? noReports,
    freshness: fresh.get(office.id)!,
  }));
  const { reserve, allocated, inTransit, atOffices, printedThisYear } = world.figures;
  return publicCountry(
    {
      asOf,
      ledgerSeq: world.version.ledgerSeq,
      isDemo,
      figures: { reserve: reserve + allocated, inTransit, atOffices, printedThisYear },
      reports: { since, quarantined: read.quarantined },
    },
    offices,
  );
}

function byOffice<Row extends { readonly officeId: OfficeId }>(
  rows: readonly Row[],
): ReadonlyMap<OfficeId, readonly Row[]> {
  const byId = new Map<OfficeId, Row[]>();
  for (const row of rows) {
    const known = byId.get(row.officeId);
    if (known) known.push(row);
    else byId.set(row.officeId, [row]);
  }
  return byId;
}

function publicOffice(
  office: OfficeFacts,
  { status, cause }: Allocation,
  facts: PublicFacts | undefined,
  confirmed: readonly ConfirmedRow[],
  names: readonly DatedName[],
  { policyInForce, asOf, calendar }: CountryWorld,
): Omit<PublicOffice, 'tally' | 'freshness'> {
  const { id, code, kind, name, seat, provinceCode, provinceName, timeZone } = office;
  const { countedOn = null, countedAt = null } = facts ?? {};
  const situation = {
    status,
    cause,
    onHand: office.onHand,
    lastReport: office.lastReport,
    lastCount: countedOn === null || countedAt === null ? null : { day: countedOn, at: countedAt },
    emptySince: facts?.movedOn ?? null,
    standstillSince: facts?.standstillSince ?? null,
    lastArrival: facts?.arrivedOn ?? null,
    sentOn: facts?.sentOn ?? null,
    collectBy: facts?.collectBy ?? null,
    leadTimeDays: office.leadTimeDays,
    confirmed: confirmed.map(({ verdict, cause, day }) => ({ shows: shown[verdict], cause, day })),
  };
  return {
    ...{ id, code, kind, name, seat, provinceCode, provinceName, timeZone },
    otherCodes: others(
      names.map((one) => one.code),
      code,
    ),
    otherNames: others([...names.map((one) => one.name), ...(formerNames[id] ?? [])], name),
    answer: publicAnswer(situation, policyInForce.publicFigures, asOf, calendar),
  };
}

const shown = {
  office_empty: 'empty',
  cannot_print: 'cannot_print',
  stock_but_refused: 'refused',
} as const satisfies Record<ConfirmedRow['verdict'], ConfirmedReport['shows']>;

function others(all: readonly string[], today: string): string[] {
  return [...new Set(all)].filter((one) => one !== today);
}
