import type { ReversibleDocument } from '#core/ledger/reversal-posting.ts';
import type { Db } from '../db.ts';

/** The document as `reversalPosting` takes it; null when there is none. Whether it may be undone the ledger says. */
export async function loadReversible(db: Db, seq: number): Promise<ReversibleDocument | null> {
  const document = await db
    .selectFrom('document')
    .select(['seq', 'occurred_at as occurredAt'])
    .where('seq', '=', seq)
    .executeTakeFirst();
  if (!document) return null;
  const entries = await db
    .selectFrom('entry')
    .select(['account', 'amount'])
    .where('seq', '=', seq)
    .orderBy('line')
    .execute();
  return { ...document, entries };
}
