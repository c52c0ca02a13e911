/** The first stock of a system that starts with blanks already everywhere: one opening document for each row. */
import type { Actor } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { Entry, OpenedAccount, Posting } from '#core/ledger/posting.ts';
import { momentsOfDay } from '#core/ledger/usage-posting.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Tx } from '#storage/db.ts';
import { hasLedgerBegun, loadFirstStocks } from '#storage/file-store.ts';
import { postDocuments } from '#storage/ledger-store.ts';
import { derivedEventId } from '../derived-event-id.ts';
import { repeatedRows } from './import-observed.ts';
import type { ImportCount, RowRefusal } from './import-table.ts';
import { loadKnownPlaces, officeOf } from './known-places.ts';

export interface StockRow {
  readonly line: number;
  /** An office, or `cadangan pusat` / `reserve`. */
  readonly office: string;
  readonly date: PlainDate;
  readonly onHand: Blanks;
  readonly spoiled: Blanks | null;
}

const reserveNames = ['cadangan pusat', 'cadangan', 'reserve', 'central reserve'];

/**
 * Only before anything is promised, moved or used: one person may say where a system begins, but not what appears in it
 * later (decisions/0015). Stock that stands there already, to the card, is left as it is.
 */
export async function importStock(
  tx: Tx,
  actor: Actor,
  rows: readonly StockRow[],
  now: Date,
): Promise<ImportCount> {
  const places = await loadKnownPlaces(tx, actor);
  const stocks = await loadFirstStocks(tx);
  const hasBegun = await hasLedgerBegun(tx);
  const refusals: RowRefusal[] = repeatedRows(rows, ({ office }) => office, 'office');
  const offered: { line: number; posting: Posting }[] = [];
  let unchanged = 0;
  for (const row of rows) {
    const isReserve = reserveNames.includes(row.office.trim().toLowerCase());
    const office = isReserve ? null : officeOf(places, row.office, row.line);
    if (office !== null && 'code' in office) {
      refusals.push(office);
      continue;
    }
    const shares = sharesOf(row, office?.id ?? null);
    const known = shares.map(({ account }) => stocks.get(account));
    const isThere = shares.every(({ amount }, at) => (known[at]?.balance ?? 0) === amount);
    if (known.some((stock) => stock !== undefined && stock.documents > 0)) {
      if (isThere) unchanged++;
      else refusals.push({ line: row.line, column: 'on_hand', code: 'stock_moved' });
      continue;
    }
    const timeZone = office?.timeZone ?? 'Asia/Jakarta';
    const occurredAt = momentsOfDay(row.date, timeZone).start;
    if (occurredAt > now.toISOString()) {
      refusals.push({ line: row.line, column: 'date', code: 'in_future' });
    } else if (shares.every(({ amount }) => amount === 0)) unchanged++;
    else if (hasBegun) {
      refusals.push({ line: row.line, column: 'on_hand', code: 'ledger_begun' });
    } else
      offered.push({
        line: row.line,
        posting: opening(row, office?.id ?? null, occurredAt, actor),
      });
  }
  const outcomes = await postDocuments(
    tx,
    offered.map(({ posting }) => posting),
    now.toISOString(),
  );
  for (const [at, outcome] of outcomes.entries()) {
    if (outcome.outcome !== 'refused') continue;
    const values = { code: outcome.refusal.code };
    refusals.push({ line: offered[at]!.line, column: null, code: 'posting_refused', values });
  }
  return { created: offered.length, changed: 0, unchanged, refusals };
}

function sharesOf({ onHand, spoiled }: StockRow, officeId: string | null): Entry[] {
  if (officeId === null) return [{ account: 'reserve', amount: onHand }];
  return [
    { account: `on_hand:${officeId}`, amount: onHand },
    { account: `spoiled:${officeId}`, amount: spoiled ?? 0 },
  ];
}

function opening(
  row: StockRow,
  officeId: string | null,
  occurredAt: string,
  actor: Actor,
): Posting {
  const shares = sharesOf(row, officeId).filter(({ amount }) => amount > 0);
  const sum = shares.reduce((total, { amount }) => total + amount, 0);
  return {
    eventId: derivedEventId(`first stock of ${officeId ?? 'reserve'} on ${row.date}`),
    kind: 'opening',
    occurredAt,
    actor: actor.login,
    reference: `${officeId ?? 'reserve'}/${row.date}`,
    entries: [{ account: 'maker', amount: -sum }, ...shares],
    opens: [
      { code: 'maker', kind: 'maker', officeId: null },
      ...shares.map(
        ({ account }): OpenedAccount => ({
          code: account,
          kind:
            account === 'reserve'
              ? 'reserve'
              : account.startsWith('spoiled')
                ? 'spoiled'
                : 'on_hand',
          officeId,
        }),
      ),
    ],
  };
}
