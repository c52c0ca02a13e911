/** What the next plan of moves must know of earlier ones: what is promised, what was moved lately, what was declined. */
import { sql } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type { TurnedDownBecause } from '#core/ledger/office-move-state.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks, Days } from '#core/quantity.ts';
import type { Db } from '../db.ts';
import { blanksOfMove } from './agreed-moves.ts';
import { isStanding } from './standing-document.ts';

export interface Way {
  readonly from: OfficeId;
  readonly to: OfficeId;
}

export interface MovesInMind {
  /** Proposed or on their way; those that are agreed count in the stock of a round already. */
  readonly open: readonly (Way & { readonly blanks: Blanks; readonly isAgreed: boolean })[];
  /** By documents of the ledger, loans included; calendar days since. */
  readonly recent: readonly (Way & { readonly daysAgo: Days })[];
  readonly declined: readonly (Way & { readonly reason: TurnedDownBecause })[];
}

/** `recentDays` and `declinedDays`: how many calendar days back from `asOf`. */
export async function loadMovesInMind(
  db: Db,
  asOf: PlainDate,
  { recentDays, declinedDays }: { readonly recentDays: Days; readonly declinedDays: Days },
): Promise<MovesInMind> {
  const open = await db
    .selectFrom('office_move')
    .select(['giver_id as from', 'receiver_id as to'])
    .select([blanksOfMove.as('blanks'), sql<boolean>`state IN ('approved', 'sent')`.as('isAgreed')])
    .where('state', 'in', ['proposed', 'accepted', 'approved', 'sent'])
    .orderBy('id')
    .execute();
  const { rows: recent } = await sql<Way & { daysAgo: Days }>`
    SELECT giver.office_id AS "from", taker.office_id AS "to",
      min(${asOf}::date - (document.occurred_at AT TIME ZONE 'Asia/Jakarta')::date) AS "daysAgo"
    FROM document
    JOIN entry AS out ON out.seq = document.seq AND out.amount < 0
    JOIN account AS giver ON giver.code = out.account
    JOIN entry AS taken ON taken.seq = document.seq AND taken.amount > 0
    JOIN account AS taker ON taker.code = taken.account
    WHERE document.kind = 'redistribution' AND ${isStanding}
      AND (document.occurred_at AT TIME ZONE 'Asia/Jakarta')::date
        BETWEEN ${asOf}::date - ${recentDays}::integer AND ${asOf}::date
    GROUP BY giver.office_id, taker.office_id
    ORDER BY 1, 2`.execute(db);
  const declined = await db
    .selectFrom('office_move')
    .innerJoin('office_move_step as step', 'step.move_id', 'office_move.id')
    .select(['giver_id as from', 'receiver_id as to'])
    .select(sql<TurnedDownBecause>`step.reason`.as('reason'))
    .where('step.step', '=', 'declined')
    .where(
      sql<boolean>`(step.at AT TIME ZONE 'Asia/Jakarta')::date
        >= ${asOf}::date - ${declinedDays}::integer`,
    )
    .orderBy('office_move.id')
    .execute();
  return { open, recent, declined };
}
