import { collectionsPerHour, counterHours } from '#core/allocation/collection-slot.ts';
import { type PlainDate, workingCalendar } from '#core/calendar.ts';
import { type HandedOver, handOver } from '#operations/hand-over.ts';
import { markReady, moveSlot, type SlotGiven } from '#operations/mark-ready.ts';
import { type CollectorNamed, nameCollector } from '#operations/name-collector.ts';
import { loadSlotsTaken } from '#storage/collection-store.ts';
import type { Db } from '#storage/db.ts';
import { loadHolidays } from '#storage/place-store.ts';
import { loadAllocations, loadCounter } from '#storage/views/allocations-view.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { type Refused, type Routes, refuse } from '../answer.ts';
import { numberOfCursor } from '../number-cursor.ts';
import { refuseByCode } from '../refuse-by-code.ts';
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
          : unknown('office');
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
  switch (given.code) {
    case 'not_found':
      return unknown('allocationId');
    case 'slot_full':
    case 'slot_not_open':
      return refuse(given.code, {
        fields: [{ field: 'hour', said: { key: `problem.${given.code}` } }],
      });
    default:
      return refuseByCode(given.code);
  }
}

function collectorAnswer(named: CollectorNamed) {
  if (named.outcome !== 'refused') {
    return { outcome: named.outcome, collectionCode: named.collectionCode };
  }
  switch (named.code) {
    case 'not_found':
      return unknown('allocationIds');
    case 'neighbour_unknown':
      return unknown('officeId');
    case 'only_for_neighbour':
      return refuse('bad_input', {
        fields: [{ field: 'officeId', said: { key: 'field.only_for_neighbour' } }],
      });
    default:
      return refuseByCode(named.code);
  }
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
  switch (handed.code) {
    case 'not_found':
      return unknown('items');
    case 'wrong_collection_code':
      return refuse('wrong_collection_code', {
        fields: [{ field: 'collectionCode', said: { key: 'problem.wrong_collection_code' } }],
      });
    case 'serial_unreadable':
    case 'box_unknown':
    case 'serials_elsewhere':
      return refuse(handed.code, {
        fields: [{ field: 'items', said: { key: `problem.${handed.code}` } }],
      });
    default:
      return refuseByCode(handed.code);
  }
}

function bothOrNeither(dayIsMissing: boolean): Refused {
  const field = dayIsMissing ? 'day' : 'hour';
  return refuse('bad_input', { fields: [{ field, said: { key: 'field.required' } }] });
}

function unknown(field: string): Refused {
  return refuse('not_found', { fields: [{ field, said: { key: 'field.not_found' } }] });
}
