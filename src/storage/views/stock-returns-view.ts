/** Returns to the central reserve, announced and counted in. */
import type { PlainDate } from '#core/calendar.ts';
import type { StockReturnState } from '#core/ledger/loan-state.ts';
import type { OfficeId } from '#core/place.ts';
import type { Db } from '../db.ts';
import { nameOn } from './name-on.ts';
import { beyond, type FallingBy, pageOf } from './newest-first.ts';
import { rowInScope } from './row-in-scope.ts';
import type { Scope } from './scope.ts';

const newestFirst: FallingBy = [
  { column: 'stock_return.announced_at', type: 'timestamptz' },
  { column: 'stock_return.id', type: 'text' },
];
const columns = { office: 'stock_return.office_id', subPoint: null };

export async function loadStockReturns(
  db: Db,
  scope: Scope,
  filter: {
    readonly office?: OfficeId | undefined;
    readonly state?: StockReturnState | undefined;
  },
  page: { readonly after?: string | undefined; readonly limit: number },
  today: PlainDate,
) {
  let query = returnRows(db, today)
    .where(rowInScope(scope, columns))
    .where(beyond(page.after, newestFirst));
  if (filter.office !== undefined) {
    query = query.where('stock_return.office_id', '=', filter.office);
  }
  if (filter.state !== undefined) query = query.where('stock_return.state', '=', filter.state);
  const rows = await query
    .orderBy('stock_return.announced_at', 'desc')
    .orderBy('stock_return.id', 'desc')
    .limit(page.limit + 1)
    .execute();
  return pageOf(rows, page.limit, (row) => [row.announcedAt, row.id]);
}

/** null when there is none in sight. */
export async function loadStockReturn(db: Db, scope: Scope, id: string, today: PlainDate) {
  const row = await returnRows(db, today)
    .where('stock_return.id', '=', id)
    .where(rowInScope(scope, columns))
    .executeTakeFirst();
  return row ?? null;
}

function returnRows(db: Db, today: PlainDate) {
  return db
    .selectFrom('stock_return')
    .innerJoin(nameOn(db, today), 'name.office_id', 'stock_return.office_id')
    .leftJoin('stock_question', 'stock_question.origin_id', 'stock_return.id')
    .select(['stock_return.id', 'stock_return.office_id as officeId', 'name.name as officeName'])
    .select(['stock_return.on_hand as onHand', 'stock_return.rejected', 'stock_return.reason'])
    .select(['stock_return.state', 'announced_by as announcedBy', 'announced_at as announcedAt'])
    .select(['counted_on_hand as countedOnHand', 'counted_rejected as countedRejected'])
    .select(['received_by as receivedBy', 'stock_return.seq'])
    .select('stock_question.id as questionId');
}
