/** Blanks between an office and one of its sub-points: the office answers for both. */
import type { OfficeId } from '../place.ts';
import type { Blanks } from '../quantity.ts';
import type { Posting } from './posting.ts';
import { accountsOfPlace } from './usage-posting.ts';

export interface SubIssue {
  readonly officeId: OfficeId;
  readonly subPointId: string;
  readonly direction: 'issue' | 'return';
  readonly quantity: Blanks;
}

export function subIssuePosting(
  { officeId, subPointId, direction, quantity }: SubIssue,
  document: Pick<Posting, 'eventId' | 'actor' | 'occurredAt' | 'reference'>,
): Posting {
  const [from, to] = direction === 'issue' ? [officeId, subPointId] : [subPointId, officeId];
  return {
    ...document,
    kind: 'sub_issue',
    entries: [
      { account: `on_hand:${from}`, amount: -quantity },
      { account: `on_hand:${to}`, amount: quantity },
    ],
    opens: [...accountsOfPlace(officeId, null), ...accountsOfPlace(officeId, subPointId)],
  };
}
