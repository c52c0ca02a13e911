/**
 * Group commit: whatever is waiting is posted in one transaction, so that the one row lock and the one disk flush are
 * shared. Nothing waits for a timer: a lone caller is posted at once. Every caller hears back only after
 * the commit.
 */
import { setImmediate } from 'node:timers/promises';
import type { Posting, PostingOutcome } from '#core/ledger/posting.ts';
import type { Database, Instant, Tx } from './db.ts';
import { postDocuments, postingBatchMax } from './ledger-store.ts';
import { withTransaction } from './with-transaction.ts';

/** What belongs to the document and is kept or lost with it, if it is posted now. */
export interface Save<Kept> {
  readonly kept: Kept;
  /** Called once for all documents of a batch that name the same function. */
  all(tx: Tx, saved: readonly Saved<Kept>[]): Promise<void>;
}

export interface Saved<Kept> {
  readonly seq: number;
  readonly kept: Kept;
}

export interface PostingQueue {
  /** Rejects when `save` fails, when the database is away, or with `QueueFull`; then nothing of it was kept. */
  post<Kept>(posting: Posting, save?: Save<Kept>): Promise<PostingOutcome>;
}

/** Thrown at once instead of letting callers wait without end: try again later. */
export class QueueFull extends Error {
  override name = 'QueueFull';
}

interface Waiting {
  readonly posting: Posting;
  readonly save: Save<unknown> | undefined;
  readonly resolve: (outcome: PostingOutcome) => void;
  readonly reject: (error: unknown) => void;
}

const waitingMax = 10 * postingBatchMax;

/** `now` is the server's clock. One queue for each process; several processes meet at the row lock. */
export function postingQueue(database: Database, now: () => Instant): PostingQueue {
  const waiting: Waiting[] = [];
  let isPosting = false;

  const postAll = async (): Promise<void> => {
    isPosting = true;
    while (waiting.length > 0) {
      await answer(database, waiting.splice(0, postingBatchMax), now());
      // Whoever was just answered and asks again comes into the next batch, not into the one after it.
      await setImmediate();
    }
    isPosting = false;
  };

  return {
    post: (posting, save) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= waitingMax) {
          reject(new QueueFull('Too many documents are waiting to be posted.'));
          return;
        }
        waiting.push({ posting, save, resolve, reject });
        if (!isPosting) void postAll();
      }),
  };
}

/** Posts the batch together; if anything in it throws, each alone, so that only the offender fails. */
async function answer(
  database: Database,
  batch: readonly Waiting[],
  recordedAt: Instant,
): Promise<void> {
  try {
    const outcomes = await withTransaction(database, (tx) => postAndSave(tx, batch, recordedAt));
    for (const [index, outcome] of outcomes.entries()) batch[index]!.resolve(outcome);
  } catch (error) {
    if (batch.length === 1) batch[0]!.reject(error);
    else for (const one of batch) await answer(database, [one], recordedAt);
  }
}

async function postAndSave(
  tx: Tx,
  batch: readonly Waiting[],
  recordedAt: Instant,
): Promise<PostingOutcome[]> {
  const postings = batch.map((one) => one.posting);
  const outcomes = await postDocuments(tx, postings, recordedAt);
  const together = new Map<Save<unknown>['all'], Saved<unknown>[]>();
  for (const [index, outcome] of outcomes.entries()) {
    const { save } = batch[index]!;
    if (!save || outcome.outcome !== 'posted') continue;
    const saved = { seq: outcome.seq, kept: save.kept };
    together.set(save.all, [...(together.get(save.all) ?? []), saved]);
  }
  for (const [all, saved] of together) await all(tx, saved);
  return outcomes;
}
