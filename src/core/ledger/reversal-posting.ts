/** The document that undoes another. */
import type { MovementKind } from './movement-kind.ts';
import type { Entry, Posting } from './posting.ts';

/**
 * Statements are corrected where they were made; an allocation is left to expire, a loan or a return is brought back by
 * another, and a destruction's blanks are gone. The arrival of a move between offices is undone with its move
 * (`operations/ledger/undo-custody`).
 */
const reversibleKinds: readonly MovementKind[] = [
  'delivery',
  'opening',
  'adjustment',
  'handover',
  'receipt',
];

export function isReversible(kind: MovementKind): boolean {
  return reversibleKinds.includes(kind);
}

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
