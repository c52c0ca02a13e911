/** The ledger as EPCIS 2.0 events, and the maker's deliveries from them. */
import { type EpcisQuery, epcisContext } from '#contract/epcis-schema.ts';
import { blankoContext, epcisEvents } from '#documents/epcis-events.ts';
import { readEpcisDeliveries } from '#documents/read-epcis-delivery.ts';
import { captureDeliveries } from '#operations/custody/capture-deliveries.ts';
import { loadLedgerSeq } from '#storage/ledger-store.ts';
import { loadCustodyMoves, type MoveFilter } from '#storage/views/custody-moves.ts';
import { readSnapshot } from '#storage/views/read-snapshot.ts';
import { scopeOf } from '#storage/views/scope.ts';
import { type Routes, refuse } from '../answer.ts';
import { linkToNext } from '../http-manners.ts';
import type { RouteParts } from '../route-parts.ts';

const placePrefix = 'urn:blanko:place:';

export function epcisRoutes(parts: RouteParts): Routes<'readEpcisEvents' | 'captureEpcisEvents'> {
  const { database, worldNow } = parts;
  return {
    readEpcisEvents: ({ actor, query, reply }) =>
      readSnapshot(database, async (db) => {
        const page = { after: Number(query.nextPageToken ?? 0), limit: query.perPage };
        const filter = filterOf(query);
        const { moves, next } = filter
          ? await loadCustodyMoves(db, scopeOf(actor), filter, page)
          : { moves: [], next: null };
        // The names of headers are those of the standard (EPCIS 2.0, 12.6).
        reply.header('gs1-epcis-version', '2.0.0').header('gs1-cbv-version', '2.0.0');
        reply.header('ledger-seq', await loadLedgerSeq(db));
        if (next !== null) {
          reply.header('link', linkToNext(reply.request.url, 'nextPageToken', String(next)));
        }
        return {
          '@context': [epcisContext, blankoContext],
          type: 'EPCISQueryDocument' as const,
          schemaVersion: '2.0',
          creationDate: worldNow().toISOString(),
          epcisBody: {
            queryResults: {
              queryName: 'SimpleEventQuery',
              resultsBody: { eventList: moves.flatMap(epcisEvents) },
            },
          },
        };
      }),

    captureEpcisEvents: async ({ actor, body }) => {
      const { deliveries, faults, ignored } = readEpcisDeliveries(body);
      if (faults.length > 0) {
        const fields = faults.slice(0, 100).map(({ event, field }) => ({
          field: `epcisBody.eventList.${event}.${field}`,
          said: { key: 'field.required' } as const,
        }));
        return refuse('import_refused', { fields });
      }
      const offers = deliveries.map((delivery) => ({
        ...delivery,
        boxes: delivery.boxes.map((box) => ({ ...box, inner: [] })),
      }));
      const captured = await captureDeliveries(database, actor, offers, worldNow());
      if (captured.outcome === 'refused') {
        const { at, code } = captured;
        const said = { key: 'import.posting_refused', values: { code } } as const;
        return refuse('import_refused', { fields: [{ field: deliveries[at]!.eventId, said }] });
      }
      return {
        deliveries: captured.deliveries.map(({ outcome, seq }, at) => ({
          eventId: deliveries[at]!.eventId,
          outcome,
          seq,
        })),
        ignored,
      };
    },
  };
}

/** null for a place that is none of ours. */
function filterOf(query: EpcisQuery): MoveFilter | null {
  const { EQ_bizLocation: place } = query;
  if (place !== undefined && !place.startsWith(placePrefix)) return null;
  return {
    occurredFrom: query.GE_eventTime,
    occurredBefore: query.LT_eventTime,
    recordedFrom: query.GE_recordTime,
    recordedBefore: query.LT_recordTime,
    place: place?.slice(placePrefix.length),
  };
}
