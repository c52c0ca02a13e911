import { assert } from '#core/assert.ts';
import type { Posting, PostingRefusalCode } from '#core/ledger/posting.ts';
import type { Tx } from '#storage/db.ts';
import { postDocuments } from '#storage/ledger-store.ts';

/** Posts one document within a transaction that does more: its number, or why not. */
export async function postWithin(
  tx: Tx,
  posting: Posting,
  now: Date,
): Promise<number | PostingRefusalCode> {
  const [outcome] = await postDocuments(tx, [posting], now.toISOString());
  assert(outcome !== undefined, 'each document has its answer');
  return outcome.outcome === 'refused' ? outcome.refusal.code : outcome.seq;
}
