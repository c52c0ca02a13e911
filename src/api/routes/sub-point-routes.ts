import { assert } from '#core/assert.ts';
import type { Done } from '#operations/do-once.ts';
import {
  closeSubPoint,
  createSubPoint,
  issueToSubPoint,
  type SubPointRefusal,
} from '#operations/office/keep-sub-points.ts';
import { loadSeqOfEvent } from '#storage/views/document-of-event.ts';
import { type Scope, scopeOf } from '#storage/views/scope.ts';
import { loadSubPoint, loadSubPoints } from '#storage/views/sub-points-view.ts';
import type { Refused, Routes } from '../answer.ts';
import { refuseAtField } from '../refuse-at-field.ts';
import type { RouteParts } from '../route-parts.ts';

const mendable = {
  event_id_reused: 'eventId',
  occurred_in_future: 'day',
  closed_by_adjustment: 'day',
  not_enough_blanks: 'quantity',
  not_enough_blanks_later: 'quantity',
  sub_point_closed: 'subPointId',
  sub_point_not_empty: 'subPointId',
  sub_points_full: 'officeId',
};
const notFound = { office_unknown: 'officeId', sub_point_unknown: 'subPointId' };

export function subPointRoutes(
  parts: RouteParts,
): Routes<'readSubPoints' | 'createSubPoint' | 'closeSubPoint' | 'issueToSubPoint'> {
  const { database } = parts;
  const clock = () => ({ today: parts.today(), now: parts.worldNow() });

  const kept = async (scope: Scope, answer: Done<SubPointRefusal>) => {
    if (answer.outcome === 'refused') return refused(answer.code);
    const point = await loadSubPoint(database.db, scope, answer.id);
    assert(point !== null, 'a point that was kept is there');
    return point;
  };

  return {
    readSubPoints: async ({ actor, query }) => ({
      items: await loadSubPoints(database.db, scopeOf(actor), query.office),
    }),

    createSubPoint: async ({ actor, body }) =>
      kept(scopeOf(actor), await createSubPoint(database, actor, body, clock())),

    closeSubPoint: async ({ actor, params, body }) =>
      kept(scopeOf(actor), await closeSubPoint(database, actor, { ...body, ...params }, clock())),

    issueToSubPoint: async ({ actor, body }) => {
      const answer = await issueToSubPoint(database, actor, body, clock());
      if (answer.outcome === 'refused') return refused(answer.code);
      const seq = await loadSeqOfEvent(database.db, body.eventId);
      assert(seq !== null, 'what was issued has its document');
      return { outcome: answer.outcome === 'done' ? 'posted' : 'already_posted', seq };
    },
  };
}

function refused(code: string): Refused {
  return refuseAtField(code, mendable, notFound);
}
