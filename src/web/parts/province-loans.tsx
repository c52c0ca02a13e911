/** Blanks that would be better elsewhere: a province proposes the move, both offices agree, the responsibility goes along. */
import { useState } from 'react';
import type { OfficeLine } from '#contract/control-room-schema.ts';
import type { Loan } from '#contract/loan-schema.ts';
import { useAct } from '../use-act.ts';
import { useReading } from '../use-api.ts';
import { useWords } from '../use-words.tsx';
import { ActForm } from './act-form.tsx';
import { ChoiceField, countOf } from './form-field.tsx';
import { LoanTermsFields, missingTerms, noTerms, termsOf } from './loan-terms.tsx';
import { EmptyState, LoadingState, RefusedState } from './page-state.tsx';
import { PlainTable } from './plain-table.tsx';
import { Done } from './work-page.tsx';

interface ProvinceLoansProps {
  readonly offices: readonly OfficeLine[];
}

export function ProvinceLoans({ offices }: ProvinceLoansProps) {
  const { say } = useWords();
  const { data, error } = useReading('readLoans');
  return (
    <section aria-labelledby="loans" className="flex max-w-3xl flex-col gap-4">
      <h2 id="loans" className="text-lg font-semibold">
        {say('move.title')}
      </h2>
      {error && <RefusedState error={error} />}
      {!data && !error && <LoadingState />}
      {data?.items.length === 0 && <EmptyState>{say('move.none')}</EmptyState>}
      {data && data.items.length > 0 && <LoanTable loans={data.items} />}
      <details className="print:hidden">
        <summary className="mb-4 cursor-pointer font-medium">{say('move.propose')}</summary>
        <MoveForm offices={offices} />
      </details>
    </section>
  );
}

function LoanTable({ loans }: { loans: readonly Loan[] }) {
  const { say, number, date } = useWords();
  return (
    <PlainTable
      name={say('move.title')}
      rows={loans}
      keyOf={({ id }) => id}
      columns={[
        { heading: say('move.lender'), cell: ({ lenderName }) => lenderName },
        { heading: say('move.borrower'), cell: ({ borrowerName }) => borrowerName },
        {
          heading: say('counter.blanks'),
          cell: ({ quantity }) => number(quantity),
          isQuantity: true,
        },
        {
          heading: say('loans.return_by'),
          isWhole: true,
          cell: ({ returnBy }) => date(returnBy, 'short'),
        },
        {
          heading: say('column.status'),
          cell: ({ state, isOverdue, returnBy }) =>
            isOverdue ? (
              <strong className="text-danger">
                {say('loan.overdue', { date: date(returnBy, 'dayMonth') })}
              </strong>
            ) : (
              say(`loan_state.${state}`)
            ),
        },
      ]}
    />
  );
}

/** Sorts an office without use after all others. */
const longTime = 1_000_000;

function MoveForm({ offices }: ProvinceLoansProps) {
  const { say, number } = useWords();
  const act = useAct('proposeLoan');
  const [lenderId, setLender] = useState('');
  const [borrowerId, setBorrower] = useState('');
  const [terms, setTerms] = useState(noTerms);
  if (act.answer) {
    const { lenderName, borrowerName } = act.answer;
    return <Done>{say('move.done', { lender: lenderName, borrower: borrowerName })}</Done>;
  }
  const named = (id: string) => offices.find((office) => office.id === id);
  const choicesBy = (first: (a: OfficeLine, b: OfficeLine) => number) =>
    [...offices].sort(first).map((office) => ({
      value: office.id,
      label: say('move.office', {
        name: office.name,
        onHand: office.onHand,
        days: office.daysOfSupply === null ? '–' : number(office.daysOfSupply, 1),
      }),
    }));
  const days = ({ daysOfSupply }: OfficeLine) => daysOfSupply ?? longTime;
  return (
    <ActForm
      act={act}
      verb={say('move.verb')}
      check={() => ({
        ...(lenderId === '' && { lenderId: say('act.needed') }),
        ...((borrowerId === '' || borrowerId === lenderId) && { borrowerId: say('act.needed') }),
        ...missingTerms(terms, say),
      })}
      consequence={() =>
        say('move.consequence', {
          quantity: countOf(terms.quantity),
          lender: named(lenderId)?.name ?? '',
          borrower: named(borrowerId)?.name ?? '',
        })
      }
      send={() =>
        act.send({
          body: {
            lenderId,
            borrowerId,
            ...termsOf(terms),
          },
        })
      }
    >
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <ChoiceField
          name="lenderId"
          label={say('move.lender')}
          value={lenderId}
          choices={choicesBy((a, b) => days(b) - days(a) || b.onHand - a.onHand)}
          onChange={setLender}
        />
        <ChoiceField
          name="borrowerId"
          label={say('move.borrower')}
          value={borrowerId}
          choices={choicesBy((a, b) => days(a) - days(b))}
          onChange={setBorrower}
        />
        <LoanTermsFields terms={terms} onChange={setTerms} />
      </div>
    </ActForm>
  );
}
