/** Shipments: on the road with their age, or counted in. */
import { type ExpressionBuilder, sql } from 'kysely';
import type { Actor } from '#core/access/role.ts';
import { daysBetween, type PlainDate, type WorkingCalendar } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db, Instant, Tables } from '../db.ts';
import { isInScope } from './allocations-view.ts';
import { nameOn } from './name-on.ts';
import { accountInScope, type Scope, scopeOf } from './scope.ts';

export interface ShipmentFilter {
  readonly state: 'in_transit' | 'received';
  readonly office?: OfficeId | undefined;
}

/** Newest first; `after` is the document number of the last of the page before. null: no such office in scope. */
export async function loadShipments(
  db: Db,
  actor: Actor,
  { state, office }: ShipmentFilter,
  page: { readonly after: number | null; readonly limit: number },
  asOf: PlainDate,
  calendar: WorkingCalendar,
) {
  const scope = scopeOf(actor);
  if (office !== undefined && !(await isInScope(db, scope, office))) return null;
  const rows = await shipmentLines(db, scope, asOf)
    .where(isReceived(), state === 'received' ? 'is not' : 'is', null)
    .$if(state === 'in_transit', (query) => query.where('account.balance', '>', 0))
    .$if(office !== undefined, (query) => query.where('account.office_id', '=', office!))
    .$if(page.after !== null, (query) => query.where('account.last_seq', '<', page.after!))
    .orderBy('account.last_seq', 'desc')
    .limit(page.limit + 1)
    .execute();
  const shown = rows.slice(0, page.limit);
  const onTheRoad = await shipmentLines(db, scope, asOf)
    .where('account.balance', '>', 0)
    .$if(office !== undefined, (query) => query.where('account.office_id', '=', office!))
    .execute();
  return {
    items: shown.map((row) => lineOf(row, asOf, calendar)),
    next: rows.length > shown.length ? shown.at(-1)!.lastSeq : null,
    onTheRoad: onTheRoad.length,
    overdue: onTheRoad.filter((row) => lineOf(row, asOf, calendar).isOverdue).length,
  };
}

/** null when there is none in scope. */
export async function loadShipment(
  db: Db,
  actor: Actor,
  id: string,
  asOf: PlainDate,
  calendar: WorkingCalendar,
) {
  const row = await shipmentLines(db, scopeOf(actor), asOf)
    .where('account.code', '=', `in_transit:${id}`)
    .executeTakeFirst();
  return row ? lineOf(row, asOf, calendar) : null;
}

function isReceived() {
  return sql.ref<string | null>('receipt.shipment_id');
}

/** What stands after `in_transit:`. */
const shipmentId = sql<string>`substr(account.code, 12)`;

/** Every account of a shipment, those from before allocations were kept among them. */
function shipmentLines(db: Db, scope: Scope, asOf: PlainDate) {
  return db
    .selectFrom('account')
    .innerJoin('office', 'office.id', 'account.office_id')
    .innerJoin(nameOn(db, asOf), 'name.office_id', 'account.office_id')
    .innerJoinLateral(
      (is) =>
        is
          .selectFrom('entry')
          .innerJoin('document', 'document.seq', 'entry.seq')
          .select(['document.occurred_at', 'document.reference', 'entry.amount'])
          .whereRef('entry.account', '=', 'account.code')
          .orderBy('entry.seq')
          .limit(1)
          .as('opened'),
      (join) => join.onTrue(),
    )
    .leftJoin('shipment', (join) => join.on((on) => on('shipment.id', '=', shipmentId)))
    .leftJoin('handover', 'handover.id', 'shipment.handover_id')
    .leftJoin('receipt', (join) => join.on((on) => on('receipt.shipment_id', '=', shipmentId)))
    .leftJoin('discrepancy', 'discrepancy.shipment_id', 'receipt.shipment_id')
    .select(shipmentId.as('id'))
    .select(['account.last_seq as lastSeq', 'account.office_id as officeId', 'name.name'])
    .select(['office.province_code as provinceCode', 'office.time_zone as timeZone'])
    .select(['office.lead_time_days as leadTimeDays', 'opened.reference'])
    .select(sql<Blanks>`opened.amount`.as('sent'))
    .select(sql<Instant>`opened.occurred_at`.as('handedOverAt'))
    .select(sql<PlainDate>`(opened.occurred_at AT TIME ZONE 'Asia/Jakarta')::date`.as('sentOn'))
    .select(['shipment.handover_id as handoverId', 'handover.collector_kind as carrierKind'])
    .select(['handover.collector_office_id as carrierOfficeId'])
    .select(['handover.collector_name as carrierName', 'receipt.accepted', 'receipt.rejected'])
    .select(['receipt.missing', 'receipt.received_at as receivedAt'])
    .select(['receipt.received_by as receivedBy', 'receipt.seq as receiptSeq'])
    .select(
      sql<PlainDate | null>`(receipt.received_at AT TIME ZONE office.time_zone)::date`.as(
        'receivedOn',
      ),
    )
    .select('discrepancy.shipment_id as caseId')
    .where('account.kind', '=', 'in_transit')
    .where(officeOrCarrierInScope(scope));
}

/** The receiving office is in scope, or the reader's office carries it for a neighbour. */
function officeOrCarrierInScope(scope: Scope) {
  const { officeId, subPointId } = scope;
  return (where: ExpressionBuilder<Tables, 'account'>) => {
    if (subPointId !== null) return where.lit(false);
    if (officeId === null) return accountInScope(scope)(where);
    return where.or([
      accountInScope(scope)(where),
      sql<boolean>`coalesce(handover.collector_office_id = ${officeId}, false)`,
    ]);
  };
}

type Row = Awaited<ReturnType<ReturnType<typeof shipmentLines>['execute']>>[number];

function lineOf(row: Row, asOf: PlainDate, calendar: WorkingCalendar) {
  const dueOn = calendar.addWorkingDays(row.sentOn, row.leadTimeDays);
  const arrivedOn = row.receivedOn ?? asOf;
  return {
    id: row.id,
    officeId: row.officeId ?? '',
    officeName: row.name,
    provinceCode: row.provinceCode,
    sent: row.sent,
    handedOverAt: row.handedOverAt,
    handedOverOn: row.sentOn,
    handoverId: row.handoverId,
    reference: row.reference,
    carrier: row.carrierKind && {
      kind: row.carrierKind,
      officeId: row.carrierOfficeId,
      name: row.carrierName ?? '',
    },
    ageDays: Math.max(0, daysBetween(row.sentOn, arrivedOn)),
    dueOn,
    isOverdue: row.receivedOn === null && asOf > dueOn,
    state: row.receivedOn === null ? ('in_transit' as const) : ('received' as const),
    receipt: receiptOf(row),
  };
}

function receiptOf(row: Row) {
  const { accepted, rejected, missing, receivedAt, receivedBy, receiptSeq, caseId } = row;
  if (accepted === null || rejected === null || missing === null || receiptSeq === null)
    return null;
  return {
    accepted,
    rejected,
    missing,
    receivedAt: receivedAt ?? '',
    receivedBy: receivedBy ?? '',
    seq: receiptSeq,
    caseId,
  };
}
