-- Lots from the makers, their boxes, and where each serial number is: ranges that are cut and joined as blanks move.
-- Pure twin of the rules: core/ledger/serial-range.ts; a model-based test holds the two together.

CREATE TABLE lot (
  number text COLLATE "C" PRIMARY KEY,
  maker text NOT NULL,
  contract text NOT NULL,
  unit_price_rupiah bigint NOT NULL CHECK (unit_price_rupiah > 0),
  budget_year integer NOT NULL CHECK (budget_year BETWEEN 2009 AND 2100)
);

-- Which documents brought it: a lot may come in several parts.
CREATE TABLE lot_delivery (
  seq bigint PRIMARY KEY REFERENCES document (seq),
  lot text COLLATE "C" NOT NULL REFERENCES lot (number)
);

CREATE INDEX lot_delivery_by_lot ON lot_delivery (lot, seq);

-- As the maker packed them; a label says its serial numbers for as long as nobody has opened the box.
CREATE TABLE box (
  label text COLLATE "C" PRIMARY KEY,
  -- The label of the box around it.
  outer_label text COLLATE "C" REFERENCES box (label),
  lot text COLLATE "C" NOT NULL REFERENCES lot (number),
  prefix text COLLATE "C" NOT NULL,
  first bigint NOT NULL CHECK (first > 0),
  last bigint NOT NULL,
  CONSTRAINT box_in_order CHECK (first <= last)
);

CREATE INDEX box_by_serial ON box (prefix, first);
CREATE INDEX box_by_lot ON box (lot);

-- Where the serial numbers are now. `move_serials` alone writes here, and lets no two ranges overlap.
CREATE TABLE serial_range (
  prefix text COLLATE "C" NOT NULL,
  first bigint NOT NULL CHECK (first > 0),
  last bigint NOT NULL,
  lot text COLLATE "C" NOT NULL REFERENCES lot (number),
  account text COLLATE "C" NOT NULL REFERENCES account (code),
  PRIMARY KEY (prefix, first),
  CONSTRAINT serials_in_order CHECK (first <= last)
);

CREATE INDEX serial_range_by_account ON serial_range (account);
CREATE INDEX serial_range_by_lot ON serial_range (lot);

-- The way they came.
CREATE TABLE serial_move (
  seq bigint NOT NULL REFERENCES document (seq),
  line integer NOT NULL,
  prefix text COLLATE "C" NOT NULL,
  first bigint NOT NULL,
  last bigint NOT NULL,
  from_account text COLLATE "C" NOT NULL,
  to_account text COLLATE "C" NOT NULL,
  PRIMARY KEY (seq, line),
  CONSTRAINT serials_in_order CHECK (first <= last)
);

CREATE INDEX serial_move_by_serial ON serial_move (prefix, first);
CREATE TRIGGER serial_move_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON serial_move
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A document that named serial numbers, but more or fewer of them than the blanks it brought to an account.
CREATE TABLE serial_question (
  seq bigint NOT NULL REFERENCES document (seq),
  account text COLLATE "C" NOT NULL REFERENCES account (code),
  blanks bigint NOT NULL,
  serials bigint NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'answered')),
  answer text,
  answered_by text,
  answered_at timestamptz,
  PRIMARY KEY (seq, account),
  CONSTRAINT answered_by_somebody CHECK ((state = 'answered')
    = (answer IS NOT NULL AND answered_by IS NOT NULL AND answered_at IS NOT NULL))
);

-- The ranges that have a serial number from `lowest` to `highest`. As no two overlap, only the last that begins
-- before `lowest` can reach into it.
CREATE FUNCTION ranges_within(of_prefix text, lowest bigint, highest bigint) RETURNS SETOF serial_range
LANGUAGE sql STABLE AS $$
  SELECT * FROM serial_range AS held
  WHERE held.prefix = of_prefix AND held.first <= highest AND held.last >= lowest
    AND held.first >= coalesce((SELECT max(before.first) FROM serial_range AS before
      WHERE before.prefix = of_prefix AND before.first <= lowest), lowest)
$$;

-- A promise to an office picks no serial numbers: until the hand-over they lie in the store with all others.
CREATE FUNCTION shelf_of(account text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN starts_with(account, 'allocated:') THEN 'reserve' ELSE account END
$$;

-- Every serial number of `moving` moves, or none: [{prefix, first, last}] in as few ranges as possible; NULL moves
-- all that the account has, which the store itself never gives. Those from the maker must not be on record yet and are of the lot `of_lot`; those to the
-- maker, by the reversal of a delivery, go off the record. Answers with one row when it refuses. The document must be
-- of this transaction and move blanks between the two accounts.
CREATE FUNCTION move_serials(document_seq bigint, moving jsonb, given_by text, taken_by text, of_lot text)
RETURNS TABLE (refusal text, refused_prefix text, refused_first bigint, refused_last bigint)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
DECLARE
  outside CONSTANT text := 'maker';
  from_account CONSTANT text := shelf_of(given_by);
  to_account CONSTANT text := shelf_of(taken_by);
  prefixes text[];
  firsts bigint[];
  lasts bigint[];
  touched serial_range[];
BEGIN
  -- Whoever posted holds this lock already: ranges change one document at a time.
  PERFORM FROM sequencer FOR UPDATE;
  IF NOT EXISTS (
    SELECT FROM document
    JOIN entry AS given ON given.seq = document.seq AND shelf_of(given.account) = from_account AND given.amount < 0
    JOIN entry AS taken ON taken.seq = document.seq AND shelf_of(taken.account) = to_account AND taken.amount > 0
    WHERE document.seq = document_seq AND document.xmin = pg_current_xact_id()::xid
  ) THEN
    RAISE EXCEPTION 'document % of this transaction moves nothing from % to %', document_seq, given_by, taken_by;
  END IF;
  IF moving IS NULL AND from_account = 'reserve' THEN
    RAISE EXCEPTION 'the store is not cleared in one act';
  END IF;

  SELECT array_agg(range.prefix ORDER BY range.prefix, range.first),
    array_agg(range.first ORDER BY range.prefix, range.first), array_agg(range.last ORDER BY range.prefix, range.first)
  INTO prefixes, firsts, lasts
  FROM (
    SELECT prefix COLLATE "C" AS prefix, first, last
    FROM jsonb_to_recordset(moving) AS named (prefix text, first bigint, last bigint)
    UNION ALL
    SELECT held.prefix, held.first, held.last FROM serial_range AS held
    WHERE moving IS NULL AND held.account = from_account
  ) AS range;
  IF prefixes IS NULL THEN
    RETURN;
  END IF;
  IF EXISTS (
    SELECT FROM (
      SELECT range.first, range.last,
        lag(range.last) OVER (PARTITION BY range.prefix ORDER BY range.first) AS before
      FROM unnest(prefixes, firsts, lasts) AS range (prefix, first, last)
    ) AS ordered
    WHERE ordered.first <= ordered.before OR ordered.first > ordered.last OR ordered.first < 1
  ) THEN
    RAISE EXCEPTION 'ranges of document % overlap each other, or are no ranges', document_seq;
  END IF;

  IF from_account = outside THEN
    RETURN QUERY
    SELECT 'serials_overlap', held.prefix, greatest(held.first, range.first), least(held.last, range.last)
    FROM unnest(prefixes, firsts, lasts) AS range (prefix, first, last),
      ranges_within(range.prefix, range.first, range.last) AS held
    ORDER BY 2, 3 LIMIT 1;
  ELSE
    -- The gaps between what the account has of a range, whose end is marked by a range of nothing after it.
    RETURN QUERY
    SELECT 'serials_elsewhere', gap.prefix, gap.before + 1, gap.first - 1
    FROM (
      SELECT range.prefix, part.first,
        lag(part.last, 1, range.first - 1) OVER (PARTITION BY range.prefix, range.first ORDER BY part.first) AS before
      FROM unnest(prefixes, firsts, lasts) AS range (prefix, first, last)
      CROSS JOIN LATERAL (
        SELECT greatest(held.first, range.first) AS first, least(held.last, range.last) AS last
        FROM ranges_within(range.prefix, range.first, range.last) AS held WHERE held.account = from_account
        UNION ALL
        SELECT range.last + 1, range.last + 1
      ) AS part
    ) AS gap
    WHERE gap.first > gap.before + 1
    ORDER BY 2, 3 LIMIT 1;
  END IF;
  IF FOUND THEN
    RETURN;
  END IF;

  -- What is cut, and what lies beside it and may be joined, is taken out and put back in its new form.
  WITH taken AS (
    DELETE FROM serial_range AS held
    USING unnest(prefixes, firsts, lasts) AS range (prefix, first, last)
    WHERE held.prefix = range.prefix AND held.first <= range.last + 1 AND held.last >= range.first - 1
      AND held.first >= coalesce((SELECT max(before.first) FROM serial_range AS before
        WHERE before.prefix = range.prefix AND before.first < range.first), range.first)
    RETURNING held
  )
  SELECT array_agg(taken.held) INTO touched FROM taken;

  INSERT INTO serial_range (prefix, first, last, lot, account)
  WITH moved AS (
    SELECT held.prefix, greatest(held.first, range.first) AS first, least(held.last, range.last) AS last, held.lot
    FROM unnest(touched) AS held
    JOIN unnest(prefixes, firsts, lasts) AS range (prefix, first, last)
      ON range.prefix = held.prefix AND range.first <= held.last AND range.last >= held.first
  ), piece AS (
    SELECT moved.prefix, moved.first, moved.last, moved.lot, to_account AS account FROM moved
    UNION ALL
    SELECT range.prefix, range.first, range.last, of_lot, to_account
    FROM unnest(prefixes, firsts, lasts) AS range (prefix, first, last) WHERE from_account = outside
    UNION ALL
    SELECT rest.prefix, rest.before + 1, rest.first - 1, rest.lot, rest.account
    FROM (
      SELECT held.prefix, part.first, held.lot, held.account,
        lag(part.last, 1, held.first - 1) OVER (PARTITION BY held.prefix, held.first ORDER BY part.first) AS before
      FROM unnest(touched) AS held
      CROSS JOIN LATERAL (
        SELECT moved.first, moved.last FROM moved
        WHERE moved.prefix = held.prefix AND moved.first BETWEEN held.first AND held.last
        UNION ALL
        SELECT held.last + 1, held.last + 1
      ) AS part
    ) AS rest
    WHERE rest.first > rest.before + 1
  ), beside AS (
    SELECT piece.*, piece.first IS DISTINCT FROM 1 + lag(piece.last)
      OVER (PARTITION BY piece.prefix, piece.lot, piece.account ORDER BY piece.first) AS begins
    FROM piece WHERE piece.account <> outside
  ), numbered AS (
    SELECT beside.*, count(*) FILTER (WHERE beside.begins)
      OVER (PARTITION BY beside.prefix, beside.lot, beside.account ORDER BY beside.first) AS island
    FROM beside
  )
  SELECT prefix, min(first), max(last), lot, account FROM numbered GROUP BY prefix, lot, account, island;

  INSERT INTO serial_move (seq, line, prefix, first, last, from_account, to_account)
  SELECT document_seq, known.lines + range.line, range.prefix, range.first, range.last, from_account, to_account
  FROM unnest(prefixes, firsts, lasts) WITH ORDINALITY AS range (prefix, first, last, line),
    (SELECT count(*) AS lines FROM serial_move AS earlier WHERE earlier.seq = document_seq) AS known;

  -- More or fewer than the blanks is no reason to refuse, since boxes are miscounted, but a question. Whoever clears
  -- an account names no numbers, and is asked only where more of them went along than blanks.
  WITH counted AS (
    SELECT entry.amount AS blanks, (SELECT sum(named.last - named.first + 1) FROM serial_move AS named
      WHERE named.seq = document_seq AND named.to_account = shelf_of(entry.account)) AS serials
    FROM entry JOIN document ON document.seq = entry.seq
    WHERE entry.seq = document_seq AND entry.account = taken_by AND document.kind <> 'reversal'
  ), settled AS (
    DELETE FROM serial_question AS question USING counted
    WHERE question.seq = document_seq AND question.account = taken_by AND counted.blanks = counted.serials
  )
  INSERT INTO serial_question (seq, account, blanks, serials)
  SELECT document_seq, taken_by, counted.blanks, counted.serials FROM counted
  WHERE counted.blanks <> counted.serials AND (moving IS NOT NULL OR counted.serials > counted.blanks)
  ON CONFLICT (seq, account) DO UPDATE SET serials = excluded.serials;
END;
$$;

-- The serial numbers of the document that `document_seq` reverses go back the way they came.
CREATE FUNCTION reverse_serials(document_seq bigint)
RETURNS TABLE (refusal text, refused_prefix text, refused_first bigint, refused_last bigint)
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
DECLARE
  undone record;
BEGIN
  FOR undone IN
    SELECT came.from_account, came.to_account, jsonb_agg(to_jsonb(came)) AS ranges
    FROM document JOIN serial_move AS came ON came.seq = document.reverses
    WHERE document.seq = document_seq
    GROUP BY came.from_account, came.to_account
  LOOP
    RETURN QUERY
    SELECT * FROM move_serials(document_seq, undone.ranges, undone.to_account, undone.from_account, NULL);
  END LOOP;
END;
$$;

REVOKE ALL ON FUNCTION move_serials(bigint, jsonb, text, text, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION reverse_serials(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION move_serials(bigint, jsonb, text, text, text) TO blanko_web;
GRANT EXECUTE ON FUNCTION reverse_serials(bigint) TO blanko_web;
GRANT SELECT ON lot, lot_delivery, box, serial_range, serial_move, serial_question TO blanko_web;
GRANT INSERT, UPDATE ON lot, box TO blanko_web;
GRANT INSERT ON lot_delivery TO blanko_web;
GRANT UPDATE (state, answer, answered_by, answered_at) ON serial_question TO blanko_web;
