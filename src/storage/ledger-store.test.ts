/** The SQL function against the pure core: the same answers, document by document, and the same balances. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyLedger, type Ledger } from '#core/ledger/ledger.ts';
import { assertLedgerInvariants } from '#core/ledger/ledger-invariants.ts';
import { movementKinds } from '#core/ledger/movement-kind.ts';
import type { Posting } from '#core/ledger/posting.ts';
import {
  history,
  historyOffices,
  openingBatch,
  openingPosting,
  postBatch,
} from '../../tests/support/ledger-history.ts';
import { rolledBack, testDatabase } from '../../tests/support/test-database.ts';
import type { Tx } from './db.ts';
import { postDocuments } from './ledger-store.ts';
import { saveOffices } from './place-store.ts';

const database = testDatabase();
const { recordedAt } = openingBatch;

describe('post_documents', () => {
  it('answers as the core does, whatever is offered', async () => {
    await fc.assert(
      fc.asyncProperty(history, (batches) =>
        rolledBack(database.current, async (tx) => {
          await prepare(tx);
          let ledger = emptyLedger;
          const sent: Posting[] = [];
          for (const batch of [openingBatch, ...batches]) {
            const expected = postBatch(ledger, batch, sent);
            const answers = await postDocuments(tx, expected.postings, batch.recordedAt);
            expect(answers).toEqual(expected.outcomes);
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
      const { ledger } = postBatch(emptyLedger, openingBatch, []);
      await postDocuments(tx, [openingPosting], recordedAt);
      // In and out by turns; every hundredth asks for more than there is.
      const postings = Array.from({ length: 1_000 }, (_, index) =>
        index % 2 === 0
          ? move('delivery', 2, `in ${index}`)
          : move('adjustment', index % 100 === 99 ? 1_000_000 : 1, `out ${index}`),
      );
      const steps = postings.map((posting) => () => posting);
      const expected = postBatch(ledger, { recordedAt, steps }, []);
      expect(await postDocuments(tx, postings, recordedAt)).toEqual(expected.outcomes);
      const refused = expected.outcomes.filter(({ outcome }) => outcome === 'refused');
      expect(refused).toHaveLength(10);
      await expectWholeLedger(tx, expected.ledger);
    });
  });

  it('looks at the balance at that moment, not at the end of the batch', async () => {
    await rolledBack(database.current, async (tx) => {
      await prepare(tx);
      await postDocuments(tx, [openingPosting], recordedAt);
      const postings = [move('adjustment', 61, 'too early'), move('delivery', 100, 'then in')];
      expect(await postDocuments(tx, postings, recordedAt)).toEqual([
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
      await postDocuments(tx, [openingPosting], recordedAt);
      const postings = Array.from({ length: 2_500 }, (_, index) =>
        move('delivery', 1, `d${index}`),
      );
      const outcomes = await postDocuments(tx, postings, recordedAt);
      expect(outcomes.at(-1)).toEqual({ outcome: 'posted', seq: 2_501 });
    });
  });
});

function move(kind: 'delivery' | 'adjustment', amount: number, eventId: string): Posting {
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

async function prepare(tx: Tx): Promise<void> {
  await saveOffices(
    tx,
    historyOffices.map((id) => ({
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
  const entries = await tx.selectFrom('entry').selectAll().orderBy('seq').orderBy('line').execute();
  const linesOf = (seq: number) => entries.filter((entry) => entry.seq === seq);
  expect(
    new Map(
      documents.map((row) => [
        row.event_id,
        {
          seq: row.seq,
          inputHash: row.input_hash.toString('hex'),
          kind: row.kind,
          occurredAt: Date.parse(row.occurred_at),
          entries: linesOf(row.seq).map(({ account, amount }) => ({ account, amount })),
        },
      ]),
    ),
  ).toEqual(ledger.documents);
  const undone = documents.flatMap(({ reverses }) => reverses ?? []);
  expect(new Set(undone)).toEqual(ledger.reversed);

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
