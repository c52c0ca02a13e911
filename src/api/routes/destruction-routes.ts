import { assert } from '#core/assert.ts';
import { workingCalendar } from '#core/calendar.ts';
import { defaultPolicy } from '#core/policy/default-policy.ts';
import { policyAt } from '#core/policy/policy-at.ts';
import { proposeDestruction } from '#operations/office/propose-destruction.ts';
import { recordInvalidCards } from '#operations/office/record-invalid-cards.ts';
import { loadHolidays } from '#storage/place-store.ts';
import { loadPolicies } from '#storage/policy-store.ts';
import { loadDestructions } from '#storage/views/destructions-view.ts';
import { loadSeqOfEvent } from '#storage/views/document-of-event.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { scopeOf } from '#storage/views/scope.ts';
import { loadWaiting } from '#storage/views/waiting-to-destroy.ts';
import { type Refused, type Routes, refuse } from '../answer.ts';
import { refuseAtField } from '../refuse-at-field.ts';
import type { RouteParts } from '../route-parts.ts';

export function destructionRoutes(
  parts: RouteParts,
): Routes<'readDestructions' | 'proposeDestruction' | 'recordInvalidCards'> {
  const { database } = parts;
  const clock = () => ({ today: parts.today(), now: parts.worldNow() });
  return {
    readDestructions: ({ actor, query }) =>
      readSnapshot(database, async (db) => {
        const today = parts.today();
        const scope = scopeOf(actor);
        const office = query.office ?? null;
        const { destroyWithinWorkingDays } =
          policyAt(await loadPolicies(db, today), today) ?? defaultPolicy;
        const calendar = workingCalendar(await loadHolidays(db));
        const waiting = await loadWaiting(db, scope, office, today);
        return {
          waiting: waiting.map((line) => ({
            ...line,
            isOverdue:
              line.oldestDay !== null &&
              calendar.workingDaysBetween(line.oldestDay, today) > destroyWithinWorkingDays,
          })),
          destructions: await loadDestructions(db, scope, office, today),
        };
      }),

    proposeDestruction: async ({ actor, body }) => {
      const { eventId: id, ...offer } = body;
      const answer = await proposeDestruction(database, actor, { id, ...offer }, clock());
      if (answer.outcome === 'refused') return refused(answer.code);
      const outcome = answer.outcome === 'done' ? 'proposed' : 'already_proposed';
      return { outcome, destructionId: id };
    },

    recordInvalidCards: async ({ actor, body }) => {
      const answer = await recordInvalidCards(database, actor, body, clock());
      if (answer.outcome === 'refused') return refused(answer.code);
      const seq = await loadSeqOfEvent(database.db, body.eventId);
      assert(seq !== null, 'cards that were counted in have their document');
      return { outcome: answer.outcome === 'done' ? 'posted' : 'already_posted', seq };
    },
  };
}

const mendable = {
  event_id_reused: 'eventId',
  occurred_in_future: 'day',
  witnesses_alike: 'witnesses',
  minutes_used: 'minutesNumber',
  more_than_waiting: 'spoiled',
};

function refused(code: string): Refused {
  if (code !== 'nothing_counted') return refuseAtField(code, mendable);
  return refuse('bad_input', {
    fields: [{ field: 'spoiled', said: { key: 'field.nothing_counted' } }],
  });
}
