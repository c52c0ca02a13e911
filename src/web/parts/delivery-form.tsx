/** A delivery of the maker is counted into the reserve, with its lot and, by scanner, its boxes. */
import { type KeyboardEvent, useState } from 'react';
import { useAct } from '../use-act.ts';
import { useWords } from '../use-words.tsx';
import { ActForm } from './act-form.tsx';
import { DocumentLink } from './document-link.tsx';
import { CountField, countOf, DayField, isCount, TextField } from './form-field.tsx';
import { PlainTable } from './plain-table.tsx';
import { Done } from './work-page.tsx';

interface Box {
  readonly label: string;
  readonly first: string;
  readonly last: string;
}

interface Typed {
  readonly reference: string;
  readonly day: string;
  readonly number: string;
  readonly maker: string;
  readonly contract: string;
  readonly price: string;
  readonly year: string;
  readonly quantity: string;
}

export function DeliveryForm({ today }: { readonly today: string }) {
  const { say } = useWords();
  const act = useAct('recordDelivery');
  const [typed, setTyped] = useState<Typed>({
    reference: '',
    day: today,
    number: '',
    maker: '',
    contract: '',
    price: '',
    year: today.slice(0, 4),
    quantity: '',
  });
  const [boxes, setBoxes] = useState<readonly Box[]>([]);
  if (act.answer) {
    const { quantity, lot, seq } = act.answer;
    return (
      <Done>
        {say('delivery.done', { quantity, lot })} <DocumentLink seq={seq} />
      </Done>
    );
  }
  const text = (name: keyof Typed, field: string, maxLength: number) => (
    <TextField
      name={field}
      label={say(`delivery.${name}`)}
      maxLength={maxLength}
      value={typed[name]}
      onChange={(value) => setTyped({ ...typed, [name]: value })}
    />
  );
  const count = (name: 'price' | 'year' | 'quantity', field: string) => (
    <CountField
      name={field}
      label={say(`delivery.${name}`)}
      value={typed[name]}
      onChange={(value) => setTyped({ ...typed, [name]: value })}
    />
  );
  return (
    <ActForm
      act={act}
      verb={say('delivery.verb')}
      check={() => problemsOf(typed, say)}
      consequence={() =>
        say('delivery.consequence', {
          quantity: countOf(typed.quantity),
          lot: typed.number,
          maker: typed.maker,
        })
      }
      send={() =>
        act.send({
          body: {
            reference: typed.reference.trim(),
            occurredAt: `${typed.day}T08:00:00+07:00`,
            lot: {
              number: typed.number.trim(),
              maker: typed.maker.trim(),
              contract: typed.contract.trim(),
              unitPriceRupiah: countOf(typed.price),
              budgetYear: countOf(typed.year),
            },
            quantity: countOf(typed.quantity),
            boxes: boxes.map((box) => ({ ...box, inner: [] })),
          },
        })
      }
    >
      <div className="grid items-end gap-4 sm:grid-cols-2">
        {text('reference', 'reference', 80)}
        <DayField
          name="occurredAt"
          label={say('delivery.day')}
          max={today}
          value={typed.day}
          onChange={(day) => setTyped({ ...typed, day })}
        />
        {text('number', 'lot.number', 40)}
        {text('maker', 'lot.maker', 120)}
        {text('contract', 'lot.contract', 120)}
        {count('price', 'lot.unitPriceRupiah')}
        {count('year', 'lot.budgetYear')}
        {count('quantity', 'quantity')}
      </div>
      <BoxScans boxes={boxes} onBoxes={setBoxes} />
    </ActForm>
  );
}

function problemsOf(
  typed: Typed,
  say: ReturnType<typeof useWords>['say'],
): Record<string, string | undefined> {
  const needed = (value: string) => (value.trim() === '' ? say('act.needed') : undefined);
  const whole = (value: string) =>
    isCount(value) && countOf(value) > 0 ? undefined : say('act.whole_number');
  return {
    reference: needed(typed.reference),
    occurredAt: needed(typed.day),
    'lot.number': needed(typed.number),
    'lot.maker': needed(typed.maker),
    'lot.contract': needed(typed.contract),
    'lot.unitPriceRupiah': whole(typed.price),
    'lot.budgetYear': whole(typed.year),
    quantity: whole(typed.quantity),
  };
}

interface BoxScansProps {
  readonly boxes: readonly Box[];
  readonly onBoxes: (boxes: readonly Box[]) => void;
}

/** Three scans a box: its label, the first serial number, the last. */
function BoxScans({ boxes, onBoxes }: BoxScansProps) {
  const { say } = useWords();
  const [typed, setTyped] = useState('');
  const [begun, setBegun] = useState<readonly string[]>([]);
  const add = (event: KeyboardEvent) => {
    const text = typed.trim().toUpperCase();
    if (event.key !== 'Enter' || text === '') return;
    event.preventDefault();
    setTyped('');
    const [label, first] = begun;
    if (label === undefined || first === undefined) return setBegun([...begun, text]);
    setBegun([]);
    onBoxes([...boxes, { label, first, last: text }]);
  };
  const next = (['label', 'first', 'last'] as const)[begun.length] ?? 'label';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the Enter of the field inside
    <div onKeyDown={add} className="flex flex-col gap-2">
      <TextField
        name="boxes"
        label={say('delivery.boxes', { count: boxes.length })}
        hint={say(`delivery.scan_${next}`)}
        maxLength={40}
        value={typed}
        onChange={setTyped}
      />
      {boxes.length > 0 && (
        <PlainTable
          name={say('delivery.boxes', { count: boxes.length })}
          isLong
          rows={boxes}
          keyOf={({ label, first }) => `${label} ${first}`}
          columns={[
            { heading: say('delivery.label'), cell: ({ label }) => label },
            { heading: say('delivery.first'), cell: ({ first }) => first },
            { heading: say('delivery.last'), cell: ({ last }) => last },
            {
              heading: '',
              cell: (box) => (
                <button
                  type="button"
                  className="link"
                  onClick={() => onBoxes(boxes.filter((one) => one !== box))}
                >
                  {say('delivery.remove')}
                </button>
              ),
            },
          ]}
        />
      )}
    </div>
  );
}
