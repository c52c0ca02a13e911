/** Any official paper by what it is of: its record from the ledger, then the paper that is made of it. */
import type { PlainDate } from '#core/calendar.ts';
import type { Paper } from '#documents/paper.ts';
import { allocationLetter } from '#documents/papers/allocation-letter.ts';
import { destructionMinutes } from '#documents/papers/destruction-minutes.ts';
import { handoverMinutes } from '#documents/papers/handover-minutes.ts';
import { loanMinutes, loanReturnMinutes, moveMinutes } from '#documents/papers/loan-minutes.ts';
import { receiptRecord } from '#documents/papers/receipt-record.ts';
import { stockCard } from '#documents/papers/stock-card.ts';
import { usageStatement } from '#documents/papers/usage-statement.ts';
import type { Db } from '#storage/db.ts';
import {
  type CoverageOf,
  loadAllocationLetterPaper,
} from '#storage/views/allocation-letter-paper.ts';
import { loadDestructionPaper } from '#storage/views/destruction-paper.ts';
import { loadHandoverPaper } from '#storage/views/handover-paper.ts';
import { loadLoanPaper, loadLoanReturnPaper, loadMovePaper } from '#storage/views/loan-paper.ts';
import type { PaperRef } from '#storage/views/papers-of-month.ts';
import { loadReceiptPaper } from '#storage/views/receipt-paper.ts';
import type { Scope } from '#storage/views/scope.ts';
import { loadStockCardPaper } from '#storage/views/stock-card-paper.ts';
import { loadUsageStatementPaper } from '#storage/views/usage-statement-paper.ts';

/** null when there is none, or none in scope. `coverageOf`: for whoever prints many letters of one round. */
export async function loadPaper(
  db: Db,
  scope: Scope,
  ref: PaperRef,
  today: PlainDate,
  coverageOf?: CoverageOf,
): Promise<Paper | null> {
  switch (ref.kind) {
    case 'allocation_letter': {
      const { allocationId } = ref;
      const record = await loadAllocationLetterPaper(db, scope, allocationId, coverageOf);
      return made(allocationLetter, record);
    }
    case 'handover':
      return made(handoverMinutes, await loadHandoverPaper(db, scope, ref.seq));
    case 'receipt':
      return made(receiptRecord, await loadReceiptPaper(db, scope, ref.seq));
    case 'loan':
      return made(loanMinutes, await loadLoanPaper(db, scope, ref.seq));
    case 'loan_return':
      return made(loanReturnMinutes, await loadLoanReturnPaper(db, scope, ref.seq));
    case 'redistribution':
      return made(moveMinutes, await loadMovePaper(db, scope, ref.seq));
    case 'destruction':
      return made(destructionMinutes, await loadDestructionPaper(db, scope, ref.seq));
    case 'stock_card':
      return made(stockCard, await loadStockCardPaper(db, scope, { ...ref, today }));
    case 'usage_statement':
      return made(usageStatement, await loadUsageStatementPaper(db, scope, { ...ref, today }));
  }
}

function made<Loaded>(paperOf: (record: Loaded) => Paper, record: Loaded | null): Paper | null {
  return record === null ? null : paperOf(record);
}

/** `BAST-0001-2017.pdf` */
export function paperFileName({ number }: Paper): string {
  return `${number.replace(/[^A-Za-z0-9.-]+/g, '-')}.pdf`;
}
