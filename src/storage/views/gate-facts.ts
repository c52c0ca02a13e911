/** What the gates of a requisition look at: statements, counts, differences and loans of one office. */
import { sql } from 'kysely';
import { addDays, type PlainDate, type WorkingCalendar } from '#core/calendar.ts';
import { statementsDue } from '#core/ledger/statement.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { GateFacts } from '#core/requisition/check-requisition.ts';
import type { Db } from '../db.ts';
import { isOpenQuestion } from './open-questions.ts';
import { loadStatedDays } from './statements-view.ts';

export async function loadGateFacts(
  db: Db,
  officeId: OfficeId,
  today: PlainDate,
  calendar: WorkingCalendar,
): Promise<GateFacts> {
  const yesterday = addDays(today, -1);
  const place = { officeId, subPointId: null };
  const { stated, since } = await loadStatedDays(db, { ...place, day: yesterday });
  const questions = await db
    .selectFrom('stock_question')
    .leftJoin('proposal', 'proposal.id', 'stock_question.proposal_id')
    .select('stock_question.day')
    .where('stock_question.office_id', '=', officeId)
    .where(isOpenQuestion)
    .orderBy('stock_question.day')
    .execute();
  const { lastCountOn, overdueLoans, overdueSince } = await loadCountAndLoans(db, officeId, today);
  return {
    statementsDue: statementsDue(stated, { since: since ?? today, until: yesterday }, calendar),
    lastCountOn,
    openQuestions: questions.map(({ day }) => day),
    overdueLoans,
    overdueSince,
  };
}

async function loadCountAndLoans(db: Db, officeId: OfficeId, today: PlainDate) {
  const { rows } = await sql<{
    lastCountOn: PlainDate | null;
    overdueLoans: Blanks;
    overdueSince: PlainDate | null;
  }>`
    WITH overdue AS (
      SELECT loan.return_by, sum(CASE direction WHEN 'handover' THEN loan_move.quantity
        ELSE -loan_move.quantity END) AS outstanding
      FROM loan JOIN loan_move ON loan_move.loan_id = loan.id
      WHERE loan.borrower_id = ${officeId} AND loan.state = 'handed_over' AND loan.return_by < ${today}::date
      GROUP BY loan.id
    )
    SELECT greatest(
        (SELECT max(day) FROM office_statement WHERE office_id = ${officeId} AND sub_point_id IS NULL
          AND is_current AND counted IS NOT NULL AND day <= ${today}::date),
        (SELECT max(day) FROM stock_count WHERE office_id = ${officeId} AND sub_point_id IS NULL
          AND day <= ${today}::date)) AS "lastCountOn",
      (SELECT coalesce(sum(outstanding), 0)::bigint FROM overdue) AS "overdueLoans",
      (SELECT min(return_by) FROM overdue) AS "overdueSince"`.execute(db);
  return rows[0]!;
}
