/** What citizens said of offices: filed, decided, answered, closed, and forgotten in time. */
import { sql } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type {
  CitizenAnswer,
  ReportCause,
  ReportChannel,
  ReportState,
  WantedCard,
} from '#core/citizen-report/citizen-report.ts';
import type { PlainReports } from '#core/citizen-report/report-weight.ts';
import type { ReportVerdict, TriageReason } from '#core/citizen-report/triage.ts';
import type { UndercoverAnswer, WordFinding } from '#core/citizen-report/word-against-ledger.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Instant, Tx } from './db.ts';
import { saveRows } from './save-rows.ts';

/** As it stands before anybody, or any rule, has looked at it. */
export interface CitizenReport {
  readonly id: string;
  readonly officeId: OfficeId;
  readonly day: PlainDate;
  readonly said: CitizenAnswer;
  /** What the ledger had at the office at that moment. */
  readonly ledgerSaid: Blanks;
}

/** Of a world that was, without what only living citizens leave. */
export function saveCitizenReports(tx: Tx, reports: readonly CitizenReport[]): Promise<void> {
  const rows = reports.map((report) => ({
    id: report.id,
    office_id: report.officeId,
    day: report.day,
    said: report.said,
    ledger_said: report.ledgerSaid,
    filed_at: `${report.day}T03:00:00Z`,
  }));
  return saveRows(tx, 'citizen_report', ['id'], rows);
}

export interface FiledReport extends CitizenReport {
  readonly subPointId: string | null;
  readonly wanted: WantedCard;
  readonly channel: ReportChannel;
  readonly filedAt: Instant;
  readonly takenBy: string | null;
  readonly ownWords: string | null;
  /** Sealed. */
  readonly phone: Buffer | null;
  readonly codeMark: string;
  readonly networkMark: string | null;
  readonly state: 'new' | 'quarantined';
}

/** Filing the same report again changes nothing. */
export async function saveFiledReport(tx: Tx, report: FiledReport): Promise<void> {
  await tx
    .insertInto('citizen_report')
    .values({
      id: report.id,
      office_id: report.officeId,
      sub_point_id: report.subPointId,
      day: report.day,
      said: report.said,
      ledger_said: report.ledgerSaid,
      wanted: report.wanted,
      channel: report.channel,
      filed_at: report.filedAt,
      taken_by: report.takenBy,
      own_words: report.ownWords,
      phone: report.phone,
      code_mark: report.codeMark,
      network_mark: report.networkMark,
      state: report.state,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

export interface DecidedReport {
  readonly id: string;
  readonly verdict: ReportVerdict;
  readonly cause: ReportCause | null;
  readonly reasons: readonly TriageReason[];
  readonly state: ReportState;
  readonly dueOn: PlainDate;
}

/** Many verdicts in one statement. */
export async function saveVerdicts(
  tx: Tx,
  decided: readonly DecidedReport[],
  now: Instant,
): Promise<void> {
  if (decided.length === 0) return;
  await sql`
    UPDATE citizen_report SET verdict = decided.verdict, cause = decided.cause, reasons = decided.reasons,
      state = decided.state, due_on = decided."dueOn",
      closed_at = CASE decided.state WHEN 'closed' THEN ${now}::timestamptz END
    FROM jsonb_to_recordset(${JSON.stringify(decided)}::jsonb)
      AS decided (id text, verdict text, cause text, reasons jsonb, state text, "dueOn" date)
    WHERE citizen_report.id = decided.id`.execute(tx);
}

/** A report that somebody is about to change; null when there is none. */
export async function lockReport(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('citizen_report')
    .select(['id', 'office_id', 'sub_point_id', 'state', 'said', 'day', 'verdict', 'reopened'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row
    ? {
        id: row.id,
        officeId: row.office_id,
        subPointId: row.sub_point_id,
        state: row.state,
        said: row.said,
        day: row.day,
        verdict: row.verdict,
        reopened: row.reopened,
      }
    : null;
}

/** The id of the report that a receipt code was given for. */
export async function reportOfCode(tx: Tx, codeMark: string): Promise<string | null> {
  const row = await tx
    .selectFrom('citizen_report')
    .select('id')
    .where('code_mark', '=', codeMark)
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function changeReport(
  tx: Tx,
  id: string,
  change: {
    readonly state?: ReportState;
    readonly verdict?: ReportVerdict;
    readonly cause?: ReportCause | null;
    readonly decided_by?: string;
    readonly due_on?: PlainDate;
    readonly answered_at?: Instant;
    readonly answered_by?: string;
    readonly answer?: string;
    readonly counted?: Blanks;
    readonly closed_at?: Instant | null;
    readonly is_solved?: boolean;
    readonly reopened?: number;
    readonly own_words?: string | null;
    readonly phone?: null;
  },
): Promise<void> {
  await tx.updateTable('citizen_report').set(change).where('id', '=', id).execute();
}

/** Reports of a network by the form with proof of work since a moment, those in quarantine included. */
export async function countOfNetwork(tx: Tx, networkMark: string, since: Instant): Promise<number> {
  const { count } = await tx
    .selectFrom('citizen_report')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('network_mark', '=', networkMark)
    .where('channel', '=', 'web')
    .where('filed_at', '>', since)
    .executeTakeFirstOrThrow();
  return count;
}

/** Reports without proof of work since a moment, those in quarantine included. */
export async function countPlainReports(
  tx: Tx,
  { networkMark, officeId }: { readonly networkMark: string; readonly officeId: OfficeId },
  since: Instant,
): Promise<PlainReports> {
  const { rows } = await sql<PlainReports>`
    SELECT count(*) FILTER (WHERE network_mark = ${networkMark})::integer AS "ofNetwork",
      count(*) FILTER (WHERE office_id = ${officeId})::integer AS "aboutOffice",
      count(*)::integer AS "inCountry"
    FROM citizen_report WHERE channel = 'plain' AND filed_at > ${since}`.execute(tx);
  return rows[0]!;
}

/** Closed before these days: telephone and own words are no longer needed. Marks of networks last a week. */
export async function forgetReports(
  tx: Tx,
  before: {
    readonly phone: PlainDate;
    readonly ownWords: PlainDate;
    readonly networkMark: PlainDate;
  },
): Promise<{ phones: number; ownWords: number }> {
  const phones = await tx
    .updateTable('citizen_report')
    .set({ phone: null })
    .where('phone', 'is not', null)
    .where('closed_at', '<', before.phone)
    .executeTakeFirst();
  const ownWords = await tx
    .updateTable('citizen_report')
    .set({ own_words: null })
    .where('own_words', 'is not', null)
    .where('closed_at', '<', before.ownWords)
    .executeTakeFirst();
  await tx
    .updateTable('citizen_report')
    .set({ network_mark: null })
    .where('network_mark', 'is not', null)
    .where('filed_at', '<', before.networkMark)
    .execute();
  return { phones: Number(phones.numUpdatedRows), ownWords: Number(ownWords.numUpdatedRows) };
}

/** Those that nobody has looked at yet, oldest first. */
export async function loadNewReports(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('citizen_report')
    .select('id')
    .where('state', '=', 'new')
    .orderBy('filed_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

export async function saveShiftNote(
  tx: Tx,
  note: { readonly id: string; readonly by: string; readonly at: Instant; readonly note: string },
): Promise<void> {
  await tx
    .insertInto('shift_note')
    .values({ id: note.id, by_login: note.by, at: note.at, note: note.note })
    .execute();
}

export interface UndercoverCheck {
  readonly id: string;
  readonly officeId: OfficeId;
  readonly day: PlainDate;
  readonly said: UndercoverAnswer;
  readonly ledgerSaid: Blanks;
  readonly mayHaveUsed: Blanks;
  readonly finding: WordFinding;
  readonly note: string | null;
  readonly checkedBy: string;
  readonly recordedAt: Instant;
}

export async function saveUndercoverCheck(tx: Tx, check: UndercoverCheck): Promise<void> {
  await tx
    .insertInto('undercover_check')
    .values({
      id: check.id,
      office_id: check.officeId,
      day: check.day,
      said: check.said,
      ledger_said: check.ledgerSaid,
      may_have_used: check.mayHaveUsed,
      finding: check.finding,
      note: check.note,
      checked_by: check.checkedBy,
      recorded_at: check.recordedAt,
    })
    .execute();
}
