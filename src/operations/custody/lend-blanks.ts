/** A loan from its proposal to the last blank that came back. */
import type { Actor } from '#core/access/role.ts';
import type { PlainDate } from '#core/calendar.ts';
import {
  answerLoan as answerOf,
  type LoanRefusal as CoreRefusal,
  checkLoanMove,
  type Loan,
  type LoanAnswer,
  loanPosting,
  outstandingOf,
  stateOf,
} from '#core/ledger/loan.ts';
import type { PostingRefusalCode } from '#core/ledger/posting.ts';
import type { OfficeId } from '#core/place.ts';
import type { Blanks } from '#core/quantity.ts';
import type { Database, Tx } from '#storage/db.ts';
import { lockLoan, saveLoan, saveLoanMove, saveLoanState } from '#storage/loan-store.ts';
import { takePaperNumber } from '#storage/paper-number.ts';
import { saveQuestion } from '#storage/question-store.ts';
import { loadProvinceOf } from '#storage/views/office-province.ts';
import { type Done, doOnce } from '../do-once.ts';
import { postWithin } from '../ledger/post-within.ts';

export interface LoanOffer {
  readonly eventId: string;
  readonly lenderId: OfficeId;
  readonly borrowerId: OfficeId;
  readonly quantity: Blanks;
  readonly returnBy: PlainDate;
  readonly reason: string;
}

export type LoanRefusal =
  | PostingRefusalCode
  | CoreRefusal
  | 'lender_unknown'
  | 'borrower_unknown'
  | 'loan_unknown'
  | 'same_office'
  | 'day_over';

/** An office proposes only what it takes part in, and agrees by it; a province between its own offices. */
export function proposeLoan(
  database: Database,
  actor: Actor,
  offer: LoanOffer,
  { today, now }: { readonly today: PlainDate; readonly now: Date },
): Promise<Done<LoanRefusal>> {
  const { eventId: id, lenderId, borrowerId } = offer;
  return doOnce<LoanRefusal>(
    database,
    actor,
    { eventId: id, input: offer },
    id,
    now,
    async (tx) => {
      if (lenderId === borrowerId) return 'same_office';
      if (offer.returnBy < today) return 'day_over';
      const unknown = await checkOffices(tx, actor, offer);
      if (unknown !== null) return unknown;
      const consents = {
        lenderConsentBy: actor.officeId === lenderId ? actor.login : null,
        borrowerConsentBy: actor.officeId === borrowerId ? actor.login : null,
      };
      const { eventId: _eventId, ...loan } = offer;
      await saveLoan(tx, {
        ...loan,
        ...consents,
        id,
        state: stateOf(consents),
        proposedBy: actor.login,
        proposedAt: now.toISOString(),
      });
      return null;
    },
  );
}

async function checkOffices(
  tx: Tx,
  actor: Actor,
  { lenderId, borrowerId }: LoanOffer,
): Promise<LoanRefusal | null> {
  const lender = await loadProvinceOf(tx, lenderId);
  const borrower = await loadProvinceOf(tx, borrowerId);
  if (lender === null) return 'lender_unknown';
  if (borrower === null) return 'borrower_unknown';
  if (actor.officeId !== null) {
    return actor.officeId === lenderId || actor.officeId === borrowerId ? null : 'lender_unknown';
  }
  if (actor.provinceCode !== lender) return 'lender_unknown';
  return actor.provinceCode === borrower ? null : 'borrower_unknown';
}

export function answerLoan(
  database: Database,
  actor: Actor,
  offer: { readonly eventId: string; readonly loanId: string; readonly answer: LoanAnswer },
  now: Date,
): Promise<Done<LoanRefusal>> {
  const asked = { eventId: offer.eventId, input: offer };
  return doOnce<LoanRefusal>(database, actor, asked, offer.loanId, now, async (tx) => {
    const loan = await lockLoanInSight(tx, actor, offer.loanId);
    if (!loan) return 'loan_unknown';
    const answered = answerOf(loan, actor, offer.answer);
    if (typeof answered === 'string') return answered;
    await saveLoanState(tx, loan.id, answered);
    return null;
  });
}

/** Hand-over and return alike: whoever receives counts in, and the document moves both stock and responsibility. */
export function moveLoan(
  database: Database,
  actor: Actor,
  offer: {
    readonly eventId: string;
    readonly loanId: string;
    readonly direction: 'handover' | 'return';
    readonly counted: Blanks;
  },
  { today, now }: { readonly today: PlainDate; readonly now: Date },
): Promise<Done<LoanRefusal>> {
  const { eventId, loanId, direction, counted } = offer;
  return doOnce<LoanRefusal>(
    database,
    actor,
    { eventId, input: offer },
    loanId,
    now,
    async (tx) => {
      const loan = await lockLoanInSight(tx, actor, loanId);
      if (!loan) return 'loan_unknown';
      const refusal = checkLoanMove(loan, direction, actor.officeId, counted);
      if (refusal !== null) return refusal;
      const recordedAt = now.toISOString();
      const kind = direction === 'handover' ? 'loan' : 'loan_return';
      const reference = await takePaperNumber(tx, kind, Number(today.slice(0, 4)));
      const document = { eventId, actor: actor.login, occurredAt: recordedAt, reference };
      const seq = await postWithin(tx, loanPosting(loan, direction, counted, document), now);
      if (typeof seq !== 'number') return seq;
      const move = { eventId, loanId, direction, quantity: counted, seq };
      await saveLoanMove(tx, { ...move, countedBy: actor.login, recordedAt });
      const isOver = direction === 'return' && counted === outstandingOf(loan);
      await saveLoanState(tx, loanId, { ...loan, state: isOver ? 'returned' : 'handed_over' });
      if (direction === 'handover' && counted < loan.quantity) {
        await askLender(tx, loan, offer, today, recordedAt);
      }
      return null;
    },
  );
}

/** The lender gave what was agreed, and fewer were counted in: what is not there is still on the lender's books. */
function askLender(
  tx: Tx,
  loan: Loan,
  { eventId, counted }: { readonly eventId: string; readonly counted: Blanks },
  today: PlainDate,
  openedAt: string,
): Promise<void> {
  return saveQuestion(tx, {
    id: eventId,
    officeId: loan.lenderId,
    subPointId: null,
    origin: 'loan',
    originId: loan.id,
    day: today,
    ledgerSaid: loan.quantity,
    counted,
    openedAt,
  });
}

/** A loan of others does not exist. */
async function lockLoanInSight(tx: Tx, actor: Actor, id: string): Promise<Loan | null> {
  const loan = await lockLoan(tx, id);
  if (!loan) return null;
  if (actor.officeId !== null) {
    return [loan.lenderId, loan.borrowerId].includes(actor.officeId) ? loan : null;
  }
  if (actor.provinceCode === null) return loan;
  const provinces = [
    await loadProvinceOf(tx, loan.lenderId),
    await loadProvinceOf(tx, loan.borrowerId),
  ];
  return provinces.includes(actor.provinceCode) ? loan : null;
}
