-- Somebody asks at a counter like any citizen; what was said is held against the ledger of that day.
CREATE TABLE undercover_check (
  id text COLLATE "C" PRIMARY KEY,
  office_id text NOT NULL REFERENCES office (id),
  day date NOT NULL,
  said text NOT NULL CHECK (said IN ('no_blanks', 'has_blanks')),
  ledger_said bigint NOT NULL,
  -- What may have gone since the ledger was last told.
  may_have_used bigint NOT NULL CHECK (may_have_used >= 0),
  finding text NOT NULL CHECK (finding IN ('agrees', 'false_none', 'false_stocked')),
  note text CHECK (length(note) BETWEEN 1 AND 500),
  checked_by text NOT NULL,
  recorded_at timestamptz NOT NULL
);

CREATE INDEX undercover_check_newest ON undercover_check (day DESC, id);

GRANT SELECT, INSERT ON undercover_check TO blanko_web;
