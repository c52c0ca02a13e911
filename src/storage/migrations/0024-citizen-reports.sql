-- What citizens say, held against the ledger. No name and no number of a person: the telephone for a call back is sealed
-- with a key that is kept outside of the database, a network is a mark under a key that changes every day, the receipt
-- code is a mark too.
ALTER TABLE citizen_report
  ADD COLUMN sub_point_id text REFERENCES sub_point (id),
  ADD COLUMN wanted text NOT NULL DEFAULT 'other'
    CHECK (wanted IN ('first_card', 'damaged_card', 'lost_card', 'data_change', 'other')),
  ADD COLUMN channel text NOT NULL DEFAULT 'web' CHECK (channel IN ('web', 'call', 'hook')),
  ADD COLUMN filed_at timestamptz,
  -- The agent of the call centre or the machine; NULL for the form.
  ADD COLUMN taken_by text,
  ADD COLUMN own_words text CHECK (length(own_words) BETWEEN 1 AND 500),
  ADD COLUMN phone bytea,
  ADD COLUMN code_mark text COLLATE "C" UNIQUE,
  ADD COLUMN network_mark text COLLATE "C",
  ADD COLUMN state text NOT NULL DEFAULT 'new'
    CHECK (state IN ('new', 'quarantined', 'office', 'person', 'answered', 'closed')),
  ADD COLUMN verdict text CHECK (verdict IN ('office_empty', 'stock_but_refused', 'cannot_print', 'sub_point_empty',
    'record_not_ready', 'not_about_blanks', 'unfounded', 'needs_person')),
  ADD COLUMN cause text CHECK (cause IN ('printer', 'ribbon', 'film', 'network')),
  ADD COLUMN reasons jsonb,
  -- The person who decided instead of the rules; NULL where they did.
  ADD COLUMN decided_by text,
  -- The last day on which the office answers in time.
  ADD COLUMN due_on date,
  ADD COLUMN answered_at timestamptz,
  ADD COLUMN answered_by text,
  ADD COLUMN answer text CHECK (length(answer) BETWEEN 1 AND 500),
  ADD COLUMN counted bigint CHECK (counted >= 0),
  ADD COLUMN closed_at timestamptz,
  ADD COLUMN is_solved boolean,
  ADD COLUMN reopened integer NOT NULL DEFAULT 0 CHECK (reopened >= 0),
  ADD CONSTRAINT triaged_or_new CHECK (state IN ('new', 'quarantined') OR verdict IS NOT NULL);

UPDATE citizen_report SET filed_at = day + time '10:00';

ALTER TABLE citizen_report ALTER COLUMN filed_at SET NOT NULL;

CREATE INDEX citizen_report_newest ON citizen_report (filed_at DESC, id DESC);
CREATE INDEX citizen_report_waiting ON citizen_report (state, due_on) WHERE state IN ('new', 'office', 'person');
CREATE INDEX citizen_report_of_network ON citizen_report (network_mark, filed_at) WHERE network_mark IS NOT NULL;

GRANT SELECT, INSERT, UPDATE ON citizen_report TO blanko_web;

-- What one shift of the call centre leaves for the next.
CREATE TABLE shift_note (
  id text COLLATE "C" PRIMARY KEY,
  by_login text NOT NULL,
  at timestamptz NOT NULL,
  note text NOT NULL CHECK (length(note) BETWEEN 3 AND 500)
);

CREATE INDEX shift_note_newest ON shift_note (at DESC);

GRANT SELECT, INSERT ON shift_note TO blanko_web;
