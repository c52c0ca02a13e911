/** The columns of what citizens say, as Kysely sees them. */
import type { ColumnType, Generated } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type {
  CitizenAnswer,
  ReportCause,
  ReportChannel,
  ReportState,
  WantedCard,
} from '#core/citizen-report/citizen-report.ts';
import type { ReportVerdict, TriageReason } from '#core/citizen-report/triage.ts';
import type { UndercoverAnswer, WordFinding } from '#core/citizen-report/word-against-ledger.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Instant } from './db.ts';

type MayCome<Value> = ColumnType<Value | null, Value | null | undefined, Value | null>;

export interface CitizenReportTables {
  citizen_report: {
    id: string;
    office_id: OfficeId;
    sub_point_id: MayCome<string>;
    day: PlainDate;
    said: CitizenAnswer;
    ledger_said: Blanks;
    wanted: Generated<WantedCard>;
    channel: Generated<ReportChannel>;
    filed_at: Instant;
    taken_by: MayCome<string>;
    own_words: MayCome<string>;
    phone: MayCome<Buffer>;
    code_mark: MayCome<string>;
    network_mark: MayCome<string>;
    state: Generated<ReportState | 'new'>;
    verdict: MayCome<ReportVerdict>;
    cause: MayCome<ReportCause>;
    reasons: ColumnType<TriageReason[] | null, never, string>;
    decided_by: MayCome<string>;
    due_on: MayCome<PlainDate>;
    answered_at: MayCome<Instant>;
    answered_by: MayCome<string>;
    answer: MayCome<string>;
    counted: MayCome<Blanks>;
    closed_at: MayCome<Instant>;
    is_solved: MayCome<boolean>;
    reopened: Generated<number>;
  };
  undercover_check: {
    id: string;
    office_id: OfficeId;
    day: PlainDate;
    said: UndercoverAnswer;
    ledger_said: Blanks;
    may_have_used: Blanks;
    finding: WordFinding;
    note: string | null;
    checked_by: string;
    recorded_at: Instant;
  };
  shift_note: { id: string; by_login: string; at: Instant; note: string };
}
