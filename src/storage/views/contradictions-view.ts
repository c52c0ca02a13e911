/** Offices whose word the ledger contradicts, with both figures: told by citizens, by checks, by their own statements. */
import { sql } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db, Instant } from '../db.ts';
import { nameOn } from './name-on.ts';
import { rowInScope } from './row-in-scope.ts';
import type { Scope } from './scope.ts';

export interface Contradiction {
  readonly id: string;
  readonly officeId: OfficeId;
  readonly officeName: string;
  readonly provinceCode: string;
  readonly day: PlainDate;
  readonly source: 'check' | 'citizens' | 'statement';
  readonly said: 'none' | 'stocked';
  /** The office's own figure; null where it gave none. */
  readonly saidBlanks: Blanks | null;
  readonly ledgerBlanks: Blanks;
  /** Citizens who were told so on that day; 1 for a check or a statement. */
  readonly voices: number;
  readonly toldAt: Instant;
}

const contradictionsMax = 300;

/** Newest day first, of the days after `since`. */
export async function loadContradictions(
  db: Db,
  scope: Scope,
  since: PlainDate,
  today: PlainDate,
): Promise<Contradiction[]> {
  const inSight = rowInScope(scope, { office: 'word.office_id', subPoint: null });
  const { rows } = await sql<Contradiction>`
    WITH word AS (
      SELECT id, office_id, day, 'check' AS source, CASE said WHEN 'no_blanks' THEN 'none' ELSE 'stocked' END AS said,
        NULL::bigint AS said_blanks, ledger_said, 1 AS voices, recorded_at AS told_at
      FROM undercover_check WHERE finding <> 'agrees'
      UNION ALL
      SELECT min(id), office_id, day, 'citizens', 'none', NULL, max(ledger_said), count(*)::integer, max(filed_at)
      FROM citizen_report WHERE verdict = 'stock_but_refused'
      GROUP BY office_id, day
      UNION ALL
      -- It had counted blanks; the ledger had none, and citizens met an empty counter.
      SELECT min(id), office_id, citizen_report.day, 'statement', 'stocked', max((reason ->> 'blanks')::bigint),
        max(ledger_said), count(*)::integer, max(filed_at)
      FROM citizen_report CROSS JOIN LATERAL jsonb_array_elements(reasons) AS reason
      WHERE verdict = 'office_empty' AND reason ->> 'code' = 'counted' AND (reason ->> 'blanks')::bigint > 0
      GROUP BY office_id, citizen_report.day
      UNION ALL
      -- It counted none, and the ledger holds more than a day's use; or the other way round.
      SELECT question.id, question.office_id, question.day, 'statement',
        CASE question.counted WHEN 0 THEN 'none' ELSE 'stocked' END, question.counted, question.ledger_said, 1, opened_at
      FROM stock_question AS question
      LEFT JOIN LATERAL (
        SELECT daily_inflow FROM office_forecast
        WHERE office_id = question.office_id ORDER BY as_of DESC LIMIT 1) AS use ON true
      WHERE question.office_id IS NOT NULL AND question.sub_point_id IS NULL AND question.state IN ('open', 'proposed')
        AND (question.counted = 0 AND question.ledger_said > coalesce(use.daily_inflow, 0)
          OR question.counted > 0 AND question.ledger_said <= 0)
    )
    SELECT word.id, word.office_id AS "officeId", name.name AS "officeName", office.province_code AS "provinceCode",
      word.day, word.source, word.said, word.said_blanks AS "saidBlanks", word.ledger_said AS "ledgerBlanks",
      word.voices, word.told_at AS "toldAt"
    FROM word
    JOIN office ON office.id = word.office_id
    JOIN ${nameOn(db, today)} ON name.office_id = word.office_id
    WHERE word.day > ${since}::date AND word.day <= ${today}::date AND ${inSight}
    ORDER BY word.day DESC, word.ledger_said DESC, word.id
    LIMIT ${contradictionsMax}`.execute(db);
  return rows;
}

/** What an office uses a day and when it last stated, as known on a day: how much may have gone since. */
export async function loadUseSince(
  db: Db,
  officeId: OfficeId,
  day: PlainDate,
): Promise<{ readonly dailyUse: number; readonly statementDay: PlainDate | null }> {
  const { rows } = await sql<{ dailyUse: number; statementDay: PlainDate | null }>`
    SELECT
      coalesce((SELECT least(daily_inflow, capacity_per_day) FROM office_forecast
        WHERE office_id = ${officeId} ORDER BY as_of DESC LIMIT 1), 0) AS "dailyUse",
      (SELECT max(day) FROM office_statement
        WHERE office_id = ${officeId} AND sub_point_id IS NULL AND is_current AND day <= ${day}::date) AS "statementDay"`.execute(
    db,
  );
  return rows[0]!;
}
