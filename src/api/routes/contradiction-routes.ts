import { addDays } from '#core/calendar.ts';
import { contradictionShownDays } from '#core/citizen-report/word-against-ledger.ts';
import { recordUndercoverCheck } from '#operations/citizen-report/record-undercover-check.ts';
import { loadContradictions } from '#storage/views/contradictions-view.ts';
import { isOfficeInSight } from '#storage/views/office-province.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { type Scope, scopeOf } from '#storage/views/scope.ts';
import { type Routes, refuseUnknown } from '../answer.ts';
import { refuseAtField } from '../refuse-at-field.ts';
import type { RouteParts } from '../route-parts.ts';

const mendable = { event_id_reused: 'eventId', occurred_in_future: 'day', too_long_ago: 'day' };

export function contradictionRoutes(
  parts: RouteParts,
): Routes<'readContradictions' | 'recordUndercoverCheck'> {
  const { database } = parts;
  const load = (scope: Scope) =>
    readSnapshot(database, async (db) => {
      const today = parts.today();
      const since = addDays(today, -contradictionShownDays);
      return { items: await loadContradictions(db, scope, since, today) };
    });
  return {
    readContradictions: ({ actor }) => load(scopeOf(actor)),

    recordUndercoverCheck: async ({ actor, body }) => {
      const scope = scopeOf(actor);
      if (!(await isOfficeInSight(database.db, scope, body.officeId))) {
        return refuseUnknown('officeId');
      }
      const clock = { today: parts.today(), now: parts.worldNow() };
      const done = await recordUndercoverCheck(database, actor, body, clock);
      return done.outcome === 'refused' ? refuseAtField(done.code, mendable) : load(scope);
    },
  };
}
