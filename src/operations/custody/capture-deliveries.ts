/** The deliveries of one message of a maker: all of them are recorded, or none. */
import type { Actor } from '#core/access/role.ts';
import type { Database } from '#storage/db.ts';
import { derivedEventId } from '../derived-event-id.ts';
import { runWholly } from '../run-operation.ts';
import {
  type DeliveryOffer,
  type DeliveryRecorded,
  recordDeliveryWithin,
} from './record-delivery.ts';

type Recorded = Exclude<DeliveryRecorded, { readonly outcome: 'refused' }>;

export type DeliveriesCaptured =
  | { readonly outcome: 'captured'; readonly deliveries: readonly Recorded[] }
  | {
      readonly outcome: 'refused';
      /** Which of them, from 0. */
      readonly at: number;
      readonly code: string;
    };

/** `eventId` is the maker's own name of the event: the same event sent again changes nothing. */
export function captureDeliveries(
  database: Database,
  actor: Actor,
  offers: readonly DeliveryOffer[],
  now: Date,
): Promise<DeliveriesCaptured> {
  return runWholly(database, async (tx): Promise<DeliveriesCaptured> => {
    const deliveries: Recorded[] = [];
    for (const [at, offer] of offers.entries()) {
      const eventId = derivedEventId(`epcis ${offer.eventId}`);
      const recorded = await recordDeliveryWithin(tx, actor, { ...offer, eventId }, now);
      if (recorded.outcome === 'refused') {
        return { outcome: 'refused', at, code: recorded.refusal.code };
      }
      deliveries.push(recorded);
    }
    return { outcome: 'captured', deliveries };
  });
}
