/** A field for a scanner that types like a keyboard: each Enter adds what was read to the list below. */
import { X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { addScan, blanksIn, type Scanned } from '../scanned-boxes.ts';
import { useWords } from '../use-words.tsx';
import { TextField } from './form-field.tsx';

interface ScanFieldProps {
  readonly name: string;
  readonly label: string;
  readonly scanned: Scanned;
  readonly onScan: (scanned: Scanned) => void;
}

export function ScanField({ name, label, scanned, onScan }: ScanFieldProps) {
  const { say } = useWords();
  const [typed, setTyped] = useState('');
  const { boxes, ranges, begun } = scanned;
  const add = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || typed.trim() === '') return;
    // Enter on an empty field is the reader's own: it sends the form.
    event.preventDefault();
    onScan(addScan(scanned, typed));
    setTyped('');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the Enter of the field inside
    <div onKeyDown={add} className="flex flex-col gap-2">
      <TextField
        name={name}
        label={label}
        hint={begun === null ? say('scan.hint') : say('scan.begun', { serial: begun })}
        maxLength={90}
        value={typed}
        onChange={setTyped}
      />
      {boxes.length + ranges.length > 0 && (
        <ul aria-label={label} className="figures border-t text-sm">
          {ranges.map((range) => (
            <ScannedLine
              key={range.from}
              text={`${range.from} – ${range.to}`}
              blanks={blanksIn([range])}
              onRemove={() => onScan({ ...scanned, ranges: ranges.filter((one) => one !== range) })}
            />
          ))}
          {boxes.map((box) => (
            <ScannedLine
              key={box}
              text={say('scan.box', { label: box })}
              blanks={null}
              onRemove={() => onScan({ ...scanned, boxes: boxes.filter((one) => one !== box) })}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

interface ScannedLineProps {
  readonly text: string;
  readonly blanks: number | null;
  readonly onRemove: () => void;
}

function ScannedLine({ text, blanks, onRemove }: ScannedLineProps) {
  const { say, number } = useWords();
  return (
    <li className="flex items-center justify-between gap-4 border-b">
      <span>{text}</span>
      <span className="flex items-center gap-2">
        {blanks !== null && Number.isFinite(blanks) && number(blanks)}
        <button
          type="button"
          className="icon-button"
          aria-label={say('scan.remove', { text })}
          onClick={onRemove}
        >
          <X size={16} aria-hidden />
        </button>
      </span>
    </li>
  );
}
