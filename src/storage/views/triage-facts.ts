/** What is known of the offices and days that reports speak of: all reports at once, so that a flood is one question. */
import { sql } from 'kysely';
import { addDays, type PlainDate, type WorkingCalendar } from '#core/calendar.ts';
import type { CitizenAnswer } from '#core/citizen-report/citizen-report.ts';
import { voicesOf, weightOfVoices } from '#core/citizen-report/report-weight.ts';
import type { TriageFacts } from '#core/citizen-report/triage.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db, Instant } from '../db.ts';

export interface ReportWithFacts {
  readonly id: string;
  readonly said: CitizenAnswer;
  readonly day: PlainDate;
  readonly filedAt: Instant;
  readonly facts: TriageFacts;
}

/** Reports of others weigh when they are of these many days before, or after. */
const sameMatterDays = 7;

export async function loadReportsWithFacts(
  db: Db,
  ids: readonly string[],
  calendar: WorkingCalendar,
): Promise<ReportWithFacts[]> {
  const rows = await loadRows(db, ids);
  const voices = await loadVoices(db, ids);
  return rows.map(({ id, said, day, filedAt, officeId, network, ...known }) => {
    const { statementDay } = known;
    const own = voices.of(officeId, said, day, network);
    return {
      id,
      said,
      day,
      filedAt,
      facts: {
        wasWorkingDay: calendar.isWorkingDay(day),
        onHand: known.onHand,
        subPointOnHand: known.subPointOnHand,
        dailyUse: known.dailyUse,
        statement: statementDay === null ? null : { ...known, day: statementDay },
        statementAge: statementDay === null ? null : calendar.workingDaysBetween(statementDay, day),
        printJobs: known.printJobs,
        queue: known.queue,
        othersWeight: weightOfVoices(Math.max(0, voices.all(officeId, said, day) - own)),
      },
    };
  });
}

interface Row {
  id: string;
  officeId: OfficeId;
  said: CitizenAnswer;
  day: PlainDate;
  filedAt: Instant;
  network: string;
  onHand: Blanks;
  subPointOnHand: Blanks | null;
  dailyUse: number;
  statementDay: PlainDate | null;
  counted: Blanks | null;
  printed: Blanks | null;
  printersWorking: number | null;
  ribbonCardsLeft: number | null;
  filmCardsLeft: number | null;
  networkUp: boolean | null;
  printJobs: Blanks | null;
  queue: number | null;
}

async function loadRows(db: Db, ids: readonly string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    WITH asked AS (
      SELECT report.id, report.office_id, report.sub_point_id, report.said, report.day, report.filed_at,
        coalesce(report.network_mark, report.id) AS network
      FROM citizen_report AS report
      WHERE report.id IN (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))
    ), shelf AS (
      SELECT DISTINCT office_id, day, 'on_hand:' || place AS code
      FROM asked CROSS JOIN LATERAL (VALUES (office_id), (sub_point_id)) AS of (place)
      WHERE place IS NOT NULL
    ), later AS (
      -- A day ends after its own midnight in UTC, in whichever of the three time zones.
      SELECT entry.account, entry.amount, document.occurred_at
      FROM document JOIN entry ON entry.seq = document.seq
      WHERE document.occurred_at >= (SELECT min(day) FROM shelf)::timestamp AT TIME ZONE 'UTC'
        AND entry.account IN (SELECT code FROM shelf)
    ), rest AS (
      SELECT shelf.code, shelf.day, (coalesce(min(account.balance), 0) - coalesce(sum(later.amount), 0))::bigint AS blanks
      FROM shelf
      JOIN office ON office.id = shelf.office_id
      LEFT JOIN account ON account.code = shelf.code
      LEFT JOIN later ON later.account = shelf.code
        AND later.occurred_at >= ((shelf.day + 1)::timestamp AT TIME ZONE office.time_zone)
      GROUP BY shelf.code, shelf.day
    ), known AS (
      SELECT place.office_id, place.day, use.daily_use, stated.*, jobs.printed AS print_jobs, waiting.backlog
      FROM (SELECT DISTINCT office_id, day FROM asked) AS place
      LEFT JOIN LATERAL (
        SELECT least(daily_inflow, capacity_per_day) AS daily_use FROM office_forecast
        WHERE office_id = place.office_id ORDER BY as_of DESC LIMIT 1) AS use ON true
      LEFT JOIN LATERAL (
        SELECT day AS statement_day, counted, printed, printers_working, ribbon_cards_left, film_cards_left, network_up
        FROM office_statement
        WHERE office_id = place.office_id AND sub_point_id IS NULL AND is_current AND office_statement.day <= place.day
        ORDER BY office_statement.day DESC LIMIT 1) AS stated ON true
      LEFT JOIN LATERAL (
        SELECT sum(printed)::bigint AS printed FROM (
          SELECT DISTINCT ON (source) printed FROM print_count
          WHERE office_id = place.office_id AND print_count.day = place.day
          ORDER BY source, recorded_at DESC, event_id DESC) AS newest) AS jobs ON true
      LEFT JOIN LATERAL (
        SELECT backlog FROM office_day
        WHERE office_id = place.office_id AND office_day.day <= place.day
        ORDER BY office_day.day DESC LIMIT 1) AS waiting ON true
    )
    SELECT asked.id, asked.office_id AS "officeId", asked.said, asked.day, asked.filed_at AS "filedAt", asked.network,
      office_rest.blanks AS "onHand", point_rest.blanks AS "subPointOnHand",
      coalesce(known.daily_use, 0) AS "dailyUse", known.statement_day AS "statementDay", known.counted,
      known.printed, known.printers_working AS "printersWorking", known.ribbon_cards_left AS "ribbonCardsLeft",
      known.film_cards_left AS "filmCardsLeft", known.network_up AS "networkUp", known.print_jobs AS "printJobs",
      known.backlog AS queue
    FROM asked
    JOIN known ON known.office_id = asked.office_id AND known.day = asked.day
    JOIN rest AS office_rest ON office_rest.code = 'on_hand:' || asked.office_id AND office_rest.day = asked.day
    LEFT JOIN rest AS point_rest ON point_rest.code = 'on_hand:' || asked.sub_point_id AND point_rest.day = asked.day
    ORDER BY asked.filed_at, asked.id`.execute(db);
  return rows;
}

/**
 * Who else says the same of the same office: voices by network. Left out are those in quarantine, and those that cost
 * their sender no proof of work.
 */
async function loadVoices(db: Db, ids: readonly string[]) {
  const { rows } = await sql<{
    officeId: OfficeId;
    said: CitizenAnswer;
    day: PlainDate;
    network: string;
    reports: number;
  }>`
    SELECT office_id AS "officeId", said, day, coalesce(network_mark, id) AS network, count(*)::integer AS reports
    FROM citizen_report
    WHERE state <> 'quarantined' AND channel <> 'plain' AND office_id IN (
      SELECT DISTINCT office_id FROM citizen_report
      WHERE id IN (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)))
    GROUP BY office_id, said, day, coalesce(network_mark, id)`.execute(db);
  const byMatter = new Map<string, Map<string, number>>();
  for (const { officeId, said, day, network, reports } of rows) {
    for (let shift = -sameMatterDays; shift <= sameMatterDays; shift++) {
      const matter = `${officeId} ${said} ${addDays(day, shift)}`;
      const networks = byMatter.get(matter) ?? new Map<string, number>();
      networks.set(network, (networks.get(network) ?? 0) + reports);
      byMatter.set(matter, networks);
    }
  }
  const totals = new Map<string, number>();
  for (const [matter, networks] of byMatter) {
    totals.set(
      matter,
      [...networks.values()].reduce((sum, reports) => sum + voicesOf(reports), 0),
    );
  }
  return {
    all: (officeId: OfficeId, said: CitizenAnswer, day: PlainDate): number =>
      totals.get(`${officeId} ${said} ${day}`) ?? 0,
    of: (officeId: OfficeId, said: CitizenAnswer, day: PlainDate, network: string): number =>
      voicesOf(byMatter.get(`${officeId} ${said} ${day}`)?.get(network) ?? 0),
  };
}
