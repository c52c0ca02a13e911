-- Blanks that are planned to be bought. Never edited: a change is the next version, and of each purchase the newest holds.
CREATE TABLE purchase (
  id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  name text NOT NULL CHECK (name <> ''),
  quantity bigint NOT NULL CHECK (quantity > 0),
  contract_on date NOT NULL,
  -- Working days from the contract to the store, and beyond it: half come by the first, 19 of 20 by the second.
  lead_days integer NOT NULL CHECK (lead_days BETWEEN 0 AND 490),
  delay_median integer NOT NULL CHECK (delay_median >= 0),
  delay_95 integer NOT NULL CHECK (delay_95 BETWEEN delay_median AND 245),
  -- Arrived, or given up: no longer ahead.
  is_withdrawn boolean NOT NULL DEFAULT false,
  stated_by text NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (id, version)
);

CREATE TRIGGER purchase_is_observed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON purchase
  FOR EACH STATEMENT EXECUTE FUNCTION count_observation();

GRANT SELECT, INSERT ON purchase TO blanko_web;
