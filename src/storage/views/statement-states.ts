/** What must be known to record many statements at once, each as `statement-state.ts` knows it of one. */
import { sql } from 'kysely';
import { momentsOfDay } from '#core/ledger/usage-posting.ts';
import type { Office } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db } from '../db.ts';
import { loadMovesAway, type MoveAway, withMovesAway } from './moves-away.ts';
import type { PlaceDay } from './place-day.ts';
import type { StatedPlace, StatementState } from './statement-state.ts';

interface OfferedPlace extends StatedPlace {
  readonly timeZone: Office['timeZone'];
}

/** One for each place and day in the order given; null where the office has no such sub-point. */
export async function loadStatementStates(
  db: Db,
  places: readonly OfferedPlace[],
): Promise<(StatementState | null)[]> {
  const stated = await loadStatedDays(db, places);
  const stocks = await loadStocks(db, places);
  const away = await loadAway(db, places);
  return places.map((place, n) => {
    const found = stated.get(n);
    if (!found) return null;
    const { timeZone, day } = place;
    const isClosed = found.closedOn !== null && found.closedOn < day;
    const moments = momentsOfDay(day, timeZone);
    const ownAway = away.filter(({ giverId }) => giverId === idOf(place));
    const placeDay = withMovesAway(placeDayOf(stocks.get(idOf(place)), moments), ownAway, moments);
    return { timeZone, placeDay, knownOccurredAt: null, statedAs: found.statedAs, isClosed };
  });
}

/** All that were on the road on the first of the days or later. */
function loadAway(db: Db, places: readonly OfferedPlace[]): Promise<MoveAway[]> {
  const starts = places.map(({ day, timeZone }) => momentsOfDay(day, timeZone).start).sort();
  const [first] = starts;
  if (first === undefined) return Promise.resolve([]);
  return loadMovesAway(db, [...new Set(places.map(idOf))], first);
}

function idOf({ subPointId, officeId }: StatedPlace): string {
  return subPointId ?? officeId;
}

interface StatedDay {
  readonly n: number;
  readonly statedAs: string | null;
  readonly closedOn: string | null;
}

async function loadStatedDays(
  db: Db,
  places: readonly OfferedPlace[],
): Promise<ReadonlyMap<number, StatedDay>> {
  const offered = JSON.stringify(
    places.map(({ officeId, subPointId, day }, n) => ({ n, officeId, subPointId, day })),
  );
  const { rows } = await sql<StatedDay>`
    SELECT offered.n, office_statement.id AS "statedAs", sub_point.closed_on AS "closedOn"
    FROM jsonb_to_recordset(${offered}::jsonb) AS offered (n integer, "officeId" text, "subPointId" text, day date)
    LEFT JOIN sub_point ON sub_point.office_id = offered."officeId" AND sub_point.id = offered."subPointId"
    LEFT JOIN office_statement ON office_statement.office_id = offered."officeId"
      AND office_statement.day = offered.day AND office_statement.is_current
      AND office_statement.sub_point_id IS NOT DISTINCT FROM offered."subPointId"
    WHERE offered."subPointId" IS NULL OR sub_point.id IS NOT NULL`.execute(db);
  return new Map(rows.map((row) => [row.n, row]));
}

/** One movement of the stock: when (milliseconds since 1970), how many, and whether it was use. */
type StockMove = readonly [occurredAt: number, amount: Blanks, isUse: boolean];

interface Stock {
  readonly place: string;
  readonly balance: Blanks;
  readonly moves: readonly StockMove[];
}

/** Each place once, with what moved since its first day in question. */
async function loadStocks(
  db: Db,
  places: readonly OfferedPlace[],
): Promise<ReadonlyMap<string, Stock>> {
  const since = new Map<string, string>();
  for (const place of places) {
    const { start } = momentsOfDay(place.day, place.timeZone);
    const known = since.get(idOf(place));
    if (known === undefined || start < known) since.set(idOf(place), start);
  }
  const offered = JSON.stringify([...since].map(([place, start]) => ({ place, start })));
  const { rows } = await sql<Stock>`
    SELECT offered.place, coalesce(account.balance, 0) AS balance, coalesce(moved.moves, '[]') AS moves
    FROM jsonb_to_recordset(${offered}::jsonb) AS offered (place text, "start" timestamptz)
    LEFT JOIN account ON account.code = 'on_hand:' || offered.place
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_array(
        floor(extract(epoch FROM document.occurred_at) * 1000), entry.amount,
        document.kind = 'usage' OR (document.kind = 'reversal' AND EXISTS (
          SELECT FROM entry AS other WHERE other.seq = entry.seq
            AND other.account IN ('printed:' || offered.place, 'spoiled:' || offered.place))))) AS moves
      FROM entry JOIN document ON document.seq = entry.seq
      WHERE entry.account = account.code AND document.occurred_at >= offered."start"
        -- Documents are recorded no earlier than they happened.
        AND entry.seq > coalesce((
          SELECT older.seq FROM entry AS older JOIN document ON document.seq = older.seq
          WHERE older.account = account.code AND document.recorded_at < offered."start"
          ORDER BY older.seq DESC LIMIT 1), 0)
    ) AS moved ON true`.execute(db);
  return new Map(rows.map((row) => [row.place, row]));
}

/** As `place-day.ts` says it of one place and day. */
function placeDayOf(
  stock: Stock | undefined,
  { start, end }: { readonly start: string; readonly end: string },
): PlaceDay {
  const [from, until] = [Date.parse(start), Date.parse(end)];
  let opening = stock?.balance ?? 0;
  let [cameIn, wentOut, used, last] = [0, 0, 0, 0];
  for (const [at, amount, isUse] of stock?.moves ?? []) {
    if (at < from) continue;
    opening -= amount;
    if (at >= until) continue;
    if (isUse) used -= amount;
    else if (amount > 0) cameIn += amount;
    else wentOut -= amount;
    last = Math.max(last, at);
  }
  const lastOnDay = last === 0 ? null : new Date(last).toISOString();
  return { opening, cameIn, wentOut, used, lastOnDay };
}
