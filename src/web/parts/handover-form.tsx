/** Gives packed grants to whoever came for them: one code, one trip, one BAST. */
import { useState } from 'react';
import type { AllocationLine } from '#contract/collection-schema.ts';
import { nothingScanned, type Scanned } from '../scanned-boxes.ts';
import { useAct } from '../use-act.ts';
import { useWords } from '../use-words.tsx';
import { ActForm } from './act-form.tsx';
import { TextField } from './form-field.tsx';
import { PaperLink } from './paper-link.tsx';
import { ScanField } from './scan-field.tsx';
import { Done } from './work-page.tsx';

interface HandoverFormProps {
  readonly line: AllocationLine;
  /** All of the day: the same collector may fetch several. */
  readonly lines: readonly AllocationLine[];
}

export function HandoverForm({ line, lines }: HandoverFormProps) {
  const { say } = useWords();
  const { collector, state } = line;
  if (state === 'handed_over') {
    return (
      <p className="figures text-sm">
        {say('handover.was', { bast: line.bastNumber ?? '–' })}{' '}
        <PaperLink kind="handover" of={line.bastSeq} />
      </p>
    );
  }
  if (!collector) return <p className="text-sm">{say('handover.no_collector')}</p>;
  const trip = lines.filter((other) => other.id === line.id || isSameTrip(other, line));
  return <TripForm line={line} trip={trip} />;
}

/** One naming of a collector fetches several grants; each naming has one letter of assignment and one person. */
function isSameTrip(other: AllocationLine, line: AllocationLine): boolean {
  return (
    other.state === 'ready' &&
    other.collector?.kind === line.collector?.kind &&
    other.collector?.name === line.collector?.name &&
    other.collector?.letterNumber === line.collector?.letterNumber
  );
}

function TripForm({ line, trip }: { line: AllocationLine; trip: readonly AllocationLine[] }) {
  const { say } = useWords();
  const act = useAct('handOver');
  const [code, setCode] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [scans, setScans] = useState<Readonly<Record<string, Scanned>>>({});
  const given = trip.filter(({ id }) => !left.has(id));
  const quantity = given.reduce((sum, one) => sum + one.quantity, 0);
  if (act.answer) {
    return (
      <Done>
        {say('handover.done', { quantity, bast: act.answer.bastNumber })}{' '}
        <PaperLink kind="handover" of={act.answer.shipments[0]?.seq ?? null} />
      </Done>
    );
  }
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  const serialsOf = (id: string) => {
    const { ranges, boxes } = scans[id] ?? nothingScanned;
    return ranges.length + boxes.length === 0
      ? {}
      : { serials: { ranges: [...ranges], boxes: [...boxes] } };
  };
  return (
    <div className="flex max-w-xl flex-col gap-3 text-sm">
      <Collector line={line} />
      <ActForm
        act={act}
        verb={say('handover.verb')}
        check={() => ({
          ...(code.trim().length < 4 && { collectionCode: say('handover.code_needed') }),
          ...(given.length === 0 && { collectionCode: say('handover.nothing') }),
        })}
        consequence={() =>
          say('handover.consequence', {
            quantity,
            name: line.collector?.name ?? '',
            offices: given.map(({ officeName }) => officeName).join(', '),
          })
        }
        send={() =>
          act.send({
            body: {
              collectionCode: code.trim(),
              items: given.map(({ id }) => ({ allocationId: id, ...serialsOf(id) })),
            },
          })
        }
      >
        <TextField
          name="collectionCode"
          label={say('handover.code')}
          hint={say('handover.code_hint')}
          maxLength={12}
          value={code}
          onChange={setCode}
        />
        {trip.map((one) => (
          <fieldset key={one.id} className="flex flex-col gap-2 border-t pt-3">
            <legend className="sr-only">{one.officeName}</legend>
            <GivenLine
              line={one}
              isGiven={!left.has(one.id)}
              onToggle={trip.length > 1 ? () => toggle(one.id) : null}
            />
            {!left.has(one.id) && (
              <ScanField
                name={`items.${given.indexOf(one)}.serials`}
                label={say('scan.label', { office: one.officeName })}
                scanned={scans[one.id] ?? nothingScanned}
                onScan={(scanned) => setScans({ ...scans, [one.id]: scanned })}
              />
            )}
          </fieldset>
        ))}
      </ActForm>
    </div>
  );
}

interface GivenLineProps {
  readonly line: AllocationLine;
  readonly isGiven: boolean;
  /** null where the trip is this one grant. */
  readonly onToggle: (() => void) | null;
}

function GivenLine({ line, isGiven, onToggle }: GivenLineProps) {
  const { say } = useWords();
  const text = say('handover.line', { office: line.officeName, quantity: line.quantity });
  if (!onToggle) return <p className="figures font-medium">{text}</p>;
  return (
    <label className="figures flex min-h-8 items-center gap-2 font-medium">
      <input
        type="checkbox"
        className="size-4 accent-accent"
        checked={isGiven}
        onChange={onToggle}
      />
      {text}
    </label>
  );
}

function Collector({ line: { collector } }: { line: AllocationLine }) {
  const { say } = useWords();
  if (!collector) return null;
  return (
    <p>
      {say('handover.collector', {
        name: collector.name,
        kind: collector.officeName ?? say(`collector.${collector.kind}`),
        letter: collector.letterNumber ?? '–',
      })}
    </p>
  );
}
