-- Files that came in, and what the live stream tells its readers.

-- The same file of the same sender does nothing twice.
CREATE TABLE imported_file (
  kind text NOT NULL,
  -- SHA-256 of its bytes.
  hash bytea NOT NULL CHECK (length(hash) = 32),
  actor text NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (kind, hash, actor)
);

-- That something besides the ledger changed, and for whom: never what. Rows are kept for an hour, because a reader
-- that comes back later reads everything anew.
CREATE TABLE live_change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic text NOT NULL,
  -- Both NULL: for whoever works for the whole country.
  office_id text,
  province_code text,
  changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Arguments: the topic, then the columns of the table that name the office and the province ('' for none).
CREATE FUNCTION note_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
BEGIN
  INSERT INTO live_change (topic, office_id, province_code)
  SELECT DISTINCT TG_ARGV[0], to_jsonb(changed) ->> TG_ARGV[1], to_jsonb(changed) ->> TG_ARGV[2] FROM changed;
  IF random() < 0.01 THEN
    DELETE FROM live_change WHERE changed_at < clock_timestamp() - interval '1 hour';
  END IF;
  RETURN NULL;
END;
$$;

DO $$
DECLARE
  noted record;
  event text;
BEGIN
  FOR noted IN
    SELECT * FROM (VALUES
      ('proposal', 'proposals', 'office_id', 'province_code'),
      ('message', 'messages', 'to_office', 'to_province'),
      ('requisition', 'requisitions', 'office_id', ''),
      ('stock_question', 'cases', 'office_id', '')
    ) AS list (table_name, topic, office_column, province_column)
  LOOP
    FOREACH event IN ARRAY ARRAY['INSERT', 'UPDATE'] LOOP
      EXECUTE format('CREATE TRIGGER %I AFTER %s ON %I REFERENCING NEW TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION note_change(%L, %L, %L)',
        noted.table_name || '_is_told_' || lower(event), event, noted.table_name,
        noted.topic, noted.office_column, noted.province_column);
    END LOOP;
  END LOOP;
END;
$$;

-- A difference between sent and counted names its shipment; the office is that of the receipt.
CREATE FUNCTION note_case_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
BEGIN
  INSERT INTO live_change (topic, office_id)
  SELECT 'cases', receipt.office_id FROM receipt WHERE receipt.shipment_id = NEW.shipment_id;
  RETURN NULL;
END;
$$;

CREATE TRIGGER discrepancy_is_told AFTER INSERT OR UPDATE ON discrepancy
  FOR EACH ROW EXECUTE FUNCTION note_case_change();
CREATE TRIGGER discrepancy_note_is_told AFTER INSERT ON discrepancy_note
  FOR EACH ROW EXECUTE FUNCTION note_case_change();

GRANT SELECT, INSERT ON imported_file TO blanko_web;
GRANT SELECT ON live_change TO blanko_web;
