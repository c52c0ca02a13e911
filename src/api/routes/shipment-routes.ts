import { rejectedIn } from '#core/allocation/receipt.ts';
import { workingCalendar } from '#core/calendar.ts';
import { answerCase } from '#operations/custody/answer-case.ts';
import {
  type ReceiptOffer,
  type Received,
  receiveShipment,
} from '#operations/custody/receive-shipment.ts';
import {
  type SettlementOffer,
  type SettlementProposed,
  settleCase,
} from '#operations/custody/settle-case.ts';
import { loadHolidays } from '#storage/place-store.ts';
import { loadCase, loadCases } from '#storage/views/cases-view.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { loadShipment, loadShipments } from '#storage/views/shipments-view.ts';
import { type Refused, type Routes, refuse, refuseUnknown } from '../answer.ts';
import { numberOfCursor } from '../number-cursor.ts';
import { refuseAtField } from '../refuse-at-field.ts';
import type { RouteParts } from '../route-parts.ts';

export function shipmentRoutes(
  parts: RouteParts,
): Routes<
  | 'readShipments'
  | 'readShipment'
  | 'receiveShipment'
  | 'readCases'
  | 'readCase'
  | 'answerCase'
  | 'settleCase'
> {
  const { database, today, worldNow } = parts;
  return {
    readShipments: ({ actor, query }) =>
      readSnapshot(database, async (db) => {
        const { after, limit, ...filter } = query;
        const page = { after: numberOfCursor(after), limit };
        const calendar = workingCalendar(await loadHolidays(db));
        const found = await loadShipments(db, actor, filter, page, today(), calendar);
        return found ? { ...found, next: cursorOf(found.next) } : refuseUnknown('office');
      }),

    readShipment: ({ actor, params }) =>
      readSnapshot(database, async (db) => {
        const calendar = workingCalendar(await loadHolidays(db));
        const found = await loadShipment(db, actor, params.shipmentId, today(), calendar);
        return found ?? refuseUnknown('shipmentId');
      }),

    receiveShipment: async ({ actor, params, body }) => {
      const offer = { ...body, shipmentId: params.shipmentId };
      return receiptAnswer(offer, await receiveShipment(database, actor, offer, worldNow()));
    },

    readCases: ({ actor, query }) =>
      readSnapshot(database, async (db) => {
        const { after, limit, ...filter } = query;
        const page = { after: numberOfCursor(after), limit };
        const found = await loadCases(db, actor, filter, page, today());
        return found ? { items: found.items, next: cursorOf(found.next) } : refuseUnknown('office');
      }),

    readCase: ({ actor, params }) =>
      readSnapshot(
        database,
        async (db) =>
          (await loadCase(db, actor, params.caseId, today())) ?? refuseUnknown('caseId'),
      ),

    answerCase: async ({ actor, params, body }) => {
      const offer = { ...body, caseId: params.caseId };
      const answered = await answerCase(database, actor, offer, worldNow());
      return answered.outcome === 'refused' ? atCase(answered.code) : answered;
    },

    settleCase: async ({ actor, params, body }) => {
      const offer = { ...body, caseId: params.caseId };
      return settlementAnswer(offer, await settleCase(database, actor, offer, worldNow()));
    },
  };
}

function cursorOf(next: number | null): string | null {
  return next === null ? null : String(next);
}

/** What stands in the way of an act on a case. */
function atCase(code: string): Refused {
  const mendable = { police_report_missing: 'policeReport' };
  return refuseAtField(code, mendable, { not_found: 'caseId', office_unknown: 'caseId' });
}

function receiptAnswer(offer: ReceiptOffer, received: Received) {
  if (received.outcome !== 'refused') {
    const { outcome, seq, caseId } = received;
    return { outcome, seq, caseId };
  }
  if (received.code !== 'receipt_does_not_add_up') {
    return refuseAtField(received.code, {}, { not_found: 'shipmentId' });
  }
  const { accepted, missing } = offer;
  const { sum, sent } = received;
  const values = { accepted, rejected: rejectedIn(offer), missing, sum, sent };
  return refuse('receipt_does_not_add_up', {
    fields: [{ field: 'accepted', said: { key: 'field.receipt_sum', values } }],
  });
}

function settlementAnswer(offer: SettlementOffer, proposed: SettlementProposed) {
  if (proposed.outcome !== 'refused') {
    return { outcome: proposed.outcome, proposalId: proposed.id };
  }
  if (proposed.code !== 'settlement_does_not_add_up') return atCase(proposed.code);
  const { foundAtOffice, foundInStore, writtenOff } = offer;
  const { sum, missing } = proposed;
  const values = { found: foundAtOffice + foundInStore, writtenOff, sum, missing };
  return refuse('settlement_does_not_add_up', {
    fields: [{ field: 'foundAtOffice', said: { key: 'field.settlement_sum', values } }],
  });
}
