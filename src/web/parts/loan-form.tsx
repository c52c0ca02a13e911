/** Proposes a loan: an office with another one, or a province between two of its own. */
import { useState } from 'react';
import { useAct } from '../use-act.ts';
import { useWords } from '../use-words.tsx';
import { ActForm } from './act-form.tsx';
import { ChoiceField, CountField, countOf, DayField, isCount, TextField } from './form-field.tsx';
import { Done } from './work-page.tsx';

export function LoanForm({ officeId }: { readonly officeId: string }) {
  const { say } = useWords();
  const act = useAct('proposeLoan');
  const [direction, setDirection] = useState<'lend' | 'borrow'>('borrow');
  const [other, setOther] = useState('');
  const [quantity, setQuantity] = useState('');
  const [returnBy, setReturnBy] = useState('');
  const [reason, setReason] = useState('');
  if (act.answer) return <Done>{say('loans.done')}</Done>;
  return (
    <ActForm
      act={act}
      verb={say('loans.propose')}
      check={() => ({
        ...(!/^\d{4}$/.test(other.trim()) && {
          [direction === 'lend' ? 'borrowerId' : 'lenderId']: say('act.needed'),
        }),
        ...(!isCount(quantity) && { quantity: say('act.whole_number') }),
        ...(returnBy === '' && { returnBy: say('act.needed') }),
        ...(reason.trim().length < 3 && { reason: say('act.needed') }),
      })}
      consequence={() =>
        say('loans.consequence', { quantity: countOf(quantity), other: other.trim() })
      }
      send={() =>
        act.send({
          body: {
            lenderId: direction === 'lend' ? officeId : other.trim(),
            borrowerId: direction === 'lend' ? other.trim() : officeId,
            quantity: countOf(quantity),
            returnBy,
            reason: reason.trim(),
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
        <CountField
          name="quantity"
          label={say('loans.quantity')}
          value={quantity}
          onChange={setQuantity}
        />
        <DayField
          name="returnBy"
          label={say('loans.return_by')}
          value={returnBy}
          onChange={setReturnBy}
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
