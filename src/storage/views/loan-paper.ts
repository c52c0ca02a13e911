/** The minutes of a loan, of a move for good, of a loan brought back, and of blanks returned to the centre. */
import type { Db } from '../db.ts';
import {
  amountIn,
  type DocumentOnPaper,
  loadDocumentOnPaper,
  loadOfficesOnPaper,
  loadPersonName,
  loadSerialsOnPaper,
} from './paper-parts.ts';
import { type Scope, seesOffice } from './scope.ts';

/** Both sides of it may see the paper. */
export async function loadLoanPaper(db: Db, scope: Scope, seq: number) {
  const moved = await loadMoved(db, scope, seq);
  const loan = await loadLoanOf(db, seq, 'handover');
  if (!moved || !loan) return null;
  return {
    ...moved,
    giver: await loadPersonName(db, loan.lender_consent_by),
    receiver: await loadPersonName(db, loan.counted_by),
    returnBy: loan.return_by,
  };
}

/** Both sides of it may see the paper. */
export async function loadMovePaper(db: Db, scope: Scope, seq: number) {
  const moved = await loadMoved(db, scope, seq);
  const steps = await db
    .selectFrom('office_move_step as arrival')
    .innerJoin('office_move_step as sending', 'sending.move_id', 'arrival.move_id')
    .select(['arrival.by as receiver', 'sending.by as giver', 'sending.quantity as sent'])
    .where('arrival.seq', '=', seq)
    .where('sending.step', '=', 'sent')
    .executeTakeFirst();
  if (!moved || !steps) return null;
  return {
    ...moved,
    giver: await loadPersonName(db, steps.giver),
    receiver: await loadPersonName(db, steps.receiver),
    sent: steps.sent ?? moved.blanks,
  };
}

export async function loadLoanReturnPaper(db: Db, scope: Scope, seq: number) {
  const loan = await loadLoanOf(db, seq, 'return');
  if (!loan) return loadStockReturn(db, scope, seq);
  const moved = await loadMoved(db, scope, seq);
  const moves = await db
    .selectFrom('loan_move')
    .innerJoin('document', 'document.seq', 'loan_move.seq')
    .select(['loan_move.direction', 'loan_move.quantity', 'document.reference'])
    .where('loan_move.loan_id', '=', loan.loan_id)
    .where('loan_move.seq', '<=', seq)
    .orderBy('loan_move.seq')
    .execute();
  const lent = moves.find(({ direction }) => direction === 'handover');
  if (!moved || !lent) return null;
  const outstanding = moves.reduce(
    (sum, { direction, quantity }) => sum + (direction === 'handover' ? quantity : -quantity),
    0,
  );
  return {
    ...moved,
    giver: await loadPersonName(db, loan.borrower_consent_by),
    receiver: await loadPersonName(db, loan.counted_by),
    loan: { number: lent.reference, outstanding },
    rejected: 0,
    announced: null,
  };
}

/** Between two offices: out of the one's stock, into the other's. */
async function loadMoved(db: Db, scope: Scope, seq: number) {
  const document = await loadDocumentOnPaper(db, seq, 'redistribution');
  const out = document?.entries.find(({ amount }) => amount < 0);
  const into = document?.entries.find(({ amount }) => amount > 0);
  if (!document || !out?.officeId || !into?.officeId) return null;
  const [from, to] = await loadOfficesOnPaper(db, [out.officeId, into.officeId], document.day);
  if (!from || !to || !(seesOffice(scope, from) || seesOffice(scope, to))) return null;
  return {
    ...headOf(document),
    blanks: amountIn(document, 'on_hand', to.id),
    serials: await loadSerialsOnPaper(db, seq),
    from,
    to,
  };
}

async function loadStockReturn(db: Db, scope: Scope, seq: number) {
  const document = await loadDocumentOnPaper(db, seq, 'return');
  const out = document?.entries.find(({ officeId }) => officeId !== null);
  if (!document || !out?.officeId) return null;
  const [from] = await loadOfficesOnPaper(db, [out.officeId], document.day);
  if (!from || !seesOffice(scope, from)) return null;
  const announced = await db
    .selectFrom('stock_return')
    .select(['announced_by', 'received_by', 'on_hand', 'rejected', 'reason'])
    .where('seq', '=', seq)
    .executeTakeFirst();
  return {
    ...headOf(document),
    blanks: amountIn(document, 'reserve'),
    serials: await loadSerialsOnPaper(db, seq),
    from,
    to: null,
    giver: await loadPersonName(db, announced?.announced_by ?? null),
    receiver: await loadPersonName(db, announced?.received_by ?? document.actor),
    loan: null,
    rejected: -amountIn(document, 'rejected'),
    announced: announced
      ? { blanks: announced.on_hand + announced.rejected, reason: announced.reason }
      : null,
  };
}

function loadLoanOf(db: Db, seq: number, direction: 'handover' | 'return') {
  return db
    .selectFrom('loan_move')
    .innerJoin('loan', 'loan.id', 'loan_move.loan_id')
    .select(['loan_move.loan_id', 'loan_move.counted_by', 'loan.return_by'])
    .select(['loan.lender_consent_by', 'loan.borrower_consent_by'])
    .where('loan_move.seq', '=', seq)
    .where('loan_move.direction', '=', direction)
    .executeTakeFirst();
}

function headOf({ reference, seq, day }: DocumentOnPaper) {
  return { number: reference, seq, day };
}
