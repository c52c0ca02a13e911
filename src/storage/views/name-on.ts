/** The official code and name of each office on a day, as a table called `name` to join. */
import type { PlainDate } from '#core/calendar.ts';
import type { Db } from '../db.ts';

export function nameOn(db: Db, day: PlainDate) {
  return db
    .selectFrom('office_name')
    .select(['office_name.office_id', 'office_name.code', 'office_name.name'])
    .where('office_name.valid_from', '<=', day)
    .where((where) =>
      where.or([
        where('office_name.valid_until', 'is', null),
        where('office_name.valid_until', '>=', day),
      ]),
    )
    .as('name');
}
