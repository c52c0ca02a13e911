/** One report: what was said, what the ledger said, the verdict with its reasons, and what its reader may do. */
import { useState } from 'react';
import type { CitizenReportLine } from '#contract/citizen-report-schema.ts';
import { sayTriageReason } from '#contract/words/say-report.ts';
import { useAct } from '../use-act.ts';
import { useReading, useSession } from '../use-api.ts';
import { useWords } from '../use-words.tsx';
import { ActForm, ActRefused } from './act-form.tsx';
import { ChoiceField, CountField, countOf, isCount, TextField } from './form-field.tsx';

export function CitizenReportCard({ report }: { readonly report: CitizenReportLine }) {
  const { say, date } = useWords();
  const role = useSession().data?.account?.role;
  const [open, setOpen] = useState<'answer' | 'decide' | 'phone' | null>(null);
  const decides = role === 'call_agent' || role === 'planner';
  const mayAnswer = role === 'office_operator' && report.state === 'office';
  const mayDecide = decides && (report.state === 'person' || report.state === 'office');
  return (
    <li className="flex flex-col gap-2 border-b py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-base font-semibold">
          {say('reports.line', {
            office: report.officeName,
            day: date(report.day, 'weekdayMonth'),
          })}
        </h2>
        <p className="text-sm text-soft">
          {[
            say(`report_state.${report.state}`),
            report.state === 'office' && report.heldBy !== null
              ? say(`reports.held_by.${report.heldBy}`)
              : null,
          ]
            .filter(Boolean)
            .join(', ')}
        </p>
      </div>
      <ReportFacts report={report} />
      <div className="flex flex-wrap gap-2 print:hidden">
        {mayAnswer && open !== 'answer' && (
          <button type="button" className="button button-main" onClick={() => setOpen('answer')}>
            {say('reports.answer')}
          </button>
        )}
        {mayDecide && open !== 'decide' && (
          <button type="button" className="button" onClick={() => setOpen('decide')}>
            {say('reports.decide')}
          </button>
        )}
        {decides && report.state === 'quarantined' && <AdmitButton id={report.id} />}
        {role === 'call_agent' && report.state === 'answered' && report.hasPhone && (
          <CallBackButtons id={report.id} />
        )}
        {role === 'call_agent' && report.hasPhone && open !== 'phone' && (
          <button type="button" className="button" onClick={() => setOpen('phone')}>
            {say('reports.phone')}
          </button>
        )}
      </div>
      {mayAnswer && open === 'answer' && <AnswerForm id={report.id} />}
      {mayDecide && open === 'decide' && <DecideForm id={report.id} />}
      {open === 'phone' && <Phone id={report.id} />}
    </li>
  );
}

function ReportFacts({ report }: { readonly report: CitizenReportLine }) {
  const { say, language, date } = useWords();
  return (
    <div className="figures flex flex-col gap-1 text-sm">
      <p>
        {say('reports.told', { said: say(`answer.${report.said}`), blanks: report.ledgerSaid })}
      </p>
      {report.ownWords !== null && (
        <blockquote className="border-l-4 border-line pl-3">{report.ownWords}</blockquote>
      )}
      {report.verdict !== null && (
        <p>
          <strong className="font-semibold">{say(`verdict.${report.verdict}`)}</strong>
          {report.reasons.length > 0 &&
            `: ${report.reasons.map((reason) => sayTriageReason(language, reason)).join('; ')}`}
          .
        </p>
      )}
      {report.answer !== null && <p className="border-l-4 border-accent pl-3">{report.answer}</p>}
      <p className="text-soft">
        {[
          say(`reports.channel.${report.channel}`),
          report.decidedBy && say('reports.decided_by', { name: report.decidedBy }),
          report.state === 'office' &&
            report.dueOn !== null &&
            say('reports.due', { day: date(report.dueOn, 'weekdayMonth') }),
          report.reopened > 0 && say('reports.reopened', { count: report.reopened }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}

function AnswerForm({ id }: { readonly id: string }) {
  const { say } = useWords();
  const act = useAct('answerCitizenReport');
  const [counted, setCounted] = useState('');
  const [answer, setAnswer] = useState('');
  return (
    <ActForm
      act={act}
      verb={say('reports.answer_title')}
      check={() => ({
        ...(!isCount(counted) && { counted: say('act.whole_number') }),
        ...(answer.trim().length < 3 && { answer: say('act.needed') }),
      })}
      consequence={() => say('reports.answer_consequence', { counted: countOf(counted) })}
      send={() =>
        act.send({
          params: { reportId: id },
          body: { counted: countOf(counted), answer: answer.trim() },
        })
      }
    >
      <CountField
        name="counted"
        label={say('reports.answer_counted')}
        value={counted}
        onChange={setCounted}
      />
      <TextField
        name="answer"
        label={say('reports.answer_text')}
        maxLength={500}
        isLong
        value={answer}
        onChange={setAnswer}
      />
    </ActForm>
  );
}

const verdicts = [
  'office_empty',
  'stock_but_refused',
  'cannot_print',
  'sub_point_empty',
  'record_not_ready',
  'not_about_blanks',
  'unfounded',
] as const;

function DecideForm({ id }: { readonly id: string }) {
  const { say } = useWords();
  const act = useAct('decideCitizenReport');
  const [verdict, setVerdict] = useState<(typeof verdicts)[number] | ''>('');
  const [answer, setAnswer] = useState('');
  return (
    <ActForm
      act={act}
      verb={say('reports.decide')}
      check={() => ({
        ...(verdict === '' && { verdict: say('report.needed') }),
        ...(answer.trim().length < 3 && { answer: say('act.needed') }),
      })}
      consequence={() =>
        verdict === ''
          ? null
          : say('reports.decide_consequence', { verdict: say(`verdict.${verdict}`) })
      }
      send={async () => {
        if (verdict === '') return;
        await act.send({ params: { reportId: id }, body: { verdict, answer: answer.trim() } });
      }}
    >
      <ChoiceField
        name="verdict"
        label={say('reports.decide_verdict')}
        value={verdict}
        choices={verdicts.map((value) => ({ value, label: say(`verdict.${value}`) }))}
        onChange={setVerdict}
      />
      <TextField
        name="answer"
        label={say('reports.answer_text')}
        maxLength={500}
        isLong
        value={answer}
        onChange={setAnswer}
      />
    </ActForm>
  );
}

function AdmitButton({ id }: { readonly id: string }) {
  const { say } = useWords();
  const act = useAct('admitCitizenReport');
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={act.isSending}
        onClick={() => act.send({ params: { reportId: id }, body: {} })}
      >
        {say('reports.admit')}
      </button>
      {act.error !== null && <ActRefused act={act} />}
    </>
  );
}

/** What the citizen says when called back. */
function CallBackButtons({ id }: { readonly id: string }) {
  const { say } = useWords();
  const act = useAct('recordCallBack');
  const answers = [
    [true, 'reports.solved'],
    [false, 'reports.not_solved'],
  ] as const;
  return (
    <>
      {answers.map(([isSolved, word]) => (
        <button
          key={word}
          type="button"
          className="button"
          disabled={act.isSending}
          onClick={() => act.send({ params: { reportId: id }, body: { isSolved } })}
        >
          {say(word)}
        </button>
      ))}
      {act.error !== null && <ActRefused act={act} />}
    </>
  );
}

function Phone({ id }: { readonly id: string }) {
  const { say } = useWords();
  const { data } = useReading('readReportPhone', { params: { reportId: id } });
  if (!data) return null;
  return data.phone === null ? (
    <p className="text-sm text-soft">{say('reports.no_phone')}</p>
  ) : (
    <a href={`tel:${data.phone.replaceAll(/[ -]/g, '')}`} className="link figures w-fit">
      {data.phone}
    </a>
  );
}
