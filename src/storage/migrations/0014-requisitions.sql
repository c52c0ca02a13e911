-- What offices ask for, with what the system would have suggested and which gates were closed; and appeals against
-- cuts, which stay with their round.

ALTER TABLE requisition
  DROP CONSTRAINT requisition_state_check,
  ADD CONSTRAINT requisition_state_check
    CHECK (state IN ('open', 'replaced', 'withdrawn', 'allocated', 'handed_over')),
  ADD COLUMN suggested bigint CHECK (suggested >= 0),
  ADD COLUMN reason text CHECK (reason IN ('regular', 'backlog', 'event', 'emergency')),
  ADD COLUMN note text,
  ADD COLUMN channel text NOT NULL DEFAULT 'letter'
    CHECK (channel IN ('screen', 'file', 'api', 'letter', 'phone')),
  -- Accepted although a gate was closed, because the office was below its emergency point.
  ADD COLUMN is_emergency boolean NOT NULL DEFAULT false,
  -- [{gate, value, limit, since}]
  ADD COLUMN closed_gates jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN asked_by text,
  ADD COLUMN recorded_at timestamptz;

UPDATE requisition SET recorded_at = asked_on::timestamp AT TIME ZONE 'UTC';

-- One open ask for each office: of several from before, the latest stands.
UPDATE requisition SET state = 'replaced' WHERE state = 'open' AND EXISTS (
  SELECT FROM requisition AS later WHERE later.office_id = requisition.office_id AND later.state = 'open'
    AND (later.asked_on, later.id) > (requisition.asked_on, requisition.id));

ALTER TABLE requisition ALTER COLUMN recorded_at SET NOT NULL, ALTER COLUMN recorded_at SET DEFAULT now();
CREATE UNIQUE INDEX requisition_open_once ON requisition (office_id) WHERE state = 'open';
CREATE INDEX requisition_newest ON requisition (recorded_at DESC, id DESC);

-- One for each office and round: a claim with figures that can be checked, and the answer of the centre.
CREATE TABLE appeal (
  id text COLLATE "C" PRIMARY KEY,
  round_id text COLLATE "C" NOT NULL,
  office_id text NOT NULL,
  claim text NOT NULL CHECK (claim IN ('capacity_higher', 'backlog_higher', 'stock_lower',
    'shipment_not_received', 'event_coming')),
  claimed_figure bigint NOT NULL CHECK (claimed_figure >= 0),
  -- The same figure as the round had it; NULL where it had none.
  figure_of_round double precision,
  claimed_quantity bigint NOT NULL CHECK (claimed_quantity > 0),
  text text NOT NULL CHECK (length(text) <= 500),
  filed_by text NOT NULL,
  filed_at timestamptz NOT NULL,
  answer text CHECK (answer IN ('upheld', 'partly_upheld', 'dismissed')),
  answer_text text CHECK (length(answer_text) <= 500),
  answered_by text,
  answered_at timestamptz,
  CONSTRAINT of_a_line FOREIGN KEY (round_id, office_id) REFERENCES round_line (round_id, office_id),
  CONSTRAINT appealed_once UNIQUE (round_id, office_id),
  CONSTRAINT answered_whole CHECK ((answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answer_text IS NULL)),
  CONSTRAINT answered_by_another CHECK (answered_by <> filed_by)
);

CREATE INDEX appeal_newest ON appeal (filed_at DESC, id DESC);

GRANT SELECT, INSERT ON appeal TO blanko_web;
GRANT UPDATE (answer, answer_text, answered_by, answered_at) ON appeal TO blanko_web;
