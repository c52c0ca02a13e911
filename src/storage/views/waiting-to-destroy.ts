/** Spoiled and rejected blanks and old cards that lie at offices, by sort, and since when. */
import { type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import { type InvalidCardCause, invalidCardCauses } from '#core/ledger/invalid-card.ts';
import { type SpoiledSort, spoiledSorts } from '#core/ledger/spoilage.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db } from '../db.ts';
import { rowInScope } from './row-in-scope.ts';
import type { Scope } from './scope.ts';

export interface Waiting {
  readonly officeId: OfficeId;
  readonly officeName: string;
  readonly spoiled: Record<SpoiledSort, Blanks>;
  readonly rejected: Blanks;
  readonly invalidCards: Record<InvalidCardCause, number>;
  /** The first day of loss or withdrawal since the last destruction; null when nothing waits. */
  readonly oldestDay: PlainDate | null;
}

const statedColumns: Record<Exclude<SpoiledSort, 'unrecorded'>, string> = {
  print_failure: 'print_failure',
  encoding_failure: 'encoding_failure',
  factory_defect: 'factory_defect',
  physical_damage: 'physical_damage',
  test_print: 'test_prints',
};
const statedSorts = spoiledSorts.filter((sort) => sort !== 'unrecorded');

/** What was stated less what was burnt, by sort; the rest of the accounts was spoiled outside of statements. */
export async function loadWaiting(
  db: Db,
  scope: Scope,
  officeId: OfficeId | null,
  today: PlainDate,
): Promise<Waiting[]> {
  const { rows } = await sql<WaitingRow>`
    WITH shelf AS (
      SELECT account.office_id,
        coalesce(sum(balance) FILTER (WHERE kind = 'spoiled'), 0)::bigint AS spoiled,
        coalesce(sum(balance) FILTER (WHERE kind = 'rejected'), 0)::bigint AS rejected,
        coalesce(sum(balance) FILTER (WHERE kind = 'invalid_card'), 0)::bigint AS cards
      FROM account
      WHERE kind IN ('spoiled', 'rejected', 'invalid_card') AND balance > 0
        AND ${officeId === null ? sql`true` : sql`account.office_id = ${officeId}`}
        AND ${rowInScope(scope, { office: 'account.office_id', subPoint: null })}
      GROUP BY account.office_id
    ), burnt AS (
      SELECT destruction.office_id, destruction_line.what, destruction_line.cause,
        sum(destruction_line.quantity)::bigint AS quantity
      FROM destruction JOIN destruction_line ON destruction_line.destruction_id = destruction.id
      WHERE (seq IS NOT NULL OR invalid_seq IS NOT NULL) AND destruction.office_id IN (SELECT office_id FROM shelf)
      GROUP BY 1, 2, 3
    ), last_burnt AS (
      SELECT office_id, max(day) FILTER (WHERE seq IS NOT NULL) AS blanks_on,
        max(day) FILTER (WHERE invalid_seq IS NOT NULL) AS cards_on
      FROM destruction WHERE seq IS NOT NULL OR invalid_seq IS NOT NULL GROUP BY office_id
    ), stated AS (
      SELECT office_statement.office_id, ${sql.join(statedSorts.map(statedSum))},
        min(day) FILTER (WHERE day > coalesce(last_burnt.blanks_on, '-infinity') AND print_failure
          + encoding_failure + factory_defect + physical_damage + test_prints > 0) AS since
      FROM office_statement LEFT JOIN last_burnt ON last_burnt.office_id = office_statement.office_id
      WHERE is_current AND office_statement.office_id IN (SELECT office_id FROM shelf)
      GROUP BY office_statement.office_id
    ), taken AS (
      SELECT invalid_card_count.office_id, cause, sum(quantity)::bigint AS quantity,
        min(day) FILTER (WHERE day > coalesce(last_burnt.cards_on, '-infinity')) AS since
      FROM invalid_card_count LEFT JOIN last_burnt ON last_burnt.office_id = invalid_card_count.office_id
      WHERE invalid_card_count.office_id IN (SELECT office_id FROM shelf)
      GROUP BY 1, 2
    )
    SELECT shelf.office_id AS "officeId", office_name.name AS "officeName", shelf.spoiled, shelf.rejected,
      shelf.cards, to_jsonb(stated) AS stated,
      (SELECT jsonb_object_agg(burnt.what || ' ' || burnt.cause, burnt.quantity) FROM burnt
        WHERE burnt.office_id = shelf.office_id) AS burnt,
      (SELECT jsonb_object_agg(taken.cause, taken.quantity) FROM taken
        WHERE taken.office_id = shelf.office_id) AS taken,
      least(CASE WHEN shelf.spoiled > 0 THEN stated.since END,
        CASE WHEN shelf.cards > 0 THEN (SELECT min(taken.since) FROM taken
          WHERE taken.office_id = shelf.office_id) END) AS "oldestDay"
    FROM shelf
    JOIN office_name ON office_name.office_id = shelf.office_id AND office_name.valid_from <= ${today}::date
      AND (office_name.valid_until IS NULL OR office_name.valid_until >= ${today}::date)
    LEFT JOIN stated ON stated.office_id = shelf.office_id
    ORDER BY "oldestDay" NULLS LAST, shelf.office_id`.execute(db);
  return rows.map(waitingOf);
}

interface WaitingRow {
  officeId: OfficeId;
  officeName: string;
  spoiled: Blanks;
  rejected: Blanks;
  cards: number;
  stated: Record<string, number | null> | null;
  burnt: Record<string, number> | null;
  taken: Record<string, number> | null;
  oldestDay: PlainDate | null;
}

function statedSum(sort: (typeof statedSorts)[number]): RawBuilder<Blanks> {
  const column = sql.ref(statedColumns[sort]);
  return sql<Blanks>`coalesce(sum(${column}), 0)::bigint AS ${sql.ref(sort)}`;
}

function waitingOf(row: WaitingRow): Waiting {
  const stated = (sort: SpoiledSort): Blanks =>
    Math.max(0, (row.stated?.[sort] ?? 0) - (row.burnt?.[`spoiled ${sort}`] ?? 0));
  const bySort = Object.fromEntries(statedSorts.map((sort) => [sort, stated(sort)]));
  const recorded = Object.values(bySort).reduce((sum, blanks) => sum + blanks, 0);
  return {
    officeId: row.officeId,
    officeName: row.officeName,
    spoiled: {
      ...bySort,
      unrecorded: Math.max(0, row.spoiled - recorded),
    } as Record<SpoiledSort, Blanks>,
    rejected: row.rejected,
    invalidCards: Object.fromEntries(
      invalidCardCauses.map((cause) => [
        cause,
        Math.max(0, (row.taken?.[cause] ?? 0) - (row.burnt?.[`invalid_card ${cause}`] ?? 0)),
      ]),
    ) as Record<InvalidCardCause, number>,
    oldestDay: row.oldestDay,
  };
}

/** The accounts in which an office's spoiled blanks lie, its sub-points' among them. */
export async function loadSpoiledAccounts(db: Db, officeId: OfficeId) {
  return db
    .selectFrom('account')
    .select(['code', 'balance'])
    .where('office_id', '=', officeId)
    .where('kind', '=', 'spoiled')
    .where('balance', '>', 0)
    .execute();
}
