-- A hand-over or a receipt that the ledger has reversed is no longer in force: its row leaves the table, so that the
-- shipment is handed over or received anew, and stays readable here. Nothing else may leave: the triggers look.

CREATE TABLE undone_custody (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- The document that was undone; its reversal names it too.
  seq bigint NOT NULL,
  what text NOT NULL CHECK (what IN ('shipment', 'receipt', 'discrepancy', 'discrepancy_note')),
  kept jsonb NOT NULL
);

CREATE INDEX undone_custody_by_seq ON undone_custody (seq);

CREATE TRIGGER undone_custody_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON undone_custody
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION keep_undone() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
DECLARE
  gone jsonb := to_jsonb(OLD);
  undone bigint := coalesce(
    (gone ->> 'seq')::bigint,
    (SELECT receipt.seq FROM receipt WHERE receipt.shipment_id = gone ->> 'shipment_id'));
BEGIN
  IF NOT EXISTS (SELECT FROM document WHERE document.reverses = undone) THEN
    RAISE EXCEPTION 'DELETE of % is refused: its document is in force', TG_TABLE_NAME
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO undone_custody (seq, what, kept) VALUES (undone, TG_TABLE_NAME, gone);
  RETURN OLD;
END;
$$;

DROP TRIGGER shipment_is_kept ON shipment;
DROP TRIGGER receipt_is_kept ON receipt;
DROP TRIGGER discrepancy_note_is_kept ON discrepancy_note;
CREATE TRIGGER shipment_is_kept BEFORE UPDATE OR TRUNCATE ON shipment
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER receipt_is_kept BEFORE UPDATE OR TRUNCATE ON receipt
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER discrepancy_note_is_kept BEFORE UPDATE OR TRUNCATE ON discrepancy_note
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER shipment_leaves_undone BEFORE DELETE ON shipment
  FOR EACH ROW EXECUTE FUNCTION keep_undone();
CREATE TRIGGER receipt_leaves_undone BEFORE DELETE ON receipt
  FOR EACH ROW EXECUTE FUNCTION keep_undone();
CREATE TRIGGER discrepancy_leaves_undone BEFORE DELETE ON discrepancy
  FOR EACH ROW EXECUTE FUNCTION keep_undone();
CREATE TRIGGER discrepancy_note_leaves_undone BEFORE DELETE ON discrepancy_note
  FOR EACH ROW EXECUTE FUNCTION keep_undone();

GRANT SELECT ON undone_custody TO blanko_web;
GRANT DELETE ON shipment, receipt, discrepancy, discrepancy_note TO blanko_web;
