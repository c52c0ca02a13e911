-- The round of a morning as it was drawn up, with all it was decided from: a draft, which moves nothing. One a day; a
-- later one of the day takes its place. Two persons and a proposal make a round of it.

CREATE TABLE round_draft (
  as_of date PRIMARY KEY,
  drawn_at timestamptz NOT NULL,
  drawn_by text NOT NULL,
  ledger_seq bigint NOT NULL,
  -- As of a kept round: everything that was looked at, what was decided, and SHA-256 of the canonical JSON of each.
  input jsonb NOT NULL,
  input_hash bytea NOT NULL CHECK (length(input_hash) = 32),
  result jsonb NOT NULL,
  result_hash bytea NOT NULL CHECK (length(result_hash) = 32)
);

GRANT SELECT, INSERT, UPDATE ON round_draft TO blanko_web;
