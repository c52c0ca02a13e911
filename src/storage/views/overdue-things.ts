/** What should have been over by now: shipments on the road, cases, loans. Whole country; the caller judges the days. */
import { sql } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks, Days } from '#core/quantity.ts';
import type { Db } from '../db.ts';
import { isStanding } from './standing-document.ts';

export interface OpenShipment {
  /** The shipment, as in its account `in_transit:<id>`. */
  readonly id: string;
  readonly officeId: OfficeId;
  readonly blanks: Blanks;
  readonly handedOverOn: PlainDate;
  readonly leadTimeDays: Days;
}

/** All that are on the road. */
export async function loadShipmentsOnTheRoad(db: Db): Promise<OpenShipment[]> {
  const { rows } = await sql<OpenShipment>`
    SELECT substr(account.code, length('in_transit:') + 1) AS id, account.office_id AS "officeId",
      account.balance AS blanks, (document.occurred_at AT TIME ZONE 'Asia/Jakarta')::date AS "handedOverOn",
      office.lead_time_days AS "leadTimeDays"
    FROM account
    JOIN office ON office.id = account.office_id
    JOIN LATERAL (
      SELECT min(entry.seq) AS seq FROM entry JOIN document ON document.seq = entry.seq
      WHERE entry.account = account.code AND ${isStanding}
    ) AS opened ON true
    JOIN document ON document.seq = opened.seq
    WHERE account.kind = 'in_transit' AND account.balance > 0
    ORDER BY account.code`.execute(db);
  return rows;
}

/** Cases without a decision whose deadline lies before the day. */
export function loadOverdueCases(db: Db, day: PlainDate) {
  return db
    .selectFrom('discrepancy')
    .innerJoin('receipt', 'receipt.shipment_id', 'discrepancy.shipment_id')
    .leftJoin('proposal', 'proposal.id', 'discrepancy.settlement_id')
    .select(['discrepancy.shipment_id as id', 'receipt.office_id as officeId'])
    .select(['receipt.missing as blanks', 'discrepancy.must_act as mustAct'])
    .select('discrepancy.deadline as dueOn')
    .where('discrepancy.deadline', '<', day)
    .where(sql<boolean>`proposal.decision IS DISTINCT FROM 'approved'`)
    .execute();
}

/** Loans whose day of return has come, with what is still out. */
export function loadDueLoans(db: Db, day: PlainDate) {
  return db
    .selectFrom('loan')
    .select(['loan.id', 'loan.borrower_id as officeId', 'loan.return_by as dueOn'])
    .select(
      sql<Blanks>`(SELECT coalesce(sum(CASE direction WHEN 'handover' THEN quantity ELSE -quantity END), 0)
        FROM loan_move WHERE loan_move.loan_id = loan.id)::bigint`.as('blanks'),
    )
    .where('loan.state', '=', 'handed_over')
    .where('loan.return_by', '<=', day)
    .execute();
}
