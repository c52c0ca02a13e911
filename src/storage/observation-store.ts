/** The population system's daily counts and the offices' own statements. Counts, never persons. */
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Instant, Tx } from './db.ts';
import { saveRows } from './save-rows.ts';

export interface OfficeDay {
  readonly officeId: OfficeId;
  readonly day: PlainDate;
  /** Records that became ready to print on the day. */
  readonly inflow: number;
  /** Records ready to print and not printed at the end of the day. */
  readonly backlog: number;
}

/** null: not known, or not counted. */
export interface OfficeStatement {
  readonly officeId: OfficeId;
  readonly day: PlainDate;
  readonly printersWorking: number | null;
  readonly printersTotal: number | null;
  readonly ribbonCardsLeft: number | null;
  readonly filmCardsLeft: number | null;
  readonly networkUp: boolean | null;
  readonly counted: Blanks | null;
  /** The ledger's document of the day's usage; null when nothing was printed or spoiled. */
  readonly seq: number | null;
  readonly recordedAt: Instant;
}

export function saveOfficeDays(tx: Tx, days: readonly OfficeDay[]): Promise<void> {
  const rows = days.map((day) => ({
    office_id: day.officeId,
    day: day.day,
    inflow: day.inflow,
    backlog: day.backlog,
  }));
  return saveRows(tx, 'office_day', ['office_id', 'day'], rows);
}

/** A second statement of the same day replaces the first; the ledger keeps the documents of both. */
export function saveOfficeStatements(
  tx: Tx,
  statements: readonly OfficeStatement[],
): Promise<void> {
  const rows = statements.map((statement) => ({
    office_id: statement.officeId,
    day: statement.day,
    printers_working: statement.printersWorking,
    printers_total: statement.printersTotal,
    ribbon_cards_left: statement.ribbonCardsLeft,
    film_cards_left: statement.filmCardsLeft,
    network_up: statement.networkUp,
    counted: statement.counted,
    seq: statement.seq,
    recorded_at: statement.recordedAt,
  }));
  return saveRows(tx, 'office_statement', ['office_id', 'day'], rows);
}
