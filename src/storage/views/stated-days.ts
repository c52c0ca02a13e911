/** Statements of offices day by day beside the print log: what comparing and looking for patterns start from. */
import { sql } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type { StatedDay } from '#core/ledger/suspect-statement.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db } from '../db.ts';
import { printTotals } from './print-totals.ts';
import { rowInScope } from './row-in-scope.ts';
import type { Scope } from './scope.ts';

export interface OfficeStatedDays {
  readonly officeId: OfficeId;
  readonly officeName: string;
  readonly provinceCode: string;
  /** In the order of time. */
  readonly days: readonly StatedDay[];
}

/** Each office in scope with its statements since `since`, the oldest first. */
export async function loadOfficesStatedDays(
  db: Db,
  scope: Scope,
  officeId: OfficeId | null,
  since: PlainDate,
  today: PlainDate,
): Promise<OfficeStatedDays[]> {
  const { rows } = await sql<OfficeStatedDays>`
    WITH jobs AS (${printTotals(db).where('day', '>=', since)})
    SELECT office.id AS "officeId", office_name.name AS "officeName", office.province_code AS "provinceCode",
      jsonb_agg(jsonb_build_object('day', stated.day, 'printed', stated.printed, 'counted', stated.counted,
        'expectedRest', stated.expected_rest, 'available', stated.opening + stated.came_in - stated.went_out,
        'jobsPrinted', jobs.printed, 'jobsFailed', jobs.failed) ORDER BY stated.day) AS days
    FROM office_statement AS stated
    JOIN office ON office.id = stated.office_id
    JOIN office_name ON office_name.office_id = office.id AND office_name.valid_from <= ${today}::date
      AND (office_name.valid_until IS NULL OR office_name.valid_until >= ${today}::date)
    LEFT JOIN jobs ON jobs.office_id = stated.office_id AND jobs.day = stated.day
    WHERE stated.is_current AND stated.sub_point_id IS NULL AND stated.printed IS NOT NULL
      AND stated.day BETWEEN ${since}::date AND ${today}::date
      AND ${officeId === null ? sql`true` : sql`office.id = ${officeId}`}
      AND ${rowInScope(scope, { office: 'office.id', subPoint: null })}
    GROUP BY office.id, office_name.name, office.province_code
    ORDER BY office.id`.execute(db);
  return rows;
}

/** One page of the days of an office on which the office or the system spoke, newest first. */
export async function loadComparedDays(
  db: Db,
  scope: Scope,
  officeId: OfficeId,
  page: { readonly before: PlainDate | null; readonly limit: number },
) {
  const { rows } = await sql<{
    day: PlainDate;
    printed: Blanks | null;
    failed: Blanks | null;
    statedPrinted: Blanks | null;
    statedPrintFailures: Blanks | null;
  }>`
    WITH jobs AS (${printTotals(db).where('office_id', '=', officeId)}), stated AS (
      SELECT day, printed, print_failure FROM office_statement
      WHERE office_id = ${officeId} AND sub_point_id IS NULL AND is_current AND printed IS NOT NULL
    )
    SELECT coalesce(jobs.day, stated.day) AS day, jobs.printed, jobs.failed, stated.printed AS "statedPrinted",
      stated.print_failure AS "statedPrintFailures"
    FROM jobs FULL JOIN stated ON stated.day = jobs.day
    WHERE EXISTS (SELECT FROM office WHERE office.id = ${officeId}
        AND ${rowInScope(scope, { office: 'office.id', subPoint: null })})
      AND ${page.before === null ? sql`true` : sql`coalesce(jobs.day, stated.day) < ${page.before}::date`}
    ORDER BY 1 DESC LIMIT ${page.limit}`.execute(db);
  return rows;
}
