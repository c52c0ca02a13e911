/** Offices whose word the ledger contradicts, with both figures; and a check of one's own. */
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Contradictions } from '#contract/contradiction-endpoints.ts';
import { ActForm } from '../parts/act-form.tsx';
import { BesideTabs } from '../parts/beside-tabs.tsx';
import { ChoiceField, DayField, TextField } from '../parts/form-field.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { EmptyState, LoadingState, RefusedState } from '../parts/page-state.tsx';
import { PlacePicker, type ReportPlace } from '../parts/place-picker.tsx';
import { Done } from '../parts/work-page.tsx';
import { useAct } from '../use-act.ts';
import { useReading, useSession } from '../use-api.ts';
import { useToday } from '../use-today.ts';
import { useWords } from '../use-words.tsx';

type Word = Contradictions['items'][number];

export function ContradictionsPage() {
  const { say } = useWords();
  const role = useSession().data?.account?.role;
  const { data, error } = useReading('readContradictions');
  if (error) return <RefusedState error={error} />;
  if (!data) return <LoadingState />;
  const offices = new Set(data.items.map(({ officeId }) => officeId)).size;
  return (
    <div className="flex flex-col gap-8">
      <PageHead
        sentence={say('words_held.sentence', { count: offices })}
        lead={say('words_held.lead')}
      />
      <BesideTabs of="/citizen-reports" label={say('nav.reports')} />
      {data.items.length === 0 ? (
        <EmptyState>{say('words_held.none')}</EmptyState>
      ) : (
        <ul className="max-w-3xl border-t">
          {data.items.map((word) => (
            <WordLine key={word.id} word={word} />
          ))}
        </ul>
      )}
      {role !== 'auditor' && <CheckForm />}
    </div>
  );
}

function WordLine({ word }: { readonly word: Word }) {
  const { say, number, date } = useWords();
  const said =
    word.saidBlanks === null ? say(`words_held.said.${word.said}`) : number(word.saidBlanks);
  return (
    <li className="flex flex-col gap-2 border-b py-4 sm:flex-row sm:items-baseline sm:justify-between">
      <div>
        <Link to="/offices/$officeId" params={{ officeId: word.officeId }} className="link">
          {word.officeName}
        </Link>
        <p className="text-sm text-soft">
          {date(word.day, 'weekdayMonth')} ·{' '}
          {say(`words_held.source.${word.source}`, { count: word.voices })}
        </p>
      </div>
      <dl className="figures grid grid-cols-2 gap-6 sm:w-56 sm:text-right">
        <div>
          <dt className="text-sm text-soft">{say('words_held.office_says')}</dt>
          <dd className="font-medium">{said}</dd>
        </div>
        <div>
          <dt className="text-sm text-soft">{say('words_held.ledger_has')}</dt>
          <dd className="font-medium">
            <Link to="/documents" search={{ account: `on_hand:${word.officeId}` }} className="link">
              {number(word.ledgerBlanks)}
            </Link>
          </dd>
        </div>
      </dl>
    </li>
  );
}

/** Asked at the counter like anybody: what was said is held against the ledger of that day. */
function CheckForm() {
  const { say, number } = useWords();
  const today = useToday();
  const act = useAct('recordUndercoverCheck');
  const [place, setPlace] = useState<ReportPlace | null>(null);
  const [said, setSaid] = useState<'no_blanks' | 'has_blanks' | ''>('');
  const [day, setDay] = useState('');
  const [note, setNote] = useState('');
  const found = act.answer?.items.find(
    (word) => word.source === 'check' && word.officeId === place?.id && word.day === (day || today),
  );
  return (
    <section aria-labelledby="check" className="flex max-w-xl flex-col gap-4 print:hidden">
      <div>
        <h2 id="check" className="text-lg font-semibold">
          {say('words_held.check')}
        </h2>
        <p className="text-sm text-soft">{say('words_held.check_lead')}</p>
      </div>
      {act.answer && (
        <Done>
          {found
            ? say('words_held.found', { blanks: number(found.ledgerBlanks) })
            : say('words_held.agrees')}
        </Done>
      )}
      <ActForm
        act={act}
        verb={say('words_held.record')}
        check={() => ({
          ...(place === null && { officeId: say('report.needed') }),
          ...(said === '' && { said: say('report.needed') }),
        })}
        consequence={() => place !== null && say('words_held.consequence', { office: place.name })}
        send={async () => {
          if (place === null || said === '') return;
          const offer = { officeId: place.id, day: day || today, said, note: note.trim() || null };
          await act.send({ body: offer });
        }}
      >
        <PlacePicker chosen={place} onChoose={setPlace} />
        <ChoiceField
          name="said"
          label={say('words_held.what_said')}
          value={said}
          choices={(['no_blanks', 'has_blanks'] as const).map((value) => ({
            value,
            label: say(`words_held.answer.${value}`),
          }))}
          onChange={setSaid}
        />
        <DayField
          name="day"
          label={say('words_held.day')}
          value={day || today}
          max={today}
          onChange={setDay}
        />
        <TextField
          name="note"
          label={say('words_held.note')}
          maxLength={500}
          isLong
          value={note}
          onChange={setNote}
        />
      </ActForm>
    </section>
  );
}
