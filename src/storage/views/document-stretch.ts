/** Parts of a list of documents in the order of numbers, and whose entries they are of. */
import { sql } from 'kysely';
import type { Db } from '../db.ts';
import { countsAs } from './counts-as.ts';
import {
  accountMatches,
  type DocumentFilter,
  documentMatches,
  isFigure,
  type Period,
} from './document-filter.ts';
import { isLate } from './ledger-moment.ts';
import { accountInScope, type Scope } from './scope.ts';

export interface ListOfDocuments {
  readonly scope: Scope;
  readonly filter: DocumentFilter;
  readonly period: Period;
}

/** Up to so many accounts are read one by one. */
export const fewAccounts = 1_000;

/** Numbers above `above`, up to `upTo`; those of late documents alone where it says so. */
export interface Stretch {
  readonly above: number;
  readonly upTo: number;
  readonly isOfLate: boolean;
}

/** Newest first: beyond a week after the end of the period only late documents can belong to it. */
export function stretchesOf({ from, to }: Period, before: number | null): Stretch[] {
  const newest = (before ?? Number.MAX_SAFE_INTEGER) - 1;
  const above = from?.writtenBefore ?? 0;
  if (!to) return [{ above, upTo: newest, isOfLate: false }];
  const border = Math.max(above, to.writtenSoonAfter);
  return [
    { above: border, upTo: newest, isOfLate: true },
    { above, upTo: Math.min(newest, to.writtenSoonAfter), isOfLate: false },
  ];
}

/** Whether all accounts of the country are asked for. */
export function isOfAll({ scope, filter }: Pick<ListOfDocuments, 'scope' | 'filter'>): boolean {
  const isWhole = scope.officeId === null && scope.provinceCode === null;
  return isWhole && (filter.account ?? filter.accountKind ?? filter.office) === undefined;
}

export function matchingAccounts(
  db: Db,
  { scope, filter }: Pick<ListOfDocuments, 'scope' | 'filter'>,
) {
  return db
    .selectFrom('account')
    .select('account.code')
    .where(accountInScope(scope))
    .where(accountMatches(filter));
}

/** The documents themselves, by the index of whatever is asked of them. */
export function documentsOf(list: ListOfDocuments, { above, upTo, isOfLate }: Stretch) {
  const { filter, period } = list;
  // Documents of old cards would take the place of others on a page that then leaves them out.
  const isOfBlanks = isOfAll(list) && isFigure(filter);
  return sql<{ seq: number }>`SELECT document.seq FROM document
    WHERE document.seq > ${above} AND document.seq <= ${upTo}
      AND ${isOfLate ? isLate : sql`true`} AND ${documentMatches(filter, period)}
      AND ${isOfBlanks ? sql`${countsAs} NOT IN ('withdrawal', 'invalid_destruction')` : sql`true`}`;
}
