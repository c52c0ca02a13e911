-- The public keys that the codes on official papers are checked with. Kept for good: a paper outlives its key.
CREATE TABLE paper_key (
  -- The first 4 bytes of the SHA-256 of the key, in hex.
  id text COLLATE "C" PRIMARY KEY CHECK (id ~ '^[0-9a-f]{8}$'),
  -- Ed25519, as it is.
  public_key bytea NOT NULL UNIQUE CHECK (length(public_key) = 32),
  -- When this system first signed with it.
  since timestamptz NOT NULL
);

CREATE TRIGGER paper_key_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON paper_key
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON paper_key TO blanko_web;
