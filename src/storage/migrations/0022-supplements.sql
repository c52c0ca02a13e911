-- What an upheld appeal gives: a supplement to the grant, proposed by one and approved by another as a round is. It
-- stays with the round, the office's line of it, and the appeal.

ALTER TABLE proposal DROP CONSTRAINT proposal_kind_check;
ALTER TABLE proposal ADD CONSTRAINT proposal_kind_check
  CHECK (kind IN ('round', 'supplement', 'dispute_settlement', 'adjustment', 'destruction', 'reversal', 'role_grant',
    'policy_version'));

-- What was proposed on it; the proposal says what became of that. Both NULL for a dismissed appeal, and for those
-- answered before supplements were.
ALTER TABLE appeal
  ADD COLUMN supplement bigint CHECK (supplement > 0),
  ADD COLUMN proposal_id text COLLATE "C" UNIQUE REFERENCES proposal (id),
  ADD CONSTRAINT supplement_whole CHECK ((supplement IS NULL) = (proposal_id IS NULL)),
  ADD CONSTRAINT dismissed_gives_nothing CHECK (supplement IS NULL OR answer IN ('upheld', 'partly_upheld'));

GRANT UPDATE (supplement, proposal_id) ON appeal TO blanko_web;

-- A grant of the round is its line; a supplement has an id of its own and names its appeal.
ALTER TABLE allocation DROP CONSTRAINT allocation_id_fkey;
ALTER TABLE allocation
  ADD COLUMN appeal_id text COLLATE "C" UNIQUE REFERENCES appeal (id),
  ADD COLUMN line_id text COLLATE "C" GENERATED ALWAYS AS (CASE WHEN appeal_id IS NULL THEN id END) STORED
    REFERENCES round_line (allocation_id),
  ADD CONSTRAINT of_a_line FOREIGN KEY (round_id, office_id) REFERENCES round_line (round_id, office_id);
