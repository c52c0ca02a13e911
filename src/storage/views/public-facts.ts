/** What the public pages tell of each office besides what a round knows: since when, last count, what is on its way. */
import { sql } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type { ReportCause } from '#core/citizen-report/citizen-report.ts';
import type { ReportTally } from '#core/citizen-report/report-tally.ts';
import type { OfficeId } from '#core/place.ts';
import type { Db, Instant } from '../db.ts';

export interface PublicFacts {
  readonly officeId: OfficeId;
  /** Of the office itself; those of its sub-points are their own. */
  readonly countedOn: PlainDate | null;
  readonly countedAt: Instant | null;
  /** The day of the last movement of its stock: that on which an empty office became empty. */
  readonly movedOn: PlainDate | null;
  /** The first of the last statements in a row that name something that keeps it from printing. */
  readonly standstillSince: PlainDate | null;
  /** When the last shipment was counted in. */
  readonly arrivedOn: PlainDate | null;
  /** When the oldest shipment on the road left the store. */
  readonly sentOn: PlainDate | null;
  /** The earliest last day to collect what is promised. */
  readonly collectBy: PlainDate | null;
}

/** One for each office, as known on `day`. */
export async function loadPublicFacts(db: Db, day: PlainDate): Promise<PublicFacts[]> {
  const { rows } = await sql<PublicFacts>`
    SELECT office.id AS "officeId", counted.day AS "countedOn", counted.at AS "countedAt",
      (moved.at AT TIME ZONE office.time_zone)::date AS "movedOn",
      standstill.since AS "standstillSince",
      (arrived.at AT TIME ZONE office.time_zone)::date AS "arrivedOn",
      (sent.at AT TIME ZONE 'Asia/Jakarta')::date AS "sentOn", promised.collect_by AS "collectBy"
    FROM office
    LEFT JOIN LATERAL (${lastCount(day)}) AS counted ON true
    LEFT JOIN LATERAL (${firstOfStandstill(day)}) AS standstill ON true
    LEFT JOIN (
      SELECT office_id, max(last_occurred_at) AS at FROM account
      WHERE kind = 'on_hand' AND last_seq > 0 GROUP BY office_id
    ) AS moved ON moved.office_id = office.id
    LEFT JOIN (
      SELECT office_id, max(last_occurred_at) AS at FROM account
      WHERE kind = 'in_transit' AND balance = 0 AND last_seq > 0 GROUP BY office_id
    ) AS arrived ON arrived.office_id = office.id
    -- Nothing touches the account of a shipment between hand-over and receipt.
    LEFT JOIN (
      SELECT office_id, min(last_occurred_at) AS at FROM account
      WHERE kind = 'in_transit' AND balance > 0 GROUP BY office_id
    ) AS sent ON sent.office_id = office.id
    LEFT JOIN (
      SELECT office_id, min(collect_by) AS collect_by FROM allocation
      WHERE state IN ('allocated', 'ready') GROUP BY office_id
    ) AS promised ON promised.office_id = office.id
    ORDER BY office.id`.execute(db);
  return rows;
}

/** By a statement or by a count of its own, whichever was later. */
function lastCount(day: PlainDate) {
  return sql`
    SELECT day, at FROM (
      (SELECT day, recorded_at AS at FROM office_statement
       WHERE office_id = office.id AND is_current AND sub_point_id IS NULL AND counted IS NOT NULL
         AND day <= ${day}::date
       ORDER BY day DESC LIMIT 1)
      UNION ALL
      (SELECT day, recorded_at FROM stock_count
       WHERE office_id = office.id AND sub_point_id IS NULL AND day <= ${day}::date
       ORDER BY day DESC, recorded_at DESC LIMIT 1)
    ) AS counts ORDER BY day DESC, at DESC LIMIT 1`;
}

/** Looked for in the last sixty days: further back nobody waits for a day. */
function firstOfStandstill(day: PlainDate) {
  const told = sql`office_id = office.id AND is_current AND sub_point_id IS NULL
    AND printers_working IS NOT NULL AND day <= ${day}::date AND day > ${day}::date - 60`;
  const stands = sql`(printers_working = 0 OR coalesce(ribbon_cards_left, 1) = 0
    OR coalesce(film_cards_left, 1) = 0 OR coalesce(network_up, true) = false)`;
  return sql`
    SELECT min(day) AS since FROM office_statement
    WHERE ${told} AND ${stands} AND day > coalesce(
      (SELECT max(day) FROM office_statement WHERE ${told} AND NOT ${stands}), '-infinity')`;
}

export interface ConfirmedRow {
  readonly officeId: OfficeId;
  readonly verdict: 'office_empty' | 'cannot_print' | 'stock_but_refused';
  readonly cause: ReportCause | null;
  readonly day: PlainDate;
}

/** Reports that were found true and that the office has not answered with a count yet. */
export async function loadConfirmedReports(db: Db, day: PlainDate): Promise<ConfirmedRow[]> {
  const { rows } = await sql<ConfirmedRow>`
    SELECT DISTINCT office_id AS "officeId", verdict, cause, day FROM citizen_report
    WHERE state = 'office' AND verdict IN ('office_empty', 'cannot_print', 'stock_but_refused')
      AND sub_point_id IS NULL AND day <= ${day}::date AND day > ${day}::date - 60
    ORDER BY office_id, day`.execute(db);
  return rows;
}

/** Reports from `since` to `day`, those in quarantine left out. Offices without any are left out too. */
export async function loadReportTallies(
  db: Db,
  since: PlainDate,
  day: PlainDate,
): Promise<(ReportTally & { readonly officeId: OfficeId })[]> {
  const { rows } = await sql<ReportTally & { officeId: OfficeId }>`
    SELECT office_id AS "officeId", count(*)::integer AS received,
      count(*) FILTER (WHERE verdict IN
        ('office_empty', 'stock_but_refused', 'cannot_print', 'sub_point_empty'))::integer AS confirmed,
      count(*) FILTER (WHERE verdict = 'unfounded')::integer AS refuted,
      count(*) FILTER (WHERE answered_at IS NOT NULL
        OR (state = 'office' AND due_on < ${day}::date))::integer AS due,
      count(*) FILTER (WHERE (answered_at AT TIME ZONE 'Asia/Jakarta')::date <= due_on)::integer AS "answeredInTime"
    FROM citizen_report
    WHERE state <> 'quarantined' AND day BETWEEN ${since}::date AND ${day}::date
    GROUP BY office_id
    ORDER BY office_id`.execute(db);
  return rows;
}

/** Reports held back from `since` on because their network sent a flood. */
export async function countQuarantined(db: Db, since: PlainDate): Promise<number> {
  const { count } = await db
    .selectFrom('citizen_report')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('state', '=', 'quarantined')
    .where('day', '>=', since)
    .executeTakeFirstOrThrow();
  return count;
}
