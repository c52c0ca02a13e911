import type { MovementKind } from '#core/ledger/movement-kind.ts';
import type { ReversibleDocument } from '#core/ledger/reversal-posting.ts';
import type { Db } from '../db.ts';

interface FoundDocument extends ReversibleDocument {
  readonly eventId: string;
  readonly reference: string;
  readonly kind: MovementKind;
}

/** The document as `reversalPosting` takes it; null when there is none. Whether it may be undone the ledger says. */
export async function loadReversible(db: Db, seq: number): Promise<FoundDocument | null> {
  const document = await db
    .selectFrom('document')
    .select(['document.seq', 'document.occurred_at as occurredAt', 'document.reference'])
    .select(['document.kind', 'document.event_id as eventId'])
    .where('document.seq', '=', seq)
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
