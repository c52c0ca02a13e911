-- A report by the form for browsers that run no scripts: without proof of work, and so with narrower limits.
ALTER TABLE citizen_report DROP CONSTRAINT citizen_report_channel_check;
ALTER TABLE citizen_report ADD CONSTRAINT citizen_report_channel_check
  CHECK (channel IN ('web', 'plain', 'call', 'hook'));

CREATE INDEX citizen_report_plain ON citizen_report (filed_at) WHERE channel = 'plain';
