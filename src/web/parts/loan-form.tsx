/** Proposes a loan: an office with another one, or a province between two of its own. */
import { useState } from 'react';
import { useAct } from '../use-act.ts';
import { useWords } from '../use-words.tsx';
import { ActForm } from './act-form.tsx';
import { ChoiceField, countOf, TextField } from './form-field.tsx';
import { LoanTermsFields, missingTerms, noTerms, termsOf } from './loan-terms.tsx';
import { Done } from './work-page.tsx';

export function LoanForm({ officeId }: { readonly officeId: string }) {
  const { say } = useWords();
  const act = useAct('proposeLoan');
  const [direction, setDirection] = useState<'lend' | 'borrow'>('borrow');
  const [other, setOther] = useState('');
  const [terms, setTerms] = useState(noTerms);
  if (act.answer) return <Done>{say('loans.done')}</Done>;
  return (
    <ActForm
      act={act}
      verb={say('loans.propose')}
      check={() => ({
        ...(!/^\d{4}$/.test(other.trim()) && {
          [direction === 'lend' ? 'borrowerId' : 'lenderId']: say('act.needed'),
        }),
        ...missingTerms(terms, say),
      })}
      consequence={() =>
        say('loans.consequence', { quantity: countOf(terms.quantity), other: other.trim() })
      }
      send={() =>
        act.send({
          body: {
            lenderId: direction === 'lend' ? officeId : other.trim(),
            borrowerId: direction === 'lend' ? other.trim() : officeId,
            ...termsOf(terms),
          },
        })
      }
    >
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <ChoiceField
          name="direction"
          label={say('loans.direction')}
          value={direction}
          choices={(['borrow', 'lend'] as const).map((value) => ({
            value,
            label: say(`loans.${value}`),
          }))}
          onChange={setDirection}
        />
        <TextField
          name={direction === 'lend' ? 'borrowerId' : 'lenderId'}
          label={say('loans.other')}
          maxLength={4}
          value={other}
          onChange={setOther}
        />
        <LoanTermsFields terms={terms} onChange={setTerms} />
      </div>
    </ActForm>
  );
}
