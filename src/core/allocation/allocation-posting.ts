/** Grants as documents of the ledger: promised, taken back. */
import type { PlainDate, WorkingCalendar } from '../calendar.ts';
import type { Posting } from '../ledger/posting.ts';
import type { OfficeId } from '../place.ts';
import type { Blanks, Days } from '../quantity.ts';

export interface PromisedBlanks {
  readonly allocationId: string;
  readonly officeId: OfficeId;
  readonly quantity: Blanks;
}

type Recording = Pick<Posting, 'eventId' | 'occurredAt' | 'actor'>;

/** Out of the reserve into an account of the allocation's own: promised, still in the central store. */
export function allocationPosting(promised: PromisedBlanks, recording: Recording): Posting {
  const account = `allocated:${promised.allocationId}`;
  return {
    ...recording,
    kind: 'allocation',
    reference: promised.allocationId,
    entries: [
      { account: 'reserve', amount: -promised.quantity },
      { account, amount: promised.quantity },
    ],
    opens: [{ code: account, kind: 'allocated', officeId: promised.officeId }],
  };
}

/** Not collected in time: back into the reserve. */
export function releasePosting(promised: PromisedBlanks, recording: Recording): Posting {
  return {
    ...recording,
    kind: 'release',
    reference: promised.allocationId,
    entries: [
      { account: `allocated:${promised.allocationId}`, amount: -promised.quantity },
      { account: 'reserve', amount: promised.quantity },
    ],
  };
}

/** The last day on which the grant may be collected: the policy's working days after the first working day. */
export function expiresOn(
  allocatedOn: PlainDate,
  collectWithinWorkingDays: Days,
  calendar: WorkingCalendar,
): PlainDate {
  return calendar.addWorkingDays(calendar.workingDayFrom(allocatedOn), collectWithinWorkingDays);
}
