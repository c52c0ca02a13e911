/** Loans between offices with the consent of both, and returns to the central reserve. */
import { useState } from 'react';
import type { Loan } from '#contract/loan-schema.ts';
import { ActForm, ActRefused } from '../parts/act-form.tsx';
import { CountField, countOf, isCount, TextField } from '../parts/form-field.tsx';
import { LoanForm } from '../parts/loan-form.tsx';
import { EmptyState, LoadingState, RefusedState } from '../parts/page-state.tsx';
import { PaperLink } from '../parts/paper-link.tsx';
import { Done, WorkPage, WorkPart } from '../parts/work-page.tsx';
import { useAct } from '../use-act.ts';
import { useReading } from '../use-api.ts';
import { useMyOffice } from '../use-my-office.ts';
import { useWords } from '../use-words.tsx';

export function LoansPage() {
  const { say } = useWords();
  const mine = useMyOffice();
  const loans = useReading('readLoans', { query: { office: mine?.officeId ?? '' } });
  if (loans.error) return <RefusedState error={loans.error} />;
  if (!loans.data || !mine) return <LoadingState />;
  return (
    <WorkPage title={say('loans.title')} lead={say('loans.lead')}>
      {loans.data.items.length === 0 && <EmptyState>{say('loans.none')}</EmptyState>}
      {loans.data.items.map((loan) => (
        <LoanCard key={loan.id} loan={loan} officeId={mine.officeId} />
      ))}
      <WorkPart title={say('loans.propose')}>
        <LoanForm officeId={mine.officeId} />
      </WorkPart>
      <WorkPart title={say('loans.returns_title')}>
        <p className="text-sm text-soft">{say('loans.return_lead')}</p>
        <Returns officeId={mine.officeId} />
        <ReturnForm officeId={mine.officeId} />
      </WorkPart>
    </WorkPage>
  );
}

function LoanCard({ loan, officeId }: { loan: Loan; officeId: string }) {
  const { say, date } = useWords();
  const answer = useAct('answerLoan');
  const isLender = loan.lenderId === officeId;
  const hasConsented = (isLender ? loan.lenderConsentBy : loan.borrowerConsentBy) !== null;
  const reply = (choice: 'consent' | 'decline' | 'withdraw') => (
    <button
      type="button"
      className={`button ${choice === 'consent' ? 'button-main' : ''}`}
      disabled={answer.isSending}
      onClick={() => answer.send({ params: { loanId: loan.id }, body: { answer: choice } })}
    >
      {say(`loans.${choice}`)}
    </button>
  );
  return (
    <article className="flex flex-col gap-3 rounded-md border p-4">
      <h2 className="figures text-base font-semibold">
        {say('loans.line', {
          lender: loan.lenderName,
          borrower: loan.borrowerName,
          quantity: loan.quantity,
          day: date(loan.returnBy, 'dayMonth'),
        })}
      </h2>
      <p className="figures text-sm">
        {say(`loan_state.${loan.state}`)}.{' '}
        {loan.outstanding > 0 && say('loans.outstanding', { outstanding: loan.outstanding })}{' '}
        {loan.isOverdue && (
          <strong className="text-danger">
            {say('loan.overdue', { date: date(loan.returnBy, 'dayMonth') })}
          </strong>
        )}
      </p>
      <p className="text-sm text-soft">{loan.reason}</p>
      {loan.state === 'proposed' && (
        <div className="flex flex-wrap gap-2">
          {hasConsented ? (
            reply('withdraw')
          ) : (
            <>
              {reply('consent')}
              {reply('decline')}
            </>
          )}
        </div>
      )}
      <p className="flex flex-wrap gap-x-4 text-sm">
        {loan.documents.map((seq, at) => (
          <PaperLink key={seq} kind={at === 0 ? 'loan' : 'loan_return'} of={seq} />
        ))}
      </p>
      {answer.error !== null && <ActRefused act={answer} />}
      {loan.state === 'agreed' && !isLender && (
        <CountedForm loan={loan} door="handOverLoan" expected={loan.quantity} />
      )}
      {loan.state === 'handed_over' && isLender && (
        <CountedForm loan={loan} door="returnLoan" expected={loan.outstanding} />
      )}
    </article>
  );
}

interface CountedFormProps {
  readonly loan: Loan;
  readonly door: 'handOverLoan' | 'returnLoan';
  readonly expected: number;
}

/** Whoever receives counts; stock and responsibility move by it. */
function CountedForm({ loan, door, expected }: CountedFormProps) {
  const { say } = useWords();
  const act = useAct(door);
  const [counted, setCounted] = useState(String(expected));
  return (
    <ActForm
      act={act}
      verb={say(door === 'handOverLoan' ? 'loans.hand_over' : 'loans.take_back')}
      check={() =>
        isCount(counted) && countOf(counted) > 0 ? {} : { counted: say('act.whole_number') }
      }
      consequence={() => say('loans.counted_consequence', { counted: countOf(counted) })}
      send={() => act.send({ params: { loanId: loan.id }, body: { counted: countOf(counted) } })}
    >
      <CountField
        name="counted"
        label={say('loans.counted')}
        value={counted}
        onChange={setCounted}
      />
    </ActForm>
  );
}

function Returns({ officeId }: { officeId: string }) {
  const { say } = useWords();
  const withdraw = useAct('withdrawReturn');
  const returns = useReading('readStockReturns', { query: { office: officeId } });
  const items = returns.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <ul className="border-t">
      {items.map((one) => (
        <li key={one.id} className="figures flex items-center justify-between gap-4 border-b py-2">
          <span className="text-sm">
            {say('loans.return_good')} {one.onHand}, {say('loans.return_rejected')} {one.rejected}:{' '}
            {say(`stock_return_state.${one.state}`)} <PaperLink kind="loan_return" of={one.seq} />
          </span>
          {one.state === 'announced' && (
            <button
              type="button"
              className="button"
              disabled={withdraw.isSending}
              onClick={() => withdraw.send({ params: { returnId: one.id }, body: {} })}
            >
              {say('loans.withdraw')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function ReturnForm({ officeId }: { officeId: string }) {
  const { say } = useWords();
  const act = useAct('announceReturn');
  const [good, setGood] = useState('0');
  const [rejected, setRejected] = useState('0');
  const [reason, setReason] = useState('');
  const isWhole = isCount(good) && isCount(rejected);
  const total = isWhole ? countOf(good) + countOf(rejected) : 0;
  if (act.answer) return <Done>{say('loans.return_done')}</Done>;
  return (
    <ActForm
      act={act}
      verb={say('loans.return_next')}
      check={() => ({
        ...(total === 0 && { onHand: say('act.whole_number') }),
        ...(reason.trim().length < 3 && { reason: say('act.needed') }),
      })}
      consequence={() => say('loans.return_consequence', { total })}
      send={() =>
        act.send({
          body: {
            officeId,
            onHand: countOf(good),
            rejected: countOf(rejected),
            reason: reason.trim(),
          },
        })
      }
    >
      <div className="grid grid-cols-2 items-end gap-4">
        <CountField
          name="onHand"
          label={say('loans.return_good')}
          value={good}
          onChange={setGood}
        />
        <CountField
          name="rejected"
          label={say('loans.return_rejected')}
          value={rejected}
          onChange={setRejected}
        />
      </div>
      <TextField
        name="reason"
        label={say('loans.reason')}
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
    </ActForm>
  );
}
