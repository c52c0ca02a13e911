/** A few choices, all in sight, each as large as a thumb. */
import { useId } from 'react';
import { useProblem } from './act-form.tsx';

interface ChoiceListProps<Choice extends string> {
  readonly name: string;
  readonly label: string;
  /** '' until something is chosen. */
  readonly value: Choice | '';
  readonly choices: readonly { readonly value: Choice; readonly label: string }[];
  readonly onChange: (value: Choice) => void;
}

export function ChoiceList<Choice extends string>(props: ChoiceListProps<Choice>) {
  const { name, label, value, choices, onChange } = props;
  const problem = useProblem(name);
  const id = useId();
  return (
    <fieldset aria-describedby={problem === undefined ? undefined : id}>
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      <div className="flex flex-col divide-y rounded-md border">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="flex min-h-11 cursor-pointer items-center gap-3 px-3 py-2 has-checked:bg-accent-wash has-checked:font-medium"
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
              className="size-4 accent-(--accent)"
            />
            {choice.label}
          </label>
        ))}
      </div>
      {problem !== undefined && (
        <p id={id} className="mt-1 text-sm text-danger">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
