-- The arrival of a move whose document was reversed: the step leaves its table, so that the move is on the road again and
-- is counted in anew, and stays readable in `undone_custody`. No other step has a document, so none may leave.

ALTER TABLE undone_custody DROP CONSTRAINT undone_custody_what_check;
ALTER TABLE undone_custody ADD CONSTRAINT undone_custody_what_check
  CHECK (what IN ('shipment', 'receipt', 'discrepancy', 'discrepancy_note', 'office_move_step'));

DROP TRIGGER office_move_step_is_kept ON office_move_step;
CREATE TRIGGER office_move_step_is_kept BEFORE UPDATE OR TRUNCATE ON office_move_step
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER office_move_step_leaves_undone BEFORE DELETE ON office_move_step
  FOR EACH ROW EXECUTE FUNCTION keep_undone();

GRANT DELETE ON office_move_step TO blanko_web;
