/** The document that undoes another. */
import type { Entry, Posting } from './posting.ts';

/** What must be known of the document to be undone. */
export interface ReversibleDocument {
  readonly seq: number;
  /** ISO 8601, as the ledger keeps it. */
  readonly occurredAt: string;
  readonly entries: readonly Entry[];
}

/** Its exact negation, line by line, at the same moment. `reference` is the number of the paper that orders it. */
export function reversalPosting(
  document: ReversibleDocument,
  { eventId, actor, reference }: Pick<Posting, 'eventId' | 'actor' | 'reference'>,
): Posting {
  return {
    eventId,
    kind: 'reversal',
    occurredAt: document.occurredAt,
    actor,
    reference,
    entries: document.entries.map(({ account, amount }) => ({ account, amount: -amount })),
    reverses: document.seq,
  };
}
