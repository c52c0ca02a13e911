/**
 * Random days along the whole line: whatever is asked, decided, packed, handed over, counted, settled or left to
 * expire, in whatever order and by whomever, no blank is lost and what the tables say is what the ledger holds.
 */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { answerCase } from '#operations/custody/answer-case.ts';
import { handOver } from '#operations/custody/hand-over.ts';
import { markReady } from '#operations/custody/mark-ready.ts';
import { nameCollector } from '#operations/custody/name-collector.ts';
import { receiveShipment } from '#operations/custody/receive-shipment.ts';
import { settleCase } from '#operations/custody/settle-case.ts';
import { proposeReversal } from '#operations/ledger/reverse-document.ts';
import { decideProposal } from '#operations/proposal/decide-proposal.ts';
import { countryLoader } from '#operations/round/allocation-world.ts';
import { expireAllocations } from '#operations/round/expire-allocations.ts';
import { submitRound } from '#operations/round/submit-round.ts';
import { examineLedger } from '#storage/doctor.ts';
import { askFor, seedSmallCountry, somebody } from './support/small-country.ts';
import { testDatabase } from './support/test-database.ts';

const database = testDatabase();
const people = ['planner', 'approver', 'keeper', 'operator of 3215', 'operator of 3205'] as const;
const reserve = 20_000;

/** Days pass, so that grants expire now and then. */
let now = new Date('2017-11-23T02:00:00Z');

const step = fc.record({
  does: fc.constantFrom(
    ...([
      'ask',
      'round',
      'decide',
      'decide',
      'pack',
      'pack',
      'name',
      'name',
      'give',
      'give',
    ] as const),
    ...(['count', 'count', 'say', 'settle', 'settle', 'wait', 'undo'] as const),
  ),
  /** One in five acts is tried by somebody whose business it is not. */
  who: fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(...people) },
  ),
  /** Which of the newest. */
  which: fc.oneof(
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.nat({ max: 5 }) },
  ),
  part: fc.nat({ max: 100 }),
});
/** Each random day begins with two offices that were granted something, and one of them has fetched it. */
const morning = (
  [
    ['ask', 0],
    ['ask', 1],
    ['round', 0],
    ['decide', 0],
    ['pack', 0],
    ['name', 0],
    ['give', 0],
  ] as const
).map(([act, which]): Step => ({ does: act, who: null, which, part: 50 }));

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const eventId = () => randomUUID() as string;

async function pick<Row>(rows: Promise<Row[]>, which: number): Promise<Row | undefined> {
  const found = await rows;
  return found[which % Math.max(1, found.length)];
}

function allocations() {
  return database.current.db
    .selectFrom('allocation')
    .leftJoin('collection', 'collection.allocation_id', 'allocation.id')
    .select(['allocation.id', 'allocation.quantity', 'allocation.office_id', 'collection.code'])
    .orderBy('allocation.number', 'desc')
    .limit(6)
    .execute();
}

const does: Record<Step['does'], (step: Step) => Promise<unknown>> = {
  ask: async ({ which, part }) => {
    const officeId = which % 2 === 0 ? '3215' : '3205';
    await askFor(database.current, { [officeId]: 100 + part });
  },
  round: ({ who, part }) =>
    submitRound(
      database.current,
      countryLoader(),
      somebody(who ?? 'planner'),
      {
        eventId: eventId(),
        choice: part > 90 ? { reserveHeldBack: reserve } : {},
        adjustments: [],
      },
      '2017-11-23',
      now,
    ),
  decide: async ({ who, which }) => {
    const open = await pick(
      database.current.db
        .selectFrom('proposal')
        .select(['id', sql<string>`encode(content_hash, 'hex')`.as('contentHash')])
        .where('decision', 'is', null)
        .orderBy('number', 'desc')
        .limit(6)
        .execute(),
      which,
    );
    const decision = which === 5 ? ('returned' as const) : ('approved' as const);
    if (open)
      await decideProposal(
        database.current,
        somebody(who ?? 'approver'),
        { ...open, decision, reason: 'r' },
        now,
      );
  },
  pack: async ({ who, which }) => {
    const one = await pick(allocations(), which);
    const offer = { eventId: eventId(), allocationId: one?.id ?? '', slot: null };
    await markReady(database.current, somebody(who ?? 'keeper'), offer, now);
  },
  name: async ({ who, which }) => {
    const one = await pick(allocations(), which);
    const collector = { kind: 'office', officeId: null, name: 'Asep', letterNumber: null } as const;
    const offer = { eventId: eventId(), allocationIds: [one?.id ?? ''], collector };
    await nameCollector(
      database.current,
      somebody(who ?? `operator of ${one?.office_id}`),
      offer,
      now,
    );
  },
  give: async ({ who, which }) => {
    const one = await pick(allocations(), which);
    const items = [{ allocationId: one?.id ?? '', serials: { ranges: [], boxes: [] } }];
    const offer = { eventId: eventId(), items, collectionCode: one?.code ?? 'AAAAAA' };
    await handOver(database.current, somebody(who ?? 'keeper'), offer, now);
  },
  count: async ({ who, which, part }) => {
    const one = await pick(allocations(), which);
    const sent = one?.quantity ?? 1;
    const missing = part > 60 ? Math.min(part, sent) : 0;
    const wet = part % 9 === 0 ? 1 : 0;
    const rejected = wet > 0 ? [{ reason: 'wet' as const, blanks: wet }] : [];
    // Now and then the sum is wrong.
    const accepted = Math.max(0, sent - missing - wet + (part === 7 ? 1 : 0));
    const counted = { accepted, rejected, missing, explanation: null };
    const offer = { eventId: eventId(), shipmentId: one?.id ?? '', ...counted };
    await receiveShipment(
      database.current,
      somebody(who ?? `operator of ${one?.office_id}`),
      offer,
      now,
    );
  },
  say: async ({ who, which }) => {
    const one = await pick(openCases(), which);
    const offer = { eventId: eventId(), caseId: one?.id ?? '', text: 'Nothing new.' };
    await answerCase(
      database.current,
      somebody(who ?? `operator of ${one?.office_id}`),
      offer,
      now,
    );
  },
  settle: async ({ who, which, part }) => {
    const one = await pick(openCases(), which);
    const missing = one?.missing ?? 0;
    const foundAtOffice = Math.min(part, missing);
    const offer = {
      eventId: eventId(),
      caseId: one?.id ?? '',
      foundAtOffice,
      foundInStore: 0,
      writtenOff: missing - foundAtOffice,
      policeReport: 'LP/1',
      explanation: 'Looked for.',
    };
    await settleCase(
      database.current,
      somebody(who ?? `operator of ${one?.office_id}`),
      offer,
      now,
    );
  },
  undo: async ({ who, which }) => {
    const one = await pick(custodyDocuments(), which);
    const offer = { eventId: eventId(), seq: one?.seq ?? 0, reason: 'Wrong.' };
    await proposeReversal(database.current, somebody(who ?? 'keeper'), offer, now);
  },
  wait: async ({ part }) => {
    now = new Date(now.getTime() + part * 1_800_000);
    await expireAllocations(database.current, now);
  },
};

/** The newest hand-overs and receipts, undone ones among them. */
function custodyDocuments() {
  return database.current.db
    .selectFrom('document')
    .select('seq')
    .where('kind', 'in', ['handover', 'receipt'])
    .orderBy('seq', 'desc')
    .limit(6)
    .execute();
}

function openCases() {
  return database.current.db
    .selectFrom('discrepancy')
    .innerJoin('receipt', 'receipt.shipment_id', 'discrepancy.shipment_id')
    .select(['discrepancy.shipment_id as id', 'receipt.missing', 'receipt.office_id'])
    .orderBy('receipt.seq', 'desc')
    .limit(6)
    .execute();
}

/** What each kind of account should hold, by the tables alone. */
async function saidByTables(): Promise<Record<string, number>> {
  const { rows } = await sql<Record<string, number>>`
    SELECT
      (SELECT coalesce(sum(quantity), 0)::bigint FROM allocation WHERE state IN ('allocated', 'ready')) AS allocated,
      (SELECT coalesce(sum(shipment.quantity), 0)::bigint FROM shipment
        WHERE NOT EXISTS (SELECT 1 FROM receipt WHERE receipt.shipment_id = shipment.id)) AS in_transit,
      (SELECT coalesce(sum(rejected), 0)::bigint FROM receipt) AS rejected,
      (SELECT coalesce(sum(missing), 0)::bigint FROM receipt JOIN discrepancy USING (shipment_id)
        LEFT JOIN proposal ON proposal.id = discrepancy.settlement_id
        WHERE proposal.decision IS DISTINCT FROM 'approved') AS dispute,
      (SELECT coalesce(sum((proposal.content ->> 'writtenOff')::bigint), 0)::bigint FROM proposal
        WHERE kind = 'dispute_settlement' AND decision = 'approved') AS missing`.execute(
    database.current.db,
  );
  return rows[0]!;
}

async function heldByLedger(): Promise<Record<string, number>> {
  const rows = await database.current.db
    .selectFrom('account')
    .select(['kind', (is) => is.fn.sum<number>('balance').as('balance')])
    .groupBy('kind')
    .execute();
  return Object.fromEntries(rows.map(({ kind, balance }) => [kind, Number(balance)]));
}

it('no blank is lost, and the tables say what the ledger holds', async () => {
  await seedSmallCountry(database.current, reserve, { '3215': 3_000, '3205': 500 });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 80 }), async (steps) => {
      for (const one of [...morning, ...steps]) await does[one.does](one);
      const held = await heldByLedger();
      const told = await saidByTables();
      for (const [kind, blanks] of Object.entries(told)) {
        expect(held[kind] ?? 0, kind).toBe(blanks);
      }
      const sum = Object.values(held).reduce((all, balance) => all + balance, 0);
      expect([sum, held.maker]).toEqual([0, -reserve]);
    }),
    { numRuns: 12 },
  );
  const reached = await database.current.db
    .selectFrom('document')
    .select(['kind', (is) => is.fn.countAll<number>().as('times')])
    .groupBy('kind')
    .execute();
  expect(reached.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['allocation', 'handover', 'receipt', 'reversal']),
  );
  const findings = await examineLedger(database.current);
  expect(findings.filter(({ wrong }) => wrong !== null)).toEqual([]);
});
