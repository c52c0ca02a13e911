/** A planner lowers one grant before the round is proposed, with a reason that the office reads. */
import { type FormEvent, useState } from 'react';
import type { Round } from '#contract/round-schema.ts';
import { useWords } from '../use-words.tsx';
import { ChoiceField, CountField, countOf, isCount, TextField } from './form-field.tsx';
import type { GrantAdjustment } from './round-proposal.tsx';

const reasons = [
  'stock_in_question',
  'cannot_print_soon',
  'served_by_neighbour',
  'office_asked_for_less',
  'kept_for_emergency',
] as const satisfies readonly GrantAdjustment['reason'][];

interface LowerGrantFormProps {
  readonly office: Round['offices'][number];
  readonly onLower: (adjustment: GrantAdjustment) => void;
}

export function LowerGrantForm({ office, onLower }: LowerGrantFormProps) {
  const { say } = useWords();
  const [granted, setGranted] = useState('');
  const [reason, setReason] = useState<GrantAdjustment['reason'] | ''>('');
  const [note, setNote] = useState('');
  const isLower = isCount(granted) && countOf(granted) < office.granted;
  const lower = (event: FormEvent) => {
    event.preventDefault();
    if (!isLower || reason === '') return;
    onLower({ officeId: office.id, granted: countOf(granted), reason, note: note.trim() || null });
  };
  return (
    <details className="mt-3 max-w-3xl text-sm print:hidden">
      <summary className="cursor-pointer font-medium">{say('lower.title')}</summary>
      <form noValidate onSubmit={lower} className="mt-2 flex flex-col gap-3">
        <div className="grid items-end gap-3 sm:grid-cols-[10rem_1fr]">
          <CountField
            name="granted"
            label={say('lower.granted', { granted: office.granted })}
            value={granted}
            onChange={setGranted}
          />
          <ChoiceField
            name="reason"
            label={say('lower.reason')}
            value={reason}
            choices={reasons.map((value) => ({ value, label: say(`adjustment.${value}`) }))}
            onChange={setReason}
          />
        </div>
        <TextField
          name="note"
          label={say('lower.note')}
          maxLength={300}
          value={note}
          onChange={setNote}
        />
        <button type="submit" className="button w-fit" disabled={!isLower || reason === ''}>
          {say('lower.verb')}
        </button>
      </form>
    </details>
  );
}
