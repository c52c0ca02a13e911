/** One text for one content: what the hash of a posting is taken over. */
import type { Posting } from './posting.ts';

/**
 * JSON with the fields in a fixed order, whatever the order in which the client wrote them. The order of entries is
 * content: it is the order of the lines on the paper. What few documents have stands at the end, and only where they
 * have it, so that the hashes of all others stay as they were.
 */
export function canonicalPosting(posting: Posting): string {
  return JSON.stringify([
    posting.eventId,
    posting.kind,
    posting.occurredAt,
    posting.actor,
    posting.reference,
    posting.entries.map((entry) => [entry.account, entry.amount]),
    (posting.opens ?? []).map((opened) => [opened.code, opened.kind, opened.officeId]),
    ...(posting.reverses === undefined ? [] : [posting.reverses]),
  ]);
}
