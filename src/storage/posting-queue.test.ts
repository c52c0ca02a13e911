import { describe, expect, it } from 'vitest';
import type { Posting } from '#core/ledger/posting.ts';
import { testDatabase } from '../../tests/support/test-database.ts';
import type { Tx } from './db.ts';
import { loadLedgerSeq } from './ledger-store.ts';
import { postingQueue, type Save } from './posting-queue.ts';

const database = testDatabase();
const now = () => '2017-11-23T00:00:00.000Z';

describe('posting queue', () => {
  it('answers every caller with a number of its own, without a gap', async () => {
    const queue = postingQueue(database.current, now);
    const start = await loadLedgerSeq(database.current.db);
    const outcomes = await Promise.all(numbers(50).map((n) => queue.post(delivery(`many ${n}`))));
    expect(outcomes).toEqual(numbers(50).map((n) => ({ outcome: 'posted', seq: start + n + 1 })));
    expect(await loadLedgerSeq(database.current.db)).toBe(start + 50);
  });

  it('keeps what was saved with a document, and once only', async () => {
    const queue = postingQueue(database.current, now);
    const save = (seqs: number[]) =>
      alone((tx, seq) => {
        seqs.push(seq);
        return note(tx, 'saved', String(seq));
      });
    const first: number[] = [];
    const second: number[] = [];
    const posted = await queue.post(delivery('with save'), save(first));
    const repeated = await queue.post(delivery('with save'), save(second));
    expect(posted).toEqual({ outcome: 'posted', seq: first[0] });
    expect(repeated).toEqual({ outcome: 'already_posted', seq: first[0] });
    expect(second).toEqual([]);
    expect(await noted('saved')).toBe(String(first[0]));
  });

  it('saves nothing for a refused document', async () => {
    const queue = postingQueue(database.current, now);
    const tooMuch: Posting = {
      ...delivery('too much'),
      kind: 'adjustment',
      entries: [
        { account: 'reserve', amount: -1_000_000 },
        { account: 'missing', amount: 1_000_000 },
      ],
    };
    const outcome = await queue.post(
      tooMuch,
      alone((tx) => note(tx, 'refused', 'saved')),
    );
    expect(outcome).toMatchObject({ refusal: { code: 'not_enough_blanks', account: 'reserve' } });
    expect(await noted('refused')).toBeUndefined();
  });

  it('lets only the offender fail when a save throws, and keeps nothing of it', async () => {
    const queue = postingQueue(database.current, now);
    const before = await loadLedgerSeq(database.current.db);
    const answers = await Promise.allSettled(
      numbers(20).map((n) =>
        queue.post(
          delivery(`one bad ${n}`),
          alone(async (tx) => {
            await note(tx, `one bad ${n}`, 'saved');
            if (n === 13) throw new Error('save 13 failed');
          }),
        ),
      ),
    );
    const failed = answers.flatMap((answer, n) => (answer.status === 'rejected' ? n : []));
    expect(failed).toEqual([13]);
    expect(await loadLedgerSeq(database.current.db)).toBe(before + 19);
    expect(await noted('one bad 13')).toBeUndefined();
    expect(await noted('one bad 14')).toBe('saved');
    expect(await queue.post(delivery('one bad 13'))).toEqual({
      outcome: 'posted',
      seq: before + 20,
    });
  });

  it('saves what waited together in one call, each with the number of its document', async () => {
    const queue = postingQueue(database.current, now);
    const calls: { seq: number; kept: number }[][] = [];
    const all = async (_tx: Tx, saved: readonly { seq: number; kept: number }[]) => {
      calls.push([...saved]);
    };
    const outcomes = await Promise.all(
      numbers(30).map((n) => queue.post(delivery(`together ${n}`), { kept: n, all })),
    );
    // The first is posted at once, and the others wait for it.
    expect(calls.map((saved) => saved.length)).toEqual([1, 29]);
    expect(calls.flat().map(({ seq, kept }) => ({ outcome: 'posted', seq, kept }))).toEqual(
      outcomes.map((outcome, n) => ({ ...outcome, kept: n })),
    );
  });

  it('turns callers away at once when 10,000 wait already', async () => {
    const queue = postingQueue(database.current, now);
    const answers = numbers(10_100).map(() => queue.post(delivery('again and again')));
    const settled = await Promise.allSettled(answers);
    const away = settled.flatMap((answer) => (answer.status === 'rejected' ? answer.reason : []));
    expect(away.map((reason: Error) => reason.name)).toEqual(
      Array.from({ length: 99 }, () => 'QueueFull'),
    );
  });
});

/** A save of its own for one document. */
function alone(save: (tx: Tx, seq: number) => Promise<void>): Save<null> {
  return { kept: null, all: (tx, [saved]) => save(tx, saved!.seq) };
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, n) => n);
}

function delivery(eventId: string): Posting {
  return {
    eventId,
    kind: 'delivery',
    occurredAt: '2017-11-22T00:00:00Z',
    actor: 'planner',
    reference: 'DO-1',
    entries: [
      { account: 'maker', amount: -1 },
      { account: 'reserve', amount: 1 },
    ],
    opens: (['maker', 'reserve', 'missing'] as const).map((kind) => ({
      code: kind,
      kind,
      officeId: null,
    })),
  };
}

/** Any small row will do to see what a save has kept. */
async function note(tx: Tx, key: string, value: string): Promise<void> {
  await tx.insertInto('world').values({ key, value }).execute();
}

async function noted(key: string): Promise<string | undefined> {
  const row = await database.current.db
    .selectFrom('world')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.value;
}
