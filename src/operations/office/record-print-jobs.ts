/** Keeps what the printing system says of an office and day. It moves nothing: statements do, and are compared with it. */
import type { Actor } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import type { Database } from '#storage/db.ts';
import { type PrintCount, savePrintCounts } from '#storage/print-count-store.ts';
import { loadProvinceOf } from '#storage/views/office-province.ts';
import { type Done, doOnce } from '../do-once.ts';

export type PrintJobsRefusal = 'office_unknown' | 'occurred_in_future';

/** A machine of the centre speaks for every office, one of an office for its own. */
export function recordPrintJobs(
  database: Database,
  actor: Actor,
  offer: PrintCount,
  { today, now }: { readonly today: PlainDate; readonly now: Date },
): Promise<Done<PrintJobsRefusal>> {
  const { eventId, officeId, day } = offer;
  const asked = { eventId, input: offer };
  return doOnce<PrintJobsRefusal>(database, actor, asked, eventId, now, async (tx) => {
    if (actor.officeId !== null && actor.officeId !== officeId) return 'office_unknown';
    if (day > today) return 'occurred_in_future';
    if ((await loadProvinceOf(tx, officeId)) === null) return 'office_unknown';
    await savePrintCounts(tx, [offer], now.toISOString());
    return null;
  });
}
