-- The whole chain of custody: blanks that are promised, refused at receipt, at sub-points; withdrawn old cards as a
-- ledger of their own; mistakes undone by further documents; and documents that come in late.
--
-- `balance_before` and `balance_after` of an entry stay in the order of `seq`: what the ledger held when it was
-- written down. What was there on a day is the sum of the amounts of all entries that had happened by then.

-- The outer ends of the two ledgers; the same as in core/ledger/account.ts.
CREATE FUNCTION may_go_negative(kind text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT kind IN ('maker', 'cardholders')
$$;

-- Old cards are no blanks: figures of the one never count the other.
CREATE FUNCTION holds_blanks(kind text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT kind NOT IN ('cardholders', 'invalid_card', 'invalid_destroyed')
$$;

CREATE OR REPLACE FUNCTION code_says_kind(code text, kind text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT code = kind
    OR (kind NOT IN ('maker', 'reserve', 'cardholders')
      AND starts_with(code, kind || ':')
      AND substr(code, length(kind) + 2) ~ '^[A-Za-z0-9._-]{1,60}$')
$$;

ALTER TABLE account
  DROP CONSTRAINT account_kind_check,
  DROP CONSTRAINT balance_not_negative,
  ADD CONSTRAINT account_kind_check CHECK (kind IN ('maker', 'reserve', 'allocated', 'in_transit', 'on_hand', 'spoiled',
    'printed', 'destroyed', 'missing', 'dispute', 'rejected', 'cardholders', 'invalid_card', 'invalid_destroyed')),
  ADD CONSTRAINT balance_not_negative CHECK (balance >= 0 OR kind IN ('maker', 'cardholders'));

INSERT INTO movement_kind (kind, takes_from, gives_to) VALUES
  ('allocation', '{reserve}', '{allocated}'),
  ('release', '{allocated}', '{reserve}'),
  ('handover', '{allocated,reserve}', '{in_transit}'),
  ('receipt', '{in_transit}', '{on_hand,rejected,dispute}'),
  ('sub_issue', '{on_hand}', '{on_hand}'),
  ('return', '{on_hand,rejected}', '{reserve}'),
  ('destruction', '{spoiled,rejected}', '{destroyed}'),
  ('reversal', '{}', '{}'),
  ('withdrawal', '{cardholders}', '{invalid_card}'),
  ('invalid_destruction', '{invalid_card}', '{invalid_destroyed}')
ON CONFLICT (kind) DO UPDATE SET takes_from = excluded.takes_from, gives_to = excluded.gives_to;

-- The number of the document that this one undoes. No foreign key, as nowhere in these tables.
ALTER TABLE document
  ADD COLUMN reverses bigint,
  ADD CONSTRAINT only_reversals_reverse CHECK ((kind = 'reversal') = (reverses IS NOT NULL)),
  ADD CONSTRAINT reverses_an_earlier_one CHECK (reverses < seq);

-- Once only. Partial: the documents that undo nothing, nearly all, cost nothing here.
CREATE UNIQUE INDEX document_reverses_once ON document (reverses) WHERE reverses IS NOT NULL;

-- The newest document that was written down by the moment; 0 before the first. The order of numbers is that in which
-- documents were written down, so a binary search finds it without an index that every posting would have to keep.
CREATE FUNCTION last_seq_recorded_by(moment timestamptz, newest bigint) RETURNS bigint LANGUAGE plpgsql STABLE
SET search_path = public, pg_temp
AS $$
DECLARE
  low bigint := 0;
  high bigint := newest;
  middle bigint;
BEGIN
  WHILE low < high LOOP
    middle := (low + high + 1) / 2;
    IF (SELECT recorded_at FROM document WHERE seq = middle) <= moment THEN
      low := middle;
    ELSE
      high := middle - 1;
    END IF;
  END LOOP;
  RETURN low;
END;
$$;

-- What happened to an account after a moment. All of it was also written down after that moment, which spares reading
-- what came before. `is_count`: a count of the shelf closed what was before it, unless it was undone since.
CREATE FUNCTION entries_after(code text, moment timestamptz, newest bigint)
RETURNS TABLE (seq bigint, occurred_at timestamptz, amount bigint, is_count boolean)
LANGUAGE sql STABLE AS $$
  SELECT entry.seq, document.occurred_at, entry.amount, document.kind = 'adjustment'
    AND NOT EXISTS (SELECT FROM document AS reversal WHERE reversal.reverses = document.seq)
  FROM entry
  JOIN document ON document.seq = entry.seq
  WHERE entry.account = code AND entry.seq > last_seq_recorded_by(moment, newest) AND document.occurred_at > moment
$$;

DROP FUNCTION offered_documents(jsonb);

-- One row for each document offered, with what can be said about it without any balance.
CREATE FUNCTION offered_documents(offered jsonb)
RETURNS TABLE (place bigint, event_id text, input_hash bytea, kind text, occurred_at timestamptz, actor text,
  reference text, earlier_place bigint, known_seq bigint, known_hash bytea, takes_from text[], gives_to text[],
  entry_count bigint, account_not_whole text, account_twice text, amount_sum numeric,
  entry_slots integer[], entry_amounts bigint[], open_slots integer[], open_kinds text[], open_offices text[],
  names_reversed boolean, reverses numeric)
LANGUAGE sql STABLE AS $$
  WITH line AS (
    SELECT offered_line.*,
      amount IS NOT NULL AND amount = trunc(amount) AND amount <> 0 AND abs(amount) <= 1000000000000 AS is_whole,
      row_number() OVER (PARTITION BY place, is_opening, account ORDER BY line) > 1 AS is_again
    FROM offered_lines(offered) AS offered_line
  ), summary AS (
    SELECT place,
      count(*) FILTER (WHERE NOT is_opening) AS entry_count,
      (array_agg(account ORDER BY line) FILTER (WHERE NOT is_opening AND NOT is_whole))[1] AS account_not_whole,
      (array_agg(account ORDER BY line) FILTER (WHERE NOT is_opening AND is_again))[1] AS account_twice,
      sum(amount) AS amount_sum,
      array_agg(slot ORDER BY line) FILTER (WHERE NOT is_opening) AS entry_slots,
      array_agg(CASE WHEN is_whole THEN amount::bigint END ORDER BY line) FILTER (WHERE NOT is_opening)
        AS entry_amounts,
      coalesce(array_agg(slot ORDER BY line) FILTER (WHERE is_opening), '{}') AS open_slots,
      array_agg(kind ORDER BY line) FILTER (WHERE is_opening) AS open_kinds,
      array_agg(office_id ORDER BY line) FILTER (WHERE is_opening) AS open_offices
    FROM line GROUP BY place
  )
  SELECT document.place, content ->> 'eventId', decode(content ->> 'inputHash', 'hex'), content ->> 'kind',
    date_trunc('milliseconds', (content ->> 'occurredAt')::timestamptz), content ->> 'actor',
    content ->> 'reference', lag(document.place) OVER (PARTITION BY content ->> 'eventId' ORDER BY document.place),
    known.seq, known.input_hash, coalesce(movement_kind.takes_from, '{}'), coalesce(movement_kind.gives_to, '{}'),
    coalesce(entry_count, 0), account_not_whole, account_twice, amount_sum,
    entry_slots, entry_amounts, coalesce(open_slots, '{}'), open_kinds, open_offices,
    content ? 'reverses', (content ->> 'reverses')::numeric
  FROM jsonb_array_elements(offered) WITH ORDINALITY AS document (content, place)
  LEFT JOIN summary ON summary.place = document.place
  LEFT JOIN movement_kind ON movement_kind.kind = content ->> 'kind'
  LEFT JOIN LATERAL (
    SELECT seq, input_hash FROM document AS posted WHERE posted.event_id = content ->> 'eventId' LIMIT 1
  ) AS known ON true
  ORDER BY document.place
$$;

-- `offered`: an array of at most 1,000 {eventId, inputHash (hex), kind, occurredAt, actor, reference,
-- entries: [{account, amount}], opens: [{code, kind, officeId}], reverses}.
CREATE OR REPLACE FUNCTION post_documents(offered jsonb, offered_recorded_at timestamptz)
RETURNS TABLE (outcome text, document_seq bigint, refusal text, refused_account text)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp
-- A plan made while the tables were empty must not read them from end to end once they are full.
SET enable_seqscan = off
-- That choice makes small scans look dear, and dear plans would be compiled first, for longer than they run.
SET jit = off
AS $$
DECLARE
  batch_max CONSTANT integer := 1000;
  lines_max CONSTANT integer := 100;

  last sequencer%ROWTYPE;
  effective_recorded_at timestamptz;
  next_seq bigint;

  -- The accounts of the batch by slot. An account without a kind does not exist (yet).
  slot_code text[];
  slot_kind text[];
  slot_office text[];
  slot_balance bigint[];
  slot_last_seq bigint[];
  slot_last_occurred_at timestamptz[];
  slot_is_new boolean[];

  -- What became of each event id so far, by place in the batch.
  event_seq bigint[] := '{}';
  event_hash bytea[] := '{}';

  -- The documents and entries to write.
  posted_count integer := 0;
  posted_seq bigint[] := '{}';
  posted_event_id text[] := '{}';
  posted_hash bytea[] := '{}';
  posted_kind text[] := '{}';
  posted_occurred_at timestamptz[] := '{}';
  posted_actor text[] := '{}';
  posted_reference text[] := '{}';
  posted_reverses bigint[] := '{}';
  -- The same without the gaps: what this batch undid.
  reversed bigint[] := '{}';
  line_count integer := 0;
  entry_seq bigint[] := '{}';
  entry_line integer[] := '{}';
  entry_account text[] := '{}';
  entry_amount bigint[] := '{}';
  entry_before bigint[] := '{}';
  moved bigint := 0;

  offer record;
  undone_seq bigint;
  undone_kind text;
  undone_occurred_at timestamptz;
  -- Of each entry's account: the balance at the moment of the document, and the least since.
  balance_at_moment bigint[];
  balance_least bigint[];
  later record;
  opened integer[];
  slot integer;
  amount bigint;
BEGIN
  IF jsonb_array_length(offered) > batch_max THEN
    RAISE EXCEPTION 'at most % documents in one batch', batch_max;
  END IF;

  -- The one lock: from here until commit nobody else posts.
  SELECT * INTO STRICT last FROM sequencer FOR UPDATE;
  next_seq := last.last_seq + 1;
  -- Time told by the server never runs backwards, whatever its clock does.
  effective_recorded_at := greatest(date_trunc('milliseconds', offered_recorded_at), last.last_recorded_at);

  SELECT array_agg(mention.code ORDER BY mention.slot), array_agg(known.kind ORDER BY mention.slot),
    array_agg(known.office_id ORDER BY mention.slot), array_agg(coalesce(known.balance, 0) ORDER BY mention.slot),
    array_agg(coalesce(known.last_seq, 0) ORDER BY mention.slot),
    array_agg(coalesce(known.last_occurred_at, '-infinity') ORDER BY mention.slot),
    array_agg(known.code IS NULL ORDER BY mention.slot)
  INTO slot_code, slot_kind, slot_office, slot_balance, slot_last_seq, slot_last_occurred_at, slot_is_new
  FROM (SELECT DISTINCT line.account AS code, line.slot FROM offered_lines(offered) AS line) AS mention
  LEFT JOIN LATERAL (SELECT * FROM account WHERE account.code = mention.code LIMIT 1) AS known ON true;

  FOR offer IN SELECT * FROM offered_documents(offered) LOOP
    outcome := 'refused';
    document_seq := NULL;
    refusal := NULL;
    refused_account := NULL;
    opened := '{}';
    event_seq[offer.place] := coalesce(offer.known_seq, event_seq[offer.earlier_place]);
    event_hash[offer.place] := coalesce(offer.known_hash, event_hash[offer.earlier_place]);

    -- The rules in order of precedence: the first that applies is the answer.
    <<rules>>
    BEGIN
      IF event_seq[offer.place] IS NOT NULL AND event_hash[offer.place] = offer.input_hash THEN
        outcome := 'already_posted';
        document_seq := event_seq[offer.place];
        EXIT rules;
      END IF;
      IF event_seq[offer.place] IS NOT NULL THEN
        refusal := 'event_id_reused';
        EXIT rules;
      END IF;
      IF greatest(offer.entry_count, cardinality(offer.open_slots)) > lines_max THEN
        refusal := 'too_many_entries';
        EXIT rules;
      END IF;
      IF offer.entry_count < 2 THEN
        refusal := 'too_few_entries';
        EXIT rules;
      END IF;
      IF offer.account_not_whole IS NOT NULL THEN
        refusal := 'amount_not_whole';
        refused_account := offer.account_not_whole;
        EXIT rules;
      END IF;
      IF offer.account_twice IS NOT NULL THEN
        refusal := 'account_twice';
        refused_account := offer.account_twice;
        EXIT rules;
      END IF;
      IF offer.amount_sum <> 0 THEN
        refusal := 'entries_unbalanced';
        EXIT rules;
      END IF;

      IF offer.kind <> 'reversal' AND offer.names_reversed THEN
        refusal := 'reversal_mismatch';
        EXIT rules;
      END IF;
      IF offer.kind = 'reversal' THEN
        undone_kind := NULL;
        undone_seq := CASE WHEN offer.reverses BETWEEN 1 AND next_seq - 1 THEN trunc(offer.reverses) END;
        IF undone_seq = offer.reverses AND undone_seq > last.last_seq THEN
          undone_kind := posted_kind[undone_seq - last.last_seq];
          undone_occurred_at := posted_occurred_at[undone_seq - last.last_seq];
        ELSIF undone_seq = offer.reverses THEN
          SELECT document.kind, document.occurred_at INTO undone_kind, undone_occurred_at
          FROM document WHERE document.seq = undone_seq;
        END IF;
        IF undone_kind IS NULL OR undone_kind = 'reversal' THEN
          refusal := 'nothing_to_reverse';
          EXIT rules;
        END IF;
        -- Line by line the opposite, in any order; an account has one line in a document.
        IF undone_occurred_at <> offer.occurred_at OR EXISTS (
          SELECT FROM (
            SELECT entry.account, entry.amount FROM entry WHERE entry.seq = undone_seq
            UNION ALL
            SELECT written.account, written.amount
            FROM unnest(entry_seq, entry_account, entry_amount) AS written (seq, account, amount)
            WHERE written.seq = undone_seq
          ) AS undone
          FULL JOIN (
            SELECT slot_code[offered_slot] AS account, offered_amount AS amount
            FROM unnest(offer.entry_slots, offer.entry_amounts) AS offered (offered_slot, offered_amount)
          ) AS negated ON negated.account = undone.account
          WHERE (undone.amount = -negated.amount) IS NOT TRUE
        ) THEN
          refusal := 'reversal_mismatch';
          EXIT rules;
        END IF;
        IF undone_seq = ANY (reversed)
          OR EXISTS (SELECT FROM document WHERE document.reverses = undone_seq) THEN
          refusal := 'already_reversed';
          EXIT rules;
        END IF;
      END IF;

      -- Accounts are opened for now, and closed again below if a later rule refuses the document.
      FOR i IN 1..cardinality(offer.open_slots) LOOP
        slot := offer.open_slots[i];
        IF slot_kind[slot] IS NULL AND code_says_kind(slot_code[slot], offer.open_kinds[i]) THEN
          slot_kind[slot] := offer.open_kinds[i];
          slot_office[slot] := offer.open_offices[i];
          slot_last_occurred_at[slot] := offer.occurred_at;
          opened := opened || slot;
        ELSIF slot_kind[slot] IS DISTINCT FROM offer.open_kinds[i]
          OR slot_office[slot] IS DISTINCT FROM offer.open_offices[i] THEN
          refusal := 'account_clash';
          refused_account := slot_code[slot];
          EXIT rules;
        END IF;
      END LOOP;

      FOREACH slot IN ARRAY offer.entry_slots LOOP
        IF slot_kind[slot] IS NULL THEN
          refusal := 'account_unknown';
          refused_account := slot_code[slot];
          EXIT rules;
        END IF;
      END LOOP;

      FOR i IN 1..offer.entry_count LOOP
        slot := offer.entry_slots[i];
        IF offer.kind <> 'reversal'
          AND slot_kind[slot] <> ALL (CASE WHEN offer.entry_amounts[i] < 0 THEN offer.takes_from ELSE offer.gives_to END) THEN
          refusal := 'account_kind_not_allowed';
          refused_account := slot_code[slot];
          EXIT rules;
        END IF;
      END LOOP;

      IF offer.occurred_at > effective_recorded_at THEN
        refusal := 'occurred_in_future';
        EXIT rules;
      END IF;

      -- On time, when nothing happened after it, both balances are those of now. The timeline of an account is read
      -- only for a document that came in late, and only where it takes from the account or may be closed by a count.
      FOR i IN 1..offer.entry_count LOOP
        slot := offer.entry_slots[i];
        balance_at_moment[i] := slot_balance[slot];
        balance_least[i] := slot_balance[slot];
        CONTINUE WHEN offer.occurred_at >= slot_last_occurred_at[slot] OR may_go_negative(slot_kind[slot])
          OR (offer.entry_amounts[i] > 0 AND slot_kind[slot] NOT IN ('reserve', 'on_hand'));
        SELECT coalesce(sum(timeline.amount), 0) AS total, min(timeline.running) AS least,
          coalesce(bool_or(timeline.is_count), false) AS is_closed
        INTO later
        FROM (
          SELECT known.amount, known.is_count AND known.seq <> ALL (reversed) AS is_count,
            sum(known.amount) OVER (ORDER BY known.occurred_at, known.seq) AS running
          FROM (
            SELECT * FROM entries_after(slot_code[slot], offer.occurred_at, last.last_seq)
            UNION ALL
            SELECT written.seq, posted.occurred_at, written.amount, posted.kind = 'adjustment'
            FROM unnest(entry_seq, entry_account, entry_amount) AS written (seq, account, amount)
            JOIN unnest(posted_seq, posted_occurred_at, posted_kind) AS posted (seq, occurred_at, kind)
              ON posted.seq = written.seq
            -- Accounts that this batch has not moved have nothing here.
            WHERE slot_last_seq[slot] > last.last_seq
              AND written.account = slot_code[slot] AND posted.occurred_at > offer.occurred_at
          ) AS known
        ) AS timeline;
        IF later.is_closed AND slot_kind[slot] IN ('reserve', 'on_hand') THEN
          refusal := 'closed_by_adjustment';
          refused_account := slot_code[slot];
          EXIT rules;
        END IF;
        balance_at_moment[i] := slot_balance[slot] - later.total;
        balance_least[i] := balance_at_moment[i] + least(later.least, 0);
      END LOOP;

      FOR i IN 1..offer.entry_count LOOP
        slot := offer.entry_slots[i];
        IF NOT may_go_negative(slot_kind[slot]) AND balance_at_moment[i] + offer.entry_amounts[i] < 0 THEN
          refusal := 'not_enough_blanks';
          refused_account := slot_code[slot];
          EXIT rules;
        END IF;
      END LOOP;

      FOR i IN 1..offer.entry_count LOOP
        slot := offer.entry_slots[i];
        IF NOT may_go_negative(slot_kind[slot]) AND balance_least[i] + offer.entry_amounts[i] < 0 THEN
          refusal := 'not_enough_blanks_later';
          refused_account := slot_code[slot];
          EXIT rules;
        END IF;
      END LOOP;

      outcome := 'posted';
      document_seq := next_seq;
    END rules;

    IF outcome = 'posted' THEN
      event_seq[offer.place] := document_seq;
      event_hash[offer.place] := offer.input_hash;
      next_seq := next_seq + 1;
      posted_count := posted_count + 1;
      posted_seq[posted_count] := document_seq;
      posted_event_id[posted_count] := offer.event_id;
      posted_hash[posted_count] := offer.input_hash;
      posted_kind[posted_count] := offer.kind;
      posted_occurred_at[posted_count] := offer.occurred_at;
      posted_actor[posted_count] := offer.actor;
      posted_reference[posted_count] := offer.reference;
      posted_reverses[posted_count] := offer.reverses;
      IF offer.kind = 'reversal' THEN
        reversed := reversed || undone_seq;
      END IF;

      FOREACH slot IN ARRAY opened LOOP
        slot_last_seq[slot] := document_seq;
      END LOOP;
      FOR i IN 1..offer.entry_count LOOP
        slot := offer.entry_slots[i];
        amount := offer.entry_amounts[i];
        line_count := line_count + 1;
        entry_seq[line_count] := document_seq;
        entry_line[line_count] := i;
        entry_account[line_count] := slot_code[slot];
        entry_amount[line_count] := amount;
        entry_before[line_count] := slot_balance[slot];
        slot_balance[slot] := slot_balance[slot] + amount;
        slot_last_seq[slot] := document_seq;
        slot_last_occurred_at[slot] := greatest(slot_last_occurred_at[slot], offer.occurred_at);
        moved := moved + greatest(amount, 0);
      END LOOP;
    ELSE
      FOREACH slot IN ARRAY opened LOOP
        slot_kind[slot] := NULL;
        slot_office[slot] := NULL;
      END LOOP;
    END IF;

    RETURN NEXT;
  END LOOP;

  IF posted_count = 0 THEN
    RETURN;
  END IF;

  INSERT INTO document (seq, event_id, input_hash, kind, occurred_at, recorded_at, actor, reference, reverses)
  SELECT posted.seq, posted.event_id, posted.hash, posted.kind, posted.occurred_at, effective_recorded_at,
    posted.actor, posted.reference, posted.reverses
  FROM unnest(posted_seq, posted_event_id, posted_hash, posted_kind, posted_occurred_at, posted_actor,
    posted_reference, posted_reverses)
    AS posted (seq, event_id, hash, kind, occurred_at, actor, reference, reverses);

  INSERT INTO entry (seq, line, account, amount, balance_before, balance_after)
  SELECT written.seq, written.line, written.account, written.amount, written.before,
    written.before + written.amount
  FROM unnest(entry_seq, entry_line, entry_account, entry_amount, entry_before)
    AS written (seq, line, account, amount, before);

  INSERT INTO account (code, kind, office_id, balance, last_seq, last_occurred_at)
  SELECT touched.code, touched.kind, touched.office_id, touched.balance, touched.last_seq, touched.last_occurred_at
  FROM unnest(slot_code, slot_kind, slot_office, slot_balance, slot_last_seq, slot_last_occurred_at)
    AS touched (code, kind, office_id, balance, last_seq, last_occurred_at)
  WHERE touched.last_seq > last.last_seq
  ON CONFLICT (code) DO UPDATE
  SET balance = excluded.balance, last_seq = excluded.last_seq, last_occurred_at = excluded.last_occurred_at;

  UPDATE sequencer
  SET last_seq = next_seq - 1,
    last_recorded_at = effective_recorded_at,
    entry_count = sequencer.entry_count + line_count,
    blanks_moved = sequencer.blanks_moved + moved;
END;
$$;

-- The accounts that hold something, without reading the thousands of shipments that have long arrived. The column
-- changes only when an account is emptied or filled, so that other movements touch no index.
ALTER TABLE account ADD COLUMN is_open boolean NOT NULL GENERATED ALWAYS AS (balance <> 0) STORED;
CREATE INDEX account_open ON account (kind, office_id) WHERE is_open;

-- Lists of documents. Frequent kinds are met at once by reading from the newest; only the others need an index.
CREATE INDEX document_of_rare_kind ON document (kind, seq)
  WHERE kind NOT IN ('usage', 'handover', 'receipt', 'allocation', 'withdrawal');
-- What the number on a paper begins with; with the number itself the index alone can answer.
CREATE INDEX document_by_reference ON document ((upper(reference COLLATE "C")), seq) INCLUDE (reference);
-- Written down more than a week after it happened: all others of a period stand close to it in the order of numbers.
CREATE INDEX document_late ON document (occurred_at, seq) WHERE recorded_at - occurred_at > interval '168 hours';
