/** Blanks that came back into the central store: good ones, and those that an office refused at receipt. */
import type { OfficeId } from '../place.ts';
import type { Blanks } from '../quantity.ts';
import type { Posting } from './posting.ts';

export function returnPosting(
  counted: { readonly officeId: OfficeId; readonly onHand: Blanks; readonly rejected: Blanks },
  document: Pick<Posting, 'eventId' | 'actor' | 'occurredAt' | 'reference'>,
): Posting {
  const { officeId, onHand, rejected } = counted;
  return {
    ...document,
    kind: 'return',
    entries: [
      ...(onHand > 0 ? [{ account: `on_hand:${officeId}`, amount: -onHand }] : []),
      ...(rejected > 0 ? [{ account: `rejected:${officeId}`, amount: -rejected }] : []),
      { account: 'reserve', amount: onHand + rejected },
    ],
    opens: [
      { code: `on_hand:${officeId}`, kind: 'on_hand', officeId },
      { code: `rejected:${officeId}`, kind: 'rejected', officeId },
      { code: 'reserve', kind: 'reserve', officeId: null },
    ],
  };
}
