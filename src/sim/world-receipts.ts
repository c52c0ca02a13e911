/** The counted receipts of the history, and the case that the one short shipment opened. */
import { actsFirst, caseDeadline } from '#core/allocation/discrepancy.ts';
import { workingCalendar } from '#core/calendar.ts';
import type { Posting } from '#core/ledger/posting.ts';
import type { Blanks } from '#core/quantity.ts';
import type { EarlierReceipt } from '#storage/shipment-store.ts';
import type { DemoWorld } from './demo-world.ts';

export function worldReceipts({ postings, facts }: DemoWorld): EarlierReceipt[] {
  const calendar = workingCalendar(facts.holidays);
  return postings
    .filter(({ kind }) => kind === 'receipt')
    .map((posting) => {
      const missing = intoKind(posting, 'dispute');
      const day = posting.occurredAt.slice(0, 10);
      return {
        eventId: posting.eventId,
        shipmentId: posting.entries[0]!.account.slice('in_transit:'.length),
        sent: -posting.entries[0]!.amount,
        accepted: intoKind(posting, 'on_hand'),
        missing,
        case: missing === 0 ? null : { mustAct: actsFirst, deadline: caseDeadline(day, calendar) },
      };
    });
}

function intoKind({ entries }: Posting, kind: 'on_hand' | 'dispute'): Blanks {
  return entries
    .filter(({ account }) => account.startsWith(`${kind}:`))
    .reduce((sum, { amount }) => sum + amount, 0);
}
