/** The documents that a figure is the sum of, or that a reader looks for: newest first, by pages, with the figure. */
import { sql } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type { AccountCode, AccountKind } from '#core/ledger/account.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db } from '../db.ts';
import { countDocumentLines } from './document-count.ts';
import {
  accountMatches,
  type DocumentFilter,
  isFigure,
  type Period,
  stretchOf,
} from './document-filter.ts';
import { type DocumentLineRow, loadDocumentLines } from './document-lines.ts';
import type { ListOfDocuments } from './document-stretch.ts';
import { heldAt, loadLedgerMoment, straysOf } from './ledger-moment.ts';
import { nameOn } from './name-on.ts';
import { accountInScope, officeInScope, type Scope } from './scope.ts';

interface AccountPart {
  readonly account: AccountCode;
  readonly kind: AccountKind;
  readonly officeId: OfficeId | null;
  readonly officeName: string | null;
  /** What the account adds to the total. */
  readonly balance: Blanks;
}

export interface DocumentsView {
  /** null where the documents are no figure: some of a kind or of a paper's number, or too many accounts to add up. */
  readonly total: Blanks | null;
  /** Lines of all pages; null where there are more than 3,000, or where they are no figure. */
  readonly count: number | null;
  readonly lines: readonly DocumentLineRow[];
  readonly next: number | null;
  readonly accounts: readonly AccountPart[];
}

/** Enough for one account of every office; the list of all accounts of the country has no use. */
const partsMax = 600;
/** Shipments of years are not added up for a period: nobody asks what was on the road within it. */
const accountsOfPeriodMax = 2_000;
const countMax = 3_000;

/** null when the account or the office asked for does not exist or lies outside the scope. */
export async function loadDocuments(
  db: Db,
  scope: Scope,
  filter: DocumentFilter,
  page: { readonly before: number | null; readonly limit: number },
  asOf: PlainDate,
): Promise<DocumentsView | null> {
  if (!(await exists(db, scope, filter))) return null;
  const list = { scope, filter, period: await loadPeriod(db, filter) };
  const parts = isFigure(filter) ? await loadParts(db, list, asOf) : null;
  const { lines, next } = await loadDocumentLines(db, list, page);
  return {
    total: parts?.reduce((sum, part) => sum + part.balance, 0) ?? null,
    count: parts && (await countDocumentLines(db, list, countMax)),
    lines,
    next,
    // The parts stand on the first page; the pages after it only continue the list.
    accounts: page.before === null ? (parts ?? []).slice(0, partsMax) : [],
  };
}

async function loadPeriod(db: Db, filter: DocumentFilter): Promise<Period> {
  const { from, to } = stretchOf(filter);
  return {
    from: from && (await loadLedgerMoment(db, from.at)),
    to: to && (await loadLedgerMoment(db, to.at)),
  };
}

/** What each account holds, or gained in the period. null for a period of too many accounts. */
async function loadParts(
  db: Db,
  { scope, filter, period: { from, to } }: ListOfDocuments,
  asOf: PlainDate,
): Promise<AccountPart[] | null> {
  const matching = db
    .selectFrom('account')
    .where(accountInScope(scope))
    .where(accountMatches(filter));
  const isOfPeriod = from !== null || to !== null;
  if (isOfPeriod) {
    const some = matching.select('account.code').limit(accountsOfPeriodMax + 1);
    if ((await some.execute()).length > accountsOfPeriodMax) return null;
  }
  const none = sql`(SELECT NULL::text AS account, 0::bigint AS amount WHERE false)`;
  // Each step is done on its own: the planner would mix them and read far more than there is to know.
  const { rows } = await sql<AccountPart>`
    WITH matching AS MATERIALIZED (
      ${matching
        .select(['account.code', 'account.kind', 'account.office_id', 'account.balance'])
        .$if(!isOfPeriod, (query) => query.where(sql<boolean>`account.is_open`))}
    ), strays_to AS MATERIALIZED ${to === null ? none : straysOf(to)},
    strays_from AS MATERIALIZED ${from === null ? none : straysOf(from)},
    part AS MATERIALIZED (
      SELECT account.code, account.kind, account.office_id,
        (${to === null ? sql`account.balance` : heldAt(to, 'strays_to')}
          - ${from === null ? sql`0` : heldAt(from, 'strays_from')})::bigint AS balance
      FROM matching AS account
      LEFT JOIN strays_to ON strays_to.account = account.code
      LEFT JOIN strays_from ON strays_from.account = account.code
    )
    SELECT part.code AS account, part.kind, part.office_id AS "officeId", name.name AS "officeName", part.balance
    FROM part LEFT JOIN ${nameOn(db, asOf)} ON name.office_id = part.office_id
    WHERE part.balance <> 0
    ORDER BY part.balance DESC, part.code`.execute(db);
  return rows;
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
