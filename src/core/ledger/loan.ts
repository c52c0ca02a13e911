/**
 * A loan between two offices: nothing moves without the consent of both, then one act at the hand-over moves stock and
 * responsibility together (offices that lent were refused new blanks when the books still held the lender for them).
 */
import type { PlainDate } from '../calendar.ts';
import type { OfficeId } from '../place.ts';
import type { Blanks } from '../quantity.ts';
import type { LoanState } from './loan-state.ts';
import type { Posting } from './posting.ts';
import { accountsOfPlace } from './usage-posting.ts';

export interface Loan {
  readonly id: string;
  readonly lenderId: OfficeId;
  readonly borrowerId: OfficeId;
  readonly quantity: Blanks;
  readonly returnBy: PlainDate;
  readonly state: LoanState;
  /** The login of whoever proposed it. */
  readonly proposedBy: string;
  /** Logins of those who agreed; null: not yet. */
  readonly lenderConsentBy: string | null;
  readonly borrowerConsentBy: string | null;
  /** Counted in by the borrower; given back so far, as counted in by the lender. */
  readonly handedOver: Blanks;
  readonly returned: Blanks;
}

export type LoanAnswer = 'consent' | 'decline' | 'withdraw';
export type LoanRefusal = 'wrong_state' | 'not_allowed' | 'more_than_outstanding';

type Answered = Pick<Loan, 'state' | 'lenderConsentBy' | 'borrowerConsentBy'>;

/** A side agrees or declines as long as nothing moved; whoever proposed it may take it back. */
export function answerLoan(
  loan: Loan,
  by: { readonly login: string; readonly officeId: OfficeId | null },
  answer: LoanAnswer,
): Answered | LoanRefusal {
  if (loan.state !== 'proposed' && loan.state !== 'agreed') return 'wrong_state';
  const { lenderConsentBy, borrowerConsentBy } = loan;
  if (answer === 'withdraw') {
    return by.login === loan.proposedBy
      ? { state: 'withdrawn', lenderConsentBy, borrowerConsentBy }
      : 'not_allowed';
  }
  const isLender = by.officeId === loan.lenderId;
  if (!isLender && by.officeId !== loan.borrowerId) return 'not_allowed';
  if (answer === 'decline') return { state: 'declined', lenderConsentBy, borrowerConsentBy };
  const consents = {
    lenderConsentBy: isLender ? (lenderConsentBy ?? by.login) : lenderConsentBy,
    borrowerConsentBy: isLender ? borrowerConsentBy : (borrowerConsentBy ?? by.login),
  };
  return { ...consents, state: stateOf(consents) };
}

export function stateOf(
  consents: Pick<Loan, 'lenderConsentBy' | 'borrowerConsentBy'>,
): 'proposed' | 'agreed' {
  const { lenderConsentBy, borrowerConsentBy } = consents;
  return lenderConsentBy !== null && borrowerConsentBy !== null ? 'agreed' : 'proposed';
}

/** Whoever receives counts: the borrower at the hand-over, the lender when it comes back. null: may be. */
export function checkLoanMove(
  loan: Loan,
  direction: 'handover' | 'return',
  officeId: OfficeId | null,
  counted: Blanks,
): LoanRefusal | null {
  const receiver = direction === 'handover' ? loan.borrowerId : loan.lenderId;
  if (officeId !== receiver) return 'not_allowed';
  if (loan.state !== (direction === 'handover' ? 'agreed' : 'handed_over')) return 'wrong_state';
  const most = direction === 'handover' ? loan.quantity : outstandingOf(loan);
  return counted > most ? 'more_than_outstanding' : null;
}

export function outstandingOf({ handedOver, returned }: Loan): Blanks {
  return handedOver - returned;
}

export function isOverdue(loan: Loan, today: PlainDate): boolean {
  return loan.state === 'handed_over' && loan.returnBy < today;
}

/** Stock and responsibility in one act. */
export function loanPosting(
  { lenderId, borrowerId }: Pick<Loan, 'lenderId' | 'borrowerId'>,
  direction: 'handover' | 'return',
  counted: Blanks,
  document: Pick<Posting, 'eventId' | 'actor' | 'occurredAt' | 'reference'>,
): Posting {
  const [from, to] = direction === 'handover' ? [lenderId, borrowerId] : [borrowerId, lenderId];
  return {
    ...document,
    kind: 'redistribution',
    entries: [
      { account: `on_hand:${from}`, amount: -counted },
      { account: `on_hand:${to}`, amount: counted },
    ],
    opens: [accountsOfPlace(from, null)[0]!, accountsOfPlace(to, null)[0]!],
  };
}
