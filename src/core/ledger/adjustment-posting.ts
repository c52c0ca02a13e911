/** Moves the ledger to what was counted, once a second person has approved it. */
import type { OfficeId } from '../place.ts';
import type { Blanks } from '../quantity.ts';
import type { AccountCode } from './account.ts';
import type { OpenedAccount, Posting } from './posting.ts';
import type { StockAdjustmentReason } from './stock-question.ts';

export interface AdjustmentOrder {
  /** null: the central reserve. */
  readonly officeId: OfficeId | null;
  readonly subPointId: string | null;
  /** Counted less what the ledger said; never 0. */
  readonly difference: Blanks;
  readonly reason: StockAdjustmentReason;
}

const reasonsOfFewer: readonly StockAdjustmentReason[] = [
  'miscounted',
  'lost',
  'theft_reported',
  'damaged',
];
const reasonsOfMore: readonly StockAdjustmentReason[] = ['miscounted', 'found'];

/** Fewer can be lost, stolen, damaged or miscounted; more can only be found or miscounted. */
export function reasonFits({ difference, reason }: AdjustmentOrder): boolean {
  return (difference < 0 ? reasonsOfFewer : reasonsOfMore).includes(reason);
}

/** Where what is gone waits to be found: the office answers for its sub-points too. */
export function missingAccount(officeId: OfficeId | null): AccountCode {
  return `missing:${officeId ?? 'reserve'}`;
}

/**
 * What is gone becomes missing, or spoiled when it is there but damaged; what was found comes out of the missing. No
 * blank is made by counting: where nothing is missing, the ledger refuses, and the statement that used too many is
 * the one to correct.
 */
export function adjustmentPosting(
  order: AdjustmentOrder,
  document: Pick<Posting, 'eventId' | 'actor' | 'occurredAt' | 'reference'>,
): Posting {
  const { officeId, subPointId, difference, reason } = order;
  const shelf: OpenedAccount =
    officeId === null
      ? { code: 'reserve', kind: 'reserve', officeId }
      : { code: `on_hand:${subPointId ?? officeId}`, kind: 'on_hand', officeId };
  const other: OpenedAccount =
    reason === 'damaged'
      ? { code: `spoiled:${subPointId ?? officeId ?? 'reserve'}`, kind: 'spoiled', officeId }
      : { code: missingAccount(officeId), kind: 'missing', officeId };
  return {
    ...document,
    kind: 'adjustment',
    entries: [
      { account: shelf.code, amount: difference },
      { account: other.code, amount: -difference },
    ],
    opens: [shelf, other],
  };
}
