/** Which documents a list shows, as conditions on the rows of a query. */
import { type ExpressionBuilder, sql } from 'kysely';
import { addDays, type PlainDate } from '#core/calendar.ts';
import type { AccountCode, AccountKind } from '#core/ledger/account.ts';
import type { MovementKind } from '#core/ledger/movement-kind.ts';
import type { OfficeId } from '#core/place.ts';
import type { Instant, Tables } from '../db.ts';
import type { LedgerMoment } from './ledger-moment.ts';
import { startOfDay } from './start-of-day.ts';

export interface DocumentFilter {
  readonly account?: AccountCode | undefined;
  readonly accountKind?: AccountKind | undefined;
  readonly office?: OfficeId | undefined;
  /** What kind of movement. */
  readonly kind?: MovementKind | undefined;
  /** Events from this day to that day, both included, in the centre's time zone. */
  readonly since?: PlainDate | undefined;
  readonly until?: PlainDate | undefined;
  /** What the number on the paper begins with, in large or small letters. */
  readonly reference?: string | undefined;
}

/** The same two moments, for whoever reads the ledger in its order and needs no shortcut. */
interface Stretch {
  readonly from: { readonly at: Instant } | null;
  readonly to: { readonly at: Instant } | null;
}

/** The moments that the days of a filter begin at. A period that ends before it begins is empty; it does not run backwards. */
export function stretchOf({ since, until }: DocumentFilter): Stretch {
  const end =
    until !== undefined && since !== undefined && until < since
      ? since
      : until && addDays(until, 1);
  const momentOf = (day: PlainDate | undefined) =>
    day === undefined ? null : { at: startOfDay(day) };
  return { from: momentOf(since), to: momentOf(end) };
}

export interface Period extends Stretch {
  readonly from: LedgerMoment | null;
  /** Excluded. */
  readonly to: LedgerMoment | null;
}

/** Whether the documents add up to a figure: balances, or what accounts gained in a period. */
export function isFigure({ kind, reference }: DocumentFilter): boolean {
  return kind === undefined && reference === undefined;
}

/** Old cards are no blanks: a figure counts them only where their account or its kind is asked for. */
export function accountMatches(filter: DocumentFilter) {
  const { account, accountKind, office } = filter;
  const isOfBlanks = isFigure(filter) && account === undefined && accountKind === undefined;
  return (where: ExpressionBuilder<Tables, 'account'>) =>
    where.and([
      ...(isOfBlanks ? [sql<boolean>`holds_blanks(account.kind)`] : []),
      ...(account === undefined ? [] : [where('account.code', '=', account)]),
      ...(accountKind === undefined ? [] : [where('account.kind', '=', accountKind)]),
      ...(office === undefined ? [] : [where('account.office_id', '=', office)]),
    ]);
}

/** What is asked of the document itself. */
export function documentMatches({ kind, reference }: DocumentFilter, { from, to }: Stretch) {
  return sql<boolean>`(${sql.join(
    [
      sql`true`,
      // Written into the query and not sent with it: the index of rare kinds is chosen by it.
      ...(kind === undefined ? [] : [sql`document.kind = ${sql.lit(kind)}`]),
      ...(reference === undefined ? [] : [referenceBegins(reference)]),
      ...(from === null ? [] : [sql`document.occurred_at >= ${from.at}::timestamptz`]),
      ...(to === null ? [] : [sql`document.occurred_at < ${to.at}::timestamptz`]),
    ],
    sql` AND `,
  )})`;
}

/** On a row of `document`, by its index. */
export function referenceBegins(text: string) {
  const first = text.trim().toUpperCase();
  // The sign after all others: everything that begins with the text lies before it.
  const last = `${first}\u{10ffff}`;
  const reference = sql`upper(document.reference COLLATE "C")`;
  return sql<boolean>`${reference} >= ${first} COLLATE "C" AND ${reference} < ${last} COLLATE "C"`;
}
