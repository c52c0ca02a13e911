/** Shipments: on the road with their age, or counted in. */
import { type ExpressionBuilder, sql } from 'kysely';
import type { Actor } from '#core/access/role.ts';
import { daysBetween, type PlainDate, type WorkingCalendar } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks, Days } from '#core/quantity.ts';
import type { Db, Instant, Tables } from '../db.ts';
import { isInScope } from './allocations-view.ts';
import { cutPage } from './cut-page.ts';
import { nameOn } from './name-on.ts';
import { accountInScope, type Scope, scopeOf } from './scope.ts';
import { isStanding } from './standing-document.ts';

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
  const open = await loadOnTheRoad(db, scope, office);
  const after = page.after ?? Number.MAX_SAFE_INTEGER;
  const found =
    state === 'in_transit'
      ? open.filter(({ seq }) => seq < after).slice(0, page.limit + 1)
      : await loadReceivedPage(db, scope, office, after, page.limit + 1);
  const { items: shown, next } = cutPage(found, page.limit, ({ seq }) => seq);
  return {
    items: await loadLines(db, scope, shown, asOf, calendar),
    next,
    onTheRoad: open.length,
    overdue: open.filter((one) => asOf > dueOnOf(one, calendar)).length,
  };
}

/** Every shipment that is on the road, newest first: a few hundred at most, with what tells whether it is late. */
async function loadOnTheRoad(db: Db, scope: Scope, office: OfficeId | undefined) {
  return db
    .selectFrom('account')
    .innerJoin('office', 'office.id', 'account.office_id')
    .innerJoinLateral(handedOver, (join) => join.onTrue())
    .leftJoin('shipment', (join) => join.on((on) => on('shipment.id', '=', shipmentId)))
    .leftJoin('handover', 'handover.id', 'shipment.handover_id')
    .select([shipmentId.as('id'), 'opened.seq', 'office.lead_time_days as leadTimeDays'])
    .select(sentOnOf('opened.occurred_at').as('sentOn'))
    .where('account.kind', '=', 'in_transit')
    .where('account.balance', '>', 0)
    .where(officeOrCarrierInScope(scope))
    .$if(office !== undefined, (query) => query.where('account.office_id', '=', office!))
    .orderBy('opened.seq', 'desc')
    .limit(onTheRoadMax)
    .execute();
}

/** Ten for each office of the country. */
const onTheRoadMax = 5_140;

async function loadReceivedPage(
  db: Db,
  scope: Scope,
  office: OfficeId | undefined,
  after: number,
  limit: number,
) {
  return db
    .selectFrom('receipt')
    .innerJoin('account', (join) =>
      join.on((on) => on('account.code', '=', sql<string>`'in_transit:' || receipt.shipment_id`)),
    )
    .leftJoin('shipment', 'shipment.id', 'receipt.shipment_id')
    .leftJoin('handover', 'handover.id', 'shipment.handover_id')
    .select(['receipt.shipment_id as id', 'receipt.seq'])
    .where('receipt.seq', '<', after)
    .where(officeOrCarrierInScope(scope))
    .$if(office !== undefined, (query) => query.where('receipt.office_id', '=', office!))
    .orderBy('receipt.seq', 'desc')
    .limit(limit)
    .execute();
}

/** In the order in which they were found. */
async function loadLines(
  db: Db,
  scope: Scope,
  found: readonly { readonly id: string }[],
  asOf: PlainDate,
  calendar: WorkingCalendar,
) {
  if (found.length === 0) return [];
  const codes = found.map(({ id }) => `in_transit:${id}`);
  const rows = await shipmentLines(db, scope, asOf).where('account.code', 'in', codes).execute();
  const byId = new Map(rows.map((row) => [row.id, lineOf(row, asOf, calendar)]));
  return found.flatMap(({ id }) => byId.get(id) ?? []);
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

/** What stands after `in_transit:`. */
const shipmentId = sql<string>`substr(account.code, 12)`;

/** Every account of a shipment, those from before allocations were kept among them. */
function shipmentLines(db: Db, scope: Scope, asOf: PlainDate) {
  return db
    .selectFrom('account')
    .innerJoin('office', 'office.id', 'account.office_id')
    .innerJoin(nameOn(db, asOf), 'name.office_id', 'account.office_id')
    .innerJoinLateral(handedOver, (join) => join.onTrue())
    .leftJoin('shipment', (join) => join.on((on) => on('shipment.id', '=', shipmentId)))
    .leftJoin('handover', 'handover.id', 'shipment.handover_id')
    .leftJoin('receipt', (join) => join.on((on) => on('receipt.shipment_id', '=', shipmentId)))
    .leftJoin('discrepancy', 'discrepancy.shipment_id', 'receipt.shipment_id')
    .select(shipmentId.as('id'))
    .select(['account.office_id as officeId', 'name.name'])
    .select(['office.province_code as provinceCode', 'office.time_zone as timeZone'])
    .select(['office.lead_time_days as leadTimeDays', 'opened.reference'])
    .select(sql<Blanks>`opened.amount`.as('sent'))
    .select(sql<Instant>`opened.occurred_at`.as('handedOverAt'))
    .select(sentOnOf('opened.occurred_at').as('sentOn'))
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

/** The document in force that put the shipment on the road. */
function handedOver(is: ExpressionBuilder<Tables, 'account'>) {
  return is
    .selectFrom('entry')
    .innerJoin('document', 'document.seq', 'entry.seq')
    .select(['document.seq', 'document.occurred_at', 'document.reference', 'entry.amount'])
    .whereRef('entry.account', '=', 'account.code')
    .where(isStanding)
    .orderBy('entry.seq')
    .limit(1)
    .as('opened');
}

/** The day at the store. */
function sentOnOf(column: string) {
  return sql<PlainDate>`(${sql.ref(column)} AT TIME ZONE 'Asia/Jakarta')::date`;
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

/** The day by which it should be on the shelf. */
function dueOnOf(
  { sentOn, leadTimeDays }: { readonly sentOn: PlainDate; readonly leadTimeDays: Days },
  calendar: WorkingCalendar,
): PlainDate {
  return calendar.addWorkingDays(sentOn, leadTimeDays);
}

type Row = Awaited<ReturnType<ReturnType<typeof shipmentLines>['execute']>>[number];

function lineOf(row: Row, asOf: PlainDate, calendar: WorkingCalendar) {
  const dueOn = dueOnOf(row, calendar);
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
