/** What must be known to record many statements at once, each as `statement-state.ts` knows it of one. */
import { sql } from 'kysely';
import { momentsOfDay } from '#core/ledger/usage-posting.ts';
import type { Office } from '#core/place.ts';
import type { Db } from '../db.ts';
import { type PlaceDay, placeDayQuery } from './place-day.ts';
import type { StatedPlace, StatementState } from './statement-state.ts';

interface OfferedPlace extends StatedPlace {
  readonly timeZone: Office['timeZone'];
}

type StateRow = PlaceDay & { n: number; statedAs: string | null; closedOn: string | null };

/** One for each place and day in the order given; null where the office has no such sub-point. */
export async function loadStatementStates(
  db: Db,
  places: readonly OfferedPlace[],
): Promise<(StatementState | null)[]> {
  const offered = JSON.stringify(
    places.map(({ officeId, subPointId, day, timeZone }, n) => ({
      n,
      officeId,
      subPointId,
      day,
      ...momentsOfDay(day, timeZone),
    })),
  );
  const placeDay = placeDayQuery(sql`coalesce(offered."subPointId", offered."officeId")`, {
    start: sql`offered."start"`,
    end: sql`offered."end"`,
  });
  const { rows } = await sql<StateRow>`
    SELECT offered.n, place_day.*, office_statement.id AS "statedAs", sub_point.closed_on AS "closedOn"
    FROM jsonb_to_recordset(${offered}::jsonb) AS offered (n integer, "officeId" text, "subPointId" text,
      day date, "start" timestamptz, "end" timestamptz)
    LEFT JOIN sub_point ON sub_point.office_id = offered."officeId" AND sub_point.id = offered."subPointId"
    LEFT JOIN LATERAL (
      SELECT id FROM office_statement
      WHERE office_statement.office_id = offered."officeId" AND office_statement.day = offered.day
        AND office_statement.sub_point_id IS NOT DISTINCT FROM offered."subPointId" AND is_current
      LIMIT 1) AS office_statement ON true
    CROSS JOIN LATERAL (${placeDay}) AS place_day
    WHERE offered."subPointId" IS NULL OR sub_point.id IS NOT NULL`.execute(db);
  const states = new Map(rows.map(({ n, ...row }) => [n, row]));
  return places.map(({ timeZone, day }, n) => {
    const state = states.get(n);
    if (!state) return null;
    const { statedAs, closedOn, ...placeDay } = state;
    const isClosed = closedOn !== null && closedOn < day;
    return { timeZone, placeDay, knownOccurredAt: null, statedAs, isClosed };
  });
}
