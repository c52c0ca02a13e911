/** The daily statement: what was printed, what was lost, what is left. Done in a minute on a phone. */
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { OutputOf } from '#contract/endpoints.ts';
import type { StatementForm as Form } from '#contract/statement-schema.ts';
import { sayDifference } from '#contract/words/say-quantity.ts';
import { MonthPapers } from '../parts/month-papers.tsx';
import { LoadingState, RefusedState } from '../parts/page-state.tsx';
import { StatementForm } from '../parts/statement-form.tsx';
import { StatementHistory } from '../parts/statement-history.tsx';
import { Done, WorkPage, WorkPart } from '../parts/work-page.tsx';
import { useReading } from '../use-api.ts';
import { type MyOffice, useMyOffice } from '../use-my-office.ts';
import { useWords } from '../use-words.tsx';

export function StatementPage() {
  const mine = useMyOffice();
  const { day } = useSearch({ from: '/signed-in/my-office/statement' });
  if (!mine) return <LoadingState />;
  return <StatementOfDay mine={mine} day={day} />;
}

/** A statement just recorded, with the day it was for. */
interface Recorded {
  readonly day: string;
  readonly answer: OutputOf<'recordStatement'>;
}

function StatementOfDay({ mine, day }: { mine: MyOffice; day: string | undefined }) {
  const { say } = useWords();
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  const form = useReading('readStatementForm', {
    query: {
      office: mine.officeId,
      ...(mine.subPointId !== null && { subPoint: mine.subPointId }),
      ...(day !== undefined && { day }),
    },
  });
  if (form.error) return <RefusedState error={form.error} />;
  if (!form.data) return <LoadingState />;
  return (
    <WorkPage title={say('statement.title')} lead={say('statement.lead')}>
      {recorded !== null && <RecordedNote recorded={recorded} next={form.data} />}
      {(recorded === null || form.data.dueCount > 0) && (
        <>
          <DueDays form={form.data} />
          <StatementForm
            key={`${form.data.day} ${form.data.stated?.id ?? ''}`}
            form={form.data}
            onRecorded={(answer) => setRecorded({ day: form.data.day, answer })}
          />
        </>
      )}
      <WorkPart title={say('statement.earlier')}>
        <StatementHistory officeId={mine.officeId} subPointId={mine.subPointId} />
        <MonthPapers officeId={mine.officeId} />
      </WorkPart>
    </WorkPage>
  );
}

/** Other days that are due: one touch away, the day in hand marked. */
function DueDays({ form }: { form: Form }) {
  const { say, date } = useWords();
  const navigate = useNavigate();
  const days = [...new Set([...form.dueDays, form.day])].sort();
  if (days.length < 2) return null;
  return (
    <fieldset className="flex flex-wrap items-center gap-2">
      <legend className="mb-1 text-sm font-medium">{say('statement.due_days')}</legend>
      {days.map((day) => (
        <button
          key={day}
          type="button"
          aria-pressed={day === form.day}
          className="button aria-pressed:border-accent aria-pressed:bg-accent-wash"
          onClick={() => navigate({ to: '/my-office/statement', search: { day } })}
        >
          {date(day, 'dayMonth')}
        </button>
      ))}
    </fieldset>
  );
}

function RecordedNote({ recorded: { day, answer }, next }: { recorded: Recorded; next: Form }) {
  const { say, date, language } = useWords();
  const values = { day: date(day, 'weekdayMonth') };
  return (
    <Done>
      {answer.outcome === 'proposed' && say('statement.done_proposed', values)}
      {answer.outcome !== 'proposed' &&
        (answer.questionId === null
          ? say('statement.done', values)
          : say('statement.done_question', {
              ...values,
              difference: sayDifference(language, answer.tie?.difference ?? 0),
            }))}{' '}
      {answer.questionId !== null && (
        <Link to="/my-office/stock" className="link">
          {say('statement.answer_question')}
        </Link>
      )}{' '}
      {next.dueCount > 0 && say('statement.next_due', { day: date(next.day, 'weekdayMonth') })}
    </Done>
  );
}
