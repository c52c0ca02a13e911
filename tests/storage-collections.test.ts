/** Trips: a province fetches for two offices and each counts its own; a neighbour fetches on commission; races. */
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { collectionsPerHour } from '#core/allocation/collection-slot.ts';
import { workingCalendar } from '#core/calendar.ts';
import { handOver } from '#operations/custody/hand-over.ts';
import { markReady, moveSlot } from '#operations/custody/mark-ready.ts';
import { nameCollector } from '#operations/custody/name-collector.ts';
import { receiveShipment } from '#operations/custody/receive-shipment.ts';
import { decideProposal } from '#operations/proposal/decide-proposal.ts';
import { countryLoader } from '#operations/round/allocation-world.ts';
import { submitRound } from '#operations/round/submit-round.ts';
import { postDocuments } from '#storage/ledger-store.ts';
import { registerLot } from '#storage/lot-store.ts';
import { loadAllocations } from '#storage/views/allocations-view.ts';
import { loadShipments } from '#storage/views/shipments-view.ts';
import { withTransaction } from '#storage/with-transaction.ts';
import { askFor, seedSmallCountry, somebody } from './support/small-country.ts';
import { testDatabase } from './support/test-database.ts';

const database = testDatabase();
const now = new Date('2017-11-23T02:00:00Z');
const keeper = somebody('keeper');
const province = somebody('province 32');
const karawang = somebody('operator of 3215');
const garut = somebody('operator of 3205');
const noSerials = { ranges: [], boxes: [] };
const page = { after: null, limit: 50 };
let isSeeded = false;
/** The newest grant of each office, 300 blanks. */
let grants: Record<'3215' | '3205' | '1271', string>;

beforeEach(async () => {
  if (!isSeeded) await seedSmallCountry(database.current, 800_000, {});
  isSeeded = true;
  await withTransaction(database.current, async (tx) => {
    await tx
      .updateTable('office_forecast')
      .set({ capacity_per_day: 9_000, daily_inflow: 9_000 })
      .execute();
  });
  await askFor(database.current, { '3215': 300, '3205': 300, '1271': 300 });
  const offer = { eventId: randomUUID(), choice: {}, adjustments: [] };
  const planner = somebody('planner');
  const round = await submitRound(
    database.current,
    countryLoader(),
    planner,
    offer,
    '2017-11-23',
    now,
  );
  if (round.outcome === 'refused') throw new Error(round.code);
  const { id, contentHash } = round;
  const decision = { id, contentHash, decision: 'approved' as const, reason: null };
  await decideProposal(database.current, somebody('approver'), decision, now);
  const rows = await database.current.db
    .selectFrom('allocation')
    .select(['id', 'office_id'])
    .where('round_id', '=', id)
    .execute();
  grants = Object.fromEntries(rows.map((row) => [row.office_id, row.id])) as typeof grants;
});

function pack(allocationId: string, slot: { day: string; hour: number } | null = null) {
  return markReady(database.current, keeper, { eventId: randomUUID(), allocationId, slot }, now);
}

async function name(
  who: typeof karawang,
  allocationIds: string[],
  kind: 'office' | 'province' | 'neighbour',
  officeId: string | null = null,
) {
  const collector = { kind, officeId, name: 'Asep Hidayat', letterNumber: '094/7' };
  const offer = { eventId: randomUUID(), allocationIds, collector };
  const named = await nameCollector(database.current, who, offer, now);
  return named.outcome === 'refused' ? named.code : named.collectionCode;
}

function give(allocationIds: string[], collectionCode: string, eventId: string = randomUUID()) {
  const items = allocationIds.map((allocationId) => ({ allocationId, serials: noSerials }));
  return handOver(database.current, keeper, { eventId, items, collectionCode }, now);
}

function count(who: typeof karawang, shipmentId: string, accepted = 300) {
  const counted = { accepted, rejected: [], missing: 300 - accepted };
  const offer = { eventId: randomUUID(), shipmentId, ...counted, explanation: null };
  return receiveShipment(database.current, who, offer, now);
}

describe('a province fetches for two offices in one trip', () => {
  it('shows one code, signs one BAST, and each office counts its own', async () => {
    const both = [grants['3205'], grants['3215']];
    for (const id of both) await pack(id);
    const code = await name(province, both, 'province');
    const handed = await give(both, code);
    expect(handed).toMatchObject({
      outcome: 'posted',
      shipments: [
        { id: grants['3205'], officeId: '3205', quantity: 300 },
        { id: grants['3215'], officeId: '3215', quantity: 300 },
      ],
    });
    expect((await count(garut, grants['3205'])).outcome).toBe('posted');
    expect(await count(garut, grants['3215'])).toMatchObject({ code: 'not_found' });
    const calendar = workingCalendar([]);
    const asOf = '2017-11-30';
    const seen = await loadShipments(
      database.current.db,
      province,
      { state: 'in_transit' },
      page,
      asOf,
      calendar,
    );
    expect(seen).toMatchObject({ onTheRoad: 1, overdue: 1 });
    expect(seen!.items[0]).toMatchObject({
      id: grants['3215'],
      carrier: { kind: 'province' },
      ageDays: 7,
      dueOn: '2017-11-28',
      isOverdue: true,
    });
    expect((await count(karawang, grants['3215'])).outcome).toBe('posted');
  });

  it('cannot take what another province was granted', async () => {
    expect(await name(province, [grants['3205'], grants['1271']], 'province')).toBe('not_found');
  });

  it('hands over all of the trip or nothing', async () => {
    await pack(grants['3205']);
    const code = await name(province, [grants['3205'], grants['3215']], 'province');
    expect(await give([grants['3205'], grants['3215']], code)).toMatchObject({
      code: 'wrong_state',
    });
    await pack(grants['3215']);
    await name(karawang, [grants['3215']], 'office');
    expect(await give([grants['3205'], grants['3215']], code)).toMatchObject({
      code: 'wrong_collection_code',
    });
    const before = await bastNumbers();
    expect((await give([grants['3205']], code)).outcome).toBe('posted');
    expect((await bastNumbers()).length, 'no number is lost').toBe(before.length + 1);
    expect(gapsIn(await bastNumbers())).toEqual([]);
  });
});

describe('a neighbour fetches on commission', () => {
  it('sees the grant and its code, and the road, but cannot count it in', async () => {
    await pack(grants['3215']);
    const code = await name(karawang, [grants['3215']], 'neighbour', '3205');
    const listed = await loadAllocations(database.current.db, garut, {}, page, '2017-11-23');
    const foreign = listed!.items.find(({ id }) => id === grants['3215']);
    expect(foreign).toMatchObject({ officeId: '3215', collectionCode: code });
    expect((await give([grants['3215']], code.toLowerCase())).outcome).toBe('posted');
    expect(await count(garut, grants['3215'])).toMatchObject({ code: 'not_found' });
    expect((await count(karawang, grants['3215'])).outcome).toBe('posted');
  });

  it.each([
    ['itself', 'neighbour', '3215', 'neighbour_unknown'],
    ['nobody', 'neighbour', null, 'neighbour_unknown'],
    ['an office that does not exist', 'neighbour', '9999', 'neighbour_unknown'],
    ['an office, though it comes itself', 'office', '3205', 'only_for_neighbour'],
  ] as const)('is not %s', async (_what, kind, officeId, code) => {
    expect(await name(karawang, [grants['3215']], kind, officeId)).toBe(code);
  });
});

describe('boxes that were scanned', () => {
  it('go from the store along with the grant to the shelf; others are refused', async () => {
    await deliverSerials(500);
    const [id, code] = [grants['3215'], await name(karawang, [grants['3215']], 'office')];
    await pack(id);
    const hand = (ranges: { from: string; to: string }[], boxes: string[] = []) =>
      handOver(
        database.current,
        keeper,
        {
          eventId: randomUUID(),
          collectionCode: code,
          items: [{ allocationId: id, serials: { ranges, boxes } }],
        },
        now,
      );
    expect(await hand([{ from: 'A17-501', to: 'A17-800' }])).toMatchObject({
      code: 'serials_elsewhere',
    });
    expect(await hand([{ from: 'A17-1', to: 'B18-300' }])).toMatchObject({
      code: 'serial_unreadable',
    });
    expect(await hand([], ['NO SUCH BOX'])).toMatchObject({ code: 'box_unknown' });
    expect((await hand([{ from: 'A17-1', to: 'A17-300' }])).outcome).toBe('posted');
    expect(await whereSerialsAre()).toEqual([`in_transit:${id} 1-300`, 'reserve 301-500']);
    await count(karawang, id);
    expect(await whereSerialsAre()).toEqual(['on_hand:3215 1-300', 'reserve 301-500']);
  });
});

it('an ask is answered, then handed over, with its grant', async () => {
  const stateOf = async () => {
    const row = await database.current.db
      .selectFrom('requisition')
      .innerJoin('allocation_requisition as answered', 'answered.requisition_id', 'requisition.id')
      .select('requisition.state')
      .where('answered.allocation_id', '=', grants['3205'])
      .executeTakeFirst();
    return row?.state;
  };
  expect(await stateOf()).toBe('allocated');
  await pack(grants['3205']);
  await give([grants['3205']], await name(garut, [grants['3205']], 'office'));
  expect(await stateOf()).toBe('handed_over');
});

describe('at the same moment', () => {
  it('an hour never holds more than its room', async () => {
    const slot = { day: '2017-11-27', hour: 10 };
    await fill(slot, collectionsPerHour - 1);
    const answers = await Promise.all(Object.values(grants).map((id) => pack(id, slot)));
    const codes = answers.map((one) => (one.outcome === 'refused' ? one.code : one.outcome));
    expect(codes.sort()).toEqual(['done', 'slot_full', 'slot_full']);
  });

  it('two hand-overs of one grant: one leaves the store', async () => {
    await pack(grants['3215']);
    const code = await name(karawang, [grants['3215']], 'office');
    const answers = await Promise.all([1, 2, 3].map(() => give([grants['3215']], code)));
    const codes = answers.map((one) => (one.outcome === 'refused' ? one.code : one.outcome));
    expect(codes.sort()).toEqual(['posted', 'wrong_state', 'wrong_state']);
  });

  it('two receipts of one shipment: one is counted in', async () => {
    await pack(grants['3215']);
    await give([grants['3215']], await name(karawang, [grants['3215']], 'office'));
    const answers = await Promise.all(
      [300, 299, 298].map((n) => count(karawang, grants['3215'], n)),
    );
    const codes = answers.map((one) => (one.outcome === 'refused' ? one.code : one.outcome));
    expect(codes.sort()).toEqual(['already_received', 'already_received', 'posted']);
  });
});

describe('sent again', () => {
  it('each act answers as it did', async () => {
    const allocationId = grants['3215'];
    const packed = { eventId: randomUUID(), allocationId, slot: null };
    const first = await markReady(database.current, keeper, packed, now);
    const moved = { eventId: randomUUID(), allocationId, slot: { day: '2017-11-28', hour: 13 } };
    await moveSlot(database.current, karawang, moved, now);
    expect(await moveSlot(database.current, karawang, moved, now)).toMatchObject({
      outcome: 'already_done',
    });
    expect([
      first.outcome,
      (await markReady(database.current, keeper, packed, now)).outcome,
    ]).toEqual(['done', 'already_done']);
    const trip = randomUUID();
    const code = await name(karawang, [allocationId], 'office');
    const handed = await give([allocationId], code, trip);
    expect(await give([allocationId], code, trip)).toEqual({
      ...handed,
      outcome: 'already_posted',
    });
  });

  it('the same id for something else is refused', async () => {
    const eventId = randomUUID();
    const offer = { eventId, allocationId: grants['3215'], slot: null };
    await markReady(database.current, keeper, offer, now);
    const other = { ...offer, allocationId: grants['3205'] };
    expect(await markReady(database.current, keeper, other, now)).toEqual({
      outcome: 'refused',
      code: 'event_id_reused',
    });
  });
});

/** A lot of numbered blanks comes into the reserve. */
function deliverSerials(blanks: number): Promise<void> {
  return withTransaction(database.current, async (tx) => {
    const posting = {
      eventId: randomUUID(),
      kind: 'delivery' as const,
      occurredAt: now.toISOString(),
      actor: 'maker',
      reference: 'LOT-A17',
      entries: [
        { account: 'maker', amount: -blanks },
        { account: 'reserve', amount: blanks },
      ],
    };
    const [outcome] = await postDocuments(tx, [posting], now.toISOString());
    if (outcome?.outcome !== 'posted') throw new Error(JSON.stringify(outcome));
    const ranges = [{ prefix: 'A17', first: 1, last: blanks }];
    const lot = {
      number: 'A17',
      maker: 'a maker',
      contract: '1/2017',
      unitPriceRupiah: 10_000,
      budgetYear: 2017,
    };
    const refusal = await registerLot(tx, { seq: outcome.seq, lot, boxes: [], ranges });
    expect(refusal).toBeNull();
  });
}

async function whereSerialsAre(): Promise<string[]> {
  const rows = await database.current.db
    .selectFrom('serial_range')
    .select(['account', 'first', 'last'])
    .orderBy('first')
    .execute();
  return rows.map(({ account, first, last }) => `${account} ${first}-${last}`);
}

async function bastNumbers(): Promise<number[]> {
  const rows = await database.current.db.selectFrom('handover').select('bast_number').execute();
  return rows.map((row) => Number(row.bast_number.split('/')[1]));
}

function gapsIn(numbers: readonly number[]): number[] {
  return numbers.map((_, at) => at + 1).filter((number) => !numbers.includes(number));
}

/** Earlier grants that nobody packed yet take places in the slot. */
async function fill(slot: { day: string; hour: number }, places: number): Promise<void> {
  const rows = await database.current.db
    .selectFrom('allocation')
    .select('id')
    .where('state', '=', 'allocated')
    .where('id', 'not in', Object.values(grants))
    .limit(places)
    .execute();
  expect(rows).toHaveLength(places);
  for (const { id } of rows) expect((await pack(id, slot)).outcome).toBe('done');
}
