-- Tells in one short read whether anything that a round is decided from has changed since: the ledger has its
-- seq, and everything else counts up here. Whoever keeps a world in memory compares these two numbers.

CREATE TABLE observation_version (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  version bigint NOT NULL
) WITH (fillfactor = 10);

INSERT INTO observation_version (version) VALUES (0);

CREATE FUNCTION count_observation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
BEGIN
  UPDATE observation_version SET version = version + 1;
  RETURN NULL;
END;
$$;

DO $$
DECLARE
  observed text;
BEGIN
  FOREACH observed IN ARRAY ARRAY['office', 'office_name', 'holiday', 'policy', 'world',
    'office_day', 'office_statement', 'requisition', 'office_forecast']
  LOOP
    EXECUTE format('CREATE TRIGGER %I_is_observed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION count_observation()', observed, observed);
  END LOOP;
END;
$$;

GRANT SELECT ON observation_version TO blanko_web;

-- "Printed this year" takes off what was printed before the year.
CREATE INDEX document_by_occurred_at ON document (occurred_at);
