/** A citizen reports what an office said: choices first, nothing about the person. */
import { getRouteApi, Link } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { OutputOf } from '#contract/endpoints.ts';
import { sayTold } from '#contract/words/say-report.ts';
import { addDays } from '#core/calendar.ts';
import { maskPersonalData } from '#core/citizen-report/mask-personal-data.ts';
import { ProblemsFrame } from '../parts/act-form.tsx';
import { ChoiceList } from '../parts/choice-list.tsx';
import { DayField, TextField } from '../parts/form-field.tsx';
import { useRefusalText } from '../parts/page-state.tsx';
import { PlacePicker, type ReportPlace } from '../parts/place-picker.tsx';
import { PointField } from '../parts/point-field.tsx';
import { PublicFrame } from '../parts/public-frame.tsx';
import { emptyReport, type ReportDraft, saidChoices, wantedChoices } from '../report-draft.ts';
import { useSendReport } from '../send-citizen-report.ts';
import { useReading } from '../use-api.ts';
import { useToday } from '../use-today.ts';
import { useWords } from '../use-words.tsx';

const route = getRouteApi('/lapor');
const daysAgoMax = 30;

export function ReportPage() {
  const { say } = useWords();
  const sending = useSendReport();
  return sending.answer ? (
    <ReportTaken answer={sending.answer} onAnother={sending.reset} />
  ) : (
    <PublicFrame title={say('report.title')} lead={say('report.lead')}>
      <ReportForm sending={sending} />
    </PublicFrame>
  );
}

function ReportForm({ sending }: { readonly sending: ReturnType<typeof useSendReport> }) {
  const { say } = useWords();
  const today = useToday();
  const [place, setPlace] = usePlace();
  const [draft, setDraft] = useState<ReportDraft>(emptyReport);
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({});
  const change = (more: Partial<ReportDraft>) => setDraft((before) => ({ ...before, ...more }));
  const day = draft.day || today;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const { wanted, said, phone } = draft;
    const found = {
      ...(place === null && { officeId: say('report.needed') }),
      ...(wanted === '' && { wanted: say('report.needed') }),
      ...(said === '' && { said: say('report.needed') }),
      ...(!/^(\+?\d[\d -]{7,18})?$/.test(phone.trim()) && { phone: say('report.phone_wrong') }),
    };
    setMissing(found);
    if (place === null || wanted === '' || said === '' || Object.keys(found).length > 0) return;
    await sending.send({
      officeId: place.id,
      subPointId: draft.subPointId || null,
      day,
      wanted,
      said,
      ownWords: draft.ownWords.trim() || null,
      phone: phone.trim() || null,
    });
  };

  return (
    <ProblemsFrame problems={{ ...sending.problems, ...missing }}>
      <form noValidate onSubmit={send} className="flex flex-col gap-6">
        <PlacePicker chosen={place} onChoose={setPlace} />
        <PointField
          place={place}
          value={draft.subPointId}
          onChange={(subPointId) => change({ subPointId })}
        />
        <ChoiceList
          name="said"
          label={say('report.said')}
          value={draft.said}
          choices={saidChoices.map((value) => ({ value, label: say(`answer.${value}`) }))}
          onChange={(said) => change({ said })}
        />
        <ChoiceList
          name="wanted"
          label={say('report.wanted')}
          value={draft.wanted}
          choices={wantedChoices.map((value) => ({ value, label: say(`wanted.${value}`) }))}
          onChange={(wanted) => change({ wanted })}
        />
        {today !== '' && (
          <DayField
            name="day"
            label={say('report.day')}
            value={day}
            min={addDays(today, -daysAgoMax)}
            max={today}
            onChange={(value) => change({ day: value })}
          />
        )}
        <TextField
          name="ownWords"
          label={say('report.own_words')}
          hint={say('report.own_words_hint')}
          maxLength={500}
          isLong
          value={draft.ownWords}
          onChange={(ownWords) => change({ ownWords: maskPersonalData(ownWords) })}
        />
        <TextField
          name="phone"
          label={say('report.phone')}
          hint={say('report.phone_hint')}
          maxLength={20}
          value={draft.phone}
          onChange={(phone) => change({ phone })}
        />
        {sending.error !== null && <SendingRefused error={sending.error} />}
        <button
          type="submit"
          className="button button-main w-full sm:w-fit"
          disabled={sending.state !== 'idle'}
        >
          {say(
            sending.state === 'proving'
              ? 'report.proving'
              : sending.state === 'sending'
                ? 'act.sending'
                : 'report.send',
          )}
        </button>
        <Link to="/lapor/ikuti" className="link w-fit text-sm">
          {say('receipt.title')}
        </Link>
      </form>
    </ProblemsFrame>
  );
}

/** The office that the address names, until another is chosen. */
function usePlace() {
  const { kantor } = route.useSearch();
  const places = useReading('readReportPlaces');
  const [chosen, setChosen] = useState<ReportPlace | null | undefined>(undefined);
  const named = places.data?.offices.find(({ id }) => id === kantor) ?? null;
  return [chosen === undefined ? named : chosen, setChosen] as const;
}

function SendingRefused({ error }: { readonly error: unknown }) {
  const text = useRefusalText(error);
  return (
    <p role="alert" className="border-l-4 border-danger pl-3 text-sm">
      {text}
    </p>
  );
}

interface ReportTakenProps {
  readonly answer: OutputOf<'fileCitizenReport'>;
  readonly onAnother: () => void;
}

function ReportTaken({ answer, onAnother }: ReportTakenProps) {
  const { say, language } = useWords();
  const [isCopied, setCopied] = useState(false);
  const code = useRef<HTMLParagraphElement>(null);
  useEffect(() => code.current?.focus(), []);
  return (
    <PublicFrame title={say('report.done')} lead={sayTold(language, answer)}>
      <section className="flex flex-col gap-3 rounded-md border border-accent bg-accent-wash p-4">
        <h2 className="text-sm font-medium">{say('report.code')}</h2>
        <p ref={code} tabIndex={-1} className="figures text-xl font-semibold outline-none">
          {answer.receiptCode}
        </p>
        <p className="text-sm">{say('report.code_keep')}</p>
        <div className="flex flex-wrap gap-2 print:hidden">
          <button
            type="button"
            className="button"
            onClick={async () => {
              await navigator.clipboard.writeText(answer.receiptCode);
              setCopied(true);
            }}
          >
            {say(isCopied ? 'report.copied' : 'report.copy')}
          </button>
          <Link to="/lapor/ikuti" hash={answer.receiptCode} className="button">
            {say('report.follow')}
          </Link>
          <button type="button" className="button" onClick={onAnother}>
            {say('report.another')}
          </button>
        </div>
      </section>
    </PublicFrame>
  );
}
