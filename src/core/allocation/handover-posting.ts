import type { Posting } from '../ledger/posting.ts';
import type { PromisedBlanks } from './allocation-posting.ts';

/**
 * Out of the promise into the shipment's own account, for which the receiving office answers, whoever carries it. The
 * reference is the number of the BAST, the same for all shipments of one trip.
 */
export function handoverPosting(
  { allocationId, officeId, quantity }: PromisedBlanks,
  recording: Pick<Posting, 'eventId' | 'occurredAt' | 'actor' | 'reference'>,
): Posting {
  const transit = `in_transit:${allocationId}`;
  return {
    ...recording,
    kind: 'handover',
    entries: [
      { account: `allocated:${allocationId}`, amount: -quantity },
      { account: transit, amount: quantity },
    ],
    opens: [{ code: transit, kind: 'in_transit', officeId }],
  };
}
