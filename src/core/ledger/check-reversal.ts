/** A mistake is undone by a further document, never edited. */
import type { Ledger, PostedDocument } from './ledger.ts';
import type { Entry, Posting, PostingRefusal } from './posting.ts';

/**
 * Whether the document that is named may be undone by this one. The reversal stands at the same moment, so that every
 * balance of the past is as if the mistake had never been; when it was undone, `recordedAt` says.
 */
export function checkReversal(
  ledger: Ledger,
  posting: Posting,
  occurred: number,
): PostingRefusal | null {
  if (posting.kind !== 'reversal') {
    return posting.reverses === undefined ? null : { code: 'reversal_mismatch', account: null };
  }
  const undone = documentNumbered(ledger, posting.reverses);
  if (!undone || undone.kind === 'reversal') return { code: 'nothing_to_reverse', account: null };
  if (undone.occurredAt !== occurred || !isNegation(undone.entries, posting.entries)) {
    return { code: 'reversal_mismatch', account: null };
  }
  return ledger.reversed.has(undone.seq) ? { code: 'already_reversed', account: null } : null;
}

function documentNumbered(ledger: Ledger, seq: number | undefined): PostedDocument | undefined {
  return [...ledger.documents.values()].find((document) => document.seq === seq);
}

/** In any order; an account has one line in a document. */
function isNegation(entries: readonly Entry[], negated: readonly Entry[]): boolean {
  const amounts = new Map(entries.map(({ account, amount }) => [account, amount]));
  return (
    entries.length === negated.length &&
    negated.every(({ account, amount }) => amounts.get(account) === -amount)
  );
}
