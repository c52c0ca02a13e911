-- What is known to raise or lower the records of a place for a while. Never edited: a change is the next version, and
-- of each driver the newest holds.
CREATE TABLE demand_driver (
  id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  kind text NOT NULL CHECK (kind IN
    ('cohort_17', 'lebaran', 'election', 'region_split', 'suket_return', 'national_shock')),
  -- Both NULL: the whole country.
  province_code text,
  office_id text REFERENCES office (id),
  valid_from date NOT NULL,
  valid_until date CHECK (valid_until >= valid_from),
  -- Records on such a day in hundredths of those without it: 150 = half as many more.
  factor_percent integer NOT NULL CHECK (factor_percent BETWEEN 5 AND 2000),
  reference text NOT NULL CHECK (reference <> ''),
  is_withdrawn boolean NOT NULL DEFAULT false,
  stated_by text NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (id, version),
  CONSTRAINT one_place CHECK (province_code IS NULL OR office_id IS NULL)
);

CREATE TRIGGER demand_driver_is_observed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON demand_driver
  FOR EACH STATEMENT EXECUTE FUNCTION count_observation();

-- How many days the rate of an office rests on; NULL for forecasts from before this was kept.
ALTER TABLE office_forecast ADD COLUMN days_of_evidence double precision CHECK (days_of_evidence >= 0);

-- What the forecasts of a day have in common.
CREATE TABLE forecast_pattern (
  as_of date PRIMARY KEY,
  -- Monday to Friday, with a mean of 1.
  weekday_factors double precision[] NOT NULL CHECK (cardinality(weekday_factors) = 5),
  variance_to_mean_ratio double precision NOT NULL CHECK (variance_to_mean_ratio >= 1),
  memory double precision NOT NULL CHECK (memory > 0 AND memory <= 1)
);

CREATE TRIGGER forecast_pattern_is_observed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON forecast_pattern
  FOR EACH STATEMENT EXECUTE FUNCTION count_observation();

-- How the forecasts of the past did: sums over the Mondays of one office, one model and one horizon.
CREATE TABLE forecast_score (
  as_of date NOT NULL,
  office_id text NOT NULL REFERENCES office (id),
  horizon text NOT NULL CHECK (horizon IN ('protection', 'month')),
  model text NOT NULL,
  working_days integer NOT NULL CHECK (working_days >= 1),
  origins integer NOT NULL CHECK (origins >= 1),
  pinball double precision NOT NULL,
  crps double precision NOT NULL,
  bias double precision NOT NULL,
  absolute_error double precision NOT NULL,
  seen bigint NOT NULL,
  covered integer NOT NULL,
  pit_tenths integer[] NOT NULL CHECK (cardinality(pit_tenths) = 10),
  step double precision,
  PRIMARY KEY (as_of, office_id, horizon, model)
);

-- Which model was chosen by them, with the comparisons on the way.
CREATE TABLE forecast_choice (
  as_of date NOT NULL,
  horizon text NOT NULL,
  document jsonb NOT NULL,
  PRIMARY KEY (as_of, horizon)
);

GRANT SELECT, INSERT ON demand_driver TO blanko_web;
GRANT SELECT, INSERT, UPDATE, DELETE ON forecast_pattern, forecast_score, forecast_choice TO blanko_web;
