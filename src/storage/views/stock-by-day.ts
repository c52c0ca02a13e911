/**
 * What an office held at the end of each day, its sub-points included: the line of its page. A day's stock is the
 * sum of all that had happened by its end, whenever it was written down; late documents and reversals change it.
 */
import { sql } from 'kysely';
import { addDays, type PlainDate } from '#core/calendar.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Db } from '../db.ts';
import { countsAs } from './counts-as.ts';
import { accountInScope, type Scope } from './scope.ts';

export interface StockOfDay {
  readonly date: PlainDate;
  readonly onHand: Blanks;
  /** Blanks that came to the office on the day, first entries of the system aside. */
  readonly received: Blanks;
}

/** Every calendar day from `from` to `until`, by the office's own clock. */
export async function loadStockByDay(
  db: Db,
  scope: Scope,
  officeId: OfficeId,
  period: { readonly from: PlainDate; readonly until: PlainDate },
): Promise<StockOfDay[]> {
  const moved = await db
    .selectFrom('entry')
    .innerJoin('document', 'document.seq', 'entry.seq')
    .innerJoin('account', 'account.code', 'entry.account')
    .innerJoin('office', 'office.id', 'account.office_id')
    .select([
      sql<PlainDate>`(document.occurred_at AT TIME ZONE office.time_zone)::date`.as('day'),
      sql<Blanks>`sum(entry.amount)::bigint`.as('net'),
      // What a reversal takes away had come in before.
      sql<Blanks>`coalesce(sum(entry.amount) FILTER (
        WHERE (entry.amount > 0) = (document.reverses IS NULL)
          AND ${countsAs} NOT IN ('opening', 'sub_issue')), 0)::bigint`.as('received'),
    ])
    .where('account.office_id', '=', officeId)
    .where('account.kind', '=', 'on_hand')
    .where(accountInScope(scope))
    .groupBy('day')
    .orderBy('day')
    .execute();

  const days: StockOfDay[] = [];
  let onHand = moved.filter(({ day }) => day < period.from).reduce((sum, { net }) => sum + net, 0);
  for (let date = period.from; date <= period.until; date = addDays(date, 1)) {
    const today = moved.find(({ day }) => day === date);
    onHand += today?.net ?? 0;
    days.push({ date, onHand, received: today?.received ?? 0 });
  }
  return days;
}
