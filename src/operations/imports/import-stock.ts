/**
 * The first stock of places whose blanks were there before the ledger: one opening document for each row.
 *
 * As long as nothing was promised, moved or used, one person may say where a system begins: nothing can have been taken
 * out of what is opened, and the first round shows the reserve to whoever approves it (decisions/0015). In a ledger
 * at work blanks would appear by one hand; there the rows of offices that join become a proposal (decisions/0020).
 */
import type { Actor } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import { firstAccounts, type OpenedStock, openingContent } from '#core/ledger/opening-posting.ts';
import { momentsOfDay } from '#core/ledger/usage-posting.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Tx } from '#storage/db.ts';
import { hasLedgerBegun, loadFirstStocks, loadOfficesInLedger } from '#storage/file-store.ts';
import { postDocuments } from '#storage/ledger-store.ts';
import { contentHash } from '#storage/proposal-store.ts';
import { loadOfficeNamesOn } from '#storage/views/office-name-view.ts';
import { firstStockPosting } from './first-stock-posting.ts';
import { repeatedRows } from './import-observed.ts';
import type { ImportCount, RowRefusal } from './import-table.ts';
import { loadKnownPlaces, type OfficePlace, officeOf } from './known-places.ts';
import { loadOpeningsProposed } from './propose-opening.ts';

export interface StockRow {
  readonly line: number;
  /** An office, or `cadangan pusat` / `reserve`. */
  readonly office: string;
  readonly date: PlainDate;
  readonly onHand: Blanks;
  readonly spoiled: Blanks | null;
}

interface StockFile {
  /** SHA-256 of its bytes, in hex. */
  readonly hash: string;
  readonly today: PlainDate;
  readonly now: Date;
}

/** A row that opens something: at which place, and when its day begins there. */
interface Opened {
  readonly row: StockRow;
  readonly officeId: OfficeId | null;
  readonly occurredAt: string;
}

const reserveNames = ['cadangan pusat', 'cadangan', 'reserve', 'central reserve'];

/**
 * Stock that stands there already, to the card, is left as it is. Once the ledger has begun the reserve is never
 * opened, an office only while no document of blanks touches it, and the answer carries what has to be proposed.
 */
export async function importStock(
  tx: Tx,
  actor: Actor,
  rows: readonly StockRow[],
  file: StockFile,
): Promise<ImportCount> {
  const hasBegun = await hasLedgerBegun(tx);
  const weighed = await weighRows(tx, actor, rows, hasBegun, file.now);
  const { refusals, opened } = weighed;
  const offered = opened.flatMap(({ row, officeId, occurredAt }) => {
    const { line, date: day, onHand, spoiled } = row;
    const stock = { officeId, day, occurredAt, onHand, spoiled: spoiled ?? 0 };
    const posting = firstStockPosting(stock, actor.login);
    return posting ? [{ line, posting }] : [];
  });
  const outcomes = await postDocuments(
    tx,
    offered.map(({ posting }) => posting),
    file.now.toISOString(),
  );
  for (const [at, outcome] of outcomes.entries()) {
    if (outcome.outcome !== 'refused') continue;
    const values = { code: outcome.refusal.code };
    refusals.push({ line: offered[at]!.line, column: null, code: 'posting_refused', values });
  }
  const counts = { created: offered.length, changed: 0, unchanged: weighed.unchanged };
  if (!hasBegun || opened.length === 0) return { ...counts, refusals };
  const opening = openingContent(file.hash, await asProposed(tx, opened, file.today));
  return { ...counts, refusals: [...refusals, ...(await waiting(tx, opened, opening))], opening };
}

async function weighRows(
  tx: Tx,
  actor: Actor,
  rows: readonly StockRow[],
  hasBegun: boolean,
  now: Date,
) {
  const places = await loadKnownPlaces(tx, actor);
  const stocks = await loadFirstStocks(tx);
  const inLedger = hasBegun ? await loadOfficesInLedger(tx) : new Set<OfficeId>();
  const refusals: RowRefusal[] = repeatedRows(rows, ({ office }) => office, 'office');
  const opened: Opened[] = [];
  let unchanged = 0;
  for (const row of rows) {
    const isReserve = reserveNames.includes(row.office.trim().toLowerCase());
    const office = isReserve ? null : officeOf(places, row.office, row.line);
    if (office !== null && 'code' in office) {
      refusals.push(office);
      continue;
    }
    const weighed = weighRow(row, office, { stocks, inLedger, hasBegun, opened, now });
    if (weighed === 'unchanged') unchanged++;
    else if ('code' in weighed) refusals.push(weighed);
    else opened.push(weighed);
  }
  return { refusals, opened, unchanged };
}

interface KnownBefore {
  readonly stocks: Awaited<ReturnType<typeof loadFirstStocks>>;
  readonly inLedger: ReadonlySet<OfficeId>;
  readonly hasBegun: boolean;
  /** By the rows before. */
  readonly opened: readonly Opened[];
  readonly now: Date;
}

function weighRow(
  row: StockRow,
  office: OfficePlace | null,
  { stocks, inLedger, hasBegun, opened, now }: KnownBefore,
): Opened | RowRefusal | 'unchanged' {
  const { line, onHand, spoiled } = row;
  const officeId = office?.id ?? null;
  const accounts = firstAccounts({ officeId, onHand, spoiled: spoiled ?? 0 });
  const known = accounts.map(({ code }) => stocks.get(code));
  const isThere = accounts.every(({ amount }, at) => (known[at]?.balance ?? 0) === amount);
  if (known.some((stock) => stock?.isUsed)) {
    return isThere ? 'unchanged' : { line, column: 'on_hand', code: 'stock_moved' };
  }
  const occurredAt = momentsOfDay(row.date, office?.timeZone ?? 'Asia/Jakarta').start;
  if (occurredAt > now.toISOString()) return { line, column: 'date', code: 'in_future' };
  if (accounts.every(({ amount }) => amount === 0)) return 'unchanged';
  if (hasBegun && officeId === null) return { line, column: 'office', code: 'ledger_begun' };
  if (officeId !== null && inLedger.has(officeId)) {
    return { line, column: 'office', code: 'office_in_ledger' };
  }
  const before = opened.find((other) => other.officeId === officeId);
  if (before) {
    const values = { office: row.office, other: before.row.line };
    return { line, column: 'office', code: 'office_twice', values };
  }
  return { row, officeId, occurredAt };
}

async function asProposed(
  tx: Tx,
  opened: readonly Opened[],
  today: PlainDate,
): Promise<OpenedStock[]> {
  const names = await loadOfficeNamesOn(tx, today);
  return opened.flatMap(({ row: { date, onHand, spoiled }, officeId, occurredAt }) => {
    if (officeId === null) return [];
    const officeName = names.get(officeId) ?? officeId;
    return [{ officeId, officeName, day: date, occurredAt, onHand, spoiled: spoiled ?? 0 }];
  });
}

/** Rows of offices that another open proposal would open: two of them could not both be carried out. */
async function waiting(
  tx: Tx,
  opened: readonly Opened[],
  opening: ReturnType<typeof openingContent>,
): Promise<RowRefusal[]> {
  const own = contentHash(opening);
  const others = (await loadOpeningsProposed(tx)).filter((other) => other.contentHash !== own);
  return opened.flatMap(({ row: { line }, officeId }) => {
    const other = others.find(({ offices }) => offices.some((one) => one.officeId === officeId));
    if (!other) return [];
    const values = { name: other.proposedByName };
    return [{ line, column: 'office', code: 'stock_proposed' as const, values }];
  });
}
