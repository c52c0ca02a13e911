/** What every loan says whoever proposes it: how many, back by when, and why. */
import type { WordKey } from '#contract/words/id.ts';
import { useToday } from '../use-today.ts';
import { useWords } from '../use-words.tsx';
import { CountField, countOf, DayField, isCount, TextField } from './form-field.tsx';

export interface LoanTerms {
  readonly quantity: string;
  readonly returnBy: string;
  readonly reason: string;
}

export const noTerms: LoanTerms = { quantity: '', returnBy: '', reason: '' };

export function missingTerms(
  { quantity, returnBy, reason }: LoanTerms,
  say: (key: WordKey) => string,
) {
  return {
    ...(!isCount(quantity) && { quantity: say('act.whole_number') }),
    ...(returnBy === '' && { returnBy: say('act.needed') }),
    ...(reason.trim().length < 3 && { reason: say('act.needed') }),
  };
}

export function termsOf({ quantity, returnBy, reason }: LoanTerms) {
  return { quantity: countOf(quantity), returnBy, reason: reason.trim() };
}

interface LoanTermsFieldsProps {
  readonly terms: LoanTerms;
  readonly onChange: (terms: LoanTerms) => void;
}

/** Fields of a grid with two columns. */
export function LoanTermsFields({ terms, onChange }: LoanTermsFieldsProps) {
  const { say } = useWords();
  return (
    <>
      <CountField
        name="quantity"
        label={say('loans.quantity')}
        value={terms.quantity}
        onChange={(quantity) => onChange({ ...terms, quantity })}
      />
      <DayField
        name="returnBy"
        label={say('loans.return_by')}
        min={useToday()}
        value={terms.returnBy}
        onChange={(returnBy) => onChange({ ...terms, returnBy })}
      />
      <div className="sm:col-span-2">
        <TextField
          name="reason"
          label={say('loans.reason')}
          maxLength={500}
          value={terms.reason}
          onChange={(reason) => onChange({ ...terms, reason })}
        />
      </div>
    </>
  );
}
