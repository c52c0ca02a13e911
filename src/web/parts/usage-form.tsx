/** The day's use of an office, as its operator enters it on a phone: fill in, confirm, done. */
import { Link } from '@tanstack/react-router';
import { type FormEvent, type InputHTMLAttributes, useId, useState } from 'react';
import type { OfficePage } from '#contract/office-schema.ts';
import { Refused } from '../use-api.ts';
import { type UsageDraft, useUsageStatement } from '../use-usage-statement.ts';
import { useWords } from '../use-words.tsx';
import { useRefusalText } from './page-state.tsx';

type Field = 'day' | 'printed' | 'spoiled';
type Problems = Partial<Record<Field, string>>;

export function UsageForm({ page }: { readonly page: OfficePage }) {
  const { say } = useWords();
  const statement = useUsageStatement(page.office.id, page.asOf);
  const { draft, setDraft, step, setStep, error } = statement;
  const [missing, setMissing] = useState<Problems>({});
  const refusal = useRefusalText(error);
  const problems = { ...problemsOf(error), ...missing };

  const check = (event: FormEvent) => {
    event.preventDefault();
    const found: Problems = {
      ...(draft.day === '' && { day: say('usage.day_needed') }),
      ...(!isCount(draft.printed) && { printed: say('usage.whole_number') }),
      ...(!isCount(draft.spoiled) && { spoiled: say('usage.whole_number') }),
    };
    setMissing(found);
    if (Object.keys(found).length === 0) setStep('confirm');
  };
  const field = (name: Field, type: 'date' | 'text') => (
    <FormField
      label={say(`usage.${name}`)}
      problem={problems[name]}
      type={type}
      value={draft[name]}
      max={type === 'date' ? page.asOf : undefined}
      onChange={(event) => {
        setMissing({ ...missing, [name]: undefined });
        setDraft({ ...draft, [name]: event.target.value });
      }}
    />
  );

  return (
    <div className="max-w-xl">
      {step === 'fill' ? (
        <form noValidate onSubmit={check} className="grid gap-4 sm:grid-cols-3">
          {field('day', 'date')}
          {field('printed', 'text')}
          {field('spoiled', 'text')}
          <button type="submit" className="button button-main sm:w-fit">
            {say('usage.next')}
          </button>
        </form>
      ) : (
        <Confirm
          page={page}
          draft={draft}
          isSending={step === 'sending'}
          onSend={statement.send}
          onChange={() => setStep('fill')}
        />
      )}
      <div aria-live="polite" className="mt-3 text-sm">
        {step === 'fill' && error !== null && (
          <p role="alert" className="border-l-4 border-danger pl-3">
            {refusal} {draft.eventId !== null && say('usage.kept')}
          </p>
        )}
        {step === 'fill' && error === null && draft.eventId !== null && <p>{say('usage.kept')}</p>}
        {step === 'fill' && error === null && statement.recorded && (
          <Recorded seq={statement.recorded.seq} />
        )}
      </div>
    </div>
  );
}

interface ConfirmProps {
  readonly page: OfficePage;
  readonly draft: UsageDraft;
  readonly isSending: boolean;
  readonly onSend: () => void;
  readonly onChange: () => void;
}

/** Names the consequence before anything is recorded. */
function Confirm({ page, draft, isSending, onSend, onChange }: ConfirmProps) {
  const { say, date } = useWords();
  const printed = Number(draft.printed);
  const spoiled = Number(draft.spoiled);
  return (
    <div className="rounded-md border border-accent bg-accent-wash p-4">
      <p className="figures font-medium">
        {say('usage.confirm', {
          printed,
          spoiled,
          date: date(draft.day, 'full'),
          name: page.office.name,
          total: printed + spoiled,
        })}
      </p>
      <div className="mt-4 flex flex-wrap gap-2">
        <button type="button" className="button button-main" disabled={isSending} onClick={onSend}>
          {say(isSending ? 'usage.sending' : 'usage.send')}
        </button>
        <button type="button" className="button" disabled={isSending} onClick={onChange}>
          {say('usage.change')}
        </button>
      </div>
    </div>
  );
}

function Recorded({ seq }: { seq: number | null }) {
  const { say, sayRich } = useWords();
  if (seq === null) return <p>{say('usage.done_nothing')}</p>;
  return (
    <p>
      {sayRich('usage.done', {
        seq,
        link: (inside) => (
          <Link key="link" to="/documents/$seq" params={{ seq: String(seq) }} className="link">
            {inside}
          </Link>
        ),
      })}
    </p>
  );
}

interface FormFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: string;
  readonly problem: string | undefined;
}

function FormField({ label, problem, ...input }: FormFieldProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {label}
      </label>
      <input
        id={id}
        className={`field figures ${problem === undefined ? '' : 'border-danger'}`}
        inputMode={input.type === 'text' ? 'numeric' : undefined}
        autoComplete="off"
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        {...input}
      />
      {problem !== undefined && (
        <p id={`${id}-problem`} className="mt-1 text-sm text-danger">
          {problem}
        </p>
      )}
    </div>
  );
}

function isCount(typed: string): boolean {
  return /^\d{1,7}$/.test(typed.trim());
}

function problemsOf(error: unknown): Problems {
  const fields = error instanceof Refused ? (error.problem?.fields ?? []) : [];
  return Object.fromEntries(fields.map(({ field, problem }) => [field, problem]));
}
