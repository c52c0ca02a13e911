-- What one person may not do alone: proposed by one, decided by another. An approval is bound to the hash of what was
-- shown. Decided proposals stay as they are, with who and when.

CREATE TABLE proposal (
  id text COLLATE "C" PRIMARY KEY,
  -- The order of the list; may skip.
  number bigint GENERATED ALWAYS AS IDENTITY,
  -- The same as in core/access/four-eyes.ts; a test compares the two.
  kind text NOT NULL CHECK (kind IN ('round', 'dispute_settlement', 'adjustment', 'destruction', 'reversal',
    'role_grant', 'policy_version')),
  -- The place it is about; both NULL for the reserve or the whole country.
  office_id text REFERENCES office (id),
  province_code text,
  content jsonb NOT NULL,
  -- SHA-256 of the canonical JSON of the content.
  content_hash bytea NOT NULL CHECK (length(content_hash) = 32),
  proposed_by text NOT NULL,
  proposed_at timestamptz NOT NULL,
  decided_by text,
  decided_at timestamptz,
  decision text CHECK (decision IN ('approved', 'returned', 'withdrawn')),
  reason text,
  -- The documents that the approval posted.
  seqs jsonb NOT NULL DEFAULT '[]',
  CONSTRAINT two_persons CHECK (
    CASE decision WHEN 'withdrawn' THEN decided_by = proposed_by ELSE decided_by <> proposed_by END
  ),
  CONSTRAINT decided_whole CHECK (
    (decision IS NULL) = (decided_by IS NULL) AND (decision IS NULL) = (decided_at IS NULL)
  ),
  CONSTRAINT returned_with_reason CHECK (decision <> 'returned' OR reason IS NOT NULL)
);

CREATE UNIQUE INDEX proposal_by_number ON proposal (number);
CREATE INDEX proposal_by_place ON proposal (province_code, office_id);
CREATE INDEX proposal_open ON proposal (kind) WHERE decision IS NULL;

-- What was proposed never changes, and what was decided neither: holds for the owner of the tables too.
CREATE FUNCTION refuse_second_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.decision IS NOT NULL
    OR (OLD.id, OLD.kind, OLD.content_hash, OLD.proposed_by, OLD.proposed_at)
      IS DISTINCT FROM (NEW.id, NEW.kind, NEW.content_hash, NEW.proposed_by, NEW.proposed_at)
    OR OLD.content IS DISTINCT FROM NEW.content
    OR (OLD.office_id, OLD.province_code) IS DISTINCT FROM (NEW.office_id, NEW.province_code) THEN
    RAISE EXCEPTION 'a proposal is decided once and never changed' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END;
$$;

CREATE TRIGGER proposal_is_decided_once BEFORE UPDATE ON proposal
  FOR EACH ROW EXECUTE FUNCTION refuse_second_decision();
CREATE TRIGGER proposal_is_kept BEFORE DELETE OR TRUNCATE ON proposal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON proposal TO blanko_web;
GRANT UPDATE (decided_by, decided_at, decision, reason, seqs) ON proposal TO blanko_web;
