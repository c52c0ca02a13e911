-- An office may stand still because records are not ready, though blanks and printer are.
ALTER TABLE citizen_report DROP CONSTRAINT citizen_report_cause_check;
ALTER TABLE citizen_report ADD CONSTRAINT citizen_report_cause_check
  CHECK (cause IN ('printer', 'ribbon', 'film', 'network', 'data'));
