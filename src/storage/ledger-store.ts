/** The ledger as the rest of the program uses it: post documents, ask for the last. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { canonicalPosting } from '#core/ledger/canonical-posting.ts';
import type { Posting, PostingOutcome, PostingRefusalCode } from '#core/ledger/posting.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db, Instant, Tx } from './db.ts';

/** What the SQL function takes in one call. */
export const postingBatchMax = 1_000;

/**
 * Posts in the order given and answers each: posted, posted already (same id, same content), or refused without
 * touching the others. Nothing is kept before the transaction commits. `recordedAt` is the server's
 * clock; if that ran backwards, the time of the last document is used.
 */
export async function postDocuments(
  tx: Tx,
  postings: readonly Posting[],
  recordedAt: Instant,
): Promise<PostingOutcome[]> {
  const outcomes: PostingOutcome[] = [];
  for (let start = 0; start < postings.length; start += postingBatchMax) {
    const batch = postings.slice(start, start + postingBatchMax);
    outcomes.push(...(await postBatch(tx, batch, recordedAt)));
  }
  return outcomes;
}

/** SHA-256 over the canonical text, in hex: what tells a repetition from another use of the same event id. */
export function inputHash(posting: Posting): string {
  return createHash('sha256').update(canonicalPosting(posting)).digest('hex');
}

interface AnswerRow {
  outcome: PostingOutcome['outcome'];
  document_seq: number;
  refusal: PostingRefusalCode;
  refused_account: string | null;
}

async function postBatch(
  tx: Tx,
  batch: readonly Posting[],
  recordedAt: Instant,
): Promise<PostingOutcome[]> {
  const offered = JSON.stringify(
    batch.map((posting) => ({ ...posting, inputHash: inputHash(posting) })),
  );
  const { rows } = await sql<AnswerRow>`
    SELECT * FROM post_documents(${offered}::jsonb, ${recordedAt}::timestamptz)`.execute(tx);
  return rows.map((row) =>
    row.outcome === 'refused'
      ? { outcome: 'refused', refusal: { code: row.refusal, account: row.refused_account } }
      : { outcome: row.outcome, seq: row.document_seq },
  );
}

/** The number of the last document: which state of the ledger a figure was read from. */
export async function loadLedgerSeq(db: Db): Promise<number> {
  const row = await db.selectFrom('sequencer').select('last_seq').executeTakeFirstOrThrow();
  return row.last_seq;
}

/** Blanks in the central reserve; 0 before the first delivery. */
export async function loadReserve(db: Db): Promise<Blanks> {
  const row = await db
    .selectFrom('account')
    .select('balance')
    .where('code', '=', 'reserve')
    .executeTakeFirst();
  return row?.balance ?? 0;
}
