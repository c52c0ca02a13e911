-- Who may sign in. Passwords only as argon2id hashes, session tokens only as SHA-256 hashes.

CREATE TABLE actor (
  login text PRIMARY KEY,
  name text NOT NULL,
  role text NOT NULL,
  -- The office of an operator; NULL at the centre.
  office_id text REFERENCES office (id),
  password_hash text NOT NULL
);

CREATE TABLE session (
  token_hash text PRIMARY KEY,
  login text NOT NULL REFERENCES actor (login),
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL
);

CREATE INDEX session_by_login ON session (login);
