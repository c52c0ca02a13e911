/** Approved grants on their way to the counter: for the offices, the provinces and the store. */
import { type ExpressionBuilder, sql } from 'kysely';
import type { Actor } from '#core/access/role.ts';
import type { AllocationState, CollectorKind } from '#core/allocation/collection.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Db, Tables } from '../db.ts';
import { cutPage } from './cut-page.ts';
import { firstDocumentOf } from './first-document.ts';
import { nameOn } from './name-on.ts';
import { officeInScope, type Scope, scopeOf } from './scope.ts';

export interface AllocationFilter {
  readonly state?: AllocationState | undefined;
  readonly office?: OfficeId | undefined;
}

/** Newest first; `after` is the order number of the last of the page before. null: no such office in scope. */
export async function loadAllocations(
  db: Db,
  actor: Actor,
  filter: AllocationFilter,
  page: { readonly after: number | null; readonly limit: number },
  asOf: PlainDate,
) {
  const { office, state } = filter;
  const scope = scopeOf(actor);
  if (office !== undefined && !(await isInScope(db, scope, office))) return null;
  const rows = await allocationLines(db, asOf)
    .where(officeOrCollectorInScope(scope))
    .$if(state !== undefined, (query) => query.where('allocation.state', '=', state!))
    .$if(office !== undefined, (query) => query.where('allocation.office_id', '=', office!))
    .$if(page.after !== null, (query) => query.where('allocation.number', '<', page.after))
    .orderBy('allocation.number', 'desc')
    .limit(page.limit + 1)
    .execute();
  const { items: shown, next } = cutPage(rows, page.limit, ({ order }) => order);
  return {
    items: shown.map((row) => lineOf(row, actor)),
    next,
  };
}

/** Every grant of one trip day at the counter in the order of slots, and what is still to pack. */
export async function loadCounter(db: Db, actor: Actor, day: PlainDate, asOf: PlainDate) {
  const lines = await allocationLines(db, asOf)
    .where('collection.slot_day', '=', day)
    .where('allocation.state', 'in', ['ready', 'handed_over'])
    .orderBy('collection.slot_hour')
    .orderBy('allocation.id')
    .limit(linesMax)
    .execute();
  const toPack = await allocationLines(db, asOf)
    .where('allocation.state', '=', 'allocated')
    .orderBy('allocation.collect_by')
    .orderBy('allocation.id')
    .limit(linesMax)
    .execute();
  return {
    lines: lines.map((row) => lineOf(row, actor)),
    toPack: toPack.map((row) => lineOf(row, actor)),
  };
}

/** More than one grant of every office. */
const linesMax = 600;

/**
 * Condition on a query that has `office` and `collection`: the grant's office is in scope, or the reader's office
 * fetches it for a neighbour.
 */
function officeOrCollectorInScope(scope: Scope) {
  const { officeId, subPointId } = scope;
  return (where: ExpressionBuilder<Tables, 'office'>) =>
    officeId === null || subPointId !== null
      ? officeInScope(scope)(where)
      : where.or([
          officeInScope(scope)(where),
          sql<boolean>`coalesce(collection.collector_office_id = ${officeId}, false)`,
        ]);
}

/** Whether there is such an office and the reader may ask for it. */
export async function isInScope(db: Db, scope: Scope, officeId: OfficeId): Promise<boolean> {
  const office = await db
    .selectFrom('office')
    .select('id')
    .where('id', '=', officeId)
    .where(officeInScope(scope))
    .executeTakeFirst();
  return office !== undefined;
}

function allocationLines(db: Db, asOf: PlainDate) {
  return db
    .selectFrom('allocation')
    .innerJoin('allocation_round', 'allocation_round.id', 'allocation.round_id')
    .innerJoin('office', 'office.id', 'allocation.office_id')
    .innerJoin(nameOn(db, asOf), 'name.office_id', 'allocation.office_id')
    .leftJoin('collection', 'collection.allocation_id', 'allocation.id')
    .leftJoin('shipment', 'shipment.id', 'allocation.id')
    .leftJoin('handover', 'handover.id', 'shipment.handover_id')
    .select(['allocation.number as order', 'allocation.id', 'allocation.round_id as roundId'])
    .select(['allocation_round.number as roundNumber', 'allocation.office_id as officeId'])
    .select(['name.code as officeCode', 'name.name as officeName'])
    .select(['office.province_code as provinceCode', 'office.province_name as provinceName'])
    .select(['allocation.quantity', 'allocation.asked', 'allocation.state'])
    .select(['allocation.allocated_on as allocatedOn', 'allocation.collect_by as collectBy'])
    .select(['allocation.expires_on as expiresOn', 'handover.bast_number as bastNumber'])
    .select(['collection.slot_day', 'collection.slot_hour', 'collection.collector_kind'])
    .select(['collection.collector_office_id', 'collection.collector_name'])
    .select(['collection.letter_number', 'collection.code'])
    .select(firstDocumentOf('allocated', 'allocation.id').as('letterSeq'))
    .select(firstDocumentOf('in_transit', 'allocation.id').as('bastSeq'))
    .select((is) =>
      is
        .selectFrom(nameOn(db, asOf))
        .select('name.name')
        .whereRef('name.office_id', '=', 'collection.collector_office_id')
        .as('collectorOfficeName'),
    );
}

type Row = Awaited<ReturnType<ReturnType<typeof allocationLines>['execute']>>[number];

function lineOf(row: Row, actor: Actor) {
  const { order: _order, slot_day, slot_hour, ...rest } = row;
  const { collector_kind, collector_office_id, collector_name, letter_number, ...others } = rest;
  const { code, collectorOfficeName, ...line } = others;
  return {
    ...line,
    slot: slot_day === null || slot_hour === null ? null : { day: slot_day, hour: slot_hour },
    collector: collector_kind && {
      kind: collector_kind,
      officeId: collector_office_id,
      officeName: collectorOfficeName,
      name: collector_name ?? '',
      letterNumber: letter_number,
    },
    collectionCode: showsCode(actor, row) ? code : null,
  };
}

/** Whoever receives or fetches shows the code; the counter must be shown it, and so does not see it. */
function showsCode(
  { role, officeId }: Actor,
  row: {
    readonly officeId: OfficeId;
    readonly collector_kind: CollectorKind | null;
    readonly collector_office_id: OfficeId | null;
  },
): boolean {
  if (role === 'province_supervisor') return row.collector_kind === 'province';
  if (role !== 'office_operator') return false;
  return officeId === row.officeId || officeId === row.collector_office_id;
}
