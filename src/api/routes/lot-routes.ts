import { readSerial, serialText } from '#core/ledger/serial-range.ts';
import { answerSerialQuestion } from '#operations/custody/answer-serial-question.ts';
import {
  type DeliveryOffer,
  type DeliveryRecorded,
  recordDelivery,
} from '#operations/custody/record-delivery.ts';
import { loadBlank } from '#storage/views/blank-view.ts';
import { loadLotRanges, type RangeKey } from '#storage/views/lot-ranges-view.ts';
import { loadLots } from '#storage/views/lots-view.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { scopeOf } from '#storage/views/scope.ts';
import { loadSerialQuestions, type QuestionKey } from '#storage/views/serial-questions-view.ts';
import { type Refused, type Routes, refuse } from '../answer.ts';
import { numberOfCursor } from '../number-cursor.ts';
import { refuseAtField } from '../refuse-at-field.ts';
import type { RouteParts } from '../route-parts.ts';

export function lotRoutes(
  parts: RouteParts,
): Routes<
  | 'recordDelivery'
  | 'readLots'
  | 'readLotRanges'
  | 'findBlank'
  | 'readSerialQuestions'
  | 'answerSerialQuestion'
> {
  const { database, today, worldNow } = parts;
  return {
    recordDelivery: async ({ actor, body }) =>
      deliveryAnswer(body, await recordDelivery(database, actor, body, worldNow())),

    readLots: ({ query }) =>
      readSnapshot(database, async (db) => {
        const page = { after: numberOfCursor(query.after), limit: query.limit };
        const { items, next } = await loadLots(db, page);
        return {
          items: items.map(({ firstSeq: _firstSeq, ...lot }) => lot),
          next: next === null ? null : String(next),
        };
      }),

    readLotRanges: ({ params, query }) =>
      readSnapshot(database, async (db) => {
        const { after, limit } = query;
        // A cursor that was not ours finds nothing.
        const key = after === undefined ? null : (readSerial(after) ?? afterAll);
        const found = await loadLotRanges(db, params.lot, today(), { after: key, limit });
        if (!found) return notFound('lot');
        return {
          items: found.items.map(({ prefix, first, last, ...range }) => ({
            ...range,
            first: serialText({ prefix, first, last: first }),
            last: serialText({ prefix, first: last, last }),
            serials: last - first + 1,
          })),
          next: found.next && serialText({ ...found.next, last: found.next.first }),
        };
      }),

    findBlank: ({ actor, params }) =>
      readSnapshot(database, async (db) => {
        const serial = readSerial(params.serial);
        if (!serial) return refuseAtField('serial_unreadable', { serial_unreadable: 'serial' });
        const found = await loadBlank(db, scopeOf(actor), serial, today());
        return found ?? notFound('serial');
      }),

    readSerialQuestions: ({ query: { state, after, limit } }) =>
      readSnapshot(database, async (db) => {
        const key = after === undefined ? null : (questionKey(after) ?? beforeAll);
        return loadSerialQuestions(db, state, { after: key, limit });
      }),

    answerSerialQuestion: async ({ actor, params, body }) => {
      const key = questionKey(params.questionId);
      if (!key) return notFound('questionId');
      const offer = { ...key, ...body };
      const answered = await answerSerialQuestion(database, actor, offer, worldNow());
      if (answered.outcome !== 'refused') return answered;
      return refuseAtField(answered.code, {}, { not_found: 'questionId' });
    },
  };
}

/** A cursor that was not ours finds nothing. */
const beforeAll: QuestionKey = { seq: 0, account: '' };
const afterAll: RangeKey = { prefix: 'ZZZZZZZZZZZZ', first: Number.MAX_SAFE_INTEGER };

function questionKey(id: string): QuestionKey | null {
  const [, seq, account] = /^(\d{1,15}):(.+)$/.exec(id) ?? [];
  return seq === undefined || account === undefined ? null : { seq: Number(seq), account };
}

function deliveryAnswer(offer: DeliveryOffer, recorded: DeliveryRecorded) {
  if (recorded.outcome !== 'refused') {
    return { ...recorded, lot: offer.lot.number, quantity: offer.quantity };
  }
  const { refusal } = recorded;
  switch (refusal.code) {
    case 'serials_overlap':
    case 'serials_elsewhere': {
      const key = `field.${refusal.code}` as const;
      const values = { serials: serialText(refusal.range) };
      return refuse(refusal.code, { fields: [{ field: 'boxes', said: { key, values } }] });
    }
    case 'box_elsewhere': {
      const said = { key: 'field.box_elsewhere' as const, values: { label: refusal.label } };
      return refuse('box_elsewhere', { fields: [{ field: 'boxes', said }] });
    }
    case 'serial_unreadable':
      return refuseAtField(refusal.code, { serial_unreadable: `boxes.${refusal.at}` });
    default:
      return refuseAtField(refusal.code, {
        lot_differs: 'lot',
        event_id_reused: 'eventId',
        occurred_in_future: 'occurredAt',
        closed_by_adjustment: 'occurredAt',
      });
  }
}

function notFound(field: string): Refused {
  return refuse('not_found', { fields: [{ field, said: { key: 'field.not_found' } }] });
}
