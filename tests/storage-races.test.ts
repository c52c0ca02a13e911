/** Races, which only a real PostgreSQL can show: PGlite has one session. */
import { describe, expect, it } from 'vitest';
import type { Posting } from '#core/ledger/posting.ts';
import { examineLedger } from '#storage/doctor.ts';
import { postDocuments } from '#storage/ledger-store.ts';
import { withTransaction } from '#storage/with-transaction.ts';
import { testDatabase, testPostgresUrl } from './support/test-database.ts';

describe.runIf(testPostgresUrl)('many at once (needs BLANKO_TEST_POSTGRES)', () => {
  const database = testDatabase();
  const post = (posting: Posting) =>
    withTransaction(database.current, async (tx) => {
      const outcomes = await postDocuments(tx, [posting], '2017-11-23T00:00:00Z');
      return outcomes[0]!;
    });

  it('200 try to take 10 blanks from a reserve of 75: exactly 7 get them', async () => {
    await post(delivery('for seven', 75));
    const outcomes = await Promise.all(numbers(200).map((n) => post(handover(n))));
    const posted = outcomes.filter(({ outcome }) => outcome === 'posted');
    const refused = outcomes.flatMap((one) => (one.outcome === 'refused' ? one.refusal.code : []));
    expect(posted).toHaveLength(7);
    expect(new Set(refused)).toEqual(new Set(['not_enough_blanks']));
    const reserve = await database.current.db
      .selectFrom('account')
      .select('balance')
      .where('code', '=', 'reserve')
      .executeTakeFirst();
    expect(reserve?.balance).toBe(5);
  });

  it('one document sent 50 times at once is posted once', async () => {
    const outcomes = await Promise.all(numbers(50).map(() => post(delivery('storm', 1))));
    expect(outcomes.filter(({ outcome }) => outcome === 'posted')).toHaveLength(1);
    const seqs = outcomes.map((one) => (one.outcome === 'refused' ? null : one.seq));
    expect(new Set(seqs).size).toBe(1);
  });

  it('leaves no gap where a transaction was taken back', async () => {
    await Promise.all(
      numbers(40).map((n) =>
        withTransaction(database.current, async (tx) => {
          await postDocuments(tx, [delivery(`taken back ${n}`, 1)], '2017-11-23T00:00:00Z');
          if (n % 2 === 0) throw new Error('taken back');
        }).catch((error: Error) => expect(error.message).toBe('taken back')),
      ),
    );
    const findings = await examineLedger(database.current);
    expect(findings.filter(({ wrong }) => wrong !== null)).toEqual([]);
  });
});

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, n) => n);
}

const common = { occurredAt: '2017-11-22T00:00:00Z', actor: 'planner', reference: 'BAST' };

function delivery(eventId: string, amount: number): Posting {
  return {
    ...common,
    eventId,
    kind: 'delivery',
    entries: [
      { account: 'maker', amount: -amount },
      { account: 'reserve', amount },
    ],
    opens: (['maker', 'reserve'] as const).map((kind) => ({ code: kind, kind, officeId: null })),
  };
}

function handover(n: number): Posting {
  const account = `in_transit:${n}`;
  return {
    ...common,
    eventId: account,
    kind: 'handover',
    entries: [
      { account: 'reserve', amount: -10 },
      { account, amount: 10 },
    ],
    opens: [{ code: account, kind: 'in_transit', officeId: null }],
  };
}
