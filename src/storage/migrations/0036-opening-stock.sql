-- An office that joins a ledger at work brings its stock by a proposal: no one person makes blanks appear in it.

ALTER TABLE proposal DROP CONSTRAINT proposal_kind_check;
ALTER TABLE proposal ADD CONSTRAINT proposal_kind_check
  CHECK (kind IN ('round', 'supplement', 'redistribution', 'dispute_settlement', 'adjustment', 'destruction',
    'reversal', 'role_grant', 'policy_version', 'opening_stock'));
