/** What was burnt before witnesses, as a document: spoiled and rejected blanks of one office and its sub-points. */
import type { OfficeId } from '../place.ts';
import type { Blanks } from '../quantity.ts';
import type { AccountCode } from './account.ts';
import type { Entry, Posting } from './posting.ts';

export interface AccountBalance {
  readonly code: AccountCode;
  readonly balance: Blanks;
}

export interface BurntBlanks {
  readonly officeId: OfficeId;
  readonly spoiled: Blanks;
  readonly rejected: Blanks;
  /** Where the office's spoiled blanks lie: its own account and those of its sub-points. */
  readonly spoiledAccounts: readonly AccountBalance[];
}

/**
 * Takes from the accounts in the order of their codes until it is all. What is not there stays with the first, and
 * the ledger refuses it. null when no blank was burnt.
 */
export function destructionPosting(
  { officeId, spoiled, rejected, spoiledAccounts }: BurntBlanks,
  document: Pick<Posting, 'eventId' | 'actor' | 'occurredAt' | 'reference'>,
): Posting | null {
  const all = spoiled + rejected;
  if (all === 0) return null;
  const opened = [
    { code: `spoiled:${officeId}`, kind: 'spoiled', officeId },
    { code: `rejected:${officeId}`, kind: 'rejected', officeId },
    { code: `destroyed:${officeId}`, kind: 'destroyed', officeId },
  ] as const;
  const entries: Entry[] = [
    ...takenFrom(spoiledAccounts, spoiled, opened[0].code),
    ...(rejected > 0 ? [{ account: opened[1].code, amount: -rejected }] : []),
    { account: opened[2].code, amount: all },
  ];
  return { ...document, kind: 'destruction', entries, opens: opened };
}

function takenFrom(
  accounts: readonly AccountBalance[],
  wanted: Blanks,
  first: AccountCode,
): Entry[] {
  const taken = new Map<AccountCode, Blanks>();
  let left = wanted;
  for (const { code, balance } of [...accounts].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const part = Math.min(left, balance);
    if (part > 0) taken.set(code, part);
    left -= part;
  }
  if (left > 0) taken.set(first, (taken.get(first) ?? 0) + left);
  return [...taken].map(([account, amount]) => ({ account, amount: -amount }));
}
