/** The stock card of an office and month, drawn from the ledger as it is now. */
import type { PlainDate } from '#core/calendar.ts';
import { excerptNumber } from '#core/paper-kind.ts';
import type { OfficeId } from '#core/place.ts';
import type { Db } from '../db.ts';
import { loadLedgerSeq } from '../ledger-store.ts';
import { loadMonthStock, monthBounds } from './month-stock.ts';
import { loadOfficesOnPaper } from './paper-parts.ts';
import { type Scope, seesOffice } from './scope.ts';

export interface OfficeMonth {
  readonly officeId: OfficeId;
  /** `2017-11` */
  readonly month: string;
  readonly today: PlainDate;
}

/** null for a foreign office and for a month that has not begun. */
export async function loadStockCardPaper(db: Db, scope: Scope, of: OfficeMonth) {
  const excerpt = await loadExcerpt(db, scope, 'stock_card', of);
  return excerpt && { ...excerpt, ...(await loadMonthStock(db, of.officeId, of.month)) };
}

/** What a paper of an office and month begins with; dated at the end of the month, or today within it. */
export async function loadExcerpt(
  db: Db,
  scope: Scope,
  kind: 'stock_card' | 'usage_statement',
  { officeId, month, today }: OfficeMonth,
) {
  const [first, last] = monthBounds(month);
  if (first > today) return null;
  const day = last < today ? last : today;
  const [office] = await loadOfficesOnPaper(db, [officeId], day);
  if (!office || !seesOffice(scope, office)) return null;
  return {
    number: excerptNumber(kind, officeId, month),
    seq: await loadLedgerSeq(db),
    day,
    office,
    month,
  };
}
