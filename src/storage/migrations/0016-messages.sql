-- What is told to whom, how it travels, and what the system does by itself each morning.

-- One row is one message for one place: the inbox. A reminder is a row of its own beside the message it reminds of.
CREATE TABLE message (
  -- Chosen from what is told, so that telling twice tells once; a reminder adds `~1`, `~2`, ...
  id text COLLATE "C" PRIMARY KEY,
  -- The order of the inbox.
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  root_id text COLLATE "C" NOT NULL,
  rung integer NOT NULL CHECK (rung >= 0),
  kind text NOT NULL,
  -- The place it is for; both NULL: the centre.
  to_province text,
  to_office text REFERENCES office (id),
  -- The office and the thing it is about.
  office_id text REFERENCES office (id),
  about_id text NOT NULL,
  -- What its sentence is made of: counts, days, names of offices.
  sentence_values jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  due_at timestamptz,
  read_at timestamptz,
  read_by text,
  acknowledged_at timestamptz,
  acknowledged_by text,
  -- What it asked was done, or has become needless.
  settled_at timestamptz,
  CONSTRAINT message_has_one_place CHECK (to_province IS NULL OR to_office IS NULL),
  CONSTRAINT reminder_has_a_root CHECK ((rung = 0) = (id = root_id))
);

CREATE INDEX message_by_place ON message (to_office, to_province, number DESC);
CREATE INDEX message_by_root ON message (root_id);
CREATE INDEX message_by_thing ON message (kind, about_id);
CREATE INDEX message_open ON message (kind) WHERE rung = 0 AND acknowledged_at IS NULL AND settled_at IS NULL;

-- The addresses of a place: dated, because people and numbers change. `kinds` NULL: everything.
CREATE TABLE contact (
  id text COLLATE "C" PRIMARY KEY,
  office_id text REFERENCES office (id),
  province_code text,
  channel text NOT NULL CHECK (channel IN ('email', 'whatsapp', 'sms')),
  address text NOT NULL,
  kinds text[],
  valid_from date NOT NULL,
  valid_until date CHECK (valid_until >= valid_from),
  saved_by text NOT NULL,
  saved_at timestamptz NOT NULL,
  CONSTRAINT contact_has_one_place CHECK (office_id IS NULL OR province_code IS NULL)
);

CREATE INDEX contact_by_place ON contact (office_id, province_code);

-- One letter to one address. `leased_until`: a worker is sending it; when it dies, another takes over after that.
CREATE TABLE delivery (
  -- Stays the same however often it is sent: who receives it twice can tell.
  id text COLLATE "C" PRIMARY KEY,
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  message_id text COLLATE "C" NOT NULL REFERENCES message (id),
  channel text NOT NULL CHECK (channel IN ('email', 'whatsapp', 'sms')),
  address text NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'dead', 'needless')),
  tries integer NOT NULL DEFAULT 0 CHECK (tries >= 0),
  created_at timestamptz NOT NULL,
  next_try_at timestamptz NOT NULL,
  leased_until timestamptz,
  sent_at timestamptz,
  error text,
  CONSTRAINT delivery_once UNIQUE (message_id, channel, address),
  CONSTRAINT sent_has_its_moment CHECK ((state = 'sent') = (sent_at IS NOT NULL))
);

CREATE INDEX delivery_waiting ON delivery (next_try_at) WHERE state = 'waiting';
CREATE INDEX delivery_by_state ON delivery (state, number DESC);

-- One step of the work of one day. Whoever does it holds the lease; done stays done.
CREATE TABLE job_run (
  day date NOT NULL,
  step text NOT NULL,
  state text NOT NULL CHECK (state IN ('running', 'done', 'failed', 'missed')),
  tries integer NOT NULL DEFAULT 0,
  started_at timestamptz NOT NULL,
  leased_until timestamptz,
  finished_at timestamptz,
  outcome jsonb NOT NULL DEFAULT '{}',
  error text,
  PRIMARY KEY (day, step)
);

-- When offices are warned and reminded: dated and versioned like a policy; a version that was in force is kept.
CREATE TABLE warning_rule (
  id text NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  document jsonb NOT NULL,
  valid_from date NOT NULL,
  valid_until date CHECK (valid_until >= valid_from),
  PRIMARY KEY (id, version)
);

-- A world in memory is read again when the rule by which it warns has changed.
CREATE TRIGGER warning_rule_is_observed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON warning_rule
  FOR EACH STATEMENT EXECUTE FUNCTION count_observation();

GRANT SELECT, INSERT, UPDATE ON message, contact, delivery, job_run, warning_rule TO blanko_web;
