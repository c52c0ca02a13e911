import { collectionsPerHour, counterHours } from '#core/allocation/collection-slot.ts';
import { type PlainDate, workingCalendar } from '#core/calendar.ts';
import { type HandedOver, handOver } from '#operations/custody/hand-over.ts';
import { markReady, moveSlot, type SlotGiven } from '#operations/custody/mark-ready.ts';
import { type CollectorNamed, nameCollector } from '#operations/custody/name-collector.ts';
import { loadSlotsTaken } from '#storage/collection-store.ts';
import type { Db } from '#storage/db.ts';
import { loadHolidays } from '#storage/place-store.ts';
import { loadAllocations, loadCounter } from '#storage/views/allocations-view.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { type Refused, type Routes, refuse, refuseUnknown } from '../answer.ts';
import { numberOfCursor } from '../number-cursor.ts';
import { refuseAtField } from '../refuse-at-field.ts';
import type { RouteParts } from '../route-parts.ts';

/** How far ahead an hour can be chosen. */
const daysShown = 10;

export function collectionRoutes(
  parts: RouteParts,
): Routes<
  | 'readAllocations'
  | 'readCollections'
  | 'readSlots'
  | 'markReady'
  | 'moveSlot'
  | 'nameCollector'
  | 'handOver'
> {
  const { database, today, worldNow } = parts;
  return {
    readAllocations: ({ actor, query }) =>
      readSnapshot(database, async (db) => {
        const { after, limit, ...filter } = query;
        const page = { after: numberOfCursor(after), limit };
        const found = await loadAllocations(db, actor, filter, page, today());
        return found
          ? { ...found, next: found.next === null ? null : String(found.next) }
          : refuseUnknown('office');
      }),

    readCollections: ({ actor, query }) =>
      readSnapshot(database, async (db) => {
        const day = query.day ?? today();
        const counter = await loadCounter(db, actor, day, today());
        const [hours] = await hoursOf(db, [day]);
        return { day, hours: hours!.hours, ...counter };
      }),

    readSlots: ({ query }) =>
      readSnapshot(database, async (db) => {
        const calendar = workingCalendar(await loadHolidays(db));
        const days = calendar.workingDays(query.from ?? today(), daysShown);
        return { days: await hoursOf(db, days) };
      }),

    markReady: async ({ actor, params, body }) => {
      const { eventId, day, hour } = body;
      if ((day === undefined) !== (hour === undefined)) return bothOrNeither(day === undefined);
      const slot = day === undefined || hour === undefined ? null : { day, hour };
      const { allocationId } = params;
      const offer = { eventId, allocationId, slot };
      return slotAnswer(allocationId, await markReady(database, actor, offer, worldNow()));
    },

    moveSlot: async ({ actor, params, body }) => {
      const { eventId, ...slot } = body;
      const { allocationId } = params;
      const offer = { eventId, allocationId, slot };
      return slotAnswer(allocationId, await moveSlot(database, actor, offer, worldNow()));
    },

    nameCollector: async ({ actor, body }) => {
      const { eventId, allocationIds, ...collector } = body;
      const offer = { eventId, allocationIds, collector };
      return collectorAnswer(await nameCollector(database, actor, offer, worldNow()));
    },

    handOver: async ({ actor, body }) => {
      const { eventId, collectionCode, items } = body;
      const offer = {
        eventId,
        collectionCode,
        items: items.map(({ allocationId, serials }) => ({
          allocationId,
          serials: serials ?? { ranges: [], boxes: [] },
        })),
      };
      return handoverAnswer(eventId, await handOver(database, actor, offer, worldNow()));
    },
  };
}

async function hoursOf(db: Db, days: readonly PlainDate[]) {
  const taken = await loadSlotsTaken(db, days[0]!, days.at(-1)!);
  return days.map((day) => ({
    day,
    hours: counterHours.map((hour) => ({
      hour,
      capacity: collectionsPerHour,
      taken: taken({ day, hour }),
    })),
  }));
}

function slotAnswer(allocationId: string, given: SlotGiven) {
  if (given.outcome !== 'refused') {
    return { outcome: given.outcome, allocationId, slot: given.slot };
  }
  const atHour = { slot_full: 'hour', slot_not_open: 'hour' };
  return refuseAtField(given.code, atHour, { not_found: 'allocationId' });
}

function collectorAnswer(named: CollectorNamed) {
  if (named.outcome !== 'refused') {
    return { outcome: named.outcome, collectionCode: named.collectionCode };
  }
  if (named.code === 'only_for_neighbour') {
    return refuse('bad_input', {
      fields: [{ field: 'officeId', said: { key: 'field.only_for_neighbour' } }],
    });
  }
  const unknown = { not_found: 'allocationIds', neighbour_unknown: 'officeId' };
  return refuseAtField(named.code, {}, unknown);
}

function handoverAnswer(handoverId: string, handed: HandedOver) {
  if (handed.outcome !== 'refused') {
    const { outcome, bastNumber } = handed;
    const shipments = handed.shipments.map(({ id: shipmentId, ...rest }) => ({
      shipmentId,
      ...rest,
    }));
    return { outcome, handoverId, bastNumber, shipments };
  }
  const mendable = {
    wrong_collection_code: 'collectionCode',
    serial_unreadable: 'items',
    box_unknown: 'items',
    serials_elsewhere: 'items',
  };
  return refuseAtField(handed.code, mendable, { not_found: 'items' });
}

function bothOrNeither(dayIsMissing: boolean): Refused {
  const field = dayIsMissing ? 'day' : 'hour';
  return refuse('bad_input', { fields: [{ field, said: { key: 'field.required' } }] });
}
