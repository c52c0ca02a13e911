-- Allocation rounds as they were decided, with everything they were decided from, so that each can be replayed; and
-- the allocations that approved rounds made.

-- Rounds are numbered within the year without a gap; the row is locked while one is being kept.
CREATE TABLE round_number (
  year integer PRIMARY KEY,
  last_number integer NOT NULL
);

CREATE TABLE allocation_round (
  -- A round is kept with its proposal, whose decision is the round's state.
  id text COLLATE "C" PRIMARY KEY REFERENCES proposal (id),
  year integer NOT NULL,
  number integer NOT NULL,
  as_of date NOT NULL,
  policy_id text NOT NULL,
  policy_version integer NOT NULL,
  -- As used, with the sliders in it.
  policy jsonb NOT NULL,
  ledger_seq bigint NOT NULL,
  reserve_before bigint NOT NULL CHECK (reserve_before >= 0),
  -- L as an exact ratio; NULL where the reserve filled every cap.
  level_numerator bigint,
  level_denominator bigint CHECK (level_denominator > 0),
  asked bigint NOT NULL,
  granted bigint NOT NULL CHECK (granted >= 0),
  offices_granted integer NOT NULL,
  offices_adjusted integer NOT NULL,
  -- Everything that the decision looked at, and SHA-256 of its canonical JSON and of that of the result.
  input jsonb NOT NULL,
  input_hash bytea NOT NULL CHECK (length(input_hash) = 32),
  result_hash bytea NOT NULL CHECK (length(result_hash) = 32),
  UNIQUE (year, number),
  CONSTRAINT level_whole CHECK ((level_numerator IS NULL) = (level_denominator IS NULL))
);

-- Every office of the round, also those that are granted nothing: they read why.
CREATE TABLE round_line (
  round_id text COLLATE "C" NOT NULL REFERENCES allocation_round (id),
  office_id text NOT NULL REFERENCES office (id),
  allocation_id text COLLATE "C" NOT NULL UNIQUE,
  -- What the rule decided, with its reasons and arithmetic as data.
  decision jsonb NOT NULL,
  decided bigint NOT NULL CHECK (decided >= 0),
  granted bigint NOT NULL CHECK (granted >= 0 AND granted <= decided),
  adjustment_reason text,
  adjustment_note text,
  PRIMARY KEY (round_id, office_id),
  CONSTRAINT lowered_with_a_reason CHECK ((granted < decided) = (adjustment_reason IS NOT NULL))
);

CREATE INDEX round_line_by_office ON round_line (office_id);

CREATE TABLE allocation (
  id text COLLATE "C" PRIMARY KEY REFERENCES round_line (allocation_id),
  -- The order of lists; may skip.
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  round_id text COLLATE "C" NOT NULL REFERENCES allocation_round (id),
  office_id text NOT NULL REFERENCES office (id),
  quantity bigint NOT NULL CHECK (quantity > 0),
  asked bigint NOT NULL,
  state text NOT NULL CHECK (state IN ('allocated', 'ready', 'handed_over', 'expired')),
  allocated_on date NOT NULL,
  collect_by date NOT NULL,
  expires_on date NOT NULL CHECK (expires_on >= allocated_on)
);

CREATE INDEX allocation_by_office ON allocation (office_id);
CREATE INDEX allocation_open ON allocation (expires_on) WHERE state IN ('allocated', 'ready');

-- The asks that an allocation answers.
CREATE TABLE allocation_requisition (
  allocation_id text COLLATE "C" NOT NULL REFERENCES allocation (id),
  requisition_id text NOT NULL REFERENCES requisition (id),
  PRIMARY KEY (requisition_id, allocation_id)
);

CREATE INDEX allocation_requisition_by_allocation ON allocation_requisition (allocation_id);

-- A kept round never changes.
CREATE TRIGGER round_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON allocation_round
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER round_line_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON round_line
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER allocation_is_kept BEFORE DELETE OR TRUNCATE ON allocation
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT, UPDATE ON round_number TO blanko_web;
GRANT SELECT, INSERT ON allocation_round, round_line, allocation, allocation_requisition TO blanko_web;
GRANT UPDATE (state) ON allocation TO blanko_web;
