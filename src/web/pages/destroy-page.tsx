/** What waits to be burnt before witnesses, and the old cards that were taken back. */
import { useState } from 'react';
import type { Destructions } from '#contract/destruction-schema.ts';
import { ActForm } from '../parts/act-form.tsx';
import { CountField, countOf, DayField, isCount, TextField } from '../parts/form-field.tsx';
import { EmptyState, LoadingState, RefusedState } from '../parts/page-state.tsx';
import { PaperLink } from '../parts/paper-link.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { QuantityText } from '../parts/quantity-text.tsx';
import { Done, WorkPage, WorkPart } from '../parts/work-page.tsx';
import { useAct } from '../use-act.ts';
import { useReading } from '../use-api.ts';
import { useMyOffice } from '../use-my-office.ts';
import { useToday } from '../use-today.ts';
import { useWords } from '../use-words.tsx';

type Waiting = Destructions['waiting'][number];

const sorts = [
  'print_failure',
  'encoding_failure',
  'factory_defect',
  'physical_damage',
  'test_print',
  'unrecorded',
] as const;
const causes = [
  'data_change',
  'damaged',
  'moved_in',
  'chip_unreadable',
  'print_failure',
  'death',
  'other',
] as const;
const noWitness = { name: '', office: '' };
type Counts<Name extends string> = Readonly<Record<Name, string>>;

export function DestroyPage() {
  const { say } = useWords();
  const mine = useMyOffice();
  const destructions = useReading('readDestructions', { query: { office: mine?.officeId ?? '' } });
  if (destructions.error) return <RefusedState error={destructions.error} />;
  if (!destructions.data || !mine) return <LoadingState />;
  const [waiting] = destructions.data.waiting;
  return (
    <WorkPage title={say('destroy.title')}>
      <WorkPart title={say('destroy.waiting')}>
        {waiting ? (
          <DestructionForm waiting={waiting} />
        ) : (
          <EmptyState>{say('destroy.nothing')}</EmptyState>
        )}
      </WorkPart>
      <WorkPart title={say('destroy.withdrawn_title')}>
        <InvalidCardsForm officeId={mine.officeId} />
      </WorkPart>
      {destructions.data.destructions.length > 0 && (
        <WorkPart title={say('destroy.earlier')}>
          <EarlierDestructions destructions={destructions.data.destructions} />
        </WorkPart>
      )}
    </WorkPage>
  );
}

function DestructionForm({ waiting }: { waiting: Waiting }) {
  const { say, date } = useWords();
  const act = useAct('proposeDestruction');
  const [spoiled, setSpoiled] = useState(() => typedOf(sorts, waiting.spoiled));
  const [cards, setCards] = useState(() => typedOf(causes, waiting.invalidCards));
  const [rejected, setRejected] = useState(String(waiting.rejected));
  const [minutes, setMinutes] = useState('');
  const [day, setDay] = useState(useToday());
  const [witnesses, setWitnesses] = useState({ first: noWitness, second: noWitness });
  const counts = [rejected, ...Object.values(spoiled), ...Object.values(cards)];
  const isWhole = counts.every(isCount);
  const blanks = isWhole ? sumOf(spoiled) + countOf(rejected) : 0;
  if (act.answer) return <Done>{say('destroy.done')}</Done>;
  return (
    <ActForm
      act={act}
      isDanger
      verb={say('destroy.next')}
      check={() => ({
        ...(!isWhole && { rejected: say('act.whole_number') }),
        ...(minutes.trim().length < 3 && { minutesNumber: say('act.needed') }),
        ...(day === '' && { day: say('act.needed') }),
        ...Object.fromEntries(
          Object.values(witnesses).flatMap(({ name, office }, at) => [
            ...(name.trim().length < 2 ? [[`witnesses.${at}.name`, say('act.needed')]] : []),
            ...(office.trim().length < 2 ? [[`witnesses.${at}.office`, say('act.needed')]] : []),
          ]),
        ),
      })}
      consequence={() => say('destroy.consequence', { blanks, cards: sumOf(cards) })}
      send={() =>
        act.send({
          body: {
            officeId: waiting.officeId,
            day,
            minutesNumber: minutes.trim(),
            spoiled: countsOf(spoiled),
            rejected: countOf(rejected),
            invalidCards: countsOf(cards),
            witnesses: Object.values(witnesses),
          },
        })
      }
    >
      {waiting.isOverdue && waiting.oldestDay !== null && (
        <p className="border-l-4 border-danger pl-3 text-sm">
          {say('destroy.overdue', { day: date(waiting.oldestDay, 'dayMonth') })}
        </p>
      )}
      <fieldset>
        <legend className="mb-2 font-medium">{say('destroy.blanks')}</legend>
        <div className="grid grid-cols-2 items-end gap-4 sm:grid-cols-4">
          {sorts.map((sort) => (
            <CountField
              key={sort}
              name={`spoiled.${sort}`}
              label={say(`spoilage.${sort}`)}
              value={spoiled[sort]}
              onChange={(typed) => setSpoiled({ ...spoiled, [sort]: typed })}
            />
          ))}
          <CountField
            name="rejected"
            label={say('destroy.rejected')}
            value={rejected}
            onChange={setRejected}
          />
        </div>
      </fieldset>
      <CardCounts counts={cards} onChange={setCards} name="invalidCards" />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <TextField
          name="minutesNumber"
          label={say('destroy.minutes')}
          maxLength={80}
          value={minutes}
          onChange={setMinutes}
        />
        <DayField name="day" label={say('destroy.day')} value={day} onChange={setDay} />
        {(['first', 'second'] as const).flatMap((which, at) =>
          (['name', 'office'] as const).map((part) => (
            <TextField
              key={`${which} ${part}`}
              name={`witnesses.${at}.${part}`}
              label={say(`destroy.witness_${part}`, { number: at + 1 })}
              maxLength={100}
              value={witnesses[which][part]}
              onChange={(typed) =>
                setWitnesses({ ...witnesses, [which]: { ...witnesses[which], [part]: typed } })
              }
            />
          )),
        )}
      </div>
    </ActForm>
  );
}

interface CardCountsProps {
  readonly name: string;
  readonly counts: Counts<(typeof causes)[number]>;
  readonly onChange: (counts: Counts<(typeof causes)[number]>) => void;
}

function CardCounts({ name, counts, onChange }: CardCountsProps) {
  const { say, number } = useWords();
  const cards = Object.values(counts).every(isCount) ? sumOf(counts) : 0;
  return (
    <details
      className="rounded-md border px-3"
      open={cards > 0 || name === 'received' || undefined}
    >
      <summary className="figures flex cursor-pointer justify-between gap-4 py-2 text-sm">
        <span className="font-medium">{say('destroy.invalid_cards')}</span>
        <span>{number(cards)}</span>
      </summary>
      <div className="grid grid-cols-2 items-end gap-4 pb-4 sm:grid-cols-4">
        {causes.map((cause) => (
          <CountField
            key={cause}
            name={`${name}.${cause}`}
            label={say(`invalid_cause.${cause}`)}
            value={counts[cause]}
            onChange={(typed) => onChange({ ...counts, [cause]: typed })}
          />
        ))}
      </div>
    </details>
  );
}

function InvalidCardsForm({ officeId }: { officeId: string }) {
  const { say, date } = useWords();
  const act = useAct('recordInvalidCards');
  const [cards, setCards] = useState(() => typedOf(causes, {}));
  const [day, setDay] = useState(useToday());
  const isWhole = Object.values(cards).every(isCount);
  if (act.answer) return <Done>{say('destroy.withdrawn_done')}</Done>;
  return (
    <ActForm
      act={act}
      verb={say('destroy.withdrawn_next')}
      check={() => ({
        ...(!(isWhole && sumOf(cards) > 0) && { 'received.data_change': say('act.whole_number') }),
        ...(day === '' && { day: say('act.needed') }),
      })}
      consequence={() =>
        say('destroy.withdrawn_consequence', {
          cards: sumOf(cards),
          day: date(day, 'dayMonth'),
        })
      }
      send={() => act.send({ body: { officeId, day, received: countsOf(cards) } })}
    >
      <CardCounts counts={cards} onChange={setCards} name="received" />
      <DayField name="day" label={say('statement.day')} value={day} onChange={setDay} />
    </ActForm>
  );
}

function EarlierDestructions({ destructions }: Pick<Destructions, 'destructions'>) {
  const { say, date } = useWords();
  return (
    <PlainTable
      name={say('destroy.earlier')}
      rows={destructions}
      keyOf={({ id }) => id}
      isLong
      columns={[
        { heading: say('statement.day'), isWhole: true, cell: ({ day }) => date(day) },
        {
          heading: say('destroy.minutes'),
          isWide: true,
          cell: ({ minutesNumber, seq, invalidSeq }) => (
            <>
              {minutesNumber} <PaperLink kind="destruction" of={seq ?? invalidSeq} />
            </>
          ),
        },
        {
          heading: say('destroy.blanks'),
          isQuantity: true,
          cell: ({ blanks }) => <QuantityText value={blanks} />,
        },
        {
          heading: say('destroy.invalid_cards'),
          isQuantity: true,
          cell: ({ invalidCards }) => <QuantityText value={invalidCards} />,
        },
        { heading: say('ask.state'), cell: ({ state }) => say(`destroy.state_${state}`) },
      ]}
    />
  );
}

function typedOf<Name extends string>(
  names: readonly Name[],
  counts: Readonly<Partial<Record<Name, number>>>,
): Counts<Name> {
  const typed = names.map((name) => [name, String(counts[name] ?? 0)]);
  return Object.fromEntries(typed) as Counts<Name>;
}

function countsOf<Name extends string>(typed: Counts<Name>): Record<Name, number> {
  const counts = Object.entries<string>(typed).map(([name, count]) => [name, countOf(count)]);
  return Object.fromEntries(counts) as Record<Name, number>;
}

function sumOf(typed: Counts<string>): number {
  return Object.values(typed).reduce((sum, count) => sum + countOf(count), 0);
}
