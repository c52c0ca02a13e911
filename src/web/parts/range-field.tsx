/** A number to slide, with its value in words beside it. */
import { type ReactNode, useId } from 'react';

interface RangeFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value in words, beside the slider and for screen readers. */
  readonly said: string;
  readonly onChange: (value: number) => void;
  readonly children?: ReactNode;
}

export function RangeField({
  label,
  value,
  min,
  max,
  step,
  said,
  onChange,
  children,
}: RangeFieldProps) {
  const id = useId();
  return (
    <div>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        <output htmlFor={id} className="figures text-base font-semibold">
          {said}
        </output>
      </div>
      <input
        id={id}
        type="range"
        className="mt-1 block h-8 w-full accent-accent"
        {...{ min, max, step, value }}
        aria-valuetext={said}
        aria-describedby={children ? `${id}-help` : undefined}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
      {children && (
        <p id={`${id}-help`} className="text-xs text-soft">
          {children}
        </p>
      )}
    </div>
  );
}
