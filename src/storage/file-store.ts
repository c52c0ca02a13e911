/** Which files were imported: the same file of the same sender does nothing twice. */
import { sql } from 'kysely';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db, Instant, Tx } from './db.ts';

interface ImportedFile {
  readonly kind: string;
  /** SHA-256 of its bytes, in hex. */
  readonly hash: string;
  readonly actor: string;
}

/** False when it was kept before; whoever sends the same file at the same moment waits for this transaction. */
export async function claimFile(
  tx: Tx,
  { kind, hash, actor }: ImportedFile,
  at: Instant,
): Promise<boolean> {
  const claimed = await tx
    .insertInto('imported_file')
    .values({ kind, hash: Buffer.from(hash, 'hex'), actor, recorded_at: at })
    .onConflict((conflict) => conflict.columns(['kind', 'hash', 'actor']).doNothing())
    .returning('kind')
    .executeTakeFirst();
  return claimed !== undefined;
}

/** What is known of each account that a first stock would fill. */
export async function loadFirstStocks(
  tx: Tx,
): Promise<ReadonlyMap<string, { readonly balance: Blanks; readonly isUsed: boolean }>> {
  const { rows } = await sql<{ account: string; balance: Blanks; isUsed: boolean }>`
    SELECT account.code AS account, account.balance,
      EXISTS (SELECT FROM entry WHERE entry.account = account.code) AS "isUsed"
    FROM account WHERE account.kind IN ('on_hand', 'spoiled', 'reserve')`.execute(tx);
  return new Map(rows.map(({ account, ...known }) => [account, known]));
}

/** Whether anything was promised, moved or used: first stocks, deliveries of the maker and their undoing are none of it. */
export async function hasLedgerBegun(db: Db): Promise<boolean> {
  const moved = await db
    .selectFrom('document')
    .select('seq')
    .where('kind', 'not in', ['opening', 'delivery', 'reversal'])
    .limit(1)
    .executeTakeFirst();
  return moved !== undefined;
}

/** Offices that any document of blanks touches, besides those of `except`: the ledger knows what they have. */
export async function loadOfficesInLedger(
  db: Db,
  except: readonly number[] = [],
): Promise<ReadonlySet<OfficeId>> {
  const { rows } = await sql<{ officeId: OfficeId }>`
    SELECT DISTINCT account.office_id AS "officeId" FROM account
    WHERE account.office_id IS NOT NULL AND holds_blanks(account.kind) AND EXISTS (
      SELECT FROM entry WHERE entry.account = account.code
        AND NOT entry.seq = ANY (${[...except]}::bigint[]))`.execute(db);
  return new Set(rows.map(({ officeId }) => officeId));
}

/** The counts of days that are there already, by `office day`. */
export async function loadKnownDays(
  db: Db,
  officeIds: readonly OfficeId[],
): Promise<ReadonlyMap<string, { readonly inflow: number; readonly backlog: number }>> {
  if (officeIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('office_day')
    .selectAll()
    .where('office_id', 'in', officeIds)
    .execute();
  return new Map(rows.map(({ office_id, day, ...known }) => [`${office_id} ${day}`, known]));
}

/** What offices have asked for and no round has decided on, by office. */
export async function loadOpenQuantities(db: Db): Promise<ReadonlyMap<OfficeId, Blanks>> {
  const rows = await db
    .selectFrom('requisition')
    .select(['office_id', 'quantity'])
    .where('state', '=', 'open')
    .execute();
  return new Map(rows.map(({ office_id, quantity }) => [office_id, quantity]));
}

/** The newest figures of each office, day and source. */
export async function loadPrintCounts(db: Db, officeIds: readonly OfficeId[]) {
  if (officeIds.length === 0) return [];
  return db
    .selectFrom('print_count')
    .distinctOn(['office_id', 'day', 'source'])
    .select(['office_id as officeId', 'day', 'source', 'printed', 'failed'])
    .where('office_id', 'in', officeIds)
    .orderBy('office_id')
    .orderBy('day')
    .orderBy('source')
    .orderBy('recorded_at', 'desc')
    .orderBy('event_id', 'desc')
    .execute();
}
