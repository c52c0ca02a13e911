-- What offices and systems say: counts and statements, never persons. The ledger stays the truth about blanks;
-- these are the facts from which need and capacity are derived.

-- The population system's counts of one office and day.
CREATE TABLE office_day (
  office_id text NOT NULL REFERENCES office (id),
  day date NOT NULL,
  -- Records that became ready to print (PRR) on the day, and those waiting at its end.
  inflow bigint NOT NULL CHECK (inflow >= 0),
  backlog bigint NOT NULL CHECK (backlog >= 0),
  PRIMARY KEY (office_id, day)
);

-- The office's statement of a day. `counted` is the physical count; NULL means not known or not counted.
CREATE TABLE office_statement (
  office_id text NOT NULL REFERENCES office (id),
  day date NOT NULL,
  printers_working integer CHECK (printers_working >= 0),
  printers_total integer CHECK (printers_total >= printers_working),
  ribbon_cards_left bigint CHECK (ribbon_cards_left >= 0),
  film_cards_left bigint CHECK (film_cards_left >= 0),
  network_up boolean,
  counted bigint CHECK (counted >= 0),
  -- The ledger's document of the day's usage; NULL when nothing was printed or spoiled.
  seq bigint REFERENCES document (seq),
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (office_id, day)
);

CREATE TABLE requisition (
  id text PRIMARY KEY,
  office_id text NOT NULL REFERENCES office (id),
  quantity bigint NOT NULL CHECK (quantity > 0),
  asked_on date NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'allocated', 'handed_over', 'withdrawn'))
);

CREATE INDEX requisition_by_office ON requisition (office_id, asked_on);

-- What the core derived from the days of an office, kept so that a round need not read a year of days.
CREATE TABLE office_forecast (
  office_id text NOT NULL REFERENCES office (id),
  as_of date NOT NULL,
  daily_inflow double precision NOT NULL CHECK (daily_inflow >= 0),
  variance_to_mean_ratio double precision NOT NULL CHECK (variance_to_mean_ratio >= 1),
  capacity_per_day double precision NOT NULL CHECK (capacity_per_day >= 0),
  -- The working days that prove the capacity and the cards printed on them; NULL where nothing is proven.
  capacity_from date,
  capacity_until date CHECK (capacity_until >= capacity_from),
  capacity_cards bigint CHECK (capacity_cards >= 0),
  PRIMARY KEY (office_id, as_of)
);

-- What a citizen said of an office, and what the ledger said at that moment. No name, no number, no text.
CREATE TABLE citizen_report (
  id text PRIMARY KEY,
  office_id text NOT NULL REFERENCES office (id),
  day date NOT NULL,
  said text NOT NULL CHECK (said IN ('no_blanks', 'cannot_print', 'record_not_ready', 'not_about_blanks')),
  ledger_said bigint NOT NULL
);

CREATE INDEX citizen_report_by_office ON citizen_report (office_id, day);
