/** The draft of a day's round: drawn up in the morning, replaced by a later one of the same day. */
import type { AllocationRound } from '#core/allocation/allocation.ts';
import type { RoundInput } from '#core/allocation/decided-round.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { Db, Instant, Tx } from './db.ts';

export interface RoundDraft {
  readonly drawnAt: Instant;
  /** A login, or the program itself. */
  readonly drawnBy: string;
  readonly ledgerSeq: number;
  readonly input: RoundInput;
  readonly round: AllocationRound;
  /** SHA-256 in hex, as of a kept round. */
  readonly inputHash: string;
  readonly resultHash: string;
}

export async function saveRoundDraft(tx: Tx, draft: RoundDraft): Promise<void> {
  const drawn = {
    drawn_at: draft.drawnAt,
    drawn_by: draft.drawnBy,
    ledger_seq: draft.ledgerSeq,
    input: JSON.stringify(draft.input),
    input_hash: Buffer.from(draft.inputHash, 'hex'),
    result: JSON.stringify(draft.round),
    result_hash: Buffer.from(draft.resultHash, 'hex'),
  };
  await tx
    .insertInto('round_draft')
    .values({ as_of: draft.round.asOf, ...drawn })
    .onConflict((conflict) => conflict.column('as_of').doUpdateSet(drawn))
    .execute();
}

/** null on a day without one. */
export async function loadRoundDraft(db: Db, day: PlainDate): Promise<RoundDraft | null> {
  const row = await db
    .selectFrom('round_draft')
    .selectAll()
    .where('as_of', '=', day)
    .executeTakeFirst();
  if (!row) return null;
  return {
    drawnAt: row.drawn_at,
    drawnBy: row.drawn_by,
    ledgerSeq: row.ledger_seq,
    input: row.input,
    round: row.result,
    inputHash: row.input_hash.toString('hex'),
    resultHash: row.result_hash.toString('hex'),
  };
}
