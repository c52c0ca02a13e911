-- A province supervisor works for a province, a sub-point operator for a sub-point of an office.

ALTER TABLE actor
  ADD COLUMN province_code text,
  ADD COLUMN sub_point_id text CHECK (left(sub_point_id, 5) = office_id || '.');
