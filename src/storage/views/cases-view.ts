/** Differences between sent and counted, with who must act by when. */
import { sql } from 'kysely';
import { mayPropose } from '#core/access/four-eyes.ts';
import type { Actor } from '#core/access/role.ts';
import type { CaseState } from '#core/allocation/collection.ts';
import { caseState } from '#core/allocation/discrepancy.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Db } from '../db.ts';
import { settlementOf } from '../shipment-store.ts';
import { isInScope } from './allocations-view.ts';
import { cutPage } from './cut-page.ts';
import { nameOn } from './name-on.ts';
import { officeInScope, type Scope, scopeOf } from './scope.ts';

export interface CaseFilter {
  readonly state?: CaseState | undefined;
  readonly office?: OfficeId | undefined;
}

/** Newest first; `after` is the document number of the last of the page before. null: no such office in scope. */
export async function loadCases(
  db: Db,
  actor: Actor,
  { state, office }: CaseFilter,
  page: { readonly after: number | null; readonly limit: number },
  asOf: PlainDate,
) {
  const scope = scopeOf(actor);
  if (office !== undefined && !(await isInScope(db, scope, office))) return null;
  const rows = await caseLines(db, scope, asOf)
    .$if(state !== undefined, (query) => query.where(stateIs(state!)))
    .$if(office !== undefined, (query) => query.where('receipt.office_id', '=', office!))
    .$if(page.after !== null, (query) => query.where('receipt.seq', '<', page.after!))
    .orderBy('receipt.seq', 'desc')
    .limit(page.limit + 1)
    .execute();
  const { items: shown, next } = cutPage(rows, page.limit, ({ seq }) => seq);
  return {
    items: shown.map((row) => lineOf(row, asOf)),
    next,
  };
}

/** null when there is none in scope. */
export async function loadCase(db: Db, actor: Actor, caseId: string, asOf: PlainDate) {
  const row = await caseLines(db, scopeOf(actor), asOf)
    .where('discrepancy.shipment_id', '=', caseId)
    .executeTakeFirst();
  if (!row) return null;
  const said = await db
    .selectFrom('discrepancy_note')
    .select(['side', 'said_by as by', 'said_at as at', 'said as text'])
    .where('shipment_id', '=', caseId)
    .orderBy('number')
    .limit(notesMax)
    .execute();
  const line = lineOf(row, asOf);
  const { officeId, provinceCode } = row;
  const hasPart = mayPropose(actor, 'dispute_settlement', { officeId, provinceCode });
  return {
    ...line,
    said,
    mayAnswer: hasPart && line.state !== 'settled',
    maySettle: hasPart && line.state === 'open',
  };
}

const notesMax = 500;

function caseLines(db: Db, scope: Scope, asOf: PlainDate) {
  return db
    .selectFrom('discrepancy')
    .innerJoin('receipt', 'receipt.shipment_id', 'discrepancy.shipment_id')
    .innerJoin('office', 'office.id', 'receipt.office_id')
    .innerJoin(nameOn(db, asOf), 'name.office_id', 'receipt.office_id')
    .leftJoin('proposal', 'proposal.id', 'discrepancy.settlement_id')
    .select(['receipt.seq', 'discrepancy.shipment_id as id', 'receipt.office_id as officeId'])
    .select(['name.name as officeName', 'office.province_code as provinceCode'])
    .select(['receipt.sent', 'receipt.accepted', 'receipt.rejections', 'receipt.missing'])
    .select(['discrepancy.opened_at as openedAt', 'discrepancy.opened_by as openedBy'])
    .select(['discrepancy.must_act as mustAct', 'discrepancy.deadline'])
    .select('discrepancy.settlement_id as settlementId')
    .select(settlementOf().as('settlement'))
    .where(officeInScope(scope));
}

type Row = Awaited<ReturnType<ReturnType<typeof caseLines>['execute']>>[number];

function lineOf(row: Row, asOf: PlainDate) {
  const { seq: _seq, settlement, settlementId, rejections, mustAct, deadline, ...line } = row;
  const state = caseState(settlement);
  const isSettled = state === 'settled';
  return {
    ...line,
    shipmentId: row.id,
    rejected: [...rejections],
    state,
    mustAct: isSettled ? null : mustAct,
    deadline: isSettled ? null : deadline,
    isOverdue: !isSettled && asOf > deadline,
    settlementProposalId: settlement === null ? null : settlementId,
  };
}

/** The same as `caseState` of core/allocation/discrepancy.ts, in SQL. */
function stateIs(state: CaseState) {
  const wanted = { open: null, settlement_proposed: 'open', settled: 'approved' }[state];
  return sql<boolean>`${settlementOf()} IS NOT DISTINCT FROM ${wanted}::text`;
}
