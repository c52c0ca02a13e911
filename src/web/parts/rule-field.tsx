/** One rule of many, in two groups: those that come with the twin, and the policies of the system. */
import { useId } from 'react';
import { useWords } from '../use-words.tsx';
import { useProblem } from './act-form.tsx';

interface RuleFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly builtIn: readonly string[];
  readonly policies: readonly string[];
  readonly nameOf: (ref: string) => string;
  readonly onChange: (ref: string) => void;
}

export function RuleField(props: RuleFieldProps) {
  const { say } = useWords();
  const { name, label, value, builtIn, policies, nameOf, onChange } = props;
  const id = useId();
  const problem = useProblem(name);
  const options = (refs: readonly string[]) =>
    refs.map((ref) => (
      <option key={ref} value={ref}>
        {nameOf(ref)}
      </option>
    ));
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block text-sm font-semibold">
        {label}
      </label>
      <select
        id={id}
        className={`field w-full text-base ${problem === undefined ? '' : 'border-danger'}`}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-below`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <optgroup label={say('trial.built_in')}>{options(builtIn)}</optgroup>
        <optgroup label={say('trial.policies')}>{options(policies)}</optgroup>
      </select>
      {problem !== undefined && (
        <p id={`${id}-below`} className="mt-1 text-sm text-danger">
          {problem}
        </p>
      )}
    </div>
  );
}
