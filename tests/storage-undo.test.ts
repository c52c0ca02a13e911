/** A wrong hand-over or receipt is undone by two persons: shipment, grant, case and serial numbers come back with it. */
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { handOver } from '#operations/custody/hand-over.ts';
import { markReady } from '#operations/custody/mark-ready.ts';
import { nameCollector } from '#operations/custody/name-collector.ts';
import { receiveShipment } from '#operations/custody/receive-shipment.ts';
import { settleCase } from '#operations/custody/settle-case.ts';
import { mayProposeReversal, proposeReversal } from '#operations/ledger/reverse-document.ts';
import { decideProposal } from '#operations/proposal/decide-proposal.ts';
import { countryLoader } from '#operations/round/allocation-world.ts';
import { submitRound } from '#operations/round/submit-round.ts';
import { examineLedger } from '#storage/doctor.ts';
import { postDocuments } from '#storage/ledger-store.ts';
import { registerLot } from '#storage/lot-store.ts';
import { loadAllocations } from '#storage/views/allocations-view.ts';
import { loadDocument } from '#storage/views/document-view.ts';
import { loadHandoverPaper } from '#storage/views/handover-paper.ts';
import { wholeCountry } from '#storage/views/scope.ts';
import { withTransaction } from '#storage/with-transaction.ts';
import { askFor, seedSmallCountry, somebody } from './support/small-country.ts';
import { testDatabase } from './support/test-database.ts';

const database = testDatabase();
const now = new Date('2017-11-23T02:00:00Z');
const keeper = somebody('keeper');
const karawang = somebody('operator of 3215');
const garut = somebody('operator of 3205');
const approver = somebody('approver');
const noSerials: { ranges: { from: string; to: string }[]; boxes: string[] } = {
  ranges: [],
  boxes: [],
};
let isSeeded = false;
/** The newest grants, 300 blanks each. */
let grants: Record<'3215' | '3205', string>;
const db = () => database.current.db;

beforeEach(async () => {
  if (!isSeeded) await seedSmallCountry(database.current, 800_000, {});
  isSeeded = true;
  await db().updateTable('office_forecast').set({ capacity_per_day: 9_000 }).execute();
  await askFor(database.current, { '3215': 300, '3205': 300 });
  const offer = { eventId: randomUUID(), choice: {}, adjustments: [] };
  const planner = somebody('planner');
  const load = countryLoader();
  const round = await submitRound(database.current, load, planner, offer, '2017-11-23', now);
  if (round.outcome === 'refused') throw new Error(round.code);
  await decide(round.id, 'approved');
  const rows = await db()
    .selectFrom('allocation')
    .select(['id', 'office_id'])
    .where('round_id', '=', round.id)
    .execute();
  grants = Object.fromEntries(rows.map((row) => [row.office_id, row.id])) as typeof grants;
});

async function decide(id: string, decision: 'approved' | 'returned', who = approver) {
  const { hash } = await db()
    .selectFrom('proposal')
    .select((is) => is.ref('content_hash').as('hash'))
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const offer = { id, decision, contentHash: hash.toString('hex'), reason: 'a reason' };
  return decideProposal(database.current, who, offer, now);
}

async function give(ids: readonly string[], serials = noSerials) {
  for (const allocationId of ids) {
    await markReady(
      database.current,
      keeper,
      { eventId: randomUUID(), allocationId, slot: null },
      now,
    );
  }
  const collector = { kind: 'province', officeId: null, name: 'Asep', letterNumber: null } as const;
  const naming = { eventId: randomUUID(), allocationIds: [...ids], collector };
  const named = await nameCollector(database.current, somebody('province 32'), naming, now);
  if (named.outcome === 'refused') throw new Error(named.code);
  const items = ids.map((allocationId) => ({ allocationId, serials }));
  const offer = { eventId: randomUUID(), items, collectionCode: named.collectionCode };
  const handed = await handOver(database.current, keeper, offer, now);
  if (handed.outcome === 'refused') throw new Error(handed.code);
  return { bastNumber: handed.bastNumber, seq: handed.shipments[0]!.seq };
}

async function count(who: typeof karawang, shipmentId: string, accepted = 300) {
  const counted = { accepted, rejected: [], missing: 300 - accepted, explanation: 'Kurang.' };
  const offer = { eventId: randomUUID(), shipmentId, ...counted };
  const received = await receiveShipment(database.current, who, offer, now);
  if (received.outcome === 'refused') throw new Error(received.code);
  return received;
}

function undo(seq: number, who = keeper, eventId: string = randomUUID()) {
  return proposeReversal(database.current, who, { eventId, seq, reason: 'Salah kirim.' }, now);
}

async function undone(seq: number, who = keeper) {
  const proposed = await undo(seq, who);
  if (proposed.outcome === 'refused') throw new Error(proposed.code);
  return decide(proposed.proposalId, 'approved');
}

async function balance(code: string) {
  const row = await db()
    .selectFrom('account')
    .select('balance')
    .where('code', '=', code)
    .executeTakeFirst();
  return row?.balance ?? 0;
}

async function stateOf(id: string) {
  const { state } = await db()
    .selectFrom('allocation')
    .select('state')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return state;
}

describe('a hand-over', () => {
  it('is undone as a whole trip: its grants lie packed in the store, and go out by a new BAST', async () => {
    const both = [grants['3205'], grants['3215']];
    const first = await give(both);
    const proposed = await undo(first.seq);
    expect(proposed.outcome).toBe('proposed');
    expect(await balance(`in_transit:${both[0]}`), 'nothing moves before').toBe(300);
    const decided = await decide((proposed as { proposalId: string }).proposalId, 'approved');
    expect(decided).toMatchObject({ outcome: 'decided' });
    expect(decided.outcome === 'decided' && decided.seqs).toHaveLength(2);
    for (const id of both) {
      expect(await balance(`in_transit:${id}`)).toBe(0);
      expect(await balance(`allocated:${id}`)).toBe(300);
      expect(await stateOf(id)).toBe('ready');
    }
    expect(await loadHandoverPaper(db(), wholeCountry, first.seq), 'no paper any more').toBeNull();
    const asks = await db()
      .selectFrom('requisition')
      .innerJoin('allocation_requisition', 'requisition_id', 'requisition.id')
      .select('requisition.state')
      .where('allocation_id', 'in', both)
      .execute();
    expect(asks.map(({ state }) => state)).toEqual(['allocated', 'allocated']);

    const second = await give([both[1]!]);
    expect(second.bastNumber).not.toBe(first.bastNumber);
    const { items } = (await loadAllocations(
      db(),
      karawang,
      {},
      { after: null, limit: 1 },
      '2017-11-23',
    ))!;
    expect(items[0]).toMatchObject({ bastNumber: second.bastNumber, bastSeq: second.seq });
    await count(karawang, both[1]!);
    expect(await balance(`in_transit:${both[1]}`)).toBe(0);
  });

  it('is not undone by an office, nor once it was received, nor by one person', async () => {
    const { seq } = await give([grants['3215']]);
    expect(await undo(seq, karawang)).toEqual({ outcome: 'refused', code: 'not_allowed' });
    const document = (await loadDocument(db(), wholeCountry, seq, '2017-11-23'))!;
    expect(await mayProposeReversal(db(), karawang, document)).toBe(false);
    expect(await mayProposeReversal(db(), keeper, document)).toBe(true);

    const eventId = randomUUID();
    const proposed = await undo(seq, keeper, eventId);
    expect(proposed).toEqual({ outcome: 'proposed', proposalId: eventId });
    expect(await undo(seq, keeper, eventId)).toMatchObject({ outcome: 'already_proposed' });
    expect(await decide(eventId, 'approved', keeper)).toMatchObject({ code: 'own_proposal' });
    await count(karawang, grants['3215']);
    expect(await decide(eventId, 'approved')).toMatchObject({ code: 'undo_receipt_first' });
    expect(await undo(seq)).toEqual({ outcome: 'refused', code: 'undo_receipt_first' });
  });

  it('takes its serial numbers back', async () => {
    await withTransaction(database.current, async (tx) => {
      const posting = {
        eventId: randomUUID(),
        kind: 'delivery' as const,
        occurredAt: '2017-11-21T01:00:00.000Z',
        actor: 'maker',
        reference: 'LOT-S',
        entries: [
          { account: 'maker', amount: -300 },
          { account: 'reserve', amount: 300 },
        ],
      };
      const [answer] = await postDocuments(tx, [posting], now.toISOString());
      if (answer?.outcome !== 'posted') throw new Error(JSON.stringify(answer));
      const refusal = await registerLot(tx, {
        seq: answer.seq,
        lot: {
          number: 'LOT-S',
          maker: 'PNRI',
          contract: 'K/1',
          unitPriceRupiah: 1,
          budgetYear: 2017,
        },
        boxes: [],
        ranges: [{ prefix: 'S', first: 1, last: 300 }],
      });
      expect(refusal).toBeNull();
    });
    const serials = { ranges: [{ from: 'S-000000001', to: 'S-000000300' }], boxes: [] };
    const { seq } = await give([grants['3205']], serials);
    const where = async () =>
      (
        await db().selectFrom('serial_range').select('account').where('prefix', '=', 'S').execute()
      ).map(({ account }) => account);
    expect(await where()).toEqual([`in_transit:${grants['3205']}`]);
    expect(await undone(seq)).toMatchObject({ outcome: 'decided' });
    expect(await where()).toEqual(['reserve']);
  });
});

describe('a receipt', () => {
  it('with an open case is undone with it, and counted anew', async () => {
    const id = grants['3205'];
    await give([id]);
    const first = await count(garut, id, 290);
    expect(first.caseId).toBe(id);
    expect(await undone(first.seq, garut)).toMatchObject({ outcome: 'decided' });
    expect(await balance(`in_transit:${id}`)).toBe(300);
    expect(await balance(`dispute:${id}`)).toBe(0);
    const cases = await db()
      .selectFrom('discrepancy')
      .select('shipment_id')
      .where('shipment_id', '=', id)
      .execute();
    expect(cases).toEqual([]);
    const kept = await db()
      .selectFrom('undone_custody')
      .select('what')
      .where('seq', '=', first.seq)
      .orderBy('number')
      .execute();
    expect(kept.map(({ what }) => what)).toEqual(['discrepancy_note', 'discrepancy', 'receipt']);
    const told = await db()
      .selectFrom('message')
      .select('settled_at')
      .where('kind', '=', 'receipt_differs')
      .where('about_id', '=', id)
      .execute();
    expect(told).toHaveLength(1);
    expect(told[0]!.settled_at).not.toBeNull();

    const second = await count(garut, id, 298);
    expect(second.caseId, 'a new difference opens a new case').toBe(id);
    expect(await balance(`dispute:${id}`)).toBe(2);
  });

  it('waits for the end of its case, and is not undone after it', async () => {
    const id = grants['3205'];
    await give([id]);
    const { seq } = await count(garut, id, 290);
    const settlement = randomUUID();
    const end = {
      eventId: settlement,
      caseId: id,
      foundAtOffice: 10,
      foundInStore: 0,
      writtenOff: 0,
      policeReport: null,
      explanation: 'Terselip.',
    };
    await settleCase(database.current, garut, end, now);
    expect(await undo(seq, garut)).toEqual({ outcome: 'refused', code: 'settlement_waiting' });
    await decide(settlement, 'approved');
    expect(await undo(seq, garut)).toEqual({ outcome: 'refused', code: 'case_settled' });
  });

  it('whose blanks were used since is not undone: all that came after is held against it', async () => {
    const id = grants['3215'];
    await give([id]);
    const { seq } = await count(karawang, id);
    const held = await balance('on_hand:3215');
    await withTransaction(database.current, async (tx) => {
      const used = {
        eventId: randomUUID(),
        kind: 'usage' as const,
        occurredAt: now.toISOString(),
        actor: 'operator',
        reference: 'today',
        entries: [
          { account: 'on_hand:3215', amount: -held },
          { account: 'printed:3215', amount: held },
        ],
        opens: [{ code: 'printed:3215', kind: 'printed' as const, officeId: '3215' }],
      };
      const [answer] = await postDocuments(tx, [used], now.toISOString());
      expect(answer!.outcome).toBe('posted');
    });
    const refused = await undo(seq, karawang);
    expect(refused.outcome).toBe('refused');
    expect((refused as { code: string }).code).toMatch(/^not_enough_blanks/);
    expect(await undo(seq, garut), 'nobody sees another’s').toMatchObject({ code: 'not_found' });
  });
});

it('nothing in force leaves its table, whoever asks', async () => {
  const id = grants['3215'];
  await give([id]);
  await count(karawang, id, 290);
  for (const table of ['discrepancy_note', 'discrepancy', 'receipt', 'shipment'] as const) {
    const column = table === 'shipment' ? 'id' : 'shipment_id';
    const gone = db()
      .deleteFrom(table)
      .where(column as 'id', '=', id)
      .execute();
    await expect(gone, table).rejects.toThrow(/in force/);
  }
  const findings = await examineLedger(database.current);
  expect(findings.filter(({ wrong }) => wrong !== null)).toEqual([]);
});
