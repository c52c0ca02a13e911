/** Loans between offices as they are kept: proposed, agreed by both, moved in acts that are counted in. */
import { sql } from 'kysely';
import type { Loan } from '#core/ledger/loan.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Instant, Tx } from './db.ts';

export interface NewLoan extends Omit<Loan, 'handedOver' | 'returned'> {
  readonly reason: string;
  readonly proposedAt: Instant;
}

export async function saveLoan(tx: Tx, loan: NewLoan): Promise<void> {
  await tx
    .insertInto('loan')
    .values({
      id: loan.id,
      lender_id: loan.lenderId,
      borrower_id: loan.borrowerId,
      quantity: loan.quantity,
      return_by: loan.returnBy,
      reason: loan.reason,
      state: loan.state,
      proposed_by: loan.proposedBy,
      proposed_at: loan.proposedAt,
      lender_consent_by: loan.lenderConsentBy,
      borrower_consent_by: loan.borrowerConsentBy,
    })
    .execute();
}

/** Locked until the transaction ends; null when there is none. */
export async function lockLoan(tx: Tx, id: string): Promise<Loan | null> {
  const moved = (direction: 'handover' | 'return') =>
    sql<Blanks>`coalesce((SELECT sum(quantity) FROM loan_move
      WHERE loan_move.loan_id = loan.id AND direction = ${direction}), 0)::bigint`;
  const row = await tx
    .selectFrom('loan')
    .select(['id', 'lender_id as lenderId', 'borrower_id as borrowerId', 'quantity', 'state'])
    .select(['return_by as returnBy', 'proposed_by as proposedBy'])
    .select(['lender_consent_by as lenderConsentBy', 'borrower_consent_by as borrowerConsentBy'])
    .select([moved('handover').as('handedOver'), moved('return').as('returned')])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function saveLoanState(
  tx: Tx,
  id: string,
  loan: Pick<Loan, 'state' | 'lenderConsentBy' | 'borrowerConsentBy'>,
): Promise<void> {
  await tx
    .updateTable('loan')
    .set({
      state: loan.state,
      lender_consent_by: loan.lenderConsentBy,
      borrower_consent_by: loan.borrowerConsentBy,
    })
    .where('id', '=', id)
    .execute();
}

export interface LoanMove {
  readonly eventId: string;
  readonly loanId: string;
  readonly direction: 'handover' | 'return';
  readonly quantity: Blanks;
  readonly seq: number;
  readonly countedBy: string;
  readonly recordedAt: Instant;
}

export async function saveLoanMove(tx: Tx, move: LoanMove): Promise<void> {
  await tx
    .insertInto('loan_move')
    .values({
      event_id: move.eventId,
      loan_id: move.loanId,
      direction: move.direction,
      quantity: move.quantity,
      seq: move.seq,
      counted_by: move.countedBy,
      recorded_at: move.recordedAt,
    })
    .execute();
}
