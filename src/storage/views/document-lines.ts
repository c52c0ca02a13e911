/** One page of a list of documents, newest first, however many there are: each list is read from its rarest end. */
import { type RawBuilder, sql } from 'kysely';
import type { AccountCode, AccountKind } from '#core/ledger/account.ts';
import { type MovementKind, movementKinds } from '#core/ledger/movement-kind.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db, Instant } from '../db.ts';
import {
  accountMatches,
  type DocumentFilter,
  documentMatches,
  referenceBegins,
} from './document-filter.ts';
import {
  documentsOf,
  fewAccounts,
  isOfAll,
  type ListOfDocuments,
  matchingAccounts,
  type Stretch,
  stretchesOf,
} from './document-stretch.ts';
import { accountInScope } from './scope.ts';

export interface DocumentLineRow {
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

interface Limits {
  /** Up to so many accounts are read one by one; the lines of more are found anywhere in the ledger. */
  readonly accountsMax: number;
  /** Up to so many documents or entries are few. */
  readonly fewMax: number;
  /** Entries of one document (`post_documents`): how far a page may run over to end with a whole one. */
  readonly entriesMax: number;
}
const usualLimits: Limits = { accountsMax: fewAccounts, fewMax: 5_000, entriesMax: 100 };

/**
 * Lines of documents with numbers below `before`. `next` is the number to go on before; null at the end. The limits
 * choose how the lines are found, never which: tests set them low.
 */
export async function loadDocumentLines(
  db: Db,
  list: ListOfDocuments,
  page: { readonly before: number | null; readonly limit: number },
  limits = usualLimits,
): Promise<{ lines: DocumentLineRow[]; next: number | null }> {
  if (neverMeets(list.filter)) return { lines: [], next: null };
  const rows: DocumentLineRow[] = [];
  const wanted = page.limit + limits.entriesMax;
  for (const stretch of stretchesOf(list.period, page.before)) {
    const limit = wanted - rows.length;
    if (limit > 0) rows.push(...(await readStretch(db, list, stretch, limit, limits)));
  }
  const last = rows[page.limit - 1]?.seq ?? 0;
  const lines = rows.filter(({ seq }) => seq >= last);
  return { lines, next: lines.length < rows.length ? last : null };
}

/** A movement never touches an account of a kind that it neither takes from nor gives to. */
function neverMeets({ account, accountKind, kind }: DocumentFilter): boolean {
  const ofAccount = accountKind ?? (account?.split(':')[0] as AccountKind | undefined);
  if (kind === undefined || kind === 'reversal' || ofAccount === undefined) return false;
  const { from, to }: { from: readonly string[]; to: readonly string[] } = movementKinds[kind];
  return !from.includes(ofAccount) && !to.includes(ofAccount);
}

async function readStretch(
  db: Db,
  list: ListOfDocuments,
  stretch: Stretch,
  limit: number,
  limits: Limits,
): Promise<DocumentLineRow[]> {
  if (stretch.upTo <= stretch.above) return [];
  const { reference } = list.filter;
  const isNamed =
    reference !== undefined && (isOfAll(list) || (await hasFewOf(db, reference, limits)));
  const isOfPeriod = list.period.from !== null || list.period.to !== null;
  if (stretch.isOfLate || isNamed || (isOfAll(list) && isOfPeriod)) {
    return readByDocument(db, list, stretch, limit);
  }
  return (await isBestByAccount(db, list, limits))
    ? readByAccount(db, list, stretch, limit)
    : readFromNewest(db, list, stretch, limit);
}

async function hasFewOf(db: Db, reference: string, { fewMax }: Limits): Promise<boolean> {
  const { rows } = await sql<{ few: boolean }>`
    SELECT count(*) <= ${fewMax} AS few
    FROM (SELECT FROM document WHERE ${referenceBegins(reference)} LIMIT ${fewMax + 1}) AS named`.execute(
    db,
  );
  return rows[0]!.few;
}

/** Where accounts are asked for, few of them, and what else is asked is not rarer still. */
async function isBestByAccount(
  db: Db,
  { scope, filter }: ListOfDocuments,
  { accountsMax, fewMax }: Limits,
): Promise<boolean> {
  if (isOfAll({ scope, filter })) return false;
  const matching = matchingAccounts(db, { scope, filter });
  if ((await matching.limit(accountsMax + 1).execute()).length > accountsMax) return false;
  if (filter.kind === undefined || frequentKinds.includes(filter.kind)) return true;
  const { rows } = await sql<{ few: boolean }>`
    SELECT count(*) <= ${fewMax} AS few FROM (
      SELECT FROM (${matching}) AS matching JOIN entry ON entry.account = matching.code LIMIT ${fewMax + 1}
    ) AS entries`.execute(db);
  return rows[0]!.few;
}

/** Those without an index (`document_of_rare_kind`): near the newest there are always some. */
const frequentKinds: readonly MovementKind[] = [
  'usage',
  'handover',
  'receipt',
  'allocation',
  'withdrawal',
];

/**
 * The page is in the accounts whose newest line is newest, of which each has one line at least: only as many accounts
 * are read as the page has lines, and none further back than the newest line of the last of them.
 */
async function readByAccount(
  db: Db,
  list: ListOfDocuments,
  { above, upTo }: Stretch,
  limit: number,
): Promise<DocumentLineRow[]> {
  const lines = (from: RawBuilder<number>) => sql`
    FROM entry JOIN document ON document.seq = entry.seq
    WHERE entry.account = matching.code AND entry.seq > ${from} AND entry.seq <= ${upTo}
      AND ${documentMatches(list.filter, list.period)}
    ORDER BY entry.seq DESC`;
  const { rows } = await sql<DocumentLineRow & { line: number }>`
    WITH newest AS MATERIALIZED (
      SELECT matching.code, first.seq
      FROM (${matchingAccounts(db, list)}) AS matching
      CROSS JOIN LATERAL (SELECT entry.seq ${lines(sql`${above}`)} LIMIT 1) AS first
      ORDER BY first.seq DESC LIMIT ${limit}
    ), furthest AS MATERIALIZED (
      SELECT CASE WHEN count(*) < ${limit} THEN ${above} ELSE min(newest.seq) - 1 END AS seq FROM newest
    )
    SELECT page.* FROM newest AS matching
    CROSS JOIN LATERAL (
      SELECT document.seq, entry.line, document.kind, document.actor, document.reference,
        document.occurred_at AS "occurredAt", document.recorded_at AS "recordedAt", entry.amount,
        entry.balance_after AS "balanceAfter", entry.account ${lines(sql`(SELECT furthest.seq FROM furthest)`)} LIMIT ${limit}
    ) AS page
    ORDER BY page.seq DESC, page.line LIMIT ${limit}`.execute(db);
  return rows.map(({ line: _line, ...row }) => row);
}

/**
 * Where few documents are asked for, or those of all accounts, of which as many as the page has lines are enough: they
 * are found first, each by the index that knows them, and then their lines.
 */
function readByDocument(
  db: Db,
  list: ListOfDocuments,
  stretch: Stretch,
  limit: number,
): Promise<DocumentLineRow[]> {
  const end = isOfAll(list) ? sql`ORDER BY document.seq + 0 DESC LIMIT ${limit}` : sql`OFFSET 0`;
  const found = sql<number>`(${documentsOf(list, stretch)} ${end})`;
  return linesOf(db, { ...list, filter: {}, period: { from: null, to: null } }, stretch, limit)
    .where(accountMatches(list.filter))
    .where('document.seq', 'in', found)
    .execute();
}

function readFromNewest(
  db: Db,
  list: ListOfDocuments,
  stretch: Stretch,
  limit: number,
): Promise<DocumentLineRow[]> {
  return linesOf(db, list, stretch, limit).where(accountMatches(list.filter)).execute();
}

function linesOf(
  db: Db,
  { scope, filter, period }: ListOfDocuments,
  { above, upTo }: Stretch,
  limit: number,
) {
  return (
    db
      .selectFrom('document')
      .innerJoin('entry', 'entry.seq', 'document.seq')
      .innerJoin('account', 'account.code', 'entry.account')
      .select(['document.seq', 'document.kind', 'document.actor', 'document.reference'])
      .select(['document.occurred_at as occurredAt', 'document.recorded_at as recordedAt'])
      .select(['entry.amount', 'entry.balance_after as balanceAfter', 'entry.account'])
      .where('document.seq', '>', above)
      .where('document.seq', '<=', upTo)
      // Said of both, since the planner does not see that they are the same.
      .where('entry.seq', '>', above)
      .where('entry.seq', '<=', upTo)
      .where(documentMatches(filter, period))
      .where(accountInScope(scope))
      .orderBy('document.seq', 'desc')
      .orderBy('entry.line')
      .limit(limit)
  );
}
