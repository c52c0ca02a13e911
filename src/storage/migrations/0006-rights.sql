-- The program works as `blanko_web`, which owns nothing: it reads everything, keeps observations, and changes
-- the ledger only through `post_documents`.

DO $$
BEGIN
  CREATE ROLE blanko_web NOLOGIN;
EXCEPTION
  -- Roles belong to the whole server: another database, or another start at the same moment, made it.
  WHEN duplicate_object OR unique_violation THEN NULL;
END;
$$;

GRANT blanko_web TO CURRENT_USER;
GRANT USAGE ON SCHEMA public TO blanko_web;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO blanko_web;
GRANT INSERT, UPDATE, DELETE ON
  office, office_name, holiday, policy, world,
  office_day, office_statement, requisition, office_forecast, citizen_report,
  actor, session
  TO blanko_web;
GRANT EXECUTE ON FUNCTION post_documents(jsonb, timestamptz) TO blanko_web;
