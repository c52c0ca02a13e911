/** The SQL function against the pure core: the same answers, document by document, and the same balances. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccountKind, accountKinds } from '#core/ledger/account.ts';
import { emptyLedger, type Ledger } from '#core/ledger/ledger.ts';
import { assertLedgerInvariants } from '#core/ledger/ledger-invariants.ts';
import { type MovementKind, movementKinds } from '#core/ledger/movement-kind.ts';
import { postMovement } from '#core/ledger/post-movement.ts';
import type { Posting, PostingOutcome } from '#core/ledger/posting.ts';
import { rolledBack, testDatabase } from '../../tests/support/test-database.ts';
import type { Tx } from './db.ts';
import { inputHash, postDocuments } from './ledger-store.ts';
import { saveOffices } from './place-store.ts';

const database = testDatabase();
const offices = ['3204', '3205'];

describe('post_documents', () => {
  it('answers as the core does, whatever is offered', async () => {
    await fc.assert(
      fc.asyncProperty(history, (batches) =>
        rolledBack(database.current, async (tx) => {
          await prepare(tx);
          let ledger = emptyLedger;
          for (const { postings, recordedAt } of [opening, ...batches]) {
            const expected = postAll(ledger, postings, recordedAt);
            expect(await postDocuments(tx, postings, recordedAt)).toEqual(expected.outcomes);
            ledger = expected.ledger;
            assertLedgerInvariants(ledger);
            expect(await accountsOf(tx)).toEqual(expectedAccounts(ledger));
          }
          await expectWholeLedger(tx, ledger);
        }),
      ),
      { numRuns: 60 },
    );
  });

  it('posts 990 of 1,000 when 10 are bad, in their order', async () => {
    await rolledBack(database.current, async (tx) => {
      await prepare(tx);
      const start = postAll(emptyLedger, opening.postings, opening.recordedAt);
      await postDocuments(tx, opening.postings, opening.recordedAt);
      // In and out by turns; every hundredth asks for more than there is.
      const postings = Array.from({ length: 1_000 }, (_, index) =>
        index % 2 === 0
          ? move('delivery', 2, `in ${index}`)
          : move('adjustment', index % 100 === 99 ? 1_000_000 : 1, `out ${index}`),
      );
      const expected = postAll(start.ledger, postings, opening.recordedAt);
      expect(await postDocuments(tx, postings, opening.recordedAt)).toEqual(expected.outcomes);
      const refused = expected.outcomes.filter(({ outcome }) => outcome === 'refused');
      expect(refused).toHaveLength(10);
      await expectWholeLedger(tx, expected.ledger);
    });
  });

  it('looks at the balance at that moment, not at the end of the batch', async () => {
    await rolledBack(database.current, async (tx) => {
      await prepare(tx);
      await postDocuments(tx, opening.postings, opening.recordedAt);
      const postings = [move('adjustment', 61, 'too early'), move('delivery', 100, 'then in')];
      expect(await postDocuments(tx, postings, opening.recordedAt)).toEqual([
        { outcome: 'refused', refusal: { code: 'not_enough_blanks', account: 'reserve' } },
        { outcome: 'posted', seq: 2 },
      ]);
    });
  });

  it('is held to the same table of movements as the core', async () => {
    const rows = await database.current.db.selectFrom('movement_kind').selectAll().execute();
    const inDatabase = rows.map((row) => [row.kind, { from: row.takes_from, to: row.gives_to }]);
    expect(Object.fromEntries(inDatabase)).toEqual(movementKinds);
  });

  it('takes more than one batch in one call', async () => {
    await rolledBack(database.current, async (tx) => {
      await prepare(tx);
      await postDocuments(tx, opening.postings, opening.recordedAt);
      const postings = Array.from({ length: 2_500 }, (_, index) =>
        move('delivery', 1, `d${index}`),
      );
      const outcomes = await postDocuments(tx, postings, opening.recordedAt);
      expect(outcomes.at(-1)).toEqual({ outcome: 'posted', seq: 2_501 });
    });
  });
});

interface Batch {
  readonly postings: readonly Posting[];
  readonly recordedAt: string;
}

/** Two offices, 60 blanks in the reserve, 20 at the first: little, so that histories run into the walls. */
const opening: Batch = {
  recordedAt: '2017-11-20T09:00:00+07:00',
  postings: [
    {
      ...move('opening', 80, 'opening'),
      entries: [
        { account: 'maker', amount: -80 },
        { account: 'reserve', amount: 60 },
        { account: 'on_hand:3204', amount: 20 },
      ],
      opens: [
        { code: 'maker', kind: 'maker', officeId: null },
        { code: 'reserve', kind: 'reserve', officeId: null },
        { code: 'missing', kind: 'missing', officeId: null },
        ...offices.flatMap((officeId) =>
          (['on_hand', 'printed', 'spoiled', 'destroyed'] as const).map((kind) => ({
            code: `${kind}:${officeId}`,
            kind,
            officeId,
          })),
        ),
      ],
    },
  ],
};

const codes = [
  'maker',
  'reserve',
  'missing',
  ...offices.flatMap((office) =>
    ['on_hand', 'printed', 'spoiled'].map((kind) => `${kind}:${office}`),
  ),
  'in_transit:1',
  'in_transit:2',
  'dispute:1',
  'nowhere',
];
const moments = [
  '2017-11-20T08:00:00+07:00',
  '2017-11-20T08:59:59.999+07:00',
  '2017-11-20T02:00:00Z',
  '2017-11-20T10:00:00.0005+08:00',
  '2017-11-21T08:00:00+07:00',
];
const kinds = Object.keys(movementKinds) as MovementKind[];

const code = fc.constantFrom(...codes);
const opens = fc.array(
  fc.record({
    code: fc.oneof(
      { weight: 4, arbitrary: code },
      { weight: 1, arbitrary: fc.string({ maxLength: 5, unit: 'grapheme-ascii' }) },
    ),
    kind: fc.constantFrom<AccountKind>(...accountKinds),
    officeId: fc.constantFrom(null, ...offices),
  }),
  { maxLength: 2 },
);

/** Two ends of the kinds that the movement allows: most of these are good. */
const likely = fc
  .record({
    kind: fc.constantFrom(...kinds),
    from: fc.nat(20),
    to: fc.nat(20),
    amount: fc.integer({ min: 1, max: 40 }),
    shipment: fc.constantFrom('1', '2'),
  })
  .map(({ kind, from, to, amount, shipment }) => {
    const rule = movementKinds[kind];
    const source = pick(
      codes.filter((one) => says(one, rule.from)),
      from,
    );
    const target = pick(
      codes.filter((one) => says(one, rule.to)),
      to,
    );
    const transit = `in_transit:${shipment}`;
    return {
      kind,
      entries: [
        { account: source, amount: -amount },
        { account: target, amount },
      ],
      opens:
        kind === 'handover'
          ? [{ code: transit, kind: 'in_transit' as const, officeId: '3204' }]
          : [{ code: 'dispute:1', kind: 'dispute' as const, officeId: '3204' }],
    };
  });

/** Anything at all. */
const nonsense = fc.record({
  kind: fc.constantFrom(...kinds),
  entries: fc.array(
    fc.record({
      account: code,
      amount: fc.oneof(
        { weight: 8, arbitrary: fc.integer({ min: -3, max: 3 }) },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            0.5,
            1e12,
            -1e12,
            1e12 + 1,
            2 ** 53,
            Number.POSITIVE_INFINITY,
            Number.NaN,
          ),
        },
      ),
    }),
    { maxLength: 4 },
  ),
  opens,
});

/** Good but for the kind, or for an account that it opens. */
const nearlyGood = fc
  .record({ content: likely, kind: fc.constantFrom(...kinds), opens })
  .chain(({ content, kind, opens: other }) =>
    fc.constantFrom({ ...content, kind }, { ...content, opens: other }),
  );

const posting: fc.Arbitrary<Posting> = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: likely },
      { weight: 2, arbitrary: nearlyGood },
      { weight: 1, arbitrary: nonsense },
    ),
    fc.record({
      // Few ids: clashes happen in every history.
      eventId: fc.nat(200).map((id) => `event ${id}`),
      occurredAt: fc.constantFrom(...moments),
      actor: fc.constantFrom('planner', 'garut'),
      reference: fc.constantFrom('BAST-1', "O'Brien; DROP TABLE document --", '"\\'),
    }),
  )
  .map(([content, head]) => ({ ...head, ...content }));

const repeats = fc.oneof(
  { weight: 7, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.nat() },
);

/** Up to six batches; some documents are sent a second time, in the same batch or a later one. */
const history: fc.Arbitrary<Batch[]> = fc
  .array(
    fc.record({
      steps: fc.array(fc.record({ fresh: posting, repeats }), { minLength: 1, maxLength: 25 }),
      recordedAt: fc.constantFrom(...moments.slice(1)),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((batches) => {
    const sent: Posting[] = [];
    return batches.map(({ steps, recordedAt }) => ({
      recordedAt,
      postings: steps.map(({ fresh, repeats: earlier }) => {
        const next = earlier === null ? fresh : (sent[earlier % sent.length] ?? fresh);
        sent.push(next);
        return next;
      }),
    }));
  });

function move(
  kind: 'opening' | 'delivery' | 'adjustment',
  amount: number,
  eventId: string,
): Posting {
  const [from, to] = kind === 'adjustment' ? ['reserve', 'on_hand:3204'] : ['maker', 'reserve'];
  return {
    eventId,
    kind,
    occurredAt: '2017-11-20T08:00:00+07:00',
    actor: 'planner',
    reference: 'DO-1',
    entries: [
      { account: from!, amount: -amount },
      { account: to!, amount },
    ],
  };
}

function says(account: string, allowed: readonly AccountKind[]): boolean {
  return allowed.some((kind) => account === kind || account.startsWith(`${kind}:`));
}

function pick(from: readonly string[], index: number): string {
  return from[index % from.length] ?? 'nowhere';
}

function postAll(
  start: Ledger,
  postings: readonly Posting[],
  recordedAt: string,
): { ledger: Ledger; outcomes: PostingOutcome[] } {
  let ledger = start;
  const outcomes = postings.map((one) => {
    const decided = postMovement(ledger, one, inputHash(one), recordedAt);
    ledger = decided.ledger;
    return decided.outcome;
  });
  return { ledger, outcomes };
}

async function prepare(tx: Tx): Promise<void> {
  await saveOffices(
    tx,
    offices.map((id) => ({
      id,
      kind: 'kabupaten',
      seat: 'Garut',
      provinceCode: '32',
      provinceName: 'Jawa Barat',
      latitude: -7.2,
      longitude: 107.9,
      residents: 2_588_839,
      timeZone: 'Asia/Jakarta',
      leadTimeDays: 5,
    })),
  );
}

async function accountsOf(tx: Tx) {
  const rows = await tx.selectFrom('account').selectAll().execute();
  return rows
    .map((row) => [
      row.code,
      row.kind,
      row.office_id,
      row.balance,
      Date.parse(row.last_occurred_at),
    ])
    .sort();
}

function expectedAccounts(ledger: Ledger) {
  return [...ledger.accounts]
    .map(([accountCode, state]) => [
      accountCode,
      state.kind,
      state.officeId,
      state.balance,
      state.lastOccurredAt,
    ])
    .sort();
}

/** The stored rows tell the same story as the balances: numbers without a gap, entries that chain, the checksum. */
async function expectWholeLedger(tx: Tx, ledger: Ledger): Promise<void> {
  const documents = await tx.selectFrom('document').selectAll().orderBy('seq').execute();
  expect(documents.map((row) => row.seq)).toEqual(documents.map((_, index) => index + 1));
  expect(
    new Map(
      documents.map((row) => [
        row.event_id,
        { seq: row.seq, inputHash: row.input_hash.toString('hex') },
      ]),
    ),
  ).toEqual(ledger.documents);

  const entries = await tx.selectFrom('entry').selectAll().orderBy('seq').orderBy('line').execute();
  const balances = new Map<string, number>();
  for (const entry of entries) {
    expect(entry.balance_before).toBe(balances.get(entry.account) ?? 0);
    balances.set(entry.account, entry.balance_after);
  }
  const sequencer = await tx.selectFrom('sequencer').selectAll().executeTakeFirstOrThrow();
  expect(sequencer).toMatchObject({
    last_seq: ledger.lastSeq,
    entry_count: entries.length,
    blanks_moved: entries.reduce((sum, { amount }) => sum + Math.max(amount, 0), 0),
  });
}
