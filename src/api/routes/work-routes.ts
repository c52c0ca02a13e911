import { workingCalendar } from '#core/calendar.ts';
import { retryDelivery } from '#operations/messages/retry-delivery.ts';
import { type MorningParts, morningWork } from '#operations/morning/morning-work.ts';
import { loadHolidays } from '#storage/place-store.ts';
import { countDeliveries, loadDelivery, loadOutbox } from '#storage/views/outbox-view.ts';
import { loadWork } from '#storage/views/work-view.ts';
import { type Routes, refuse } from '../answer.ts';
import { numberOfCursor } from '../number-cursor.ts';
import type { RouteParts } from '../route-parts.ts';

export function workRoutes(
  parts: RouteParts,
): Routes<'readOutbox' | 'retryDelivery' | 'readWork' | 'runWork'> {
  const { database, now } = parts;
  return {
    readOutbox: async ({ query }) => {
      const page = { after: numberOfCursor(query.after), limit: query.limit };
      const { items, next } = await loadOutbox(database.db, query.state, page);
      return {
        items,
        next: next === null ? null : String(next),
        counts: await countDeliveries(database.db),
      };
    },

    retryDelivery: async ({ params }) => {
      const outcome = await retryDelivery(database, params.deliveryId, now());
      if (outcome === 'nothing_to_retry') return refuse(outcome);
      const delivery = await loadDelivery(database.db, params.deliveryId);
      return (
        delivery ??
        refuse('not_found', {
          fields: [{ field: 'deliveryId', said: { key: 'field.not_found' } }],
        })
      );
    },

    readWork: ({ query }) => workOf(parts, query.day ?? null),

    runWork: async () => {
      await morningWork(parts, true);
      return workOf(parts, null);
    },
  };
}

async function workOf({ database, today }: MorningParts, day: string | null) {
  const calendar = workingCalendar(await loadHolidays(database.db));
  return {
    today: today(),
    isWorkingDay: calendar.isWorkingDay(today()),
    days: await loadWork(database.db, day),
  };
}
