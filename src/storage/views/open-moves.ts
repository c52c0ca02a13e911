import { sql } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type { MoveState } from '#core/ledger/office-move-state.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db } from '../db.ts';
import { nameOn } from './name-on.ts';

export interface OpenMove {
  readonly id: string;
  readonly giverName: string;
  readonly receiverId: OfficeId;
  readonly blanks: Blanks;
  readonly state: MoveState;
}

/** Moves that may still come to an office, whoever looks: callers show each office its own. */
export function loadOpenMoves(db: Db, today: PlainDate): Promise<OpenMove[]> {
  return db
    .selectFrom('office_move')
    .leftJoin(nameOn(db, today), 'name.office_id', 'office_move.giver_id')
    .select(['office_move.id', 'receiver_id as receiverId', 'quantity as blanks', 'state'])
    .select(sql<string>`coalesce(name.name, office_move.giver_id)`.as('giverName'))
    .where('state', 'in', ['proposed', 'accepted', 'approved', 'sent'])
    .orderBy('office_move.id')
    .execute();
}
