/** Records a call: two keys for the choices, Enter to send; the code is read out to the citizen. */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { CitizenReportLine } from '#contract/citizen-report-schema.ts';
import { daysBetween, type PlainDate } from '#core/calendar.ts';
import { maskPersonalData } from '#core/citizen-report/mask-personal-data.ts';
import { emptyReport, type ReportDraft, saidChoices, wantedChoices } from '../report-draft.ts';
import { useAct } from '../use-act.ts';
import { useToday } from '../use-today.ts';
import { useWords } from '../use-words.tsx';
import { ActRefused, ProblemsFrame } from './act-form.tsx';
import { ChoiceField, DayField, TextField } from './form-field.tsx';
import type { ReportPlace } from './place-picker.tsx';
import { PointField } from './point-field.tsx';
import { Done } from './work-page.tsx';

interface CallFormProps {
  readonly place: ReportPlace;
  /** What others said of the office, newest first. */
  readonly reports: readonly CitizenReportLine[];
  readonly onDone: () => void;
}

export function CallForm({ place, reports, onDone }: CallFormProps) {
  const { say } = useWords();
  const today = useToday();
  const act = useAct('recordCall');
  // What most callers say stands there already: a call is Enter and a word.
  const [draft, setDraft] = useState<ReportDraft>({
    ...emptyReport,
    said: 'no_blanks',
    wanted: 'first_card',
  });
  const change = (more: Partial<ReportDraft>) => setDraft((before) => ({ ...before, ...more }));
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('select')?.focus(), []);

  if (act.answer) {
    return (
      <div className="flex flex-col gap-3">
        <Done>{say('calls.recorded', { code: act.answer.receiptCode })}</Done>
        <button
          type="button"
          className="button button-main w-fit"
          ref={(button) => button?.focus()}
          onClick={onDone}
        >
          {say('report.another')}
        </button>
      </div>
    );
  }
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (draft.said === '' || draft.wanted === '') return;
    await act.send({
      body: {
        officeId: place.id,
        subPointId: draft.subPointId || null,
        day: draft.day || today,
        wanted: draft.wanted,
        said: draft.said,
        ownWords: maskPersonalData(draft.ownWords).trim() || null,
        phone: draft.phone.trim() || null,
      },
    });
  };
  return (
    <ProblemsFrame problems={act.problems}>
      <form ref={form} noValidate onSubmit={send} className="flex flex-col gap-4">
        <ChoiceField
          name="said"
          label={say('report.said')}
          value={draft.said}
          choices={saidChoices.map((value) => ({ value, label: say(`answer.${value}`) }))}
          onChange={(said) => change({ said })}
        />
        <Similar reports={reports} draft={draft} today={today} />
        <ChoiceField
          name="wanted"
          label={say('calls.wanted')}
          value={draft.wanted}
          choices={wantedChoices.map((value) => ({ value, label: say(`wanted.${value}`) }))}
          onChange={(wanted) => change({ wanted })}
        />
        <PointField
          place={place}
          value={draft.subPointId}
          onChange={(subPointId) => change({ subPointId })}
        />
        <DayField
          name="day"
          label={say('calls.went_on')}
          value={draft.day || today}
          max={today}
          onChange={(day) => change({ day })}
        />
        <TextField
          name="ownWords"
          label={say('calls.own_words')}
          maxLength={500}
          value={draft.ownWords}
          onChange={(ownWords) => change({ ownWords })}
        />
        <TextField
          name="phone"
          label={say('report.phone')}
          maxLength={20}
          value={draft.phone}
          onChange={(phone) => change({ phone })}
        />
        {act.error !== null && <ActRefused act={act} />}
        <button type="submit" className="button button-main w-fit" disabled={act.isSending}>
          {say(act.isSending ? 'act.sending' : 'calls.record')}
        </button>
      </form>
    </ProblemsFrame>
  );
}

/** Reports of the same matter are joined by the triage; the agent sees that the caller is not the first. */
function Similar({
  reports,
  draft,
  today,
}: {
  readonly reports: readonly CitizenReportLine[];
  readonly draft: ReportDraft;
  readonly today: PlainDate;
}) {
  const { say, date } = useWords();
  const day = draft.day || today;
  const similar = reports.filter(
    ({ said, day: other }) => said === draft.said && Math.abs(daysBetween(other, day)) <= 7,
  );
  if (similar.length === 0) return null;
  return (
    <p className="figures -mt-2 text-sm text-soft" role="status">
      {say('reports.similar', {
        count: similar.length,
        day: date(similar[0]!.day, 'weekdayMonth'),
      })}
    </p>
  );
}
