/** The opening document of a place: one for a place and day, however it came to be posted. */
import type { PlainDate } from '#core/calendar.ts';
import { type FirstStock, openingPosting } from '#core/ledger/opening-posting.ts';
import type { Posting } from '#core/ledger/posting.ts';
import { derivedEventId } from '../derived-event-id.ts';

/** `actor`: whoever brought the figures. null where there is nothing to open. */
export function firstStockPosting(
  stock: FirstStock & { readonly day: PlainDate; readonly occurredAt: string },
  actor: string,
): Posting | null {
  const place = stock.officeId ?? 'reserve';
  return openingPosting(stock, {
    eventId: derivedEventId(`first stock of ${place} on ${stock.day}`),
    occurredAt: stock.occurredAt,
    actor,
    reference: `${place}/${stock.day}`,
  });
}
