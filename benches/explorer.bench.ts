/**
 * Eleven years of the whole country, some two million documents, posted through the ledger's own door; then every kind
 * of question that the explorer asks, each by the full view that the page uses. The slowest question is the figure.
 */
import { sql } from 'kysely';
import { addDays, type PlainDate, weekday } from '#core/calendar.ts';
import type { AccountKind } from '#core/ledger/account.ts';
import type { Entry, Posting } from '#core/ledger/posting.ts';
import type { Database } from '#storage/db.ts';
import { examineLedger } from '#storage/doctor.ts';
import { postDocuments } from '#storage/ledger-store.ts';
import { migrate } from '#storage/migrate.ts';
import { openPostgres } from '#storage/open-postgres.ts';
import { saveOffices } from '#storage/place-store.ts';
import type { DocumentFilter } from '#storage/views/document-filter.ts';
import { loadDocuments } from '#storage/views/documents-view.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { type Scope, wholeCountry } from '#storage/views/scope.ts';
import { withTransaction } from '#storage/with-transaction.ts';
import { worldFacts } from '../tests/support/world-round.ts';
import { withPrivatePostgres } from '../tools/private-postgres.ts';
import type { BenchFigure } from './bench-figure.ts';

const documents = 2_000_000;
const firstDay = '2007-01-01';
const usedADay = 100;
const shipment = 1_000;
const times = 21;

interface Question {
  readonly title: string;
  readonly filter: DocumentFilter;
  readonly scope?: Scope;
  /** Deep in the list instead of its first page. */
  readonly before?: number;
}

const garut: Scope = { officeId: '3205', provinceCode: null, subPointId: null };

const questions: readonly Question[] = [
  { title: 'all documents', filter: {} },
  { title: 'the middle of all', filter: {}, before: documents / 2 },
  { title: 'the reserve', filter: { account: 'reserve' } },
  { title: 'the middle of the reserve', filter: { account: 'reserve' }, before: documents / 2 },
  { title: 'one office', filter: { office: '3205' } },
  { title: 'one office, as its operator', filter: {}, scope: garut },
  { title: 'a province', filter: {}, scope: { ...garut, officeId: null, provinceCode: '32' } },
  { title: 'all that is on the road', filter: { accountKind: 'in_transit' } },
  { title: 'all offices', filter: { accountKind: 'on_hand' }, before: documents / 2 },
  { title: 'printed since new year', filter: { accountKind: 'printed', since: '2017-01-01' } },
  { title: 'printed in a month long ago', filter: { accountKind: 'printed', ...month('2009-03') } },
  { title: 'the reserve in a month long ago', filter: { account: 'reserve', ...month('2009-03') } },
  { title: 'one office in a month', filter: { office: '3205', ...month('2012-05') } },
  { title: 'a month long ago', filter: month('2009-03') },
  { title: 'usage', filter: { kind: 'usage' } },
  {
    title: 'usage of one office long ago',
    filter: { kind: 'usage', office: '3205', ...month('2009-03') },
  },
  { title: 'returns', filter: { kind: 'return' } },
  { title: 'returns to the reserve', filter: { kind: 'return', account: 'reserve' } },
  { title: 'reversals in a month', filter: { kind: 'reversal', ...month('2012-05') } },
  { title: 'disputes', filter: { accountKind: 'dispute' } },
  { title: 'a paper', filter: { reference: 'bast-00101101' } },
  { title: 'papers of the first four years', filter: { reference: 'BAST-0' } },
  { title: 'all papers of a kind', filter: { reference: 'BAST-' } },
  { title: 'all papers of a kind to one office', filter: { reference: 'BAST-', office: '3205' } },
  { title: 'a paper that is not there', filter: { reference: 'XYZ' } },
];

export async function bench(): Promise<BenchFigure[]> {
  return withPrivatePostgres(async (url) => {
    const database = openPostgres(url);
    try {
      await migrate(database);
      await withTransaction(database, (tx) => saveOffices(tx, worldFacts.offices));
      const startedAt = performance.now();
      await postYears(database);
      const seconds = (performance.now() - startedAt) / 1_000;
      await afterLoad(database);
      const unsound = (await examineLedger(database)).filter(({ wrong }) => wrong !== null);
      if (unsound.length > 0) throw new Error(JSON.stringify(unsound));
      return [...(await askAll(database)), postingFigure(seconds)];
    } finally {
      await database.close();
    }
  });
}

/** What the server's own housekeeping does after a load: index alone then answers where it can. */
async function afterLoad(database: Database): Promise<void> {
  await database.asOwner((db) => sql`VACUUM ANALYZE`.execute(db));
}

async function askAll(database: Database): Promise<BenchFigure[]> {
  const figures: BenchFigure[] = [];
  for (const { title, filter, scope = wholeCountry, before = null } of questions) {
    const taken: number[] = [];
    for (let time = 0; time < times; time++) {
      const startedAt = performance.now();
      const view = await readSnapshot(database, (db) =>
        loadDocuments(db, scope, filter, { before, limit: 100 }, '2017-11-23'),
      );
      taken.push(performance.now() - startedAt);
      if (!view) throw new Error(`${title} is not there`);
    }
    const median = taken.sort((a, b) => a - b)[Math.floor(times / 2)]!;
    figures.push({
      figure: `explorer over ${documents} documents: ${title}`,
      value: Math.round(median),
      unit: 'ms',
      target: '< 100 ms',
      met: median < 100,
    });
  }
  return figures;
}

function postingFigure(seconds: number): BenchFigure {
  return {
    figure: 'documents of eleven years through the ledger',
    value: Math.round(documents / seconds),
    unit: 'postings/s',
    target: '(told, not promised)',
    met: true,
  };
}

/** Day by day, as they would be written down; one in a hundred statements comes three weeks late. */
async function postYears(database: Database): Promise<void> {
  const ids = worldFacts.offices.map(({ id }) => id);
  let posted = 0;
  let waiting: Posting[] = [openingOfStore(), ...ids.map(openingOfOffice)];
  const late = new Map<PlainDate, Posting[]>();
  for (let day = firstDay, n = 0; posted < documents; day = addDays(day, 1)) {
    if (weekday(day) > 5) continue;
    n++;
    for (const [place, id] of ids.entries()) {
      const usage = move('usage', `LP-${id}-${day}`, day, `on_hand:${id}`, [
        [`printed:${id}`, usedADay - 1],
        [`spoiled:${id}`, 1],
      ]);
      if ((place + n) % 100 === 0) {
        const comes = addDays(day, 21);
        late.set(comes, [...(late.get(comes) ?? []), usage]);
      } else waiting.push(usage);
      if ((place + n) % 10 === 0) waiting.push(...shipmentTo(id, day, `${n}`.padStart(4, '0')));
      // Not before there is something to burn.
      if (n > 40) waiting.push(...seldom(id, day, place + n));
    }
    if (n % 5 === 0)
      waiting.push(move('delivery', `Lot ${n}`, day, 'maker', [['reserve', 300_000]]));
    waiting.push(...(late.get(day) ?? []));
    if (waiting.length < 2_000) continue;
    posted += await post(database, waiting, day);
    waiting = [];
  }
}

function seldom(id: string, day: PlainDate, turn: number): Posting[] {
  const rare: Posting[] = [];
  if (turn % 20 === 7)
    rare.push(
      move('destruction', `BAP-${id}-${day}`, day, `spoiled:${id}`, [[`destroyed:${id}`, 10]]),
    );
  if (turn % 997 === 3)
    rare.push(move('return', `KB-${id}-${day}`, day, `on_hand:${id}`, [['reserve', 20]]));
  return rare;
}

/** Handed over and received on the day; one in a thousand is short. */
function shipmentTo(id: string, day: PlainDate, number: string): Posting[] {
  const shipmentId = `${number}${id}`;
  const transit = `in_transit:${shipmentId}`;
  const missing = Number(shipmentId) % 1_000 === 5 ? 10 : 0;
  const handover = move('handover', `BAST-${shipmentId}`, day, 'reserve', [[transit, shipment]]);
  const receipt = move('receipt', `TT-${shipmentId}`, day, transit, [
    [`on_hand:${id}`, shipment - missing],
    ...(missing > 0 ? [[`dispute:${shipmentId}`, missing] as const] : []),
  ]);
  return [
    { ...handover, opens: [{ code: transit, kind: 'in_transit', officeId: id }] },
    {
      ...receipt,
      opens: missing > 0 ? [{ code: `dispute:${shipmentId}`, kind: 'dispute', officeId: id }] : [],
    },
  ];
}

async function post(
  database: Database,
  postings: readonly Posting[],
  day: PlainDate,
): Promise<number> {
  const outcomes = await withTransaction(database, (tx) =>
    postDocuments(tx, postings, `${day}T22:00:00+07:00`),
  );
  const refused = outcomes.find(({ outcome }) => outcome !== 'posted');
  if (refused) throw new Error(JSON.stringify(refused));
  return outcomes.length;
}

function move(
  kind: Posting['kind'],
  reference: string,
  day: PlainDate,
  from: string,
  into: readonly (readonly [string, number])[],
): Posting {
  const entries: Entry[] = into.map(([account, amount]) => ({ account, amount }));
  const total = into.reduce((sum, [, amount]) => sum + amount, 0);
  return {
    eventId: reference,
    kind,
    occurredAt: `${day}T15:00:00+07:00`,
    actor: 'bench',
    reference,
    entries: [{ account: from, amount: -total }, ...entries],
  };
}

function openingOfStore(): Posting {
  return {
    ...move('opening', 'SA-GUDANG', firstDay, 'maker', [['reserve', 5_000_000]]),
    opens: (['maker', 'reserve'] as const).map((kind) => ({ code: kind, kind, officeId: null })),
  };
}

function openingOfOffice(id: string): Posting {
  const kinds: readonly AccountKind[] = ['on_hand', 'printed', 'spoiled', 'destroyed'];
  return {
    ...move('opening', `SA-${id}`, firstDay, 'maker', [[`on_hand:${id}`, 20_000]]),
    occurredAt: `${firstDay}T00:00:00+07:00`,
    opens: kinds.map((kind) => ({ code: `${kind}:${id}`, kind, officeId: id })),
  };
}

function month(yearAndMonth: string): { since: PlainDate; until: PlainDate } {
  const since = `${yearAndMonth}-01`;
  return { since, until: addDays(since, 27) };
}
