/** The columns of the offices' work, as Kysely sees them. */
import type { JSONColumnType } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type { InvalidCardCause } from '#core/ledger/invalid-card.ts';
import type { LoanState, StockReturnState } from '#core/ledger/loan-state.ts';
import type { QuestionOrigin, QuestionState } from '#core/ledger/stock-question.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Instant } from './db.ts';

export interface OfficeWorkTables {
  act: { event_id: string; input_hash: Buffer; actor: string; recorded_at: Instant };
  sub_point: {
    id: string;
    office_id: OfficeId;
    name: string;
    opened_on: PlainDate;
    closed_on: PlainDate | null;
    event_id: string | null;
  };
  office_statement: OfficeStatementRow;
  stock_count: {
    id: string;
    office_id: OfficeId | null;
    sub_point_id: string | null;
    day: PlainDate;
    counted: Blanks;
    ledger_said: Blanks;
    counted_by: string;
    recorded_at: Instant;
  };
  stock_question: {
    id: string;
    office_id: OfficeId | null;
    sub_point_id: string | null;
    origin: QuestionOrigin;
    origin_id: string;
    day: PlainDate;
    ledger_said: Blanks;
    counted: Blanks;
    state: QuestionState;
    opened_at: Instant;
    answer: string | null;
    answered_by: string | null;
    answered_at: Instant | null;
    proposal_id: string | null;
  };
  destruction: {
    id: string;
    office_id: OfficeId;
    day: PlainDate;
    minutes_number: string;
    witnesses: JSONColumnType<Witness[]>;
    proposed_at: Instant;
    seq: number | null;
    invalid_seq: number | null;
  };
  destruction_line: {
    destruction_id: string;
    what: 'spoiled' | 'rejected' | 'invalid_card';
    cause: string;
    quantity: Blanks;
  };
  invalid_card_count: {
    event_id: string;
    cause: InvalidCardCause;
    office_id: OfficeId;
    day: PlainDate;
    quantity: number;
    seq: number;
  };
  loan: {
    id: string;
    lender_id: OfficeId;
    borrower_id: OfficeId;
    quantity: Blanks;
    return_by: PlainDate;
    reason: string;
    state: LoanState;
    proposed_by: string;
    proposed_at: Instant;
    lender_consent_by: string | null;
    borrower_consent_by: string | null;
  };
  loan_move: {
    event_id: string;
    loan_id: string;
    direction: 'handover' | 'return';
    quantity: Blanks;
    seq: number;
    counted_by: string;
    recorded_at: Instant;
  };
  stock_return: {
    id: string;
    office_id: OfficeId;
    on_hand: Blanks;
    rejected: Blanks;
    reason: string;
    state: StockReturnState;
    announced_by: string;
    announced_at: Instant;
    counted_on_hand: Blanks | null;
    counted_rejected: Blanks | null;
    received_by: string | null;
    seq: number | null;
  };
  print_count: {
    event_id: string;
    office_id: OfficeId;
    day: PlainDate;
    source: string;
    printed: Blanks;
    failed: Blanks;
    recorded_at: Instant;
  };
}

export interface Witness {
  readonly name: string;
  readonly office: string;
}

interface OfficeStatementRow {
  id: string;
  office_id: OfficeId;
  sub_point_id: string | null;
  day: PlainDate;
  printed: Blanks | null;
  print_failure: Blanks | null;
  encoding_failure: Blanks | null;
  factory_defect: Blanks | null;
  physical_damage: Blanks | null;
  test_prints: Blanks | null;
  opening: Blanks | null;
  came_in: Blanks | null;
  went_out: Blanks | null;
  expected_rest: Blanks | null;
  counted: Blanks | null;
  printers_working: number | null;
  printers_total: number | null;
  ribbon_cards_left: number | null;
  film_cards_left: number | null;
  network_up: boolean | null;
  backlog_first_time: number | null;
  backlog_damaged: number | null;
  backlog_lost: number | null;
  backlog_data_change: number | null;
  seq: number | null;
  stated_by: string | null;
  recorded_at: Instant;
  is_current: boolean;
  corrects: string | null;
  correction_reason: string | null;
}
