/** The day of the call centre in figures, and what one shift leaves for the next. */
import { useState } from 'react';
import { sayMoment } from '#contract/words/say-quantity.ts';
import { useAct } from '../use-act.ts';
import { useReading, useSession } from '../use-api.ts';
import { usePages } from '../use-pages.ts';
import { useWords } from '../use-words.tsx';
import { ActRefused, ProblemsFrame } from './act-form.tsx';
import { CitizenReportCard } from './citizen-report-card.tsx';
import { FactList } from './fact-list.tsx';
import { TextField } from './form-field.tsx';
import { LoadingState, RefusedState } from './page-state.tsx';

export function CallDayPart() {
  const { say, number, language } = useWords();
  const role = useSession().data?.account?.role;
  const { data: day, error } = useReading('readCallDay');
  if (error) return <RefusedState error={error} />;
  if (!day) return <LoadingState />;
  return (
    <div className="grid gap-8 md:grid-cols-2">
      <section className="flex flex-col gap-3">
        <h2 className="font-semibold">{say('calls.day')}</h2>
        <FactList
          facts={[
            [say('calls.received'), number(day.received)],
            ...day.byVerdict.map(
              ({ verdict, count }) => [say(`verdict.${verdict}`), number(count)] as const,
            ),
            [say('calls.for_person'), number(day.waitingForPerson)],
            [say('calls.for_office'), number(day.waitingForOffice)],
            [say('calls.overdue'), number(day.overdue)],
            [say('reports.quarantined'), number(day.quarantined)],
          ]}
        />
      </section>
      {role === 'call_agent' && <CallBacks />}
      <section className="flex flex-col gap-3">
        <h2 className="font-semibold">{say('calls.handover')}</h2>
        {day.handovers.length === 0 && (
          <p className="text-sm text-soft">{say('calls.handover_none')}</p>
        )}
        <ul className="flex flex-col gap-3">
          {day.handovers.map(({ by, at, note }) => (
            <li key={`${at} ${by}`} className="border-l-4 border-line pl-3">
              <p>{note}</p>
              <p className="figures text-sm text-soft">
                {by}, {sayMoment(language, at)}
              </p>
            </li>
          ))}
        </ul>
        {role === 'call_agent' && <NoteForm />}
      </section>
    </div>
  );
}

/** Citizens whose report was answered and who left a telephone. */
function CallBacks() {
  const { say } = useWords();
  const { items } = usePages('readCitizenReports', { callBack: 'true', limit: 20 });
  if (!items) return null;
  return (
    <section className="flex flex-col gap-3 md:order-last md:col-span-2">
      <div>
        <h2 className="font-semibold">{say('reports.call_back')}</h2>
        <p className="text-sm text-soft">
          {say(items.length === 0 ? 'reports.call_back_none' : 'reports.call_back_why')}
        </p>
      </div>
      {items.length > 0 && (
        <ul className="border-t">
          {items.map((report) => (
            <CitizenReportCard key={report.id} report={report} />
          ))}
        </ul>
      )}
    </section>
  );
}

function NoteForm() {
  const { say } = useWords();
  const act = useAct('handOverShift');
  const [note, setNote] = useState('');
  return (
    <ProblemsFrame problems={act.problems}>
      <form
        noValidate
        className="flex flex-col gap-3 print:hidden"
        onSubmit={async (event) => {
          event.preventDefault();
          if (await act.send({ body: { note: note.trim() } })) setNote('');
        }}
      >
        <TextField
          name="note"
          label={say('calls.handover_note')}
          maxLength={500}
          isLong
          value={note}
          onChange={setNote}
        />
        {act.error !== null && <ActRefused act={act} />}
        <button
          type="submit"
          className="button w-fit"
          disabled={act.isSending || note.trim().length < 3}
        >
          {say('calls.handover_send')}
        </button>
      </form>
    </ProblemsFrame>
  );
}
