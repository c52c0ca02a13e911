-- Blanks that go from one office to another for good: plans as they were decided, the moves they propose, and what
-- became of each. Nothing moves by it before both offices have accepted, and across provinces or in large numbers not
-- before a person of the centre has approved.

ALTER TABLE proposal DROP CONSTRAINT proposal_kind_check;
ALTER TABLE proposal ADD CONSTRAINT proposal_kind_check
  CHECK (kind IN ('round', 'supplement', 'redistribution', 'dispute_settlement', 'adjustment', 'destruction',
    'reversal', 'role_grant', 'policy_version'));

-- Fewer counted in than were sent: the giver is asked, as the lender of a loan is.
ALTER TABLE stock_question DROP CONSTRAINT stock_question_origin_check;
ALTER TABLE stock_question ADD CONSTRAINT stock_question_origin_check
  CHECK (origin IN ('statement', 'count', 'return', 'loan', 'move'));

CREATE TABLE move_plan (
  -- The event id of whoever asked for it; of the morning's, made from its day.
  id text COLLATE "C" PRIMARY KEY,
  -- The order of plans.
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  as_of date NOT NULL,
  pool text NOT NULL CHECK (pool IN ('national', 'within_province')),
  -- The province that evens out its own stock; NULL for the whole country.
  province_code text,
  drawn_at timestamptz NOT NULL,
  drawn_by text NOT NULL,
  ledger_seq bigint NOT NULL,
  -- The policy of the needs; the numbers of the moves themselves stand in the input.
  policy_id text NOT NULL,
  policy_version integer NOT NULL,
  -- As of a kept round: everything that was looked at, what was decided, and SHA-256 of the canonical JSON of each.
  input jsonb NOT NULL,
  input_hash bytea NOT NULL CHECK (length(input_hash) = 32),
  result jsonb NOT NULL,
  result_hash bytea NOT NULL CHECK (length(result_hash) = 32),
  CONSTRAINT province_of_its_pool CHECK (province_code IS NULL OR pool = 'within_province')
);

CREATE TABLE office_move (
  id text COLLATE "C" PRIMARY KEY,
  plan_id text COLLATE "C" NOT NULL REFERENCES move_plan (id),
  giver_id text NOT NULL REFERENCES office (id),
  receiver_id text NOT NULL REFERENCES office (id),
  quantity bigint NOT NULL CHECK (quantity > 0),
  km bigint NOT NULL CHECK (km >= 0),
  days integer NOT NULL CHECK (days >= 0),
  -- In thousandths of a rupiah for one blank: the way, and what a blank is worth at each end.
  cost bigint NOT NULL,
  price_from bigint NOT NULL,
  price_to bigint NOT NULL,
  leaves_province boolean NOT NULL,
  reasons jsonb NOT NULL,
  needs_approval boolean NOT NULL,
  -- What the receiver could use when it was planned: beyond it, it has been served otherwise since.
  most_held bigint NOT NULL CHECK (most_held >= quantity),
  proposed_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('proposed', 'accepted', 'approved', 'sent', 'received', 'declined', 'lapsed')),
  -- The last day of what is waited for: the answers, then the sending.
  lapses_on date NOT NULL,
  -- The approval of the centre, from when both sides have accepted.
  proposal_id text COLLATE "C" UNIQUE REFERENCES proposal (id),
  CONSTRAINT not_to_itself CHECK (giver_id <> receiver_id),
  CONSTRAINT accepted_waits_for_centre CHECK (state <> 'accepted' OR proposal_id IS NOT NULL),
  CONSTRAINT not_without_the_centre
    CHECK (NOT needs_approval OR state NOT IN ('approved', 'sent', 'received') OR proposal_id IS NOT NULL)
);

CREATE INDEX office_move_by_giver ON office_move (giver_id, proposed_at DESC, id DESC);
CREATE INDEX office_move_by_receiver ON office_move (receiver_id, proposed_at DESC, id DESC);
CREATE INDEX office_move_newest ON office_move (proposed_at DESC, id DESC);
CREATE INDEX office_move_open ON office_move (lapses_on) WHERE state IN ('proposed', 'accepted', 'approved', 'sent');
CREATE INDEX office_move_by_plan ON office_move (plan_id);

-- What happened to a move, each once at most. Appended only.
CREATE TABLE office_move_step (
  move_id text COLLATE "C" NOT NULL REFERENCES office_move (id),
  step text NOT NULL
    CHECK (step IN ('giver_accepted', 'receiver_accepted', 'approved', 'declined', 'lapsed', 'sent', 'received')),
  at timestamptz NOT NULL,
  -- A login, or the program itself.
  by text NOT NULL,
  -- What was sent or counted in.
  quantity bigint CHECK (quantity > 0),
  -- Why it was declined, as a code and in words.
  reason text,
  note text,
  -- The document of the arrival.
  seq bigint UNIQUE REFERENCES document (seq),
  PRIMARY KEY (move_id, step),
  CONSTRAINT counted_when_it_moves CHECK ((step IN ('sent', 'received')) = (quantity IS NOT NULL)),
  CONSTRAINT arrival_is_a_document CHECK ((step = 'received') = (seq IS NOT NULL)),
  CONSTRAINT declined_with_a_reason CHECK ((step = 'declined') = (reason IS NOT NULL))
);

-- Rounds count what is agreed as on its way.
CREATE TRIGGER office_move_is_observed AFTER INSERT OR UPDATE ON office_move
  FOR EACH STATEMENT EXECUTE FUNCTION count_observation();

CREATE TRIGGER move_plan_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON move_plan
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER office_move_is_kept BEFORE DELETE OR TRUNCATE ON office_move
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER office_move_step_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON office_move_step
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON move_plan, office_move, office_move_step TO blanko_web;
GRANT UPDATE (state, lapses_on, proposal_id) ON office_move TO blanko_web;
