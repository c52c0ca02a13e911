/** The fields of forms: a label above, what is wrong below, and the keys of a phone that fit what is asked. */
import { type ReactNode, useId } from 'react';
import { useWords } from '../use-words.tsx';
import { useProblem } from './act-form.tsx';

interface FieldFrameProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly children: (attributes: FieldAttributes) => ReactNode;
}

interface FieldAttributes {
  readonly id: string;
  readonly className: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

function FieldFrame({ name, label, hint, children }: FieldFrameProps) {
  const id = useId();
  const problem = useProblem(name);
  const below = problem ?? hint;
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {label}
      </label>
      {children({
        id,
        className: `field figures text-base ${problem === undefined ? '' : 'border-danger'}`,
        'aria-invalid': problem !== undefined,
        'aria-describedby': below === undefined ? undefined : `${id}-below`,
      })}
      {below !== undefined && (
        <p
          id={`${id}-below`}
          className={`mt-1 text-sm ${problem === undefined ? 'text-soft' : 'text-danger'}`}
        >
          {below}
        </p>
      )}
    </div>
  );
}

interface ValueFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A whole number, as typed: `isCount` and `countOf` read it. */
export function CountField({ value, onChange, ...frame }: ValueFieldProps) {
  return (
    <FieldFrame {...frame}>
      {(attributes) => (
        <input
          {...attributes}
          inputMode="numeric"
          autoComplete="off"
          value={value}
          onFocus={(event) => event.target.select()}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  );
}

interface TextFieldProps extends ValueFieldProps {
  readonly maxLength: number;
  readonly isLong?: boolean;
}

export function TextField({
  value,
  onChange,
  maxLength,
  isLong = false,
  ...frame
}: TextFieldProps) {
  return (
    <FieldFrame {...frame}>
      {(attributes) =>
        isLong ? (
          <textarea
            {...attributes}
            rows={3}
            maxLength={maxLength}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <input
            {...attributes}
            autoComplete="off"
            maxLength={maxLength}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </FieldFrame>
  );
}

/** A new password: pasted or typed, never cut off. */
export function SecretField({ value, onChange, ...frame }: ValueFieldProps) {
  return (
    <FieldFrame {...frame}>
      {(attributes) => (
        <input
          {...attributes}
          type="password"
          autoComplete="new-password"
          maxLength={200}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  );
}

interface DayFieldProps extends ValueFieldProps {
  readonly min?: string;
  readonly max?: string;
}

export function DayField({ value, onChange, min, max, ...frame }: DayFieldProps) {
  return (
    <FieldFrame {...frame}>
      {(attributes) => (
        <input
          {...attributes}
          type="date"
          min={min}
          max={max}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  );
}

interface ChoiceFieldProps<Choice extends string> {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  /** '' until something is chosen. */
  readonly value: Choice | '';
  readonly choices: readonly { readonly value: Choice; readonly label: string }[];
  readonly onChange: (value: Choice) => void;
}

export function ChoiceField<Choice extends string>({
  value,
  choices,
  onChange,
  ...frame
}: ChoiceFieldProps<Choice>) {
  const { say } = useWords();
  return (
    <FieldFrame {...frame}>
      {(attributes) => (
        <select
          {...attributes}
          value={value}
          onChange={(event) => onChange(event.target.value as Choice)}
        >
          {value === '' && <option value="">{say('act.choose')}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

/** Whether digits alone were typed, as a person writes a count: `1.200` is read, `-1` and `1,5` are not. */
export function isCount(typed: string): boolean {
  return /^\d{1,3}(\.\d{3}){1,2}$|^\d{1,9}$/.test(typed.trim());
}

/** What `isCount` accepted, as a number. */
export function countOf(typed: string): number {
  return Number(typed.trim().replaceAll('.', ''));
}
