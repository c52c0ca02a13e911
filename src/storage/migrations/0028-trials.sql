-- Rehearsals of rules on synthetic years: what was asked, how far it is, and what came of it. They move no blank. A
-- thread of one process works on each and writes every year it has lived; whoever cancels writes the state, and the
-- thread finds it there.

CREATE TABLE trial (
  id uuid PRIMARY KEY,
  started_by text NOT NULL,
  started_at timestamptz NOT NULL,
  choice jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('running', 'done', 'cancelled', 'interrupted', 'failed')),
  years_done integer NOT NULL DEFAULT 0 CHECK (years_done >= 0),
  -- When the thread last wrote; an old one of a running trial means that its process is gone.
  last_sign_at timestamptz NOT NULL,
  finished_at timestamptz,
  result jsonb,
  CHECK ((state = 'running') = (finished_at IS NULL)),
  CHECK ((state = 'done') = (result IS NOT NULL))
);

CREATE INDEX trial_newest ON trial (started_at DESC);

GRANT SELECT, INSERT, UPDATE ON trial TO blanko_web;
