/** A field of a filter: types at once, and the list follows when the reader pauses. */
import { useEffect, useRef, useState } from 'react';

const pauseMilliseconds = 350;

interface TypedFilterProps {
  readonly label: string;
  readonly type: 'search' | 'date';
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly max?: string;
}

export function TypedFilter({ label, type, value, onChange, max }: TypedFilterProps) {
  const [typed, setTyped] = useState(value);
  // What this field said last: only what others say, as a removed filter, takes the place of what is typed.
  const said = useRef(value);
  const tell = useRef(onChange);
  tell.current = onChange;

  useEffect(() => {
    if (value === said.current) return;
    said.current = value;
    setTyped(value);
  }, [value]);

  useEffect(() => {
    const settled = typed.trim();
    if (settled === said.current || !isWhole(type, settled)) return;
    const timer = setTimeout(() => {
      said.current = settled;
      tell.current(settled);
    }, pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [typed, type]);

  return (
    <label className="min-w-0 text-sm">
      <span className="mb-1 block font-medium">{label}</span>
      <input
        className="field figures"
        type={type}
        maxLength={80}
        max={max}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </label>
  );
}

/** A year that is being typed passes through 0002 and 0020. */
function isWhole(type: TypedFilterProps['type'], typed: string): boolean {
  return type === 'search' || typed === '' || typed >= '2000';
}
