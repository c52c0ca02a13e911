/**
 * The one account that everybody wants blanks from: 200 callers through the posting queue against 200 callers that each
 * begin, insert, update, update and commit, on the same PostgreSQL, in turns. Then the doctor on 2 million documents.
 */
import { Pool } from 'pg';
import type { Posting } from '#core/ledger/posting.ts';
import { analyzeTables } from '#storage/analyze-tables.ts';
import type { Database } from '#storage/db.ts';
import { examineLedger } from '#storage/doctor.ts';
import { postDocuments, postingBatchMax } from '#storage/ledger-store.ts';
import { migrate } from '#storage/migrate.ts';
import { openPglite } from '#storage/open-pglite.ts';
import { openPostgres } from '#storage/open-postgres.ts';
import { postingQueue } from '#storage/posting-queue.ts';
import { withTransaction } from '#storage/with-transaction.ts';
import { withPrivatePostgres } from '../tools/private-postgres.ts';
import type { BenchFigure } from './bench-figure.ts';

const callers = 200;
const rounds = 5;
const roundMilliseconds = 3_000;
const documentsForDoctor = 2_000_000;
const recordedAt = '2017-11-23T00:00:00.000Z';

export async function bench(): Promise<BenchFigure[]> {
  const figures = await withPrivatePostgres(async (url) => {
    const database = openPostgres(url);
    const naive = new Pool({ connectionString: url, max: callers });
    try {
      await migrate(database);
      await postAll(database, [opening()]);
      return [...(await race(database, naive)), ...(await doctor(database))];
    } finally {
      await naive.end();
      await database.close();
    }
  });
  return [...figures, await onPglite()];
}

/** Rounds in turns, so that whatever else the machine does meets both; the first round of each only warms up. */
async function race(database: Database, naive: Pool): Promise<BenchFigure[]> {
  await makeNaiveTables(naive);
  const queue = postingQueue(database, () => recordedAt);
  const queueRounds: Round[] = [];
  const naiveRounds: Round[] = [];
  for (let round = 0; round <= rounds; round++) {
    await analyzeTables(database);
    queueRounds.push(await run((caller) => queue.post(takeOne(caller)).then(assertPosted)));
    naiveRounds.push(await run((caller) => naivePosting(naive, caller)));
  }
  const ours = median(queueRounds.slice(1).map(({ perSecond }) => perSecond));
  const theirs = median(naiveRounds.slice(1).map(({ perSecond }) => perSecond));
  const p99 = median(queueRounds.slice(1).map((round) => round.p99));
  return [
    {
      figure: `postings a second, ${callers} callers on one account`,
      value: Math.round(ours),
      unit: 'postings/s',
      target: '>= 20 x naive',
      met: ours >= 20 * theirs,
      versus: {
        peer: 'begin, insert, update, update, commit',
        value: Math.round(theirs),
        ratio: ours / theirs,
      },
    },
    {
      figure: `p99 of a posting, ${callers} callers on one account`,
      value: Math.round(p99),
      unit: 'ms',
      target: '< 250 ms',
      met: p99 < 250,
    },
  ];
}

interface Round {
  readonly perSecond: number;
  readonly p99: number;
}

/** Every caller posts, waits for the answer, and posts again until the time is over. */
async function run(postOne: (caller: number) => Promise<void>): Promise<Round> {
  const latencies: number[] = [];
  const startedAt = performance.now();
  const endsAt = startedAt + roundMilliseconds;
  await Promise.all(
    Array.from({ length: callers }, async (_, caller) => {
      while (performance.now() < endsAt) {
        const sentAt = performance.now();
        await postOne(caller);
        latencies.push(performance.now() - sentAt);
      }
    }),
  );
  const seconds = (performance.now() - startedAt) / 1_000;
  latencies.sort((a, b) => a - b);
  return {
    perSecond: latencies.length / seconds,
    p99: latencies[Math.floor(latencies.length * 0.99)]!,
  };
}

async function doctor(database: Database): Promise<BenchFigure[]> {
  const loadMs = await timed(() => load(database, documentsForDoctor));
  await analyzeTables(database);
  let wrong = 0;
  const examineMs = await timed(async () => {
    wrong = (await examineLedger(database)).filter((finding) => finding.wrong !== null).length;
  });
  return [
    {
      figure: `doctor re-sums ${documentsForDoctor} postings`,
      value: Number((examineMs / 1_000).toFixed(1)),
      unit: 's',
      target: '< 60 s, nothing wrong',
      met: examineMs < 60_000 && wrong === 0,
    },
    {
      figure: `batches of ${postingBatchMax} through the function`,
      value: Math.round((documentsForDoctor / loadMs) * 1_000),
      unit: 'postings/s',
      target: '(told, not promised)',
      met: true,
    },
  ];
}

/** The embedded database, which never flushes: told, not promised. */
async function onPglite(): Promise<BenchFigure> {
  const database = await openPglite({ memory: true });
  try {
    await migrate(database);
    await postAll(database, [opening()]);
    const queue = postingQueue(database, () => recordedAt);
    const { perSecond } = await run((caller) => queue.post(takeOne(caller)).then(assertPosted));
    return {
      figure: `postings a second on PGlite, ${callers} callers on one account`,
      value: Math.round(perSecond),
      unit: 'postings/s',
      target: '(told, not promised)',
      met: true,
    };
  } finally {
    await database.close();
  }
}

/** Two batches under way: while one holds the lock, the next is made and sent. */
async function load(database: Database, count: number): Promise<void> {
  let left = count;
  const loader = async (): Promise<void> => {
    while (left > 0) {
      const size = Math.min(left, postingBatchMax);
      left -= size;
      await postAll(
        database,
        Array.from({ length: size }, (_, n) => takeOne(n % callers)),
      );
    }
  };
  await Promise.all([loader(), loader()]);
}

async function postAll(database: Database, postings: readonly Posting[]): Promise<void> {
  const outcomes = await withTransaction(database, (tx) => postDocuments(tx, postings, recordedAt));
  for (const outcome of outcomes) assertPosted(outcome);
}

function assertPosted({ outcome }: { readonly outcome: string }): void {
  if (outcome !== 'posted') throw new Error(`a posting of the bench was answered with ${outcome}`);
}

let events = 0;

const common = { occurredAt: '2017-11-22T00:00:00Z', actor: 'planner', reference: 'BAST-2017-1' };

function opening(): Posting {
  return {
    ...common,
    eventId: 'opening',
    kind: 'opening',
    entries: [
      { account: 'maker', amount: -1_000_000_000 },
      { account: 'reserve', amount: 1_000_000_000 },
    ],
    opens: (['maker', 'reserve'] as const).map((kind) => ({ code: kind, kind, officeId: null })),
  };
}

function takeOne(caller: number): Posting {
  const account = `in_transit:${caller}`;
  return {
    ...common,
    eventId: `event ${events++}`,
    kind: 'handover',
    entries: [
      { account: 'reserve', amount: -1 },
      { account, amount: 1 },
    ],
    opens: [{ code: account, kind: 'in_transit', officeId: null }],
  };
}

async function makeNaiveTables(naive: Pool): Promise<void> {
  await naive.query(`
    CREATE TABLE naive_account (code text PRIMARY KEY, balance bigint NOT NULL CHECK (balance >= 0));
    CREATE TABLE naive_movement (
      id bigserial PRIMARY KEY, event_id text NOT NULL UNIQUE, source text NOT NULL, target text NOT NULL,
      amount bigint NOT NULL, occurred_at timestamptz NOT NULL, actor text NOT NULL, reference text NOT NULL
    );
    INSERT INTO naive_account VALUES ('reserve', 1000000000);
    INSERT INTO naive_account SELECT 'in_transit:' || n, 0 FROM generate_series(0, ${callers - 1}) AS n`);
}

async function naivePosting(naive: Pool, caller: number): Promise<void> {
  const { eventId, occurredAt, actor, reference } = takeOne(caller);
  const target = `in_transit:${caller}`;
  const client = await naive.connect();
  try {
    await client.query('BEGIN');
    await client.query(
      `INSERT INTO naive_movement (event_id, source, target, amount, occurred_at, actor, reference)
       VALUES ($1, 'reserve', $2, 1, $3, $4, $5)`,
      [eventId, target, occurredAt, actor, reference],
    );
    await client.query(`UPDATE naive_account SET balance = balance - 1 WHERE code = 'reserve'`);
    await client.query('UPDATE naive_account SET balance = balance + 1 WHERE code = $1', [target]);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
