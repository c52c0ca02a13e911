-- From the approved grant to the office's shelf: slot and collector, hand-over, shipment, counted receipt, difference.

-- Papers are numbered within their kind and year without a gap; the row is locked until the paper is kept.
CREATE TABLE paper_counter (
  kind text NOT NULL,
  year integer NOT NULL,
  last_number integer NOT NULL,
  PRIMARY KEY (kind, year)
);

-- Whoever gives or moves a slot of a day locks its row, so that an hour never holds more than its room.
CREATE TABLE counter_day (
  day date PRIMARY KEY
);

CREATE TABLE collection (
  allocation_id text COLLATE "C" PRIMARY KEY REFERENCES allocation (id),
  -- Packed by the keeper, with a day and an hour at the counter (WIB).
  packed_by text,
  packed_at timestamptz,
  slot_day date,
  slot_hour integer CHECK (slot_hour BETWEEN 0 AND 23),
  -- Who fetches: the office itself, its province, or the office of `collector_office_id`. An official, never a citizen.
  collector_kind text CHECK (collector_kind IN ('office', 'province', 'neighbour')),
  collector_office_id text REFERENCES office (id),
  collector_name text,
  letter_number text,
  named_by text,
  named_at timestamptz,
  -- What the collector shows; the same for all grants of one trip. Void after the next naming.
  code text,
  CONSTRAINT packed_with_slot CHECK (
    (packed_by IS NULL) = (packed_at IS NULL) AND (packed_by IS NULL) = (slot_day IS NULL)
    AND (slot_day IS NULL) = (slot_hour IS NULL)
  ),
  CONSTRAINT named_whole CHECK (
    (collector_kind IS NULL) = (collector_name IS NULL) AND (collector_kind IS NULL) = (code IS NULL)
    AND (collector_kind IS NULL) = (named_by IS NULL) AND (named_by IS NULL) = (named_at IS NULL)
  ),
  CONSTRAINT neighbour_has_office CHECK (
    (collector_kind IS NOT DISTINCT FROM 'neighbour') = (collector_office_id IS NOT NULL)
  )
);

CREATE INDEX collection_by_slot ON collection (slot_day, slot_hour);
CREATE INDEX collection_by_collector ON collection (collector_office_id);

-- One trip: one BAST, for one grant or several.
CREATE TABLE handover (
  id text COLLATE "C" PRIMARY KEY,
  bast_number text NOT NULL UNIQUE,
  handed_over_by text NOT NULL,
  handed_over_at timestamptz NOT NULL,
  collector_kind text NOT NULL CHECK (collector_kind IN ('office', 'province', 'neighbour')),
  collector_office_id text REFERENCES office (id),
  collector_name text NOT NULL,
  letter_number text
);

-- Each grant of a trip is a shipment with an account of its own: `in_transit:<id>`.
CREATE TABLE shipment (
  id text COLLATE "C" PRIMARY KEY REFERENCES allocation (id),
  handover_id text COLLATE "C" NOT NULL REFERENCES handover (id),
  office_id text NOT NULL REFERENCES office (id),
  quantity bigint NOT NULL CHECK (quantity > 0),
  seq bigint NOT NULL UNIQUE
);

CREATE INDEX shipment_by_handover ON shipment (handover_id);

-- No reference to `shipment`: those that were on the road before allocations were kept are received too.
CREATE TABLE receipt (
  shipment_id text COLLATE "C" PRIMARY KEY,
  office_id text NOT NULL REFERENCES office (id),
  sent bigint NOT NULL CHECK (sent > 0),
  accepted bigint NOT NULL CHECK (accepted >= 0),
  rejected bigint NOT NULL CHECK (rejected >= 0),
  -- By reason: [{"reason": "wet", "blanks": 3}].
  rejections jsonb NOT NULL,
  missing bigint NOT NULL CHECK (missing >= 0),
  receipt_number text NOT NULL UNIQUE,
  received_by text NOT NULL,
  received_at timestamptz NOT NULL,
  seq bigint NOT NULL UNIQUE,
  CONSTRAINT adds_up CHECK (accepted + rejected + missing = sent)
);

CREATE INDEX receipt_by_office ON receipt (office_id);

-- A difference. Its state follows from the decision on its settlement.
CREATE TABLE discrepancy (
  shipment_id text COLLATE "C" PRIMARY KEY REFERENCES receipt (shipment_id),
  opened_by text NOT NULL,
  opened_at timestamptz NOT NULL,
  must_act text NOT NULL CHECK (must_act IN ('centre', 'office')),
  deadline date NOT NULL,
  settlement_id text COLLATE "C" REFERENCES proposal (id)
);

CREATE TABLE discrepancy_note (
  shipment_id text COLLATE "C" NOT NULL REFERENCES discrepancy (shipment_id),
  number bigint GENERATED ALWAYS AS IDENTITY,
  side text NOT NULL CHECK (side IN ('centre', 'office')),
  said_by text NOT NULL,
  said_at timestamptz NOT NULL,
  said text NOT NULL,
  PRIMARY KEY (shipment_id, number)
);

CREATE TRIGGER handover_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON handover
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER shipment_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON shipment
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER receipt_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON receipt
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER discrepancy_note_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON discrepancy_note
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT, UPDATE ON paper_counter, counter_day, collection, discrepancy TO blanko_web;
GRANT SELECT, INSERT ON handover, shipment, receipt, discrepancy_note TO blanko_web;
