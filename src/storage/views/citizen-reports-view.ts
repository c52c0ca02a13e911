/** What citizens said, for those who may read it; and what one receipt code opens. */
import { sql } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type { ReportState } from '#core/citizen-report/citizen-report.ts';
import type { ReportVerdict } from '#core/citizen-report/triage.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db } from '../db.ts';
import { nameOn } from './name-on.ts';
import { beyond, type FallingBy, pageOf } from './newest-first.ts';
import { rowInScope } from './row-in-scope.ts';
import type { Scope } from './scope.ts';

const newestFirst: FallingBy = [
  { column: 'citizen_report.filed_at', type: 'timestamptz' },
  { column: 'citizen_report.id', type: 'text' },
];
const columns = { office: 'citizen_report.office_id', subPoint: null };

export async function loadCitizenReportPage(
  db: Db,
  scope: Scope,
  filter: {
    readonly office?: OfficeId | undefined;
    readonly state?: ReportState | undefined;
    readonly verdict?: ReportVerdict | undefined;
    /** Answered, with a telephone, and nobody has asked whether it was solved. */
    readonly callBack?: 'true' | undefined;
  },
  page: { readonly after?: string | undefined; readonly limit: number },
  today: PlainDate,
) {
  let query = reportRows(db, scope, today).where(beyond(page.after, newestFirst));
  if (filter.office !== undefined) {
    query = query.where('citizen_report.office_id', '=', filter.office);
  }
  if (filter.state !== undefined) query = query.where('citizen_report.state', '=', filter.state);
  if (filter.verdict !== undefined) {
    query = query.where('citizen_report.verdict', '=', filter.verdict);
  }
  if (filter.callBack !== undefined) {
    query = query
      .where('citizen_report.state', '=', 'answered')
      .where('citizen_report.phone', 'is not', null)
      .where('citizen_report.is_solved', 'is', null);
  }
  const rows = await query
    .orderBy('citizen_report.filed_at', 'desc')
    .orderBy('citizen_report.id', 'desc')
    .limit(page.limit + 1)
    .execute();
  return pageOf(rows, page.limit, (row) => [row.filedAt, row.id]);
}

/** null when there is none in sight. */
export async function loadCitizenReport(db: Db, scope: Scope, id: string, today: PlainDate) {
  const row = await reportRows(db, scope, today)
    .where('citizen_report.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Their own words are shown to nobody at the office that they speak of. */
function reportRows(db: Db, scope: Scope, today: PlainDate) {
  const words = scope.officeId === null ? sql.ref('citizen_report.own_words') : sql`NULL`;
  return db
    .selectFrom('citizen_report')
    .innerJoin('office', 'office.id', 'citizen_report.office_id')
    .innerJoin(nameOn(db, today), 'name.office_id', 'citizen_report.office_id')
    .select(['citizen_report.id', 'citizen_report.office_id as officeId'])
    .select(['name.name as officeName', 'office.province_code as provinceCode'])
    .select(['citizen_report.sub_point_id as subPointId', 'day', 'wanted', 'said', 'channel'])
    .select(['filed_at as filedAt', 'ledger_said as ledgerSaid', 'state', 'verdict', 'cause'])
    .select(['reasons', 'decided_by as decidedBy', 'due_on as dueOn', 'answer', 'counted'])
    .select(['answered_at as answeredAt', 'is_solved as isSolved', 'reopened'])
    .select([
      sql<string | null>`${words}`.as('ownWords'),
      sql<boolean>`citizen_report.phone IS NOT NULL`.as('hasPhone'),
    ])
    .where(rowInScope(scope, columns));
}

export async function loadReceipt(db: Db, codeMark: string, today: PlainDate) {
  const row = await db
    .selectFrom('citizen_report')
    .innerJoin(nameOn(db, today), 'name.office_id', 'citizen_report.office_id')
    .select(['citizen_report.office_id as officeId', 'name.name as officeName'])
    .select(['sub_point_id as subPointId', 'day', 'wanted', 'said', 'filed_at as filedAt'])
    .select(['state', 'verdict', 'cause', 'due_on as dueOn', 'answer', 'counted'])
    .select(['answered_at as answeredAt', 'closed_at as closedAt', 'is_solved as isSolved'])
    .select(['reopened', 'own_words as ownWords'])
    .select(sql<boolean>`phone IS NOT NULL`.as('hasPhone'))
    .where('code_mark', '=', codeMark)
    .executeTakeFirst();
  return row ?? null;
}

/** Sealed; null where none was left, or it was deleted. */
export async function loadReportPhone(db: Db, id: string): Promise<Buffer | null> {
  const row = await db
    .selectFrom('citizen_report')
    .select('phone')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.phone ?? null;
}

/** What came in on a day by the clock of Jakarta, and what waits of all days. */
export async function loadCallDay(db: Db, day: PlainDate) {
  const ofDay = sql<boolean>`(filed_at AT TIME ZONE 'Asia/Jakarta')::date = ${day}::date`;
  const count = sql<number>`count(*)::integer`;
  const byChannel = await db
    .selectFrom('citizen_report')
    .select(['channel', count.as('count')])
    .where(ofDay)
    .groupBy('channel')
    .orderBy('channel')
    .execute();
  const byVerdict = await db
    .selectFrom('citizen_report')
    .select([sql<ReportVerdict>`verdict`.as('verdict'), count.as('count')])
    .where(ofDay)
    .where('verdict', 'is not', null)
    .groupBy('verdict')
    .orderBy(count, 'desc')
    .execute();
  const waiting = await db
    .selectFrom('citizen_report')
    .select([
      sql<number>`count(*) FILTER (WHERE state = 'person')::integer`.as('waitingForPerson'),
      sql<number>`count(*) FILTER (WHERE state = 'office')::integer`.as('waitingForOffice'),
      sql<number>`count(*) FILTER (WHERE state = 'office' AND due_on < ${day}::date)::integer`.as(
        'overdue',
      ),
      sql<number>`count(*) FILTER (WHERE state = 'quarantined')::integer`.as('quarantined'),
    ])
    .where('state', 'in', ['person', 'office', 'quarantined'])
    .executeTakeFirstOrThrow();
  const handovers = await db
    .selectFrom('shift_note')
    .select(['by_login as by', 'at', 'note'])
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(5)
    .execute();
  const received = byChannel.reduce((sum, channel) => sum + channel.count, 0);
  return { day, received, byChannel, byVerdict, ...waiting, handovers };
}

/** Every office with its counters that are open, by code. */
export async function loadReportPlaces(db: Db, today: PlainDate) {
  const offices = await db
    .selectFrom('office')
    .innerJoin(nameOn(db, today), 'name.office_id', 'office.id')
    .select(['office.id', 'name.code', 'name.name', 'office.province_name as provinceName'])
    .orderBy('name.code')
    .execute();
  const points = await db
    .selectFrom('sub_point')
    .select(['id', 'name', 'office_id'])
    .where('opened_on', '<=', today)
    .where((where) => where.or([where('closed_on', 'is', null), where('closed_on', '>', today)]))
    .orderBy('id')
    .execute();
  return {
    offices: offices.map((office) => ({
      ...office,
      subPoints: points
        .filter((point) => point.office_id === office.id)
        .map(({ id, name }) => ({ id, name })),
    })),
  };
}

export interface ConfirmedOffice {
  readonly officeId: OfficeId;
  readonly officeName: string;
  readonly provinceCode: string;
  /** Those that were found true and that it has not answered. */
  readonly reports: number;
  /** Of the oldest. */
  readonly dueOn: PlainDate;
  readonly isEmpty: boolean;
  readonly inTransit: Blanks;
  /** Granted, and still in the store. */
  readonly promised: readonly {
    readonly id: string;
    readonly blanks: Blanks;
    readonly collectBy: PlainDate;
  }[];
}

/** Offices that owe an answer to reports found true, with what is on its way to them; of all, or of some. */
export async function loadConfirmedOffices(
  db: Db,
  offices: readonly OfficeId[] | null,
  today: PlainDate,
): Promise<ConfirmedOffice[]> {
  const some =
    offices === null
      ? sql`true`
      : sql`report.office_id IN (SELECT jsonb_array_elements_text(${JSON.stringify(offices)}::jsonb))`;
  const { rows } = await sql<ConfirmedOffice>`
    SELECT report.office_id AS "officeId", min(name.name) AS "officeName", min(office.province_code) AS "provinceCode",
      count(*)::integer AS reports, min(report.due_on) AS "dueOn",
      bool_or(report.verdict = 'office_empty') AS "isEmpty",
      coalesce((SELECT sum(balance) FROM account
        WHERE kind = 'in_transit' AND office_id = report.office_id), 0)::bigint AS "inTransit",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', id, 'blanks', quantity, 'collectBy', collect_by) ORDER BY id)
        FROM allocation
        WHERE office_id = report.office_id AND state IN ('allocated', 'ready')), '[]') AS promised
    FROM citizen_report AS report
    JOIN office ON office.id = report.office_id
    JOIN ${nameOn(db, today)} ON name.office_id = report.office_id
    WHERE report.state = 'office' AND ${some}
    GROUP BY report.office_id
    ORDER BY report.office_id`.execute(db);
  return rows;
}
