-- The work of the offices: daily statements with their corrections, counts and the questions they open, what is
-- destroyed, lent, brought back, issued to sub-points, and what the printing system says. Counts, never persons.

-- A change that a client asked for, once: the same id may come again without harm, with other content it is refused.
CREATE TABLE act (
  event_id text COLLATE "C" PRIMARY KEY,
  -- SHA-256 of what was sent.
  input_hash bytea NOT NULL CHECK (length(input_hash) = 32),
  actor text NOT NULL,
  recorded_at timestamptz NOT NULL
);

-- What a count finds damaged becomes spoiled by the adjustment.
UPDATE movement_kind SET gives_to = gives_to || '{spoiled}' WHERE kind = 'adjustment';

-- Policies from before offices had gates: the figures of default-policy.ts.
UPDATE policy SET document = document || '{"destroyWithinWorkingDays": 25, "gates": {"statementsDueMax": 0,
  "countWorkingDaysMax": 5, "questionWorkingDaysMax": 2, "emergencyWorkingDays": 5}}'
WHERE NOT document ? 'gates';

CREATE TABLE sub_point (
  -- `3205.01`: the office and two digits.
  id text COLLATE "C" PRIMARY KEY,
  office_id text NOT NULL REFERENCES office (id),
  name text NOT NULL,
  opened_on date NOT NULL,
  closed_on date CHECK (closed_on >= opened_on),
  -- The act that opened it; NULL for one from before this system.
  event_id text COLLATE "C" UNIQUE,
  CONSTRAINT id_says_office CHECK (id ~ ('^' || office_id || '\.[0-9]{2}$'))
);

CREATE INDEX sub_point_by_office ON sub_point (office_id);

-- A statement is never edited: a correction is a further one that names it. NULL figures were not asked for then.
ALTER TABLE office_statement
  DROP CONSTRAINT office_statement_pkey,
  ADD COLUMN id text COLLATE "C",
  ADD COLUMN sub_point_id text REFERENCES sub_point (id),
  ADD COLUMN printed bigint CHECK (printed >= 0),
  ADD COLUMN print_failure bigint CHECK (print_failure >= 0),
  ADD COLUMN encoding_failure bigint CHECK (encoding_failure >= 0),
  ADD COLUMN factory_defect bigint CHECK (factory_defect >= 0),
  ADD COLUMN physical_damage bigint CHECK (physical_damage >= 0),
  ADD COLUMN test_prints bigint CHECK (test_prints >= 0),
  -- What the ledger had at the start of the day, what came in and went out besides use, and so what should be left.
  ADD COLUMN opening bigint,
  ADD COLUMN came_in bigint,
  ADD COLUMN went_out bigint,
  ADD COLUMN expected_rest bigint,
  ADD COLUMN backlog_first_time bigint CHECK (backlog_first_time >= 0),
  ADD COLUMN backlog_damaged bigint CHECK (backlog_damaged >= 0),
  ADD COLUMN backlog_lost bigint CHECK (backlog_lost >= 0),
  ADD COLUMN backlog_data_change bigint CHECK (backlog_data_change >= 0),
  ADD COLUMN stated_by text,
  ADD COLUMN is_current boolean NOT NULL DEFAULT true,
  ADD COLUMN corrects text COLLATE "C",
  ADD COLUMN correction_reason text,
  ADD CONSTRAINT correction_has_a_reason CHECK ((corrects IS NULL) = (correction_reason IS NULL));

UPDATE office_statement SET id = office_id || '/' || day;

ALTER TABLE office_statement
  ALTER COLUMN id SET NOT NULL,
  ADD PRIMARY KEY (id),
  ADD CONSTRAINT corrects_a_statement FOREIGN KEY (corrects) REFERENCES office_statement (id),
  ADD CONSTRAINT corrected_once UNIQUE (corrects);

-- One statement an office and day, and one a sub-point and day.
CREATE UNIQUE INDEX statement_of_office ON office_statement (office_id, day) WHERE is_current AND sub_point_id IS NULL;
CREATE UNIQUE INDEX statement_of_sub_point ON office_statement (sub_point_id, day)
  WHERE is_current AND sub_point_id IS NOT NULL;
CREATE INDEX statement_by_place ON office_statement (office_id, sub_point_id, day DESC);

-- A count is an observation: it moves nothing.
CREATE TABLE stock_count (
  id text COLLATE "C" PRIMARY KEY,
  -- NULL: the central reserve.
  office_id text REFERENCES office (id),
  sub_point_id text REFERENCES sub_point (id),
  day date NOT NULL,
  counted bigint NOT NULL CHECK (counted >= 0),
  ledger_said bigint NOT NULL CHECK (ledger_said >= 0),
  counted_by text NOT NULL,
  recorded_at timestamptz NOT NULL
);

CREATE INDEX stock_count_by_place ON stock_count (office_id, recorded_at DESC, id DESC);

-- Where a count and the ledger differ, somebody has to answer.
CREATE TABLE stock_question (
  id text COLLATE "C" PRIMARY KEY,
  office_id text REFERENCES office (id),
  sub_point_id text REFERENCES sub_point (id),
  origin text NOT NULL CHECK (origin IN ('statement', 'count', 'return', 'loan')),
  -- The statement, count, return or loan.
  origin_id text COLLATE "C" NOT NULL,
  day date NOT NULL,
  ledger_said bigint NOT NULL,
  counted bigint NOT NULL CHECK (counted >= 0 AND counted <> ledger_said),
  state text NOT NULL CHECK (state IN ('open', 'explained', 'recounted', 'proposed', 'adjusted')),
  opened_at timestamptz NOT NULL,
  answer text,
  answered_by text,
  answered_at timestamptz,
  proposal_id text REFERENCES proposal (id),
  CONSTRAINT answered_or_open CHECK ((state = 'open') = (answered_at IS NULL))
);

CREATE INDEX stock_question_by_place ON stock_question (office_id, opened_at DESC, id DESC);
CREATE INDEX stock_question_by_origin ON stock_question (origin_id);
CREATE INDEX stock_question_open ON stock_question (office_id, day) WHERE state = 'open';

-- Spoiled and rejected blanks and old cards, burnt before witnesses (SE 470.13/11176/SJ). The id is the proposal's,
-- except for those from before this system.
CREATE TABLE destruction (
  id text COLLATE "C" PRIMARY KEY,
  office_id text NOT NULL REFERENCES office (id),
  day date NOT NULL,
  minutes_number text NOT NULL,
  -- [{name, office}]: staff and police, two at least.
  witnesses jsonb NOT NULL CHECK (jsonb_array_length(witnesses) >= 2),
  proposed_at timestamptz NOT NULL,
  -- The documents of the blanks and of the old cards; both NULL before the approval.
  seq bigint REFERENCES document (seq),
  invalid_seq bigint REFERENCES document (seq)
);

CREATE INDEX destruction_by_office ON destruction (office_id, proposed_at DESC);
CREATE UNIQUE INDEX minutes_once ON destruction (office_id, minutes_number)
  WHERE seq IS NOT NULL OR invalid_seq IS NOT NULL;

CREATE TABLE destruction_line (
  destruction_id text COLLATE "C" NOT NULL REFERENCES destruction (id),
  what text NOT NULL CHECK (what IN ('spoiled', 'rejected', 'invalid_card')),
  -- The cause; '' for rejected blanks, which have none.
  cause text NOT NULL,
  quantity bigint NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (destruction_id, what, cause)
);

-- Old cards taken back: how many, why, never whose. One row for each document and cause.
CREATE TABLE invalid_card_count (
  event_id text COLLATE "C" NOT NULL,
  cause text NOT NULL CHECK (cause IN ('data_change', 'damaged', 'moved_in', 'chip_unreadable', 'print_failure',
    'death', 'other')),
  office_id text NOT NULL REFERENCES office (id),
  day date NOT NULL,
  quantity bigint NOT NULL CHECK (quantity > 0),
  seq bigint NOT NULL REFERENCES document (seq),
  PRIMARY KEY (event_id, cause)
);

CREATE INDEX invalid_card_count_by_office ON invalid_card_count (office_id, day);

CREATE TABLE loan (
  id text COLLATE "C" PRIMARY KEY,
  lender_id text NOT NULL REFERENCES office (id),
  borrower_id text NOT NULL REFERENCES office (id),
  quantity bigint NOT NULL CHECK (quantity > 0),
  return_by date NOT NULL,
  reason text NOT NULL,
  state text NOT NULL CHECK (state IN ('proposed', 'agreed', 'handed_over', 'returned', 'declined', 'withdrawn')),
  proposed_by text NOT NULL,
  proposed_at timestamptz NOT NULL,
  lender_consent_by text,
  borrower_consent_by text,
  CONSTRAINT not_to_itself CHECK (lender_id <> borrower_id),
  -- Nothing moves without the consent of both sides.
  CONSTRAINT both_sides_agreed CHECK (state NOT IN ('agreed', 'handed_over', 'returned')
    OR (lender_consent_by IS NOT NULL AND borrower_consent_by IS NOT NULL))
);

CREATE INDEX loan_by_lender ON loan (lender_id, proposed_at DESC);
CREATE INDEX loan_by_borrower ON loan (borrower_id, proposed_at DESC);

-- What was counted in: by the borrower at the hand-over, by the lender when it came back.
CREATE TABLE loan_move (
  event_id text COLLATE "C" PRIMARY KEY,
  loan_id text COLLATE "C" NOT NULL REFERENCES loan (id),
  direction text NOT NULL CHECK (direction IN ('handover', 'return')),
  quantity bigint NOT NULL CHECK (quantity > 0),
  seq bigint NOT NULL REFERENCES document (seq),
  counted_by text NOT NULL,
  recorded_at timestamptz NOT NULL
);

CREATE INDEX loan_move_by_loan ON loan_move (loan_id);

-- Blanks brought back to the central reserve: announced by the office, counted in by the keeper.
CREATE TABLE stock_return (
  id text COLLATE "C" PRIMARY KEY,
  office_id text NOT NULL REFERENCES office (id),
  on_hand bigint NOT NULL CHECK (on_hand >= 0),
  rejected bigint NOT NULL CHECK (rejected >= 0),
  reason text NOT NULL,
  state text NOT NULL CHECK (state IN ('announced', 'received', 'withdrawn')),
  announced_by text NOT NULL,
  announced_at timestamptz NOT NULL,
  counted_on_hand bigint CHECK (counted_on_hand BETWEEN 0 AND on_hand),
  counted_rejected bigint CHECK (counted_rejected BETWEEN 0 AND rejected),
  received_by text,
  seq bigint REFERENCES document (seq),
  CONSTRAINT brings_something CHECK (on_hand + rejected > 0),
  CONSTRAINT received_by_another CHECK (received_by <> announced_by)
);

CREATE INDEX stock_return_by_office ON stock_return (office_id, announced_at DESC);

-- The printing system's totals of one office, day and source so far. Appended only: the newest row is the total.
CREATE TABLE print_count (
  event_id text COLLATE "C" PRIMARY KEY,
  office_id text NOT NULL REFERENCES office (id),
  day date NOT NULL,
  source text NOT NULL,
  printed bigint NOT NULL CHECK (printed >= 0),
  failed bigint NOT NULL CHECK (failed >= 0),
  recorded_at timestamptz NOT NULL
);

CREATE INDEX print_count_newest ON print_count (office_id, day, source, recorded_at DESC, event_id DESC);

GRANT SELECT, INSERT ON act, stock_count, destruction_line, invalid_card_count, loan_move, print_count TO blanko_web;
GRANT SELECT, INSERT, UPDATE ON sub_point, stock_question, destruction, loan, stock_return TO blanko_web;
