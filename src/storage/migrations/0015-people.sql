-- People and machines, what they may act as, how they sign in, and who called what. Every secret is here only as a
-- hash, or sealed with a key that is not in the database.

ALTER TABLE actor
  ADD COLUMN kind text NOT NULL DEFAULT 'person' CHECK (kind IN ('person', 'machine')),
  ADD COLUMN email text,
  ADD COLUMN state text NOT NULL DEFAULT 'active' CHECK (state IN ('invited', 'active', 'disabled')),
  ADD COLUMN created_at timestamptz NOT NULL DEFAULT now(),
  -- Set when two persons agreed that this one may set password and second factor anew.
  ADD COLUMN recovery_until timestamptz;

ALTER TABLE actor ALTER COLUMN kind DROP DEFAULT, ALTER COLUMN state DROP DEFAULT;

CREATE UNIQUE INDEX actor_by_email ON actor (lower(email));

-- Apart from `actor`, so that no list of people can show them.
CREATE TABLE actor_secret (
  login text PRIMARY KEY REFERENCES actor (login),
  password_hash text,
  totp_sealed bytea,
  -- The last time step whose code was used: a code works once.
  totp_last_step bigint,
  -- Issuer and subject of the government's sign-in.
  oidc_subject text UNIQUE
);

-- A role at a place, with dates. Nothing is edited but its end.
CREATE TABLE assignment (
  id text COLLATE "C" PRIMARY KEY,
  login text NOT NULL REFERENCES actor (login),
  role text NOT NULL,
  province_code text,
  office_id text REFERENCES office (id),
  sub_point_id text,
  valid_from date NOT NULL,
  valid_until date CHECK (valid_until >= valid_from),
  granted_by text NOT NULL,
  -- The second person; NULL for what the command line or the demo world gave.
  approved_by text,
  proposal_id text COLLATE "C" REFERENCES proposal (id),
  ended_at timestamptz,
  ended_by text,
  CONSTRAINT one_place CHECK (province_code IS NULL OR office_id IS NULL),
  CONSTRAINT sub_point_of_office CHECK (left(sub_point_id, 5) = office_id || '.'),
  CONSTRAINT granted_by_two CHECK (approved_by <> granted_by),
  CONSTRAINT not_to_oneself CHECK (login <> granted_by AND login <> approved_by),
  CONSTRAINT ended_by_somebody CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);

CREATE INDEX assignment_by_login ON assignment (login);

INSERT INTO actor_secret (login, password_hash) SELECT login, password_hash FROM actor;
INSERT INTO assignment (id, login, role, office_id, valid_from, granted_by)
  SELECT gen_random_uuid()::text, login, role, office_id, '2017-01-01', 'migration' FROM actor;

ALTER TABLE actor DROP COLUMN role, DROP COLUMN office_id, DROP COLUMN password_hash;

-- Sessions of before say too little: everybody signs in again.
DROP TABLE session;

CREATE TABLE session (
  -- For lists; the browser's secret is the token.
  id text COLLATE "C" PRIMARY KEY,
  token_hash text NOT NULL UNIQUE,
  login text NOT NULL REFERENCES actor (login),
  assignment_id text COLLATE "C" NOT NULL REFERENCES assignment (id),
  signed_in_by text NOT NULL CHECK (signed_in_by IN ('password', 'password_and_code', 'passkey', 'oidc')),
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  -- When password or passkey was last shown.
  confirmed_at timestamptz NOT NULL,
  device text NOT NULL,
  -- Keyed hash of the address: tells two places apart, and nobody where they are.
  address_mark text NOT NULL
);

CREATE INDEX session_by_login ON session (login);

CREATE TABLE passkey (
  id text COLLATE "C" PRIMARY KEY,
  login text NOT NULL REFERENCES actor (login),
  credential_id text COLLATE "C" NOT NULL UNIQUE,
  public_key bytea NOT NULL,
  counter bigint NOT NULL,
  label text NOT NULL,
  created_at timestamptz NOT NULL,
  last_used_at timestamptz
);

CREATE INDEX passkey_by_login ON passkey (login);

CREATE TABLE recovery_code (
  login text NOT NULL REFERENCES actor (login),
  code_hash text NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (login, code_hash)
);

-- Invitations and recoveries: at most one open link for a person.
CREATE TABLE sign_in_link (
  login text PRIMARY KEY REFERENCES actor (login),
  token_hash text NOT NULL UNIQUE,
  purpose text NOT NULL CHECK (purpose IN ('invitation', 'recovery')),
  -- The secret that the authenticator is being set up with.
  totp_sealed bytea NOT NULL,
  created_by text NOT NULL,
  expires_at timestamptz NOT NULL
);

-- What the server must remember between two calls of one sign-in; each is taken once.
CREATE TABLE sign_in_step (
  key_hash text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('passkey_sign_in', 'passkey_new', 'oidc')),
  login text,
  content jsonb NOT NULL,
  expires_at timestamptz NOT NULL
);

CREATE TABLE machine_key (
  login text PRIMARY KEY REFERENCES actor (login),
  key_hash text NOT NULL UNIQUE,
  created_at timestamptz NOT NULL,
  created_by text NOT NULL
);

-- Who called what, which object, when, and what was answered. No addresses, no contents.
CREATE TABLE access_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  login text,
  role text,
  endpoint text NOT NULL,
  object text NOT NULL,
  status integer NOT NULL,
  code text,
  request_id text NOT NULL
);

CREATE INDEX access_log_by_login ON access_log (login, id);
CREATE INDEX access_log_by_time ON access_log (at);

-- The program adds lines and reads them. It takes away only what is older than a year, whatever it is told.
CREATE FUNCTION trim_access_log(before timestamptz) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
DECLARE
  trimmed bigint;
BEGIN
  IF before > now() - interval '1 year' THEN
    RAISE EXCEPTION 'lines of the last year are kept' USING ERRCODE = 'check_violation';
  END IF;
  DELETE FROM access_log WHERE at < before;
  GET DIAGNOSTICS trimmed = ROW_COUNT;
  RETURN trimmed;
END;
$$;

REVOKE ALL ON FUNCTION trim_access_log(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION trim_access_log(timestamptz) TO blanko_web;
GRANT SELECT, INSERT, UPDATE ON actor, actor_secret, assignment TO blanko_web;
REVOKE DELETE ON actor FROM blanko_web;
GRANT SELECT, INSERT, UPDATE, DELETE ON session, passkey, recovery_code, sign_in_link, sign_in_step, machine_key
  TO blanko_web;
GRANT SELECT, INSERT ON access_log TO blanko_web;
