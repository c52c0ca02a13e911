/** What happened at one office lately: open shipments, its statements beside the ledger, what citizens said. */
import { sql } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db } from '../db.ts';
import { accountInScope, officeInScope, type Scope } from './scope.ts';

/** Shipments that are still on the road, oldest first. */
export async function loadOpenShipments(db: Db, scope: Scope, officeId: OfficeId) {
  return db
    .selectFrom('account')
    .innerJoin('office', 'office.id', 'account.office_id')
    .innerJoinLateral(
      (is) =>
        is
          .selectFrom('entry')
          .innerJoin('document', 'document.seq', 'entry.seq')
          .select('document.occurred_at')
          .whereRef('entry.account', '=', 'account.code')
          .orderBy('entry.seq')
          .limit(1)
          .as('opened'),
      (join) => join.onTrue(),
    )
    .select(['account.code as account', 'account.balance as quantity'])
    .select(
      sql<PlainDate>`(opened.occurred_at AT TIME ZONE office.time_zone)::date`.as('handedOverOn'),
    )
    .where('account.kind', '=', 'in_transit')
    .where('account.office_id', '=', officeId)
    .where('account.balance', '>', 0)
    .where(accountInScope(scope))
    .orderBy('handedOverOn')
    .orderBy('account.code')
    .execute();
}

/** The office's statements that stand, newest first; `ledgerSaid` is the rest that the ledger expected. */
export async function loadStatements(db: Db, scope: Scope, officeId: OfficeId, limit: number) {
  const sum = (figures: string): ReturnType<typeof sql<Blanks>> =>
    sql<Blanks>`coalesce(${sql.raw(figures)}, 0)`;
  return db
    .selectFrom('office_statement')
    .innerJoin('office', 'office.id', 'office_statement.office_id')
    .select(['office_statement.day', 'office_statement.counted', 'office_statement.seq'])
    .select(sum('printed').as('printed'))
    .select(
      sum('print_failure + encoding_failure + factory_defect + physical_damage + test_prints').as(
        'spoiled',
      ),
    )
    .select(sum('expected_rest').as('ledgerSaid'))
    .where('office_statement.office_id', '=', officeId)
    .where('office_statement.sub_point_id', 'is', null)
    .where('office_statement.is_current', '=', true)
    .where(officeInScope(scope))
    .orderBy('office_statement.day', 'desc')
    .limit(limit)
    .execute();
}

/** Newest first. */
export async function loadCitizenReports(db: Db, scope: Scope, officeId: OfficeId, limit: number) {
  return db
    .selectFrom('citizen_report')
    .innerJoin('office', 'office.id', 'citizen_report.office_id')
    .select(['citizen_report.day', 'citizen_report.said'])
    .select('citizen_report.ledger_said as ledgerSaid')
    .where('citizen_report.office_id', '=', officeId)
    .where(officeInScope(scope))
    .orderBy('citizen_report.day', 'desc')
    .orderBy('citizen_report.id')
    .limit(limit)
    .execute();
}
