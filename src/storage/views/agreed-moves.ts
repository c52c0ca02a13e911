/** Moves between offices that may go or are on the road: not on any account, and yet as good as moved. */
import { sql } from 'kysely';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db } from '../db.ts';

/** As a table of that name to join: `office_id` with its `blanks`, at the one end or the other. */
export function agreedMoves<Name extends 'coming' | 'leaving'>(
  db: Db,
  end: 'giver_id' | 'receiver_id',
  name: Name,
) {
  return db
    .selectFrom('office_move')
    .where('office_move.state', 'in', ['approved', 'sent'])
    .groupBy(`office_move.${end}`)
    .select([
      `office_move.${end} as office_id`,
      sql<Blanks>`sum(${blanksOfMove})::bigint`.as('blanks'),
    ])
    .as(name);
}

/** For a query that has `office_move`: what was sent, else what was agreed. */
export const blanksOfMove = sql<Blanks>`coalesce((SELECT step.quantity FROM office_move_step AS step
  WHERE step.move_id = office_move.id AND step.step = 'sent'), office_move.quantity)`;

/** On its way to the office by such moves. */
export async function loadComing(db: Db, officeId: OfficeId): Promise<Blanks> {
  const row = await db
    .selectFrom(agreedMoves(db, 'receiver_id', 'coming'))
    .select('coming.blanks')
    .where('coming.office_id', '=', officeId)
    .executeTakeFirst();
  return row?.blanks ?? 0;
}
