-- The ledger: accounts are places of custody, every movement is one document whose entries sum to zero, and
-- documents carry one gap-free number in the order in which they were posted. Only `post_documents` writes here.

-- What can happen to a blank: the same table as core/ledger/movement-kind.ts; a test compares the two.
CREATE TABLE movement_kind (
  kind text PRIMARY KEY,
  takes_from text[] NOT NULL,
  gives_to text[] NOT NULL
);

INSERT INTO movement_kind (kind, takes_from, gives_to) VALUES
  ('delivery', '{maker}', '{reserve}'),
  ('opening', '{maker}', '{reserve,on_hand,printed,spoiled,destroyed}'),
  ('handover', '{reserve}', '{in_transit}'),
  ('receipt', '{in_transit}', '{on_hand,dispute}'),
  ('usage', '{on_hand}', '{printed,spoiled}'),
  ('redistribution', '{on_hand}', '{on_hand}'),
  ('return', '{on_hand}', '{reserve}'),
  ('destruction', '{spoiled}', '{destroyed}'),
  ('adjustment', '{on_hand,reserve,missing}', '{on_hand,reserve,missing}'),
  ('dispute_settled', '{dispute}', '{on_hand,reserve,missing}');

-- The kind is in the code, so nobody opens a second maker: `maker`, `reserve`, `on_hand:3205`.
CREATE FUNCTION code_says_kind(code text, kind text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT code = kind
    OR (kind NOT IN ('maker', 'reserve')
      AND starts_with(code, kind || ':')
      AND substr(code, length(kind) + 2) ~ '^[A-Za-z0-9._-]{1,60}$')
$$;

-- Codes are compared byte by byte (COLLATE "C"): the same order on every machine, and faster.
CREATE TABLE account (
  code text COLLATE "C" PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('maker', 'reserve', 'in_transit', 'on_hand', 'spoiled', 'printed',
    'destroyed', 'missing', 'dispute')),
  -- The office that answers for the blanks (for a shipment: the one that collects it); NULL at the centre.
  office_id text REFERENCES office (id),
  balance bigint NOT NULL,
  -- The newest document that touched the account, and the latest moment anything happened to it.
  last_seq bigint NOT NULL,
  last_occurred_at timestamptz NOT NULL,
  -- Holds whatever the code does: only the maker may be below zero.
  CONSTRAINT balance_not_negative CHECK (balance >= 0 OR kind = 'maker'),
  CONSTRAINT code_says_kind CHECK (code_says_kind(code, kind))
) WITH (fillfactor = 70);

CREATE INDEX account_by_office ON account (office_id, kind);
CREATE INDEX account_by_kind ON account (kind);

CREATE TABLE document (
  seq bigint PRIMARY KEY,
  -- Made and kept by the client before sending: the same id may be sent again without harm.
  event_id text COLLATE "C" NOT NULL CONSTRAINT document_event_id_unique UNIQUE,
  -- SHA-256 of what was sent: tells a repetition from another use of the same id.
  input_hash bytea NOT NULL CHECK (length(input_hash) = 32),
  kind text NOT NULL,
  occurred_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  actor text NOT NULL,
  reference text NOT NULL,
  CONSTRAINT not_before_it_happened CHECK (occurred_at <= recorded_at)
);

-- No foreign keys: only `post_documents` writes here and it has just checked them; per row they would
-- cost more than the posting itself. `blanko doctor` checks them all.
CREATE TABLE entry (
  seq bigint NOT NULL,
  line integer NOT NULL,
  account text COLLATE "C" NOT NULL,
  amount bigint NOT NULL CHECK (amount <> 0),
  balance_before bigint NOT NULL,
  balance_after bigint NOT NULL,
  PRIMARY KEY (seq, line),
  CONSTRAINT balance_moves_by_amount CHECK (balance_after = balance_before + amount)
);

CREATE UNIQUE INDEX entry_by_account ON entry (account, seq);

-- The one row that orders everything: whoever posts locks it first. Numbers are taken from here and not from a
-- sequence, which would skip numbers on rollback. It also carries the checksum that the doctor compares.
CREATE TABLE sequencer (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  last_seq bigint NOT NULL,
  last_recorded_at timestamptz NOT NULL,
  entry_count bigint NOT NULL,
  -- Blanks that changed account since the beginning: the sum of all amounts above zero.
  blanks_moved bigint NOT NULL
) WITH (fillfactor = 10);

INSERT INTO sequencer (last_seq, last_recorded_at, entry_count, blanks_moved) 
  VALUES (0, '1900-01-01T00:00:00Z', 0, 0);

-- Append-only, even for the owner of the tables: a mistake is undone by a further document.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % is refused: the ledger is append-only', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END;
$$;

CREATE TRIGGER document_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON document
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER entry_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER account_is_kept BEFORE DELETE OR TRUNCATE ON account
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER sequencer_is_kept BEFORE DELETE OR TRUNCATE ON sequencer
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
