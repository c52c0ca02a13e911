/** The points below an office with what they hold. */
import { sql } from 'kysely';
import type { PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db } from '../db.ts';
import { rowInScope } from './row-in-scope.ts';
import type { Scope } from './scope.ts';

const columns = { office: 'sub_point.office_id', subPoint: 'sub_point.id' };

/** Open ones first, each in the order of their numbers. */
export async function loadSubPoints(db: Db, scope: Scope, officeId: OfficeId) {
  return subPointRows(db)
    .where('sub_point.office_id', '=', officeId)
    .where(rowInScope(scope, columns))
    .orderBy(sql`sub_point.closed_on IS NOT NULL`)
    .orderBy('sub_point.id')
    .execute();
}

/** By its id, or by the act that opened it; null when there is none in sight. */
export async function loadSubPoint(db: Db, scope: Scope, idOrEventId: string) {
  const row = await subPointRows(db)
    .where((is) =>
      is.or([is('sub_point.id', '=', idOrEventId), is('sub_point.event_id', '=', idOrEventId)]),
    )
    .where(rowInScope(scope, columns))
    .executeTakeFirst();
  return row ?? null;
}

function subPointRows(db: Db) {
  const balance = (kind: 'on_hand' | 'spoiled') =>
    sql<Blanks>`coalesce((SELECT balance FROM account
      WHERE account.code = ${`${kind}:`} || sub_point.id), 0)`;
  return db
    .selectFrom('sub_point')
    .select(['sub_point.id', 'sub_point.office_id as officeId', 'sub_point.name'])
    .select(['sub_point.opened_on as openedOn', 'sub_point.closed_on as closedOn'])
    .select([balance('on_hand').as('onHand'), balance('spoiled').as('spoiled')])
    .select(
      sql<PlainDate | null>`(SELECT max(day) FROM office_statement
        WHERE office_statement.sub_point_id = sub_point.id AND is_current)`.as('lastStatement'),
    );
}
