/**
 * Blanks of a move stay on the giver's books until they are counted in, and are gone from its shelf since they were sent:
 * whoever holds the shelf against the books must know of them. All moments are ISO 8601 in UTC.
 */
import { sql } from 'kysely';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db, Instant } from '../db.ts';

export interface MoveAway {
  readonly giverId: OfficeId;
  readonly sent: Blanks;
  readonly sentAt: Instant;
  /** Null while they are on the road. */
  readonly received: Blanks | null;
  readonly receivedAt: Instant | null;
}

/** Moves from these places that were on the road at `since` or later; a sub-point gives none. */
export async function loadMovesAway(
  db: Db,
  places: readonly string[],
  since: Instant,
): Promise<MoveAway[]> {
  if (places.length === 0) return [];
  return db
    .selectFrom('office_move')
    .innerJoin('office_move_step as sending', (join) =>
      join.onRef('sending.move_id', '=', 'office_move.id').on('sending.step', '=', 'sent'),
    )
    .leftJoin('office_move_step as arrival', (join) =>
      join.onRef('arrival.move_id', '=', 'office_move.id').on('arrival.step', '=', 'received'),
    )
    .select(['office_move.giver_id as giverId', 'sending.at as sentAt'])
    .select(['arrival.quantity as received', 'arrival.at as receivedAt'])
    .select(sql<Blanks>`sending.quantity`.as('sent'))
    .where('office_move.giver_id', 'in', [...places])
    .where((is) => is.or([is('arrival.at', 'is', null), is('arrival.at', '>=', since)]))
    .execute();
}

/** The day as it was on the shelf: what was sent left then, and not when it was counted in elsewhere. */
export function withMovesAway<Day extends { readonly opening: Blanks; readonly wentOut: Blanks }>(
  day: Day,
  away: readonly MoveAway[],
  { start, end }: { readonly start: Instant; readonly end: Instant },
): Day {
  let { opening, wentOut } = day;
  for (const { sent, sentAt, received, receivedAt } of away) {
    const isOpenAtStart = receivedAt === null || receivedAt >= start;
    if (sentAt < start && isOpenAtStart) opening -= sent;
    if (sentAt >= start && sentAt < end) wentOut += sent;
    if (receivedAt !== null && receivedAt >= start && receivedAt < end) wentOut -= received ?? 0;
  }
  return { ...day, opening, wentOut };
}

/** How many of the place are on the road at the moment. */
export async function loadAwayAt(db: Db, place: string, moment: Instant): Promise<Blanks> {
  const away = await loadMovesAway(db, [place], moment);
  return away.filter(({ sentAt }) => sentAt < moment).reduce((sum, { sent }) => sum + sent, 0);
}
