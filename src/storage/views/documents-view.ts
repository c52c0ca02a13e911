/** The documents that a figure is the sum of: newest first, by pages, with the figure itself. */
import { type ExpressionBuilder, sql } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type { AccountCode, AccountKind } from '#core/ledger/account.ts';
import type { MovementKind } from '#core/ledger/movement-kind.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db, Instant, Tables } from '../db.ts';
import { nameOn } from './name-on.ts';
import { accountInScope, officeInScope, type Scope } from './scope.ts';
import { startOfDay } from './start-of-day.ts';

export interface DocumentFilter {
  readonly account?: AccountCode | undefined;
  readonly accountKind?: AccountKind | undefined;
  readonly office?: OfficeId | undefined;
  /** Only events on or after this day, in the centre's time zone. */
  readonly since?: PlainDate | undefined;
}

interface DocumentLineRow {
  readonly seq: number;
  readonly kind: MovementKind;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly actor: string;
  readonly reference: string;
  readonly amount: Blanks;
  readonly balanceAfter: Blanks;
  readonly account: AccountCode;
}

interface AccountPart {
  readonly account: AccountCode;
  readonly kind: AccountKind;
  readonly officeId: OfficeId | null;
  readonly officeName: string | null;
  /** What the account adds to the total. */
  readonly balance: Blanks;
}

export interface DocumentsView {
  readonly total: Blanks;
  readonly count: number;
  readonly lines: readonly DocumentLineRow[];
  readonly next: number | null;
  readonly accounts: readonly AccountPart[];
}

/** A document has at most as many entries (`post_documents`): how far a page may run over to end with a whole one. */
const entriesMax = 100;

/** Enough for one account of every office; the list of all accounts of the country has no use. */
const partsMax = 600;

/** null when the account or the office asked for does not exist or lies outside the scope. */
export async function loadDocuments(
  db: Db,
  scope: Scope,
  filter: DocumentFilter,
  page: { readonly before?: number | undefined; readonly limit: number },
  asOf: PlainDate,
): Promise<DocumentsView | null> {
  if (!(await exists(db, scope, filter))) return null;
  const parts = await loadParts(db, scope, filter, asOf);
  const { lines, next } = await loadLines(db, scope, filter, page);
  return {
    total: parts.reduce((sum, part) => sum + part.balance, 0),
    count: await countLines(db, scope, filter),
    lines,
    next,
    // The parts stand on the first page; the pages after it only continue the list.
    accounts: page.before === undefined ? parts.slice(0, partsMax) : [],
  };
}

/** The balance of an account is the sum of all its entries; what happened before `since` is taken off. */
async function loadParts(db: Db, scope: Scope, filter: DocumentFilter, asOf: PlainDate) {
  const earlier = db
    .selectFrom('entry')
    .innerJoin('document', 'document.seq', 'entry.seq')
    .where('document.occurred_at', '<', startOfDay(filter.since ?? '1900-01-01'))
    .select(['entry.account', (is) => is.fn.sum<number>('entry.amount').as('amount')])
    .groupBy('entry.account')
    .as('earlier');
  const part = sql<Blanks>`(account.balance - coalesce(earlier.amount, 0))::bigint`;
  return db
    .selectFrom('account')
    .leftJoin(earlier, 'earlier.account', 'account.code')
    .leftJoin(nameOn(db, asOf), 'name.office_id', 'account.office_id')
    .select(['account.code as account', 'account.kind', 'account.office_id as officeId'])
    .select('name.name as officeName')
    .select(part.as('balance'))
    .where(part, '<>', 0)
    .where(accountInScope(scope))
    .where(accountMatches(filter))
    .orderBy('balance', 'desc')
    .orderBy('account.code')
    .execute();
}

async function countLines(db: Db, scope: Scope, filter: DocumentFilter): Promise<number> {
  const { since } = filter;
  const { lines } = await db
    .selectFrom('entry')
    .innerJoin('account', 'account.code', 'entry.account')
    .select((is) => is.fn.countAll<number>().as('lines'))
    .where(accountInScope(scope))
    .where(accountMatches(filter))
    .$if(since !== undefined, (query) =>
      query
        .innerJoin('document', 'document.seq', 'entry.seq')
        .where('document.occurred_at', '>=', startOfDay(since ?? '')),
    )
    .executeTakeFirstOrThrow();
  return lines;
}

async function loadLines(
  db: Db,
  scope: Scope,
  filter: DocumentFilter,
  page: { readonly before?: number | undefined; readonly limit: number },
) {
  const rows = await db
    .selectFrom('entry')
    .innerJoin('account', 'account.code', 'entry.account')
    .innerJoin('document', 'document.seq', 'entry.seq')
    .select(['document.seq', 'document.kind', 'document.actor', 'document.reference'])
    .select(['document.occurred_at as occurredAt', 'document.recorded_at as recordedAt'])
    .select(['entry.amount', 'entry.balance_after as balanceAfter', 'entry.account'])
    .where(accountInScope(scope))
    .where(accountMatches(filter))
    .$if(page.before !== undefined, (query) => query.where('entry.seq', '<', page.before ?? 0))
    .$if(filter.since !== undefined, (query) =>
      query.where('document.occurred_at', '>=', startOfDay(filter.since ?? '')),
    )
    .orderBy('entry.seq', 'desc')
    .orderBy('entry.line')
    .limit(page.limit + entriesMax)
    .execute();
  const last = rows[page.limit - 1]?.seq ?? 0;
  const lines = rows.filter((row) => row.seq >= last);
  return { lines, next: lines.length < rows.length ? last : null };
}

async function exists(db: Db, scope: Scope, filter: DocumentFilter): Promise<boolean> {
  if (filter.account !== undefined) {
    const account = await db
      .selectFrom('account')
      .select('code')
      .where('code', '=', filter.account)
      .where(accountInScope(scope))
      .executeTakeFirst();
    if (!account) return false;
  }
  if (filter.office === undefined) return true;
  const office = await db
    .selectFrom('office')
    .select('id')
    .where('id', '=', filter.office)
    .where(officeInScope(scope))
    .executeTakeFirst();
  return office !== undefined;
}

/** Old cards are no blanks: they are listed only where their account or its kind is asked for. */
function accountMatches(filter: DocumentFilter) {
  const isOfBlanks = filter.account === undefined && filter.accountKind === undefined;
  return (where: ExpressionBuilder<Tables, 'account'>) =>
    where.and([
      ...(isOfBlanks ? [sql<boolean>`holds_blanks(account.kind)`] : []),
      ...(filter.account === undefined ? [] : [where('account.code', '=', filter.account)]),
      ...(filter.accountKind === undefined ? [] : [where('account.kind', '=', filter.accountKind)]),
      ...(filter.office === undefined ? [] : [where('account.office_id', '=', filter.office)]),
    ]);
}
