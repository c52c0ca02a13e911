/** What offices asked for, with the suggestion beside the ask. */
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { RequisitionState } from '#core/requisition/requisition.ts';
import type { Db } from '../db.ts';
import { nameOn } from './name-on.ts';
import { beyond, type FallingBy, pageOf } from './newest-first.ts';
import { rowInScope } from './row-in-scope.ts';
import type { Scope } from './scope.ts';

const newestFirst: FallingBy = [
  { column: 'requisition.recorded_at', type: 'timestamptz' },
  { column: 'requisition.id', type: 'text' },
];
const columns = { office: 'requisition.office_id', subPoint: null };

export async function loadRequisitions(
  db: Db,
  scope: Scope,
  filter: {
    readonly office?: OfficeId | undefined;
    readonly state?: RequisitionState | undefined;
  },
  page: { readonly after?: string | undefined; readonly limit: number },
  today: PlainDate,
) {
  let query = requisitionRows(db, today)
    .where(rowInScope(scope, columns))
    .where(beyond(page.after, newestFirst));
  if (filter.office !== undefined) query = query.where('requisition.office_id', '=', filter.office);
  if (filter.state !== undefined) query = query.where('requisition.state', '=', filter.state);
  const rows = await query
    .orderBy('requisition.recorded_at', 'desc')
    .orderBy('requisition.id', 'desc')
    .limit(page.limit + 1)
    .execute();
  const { items, next } = pageOf(rows, page.limit, (row) => [row.recordedAt, row.id]);
  return { items: items.map(({ recordedAt: _recordedAt, ...row }) => row), next };
}

/** null when there is none in sight. */
export async function loadRequisition(db: Db, scope: Scope, id: string, today: PlainDate) {
  const row = await requisitionRows(db, today)
    .where('requisition.id', '=', id)
    .where(rowInScope(scope, columns))
    .executeTakeFirst();
  if (!row) return null;
  const { recordedAt: _recordedAt, ...requisition } = row;
  return requisition;
}

function requisitionRows(db: Db, today: PlainDate) {
  return db
    .selectFrom('requisition')
    .innerJoin(nameOn(db, today), 'name.office_id', 'requisition.office_id')
    .select(['requisition.id', 'requisition.office_id as officeId', 'name.name as officeName'])
    .select(['requisition.quantity', 'requisition.suggested', 'requisition.reason'])
    .select(['requisition.note', 'requisition.channel', 'requisition.state'])
    .select(['is_emergency as isEmergency', 'closed_gates as closedGates'])
    .select(['asked_on as askedOn', 'asked_by as askedBy', 'recorded_at as recordedAt']);
}
