-- Where blanks can be, on which days offices work, and by which policy blanks are allocated.
-- The rest of the database refers to offices by an id of our own, because official codes and names change.

CREATE TABLE office (
  id text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('kabupaten', 'kota')),
  seat text NOT NULL,
  province_code text NOT NULL,
  province_name text NOT NULL,
  -- A point inside the regency, in degrees: for maps and distances, not an address.
  latitude double precision NOT NULL CHECK (latitude BETWEEN -90 AND 90),
  longitude double precision NOT NULL CHECK (longitude BETWEEN -180 AND 180),
  residents bigint NOT NULL CHECK (residents >= 0),
  time_zone text NOT NULL CHECK (time_zone IN ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
  -- Working days from the call to collect until the blanks are on the shelf.
  lead_time_days integer NOT NULL CHECK (lead_time_days >= 0)
);

-- Official codes (kode wilayah) and names with the days on which they were in force.
CREATE TABLE office_name (
  office_id text NOT NULL REFERENCES office (id),
  code text NOT NULL,
  name text NOT NULL,
  valid_from date NOT NULL,
  valid_until date CHECK (valid_until >= valid_from),
  PRIMARY KEY (office_id, valid_from)
);

-- Holidays are decreed each year and moved at short notice, so they are data.
CREATE TABLE holiday (
  date date NOT NULL,
  kind text NOT NULL CHECK (kind IN ('national_holiday', 'joint_leave', 'election')),
  name text NOT NULL,
  PRIMARY KEY (date, name)
);

-- The numbers the ministry may change, dated and versioned; a version that was in force is kept.
CREATE TABLE policy (
  id text NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  document jsonb NOT NULL,
  valid_from date NOT NULL,
  valid_until date CHECK (valid_until >= valid_from),
  PRIMARY KEY (id, version)
);

-- What is true of the whole world of this database: `as_of`, `is_demo`.
CREATE TABLE world (
  key text PRIMARY KEY,
  value text NOT NULL
);
