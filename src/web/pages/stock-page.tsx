/** A count by hand, and the differences that wait for an answer: a count never changes stock by itself. */
import { useState } from 'react';
import type { StockQuestion } from '#contract/stock-count-schema.ts';
import { sayDifference } from '#contract/words/say-quantity.ts';
import { ActForm } from '../parts/act-form.tsx';
import { ChoiceField, CountField, countOf, isCount, TextField } from '../parts/form-field.tsx';
import { EmptyState, LoadingState, RefusedState } from '../parts/page-state.tsx';
import { Done, WorkPage, WorkPart } from '../parts/work-page.tsx';
import { useAct } from '../use-act.ts';
import { useReading } from '../use-api.ts';
import { type MyOffice, useMyOffice } from '../use-my-office.ts';
import { useWords } from '../use-words.tsx';

export function StockPage() {
  const { say } = useWords();
  const mine = useMyOffice();
  if (!mine) return <LoadingState />;
  return (
    <WorkPage title={say('stock.title')}>
      <WorkPart title={say('stock.count')}>
        <CountForm mine={mine} />
      </WorkPart>
      <WorkPart title={say('stock.questions')}>
        <Questions mine={mine} />
      </WorkPart>
    </WorkPage>
  );
}

function CountForm({ mine }: { mine: MyOffice }) {
  const { say } = useWords();
  const act = useAct('recordCount');
  const today = useReading('readStatementForm', {
    query: {
      office: mine.officeId,
      ...(mine.subPointId !== null && { subPoint: mine.subPointId }),
    },
  }).data?.today;
  const [counted, setCounted] = useState('');
  if (act.answer) {
    const { ledgerSaid, questionId } = act.answer;
    const values = { counted: act.answer.counted, ledgerSaid };
    return (
      <Done>{say(questionId === null ? 'stock.count_agrees' : 'stock.count_differs', values)}</Done>
    );
  }
  return (
    <ActForm
      act={act}
      verb={say('stock.count_next')}
      check={() => (isCount(counted) && today ? {} : { counted: say('act.whole_number') })}
      consequence={() => say('stock.count_consequence', { counted: countOf(counted) })}
      send={() =>
        act.send({
          body: {
            officeId: mine.officeId,
            subPointId: mine.subPointId,
            day: today ?? '',
            counted: countOf(counted),
          },
        })
      }
    >
      <CountField
        name="counted"
        label={say('stock.counted')}
        value={counted}
        onChange={setCounted}
      />
    </ActForm>
  );
}

function Questions({ mine }: { mine: MyOffice }) {
  const { say } = useWords();
  const questions = useReading('readStockQuestions', { query: { office: mine.officeId } });
  if (questions.error) return <RefusedState error={questions.error} />;
  if (!questions.data) return <LoadingState />;
  const { items } = questions.data;
  if (items.length === 0) return <EmptyState>{say('stock.no_questions')}</EmptyState>;
  return items.map((question) => <Question key={question.id} question={question} />);
}

function Question({ question }: { question: StockQuestion }) {
  const { say, date } = useWords();
  const { counted, ledgerSaid, difference } = question;
  return (
    <article className="flex flex-col gap-3 rounded-md border p-4">
      <p className="figures">
        <strong>{date(question.day, 'dayMonth')}</strong>,{' '}
        {say(`question_origin.${question.origin}`)}:{' '}
        {say('question.sentence', { counted, ledgerSaid, difference })}
      </p>
      {question.state === 'open' ? (
        <AnswerForm question={question} />
      ) : (
        <p className="text-sm text-soft">
          {say(`question_state.${question.state}`)}
          {question.answer !== null && `: ${question.answer}`}
        </p>
      )}
    </article>
  );
}

const answers = ['explained', 'recounted', 'adjustment'] as const;
const adjustments = ['miscounted', 'lost', 'found', 'theft_reported', 'damaged'] as const;

function AnswerForm({ question }: { question: StockQuestion }) {
  const { say, language } = useWords();
  const act = useAct('answerStockQuestion');
  const [kind, setKind] = useState<(typeof answers)[number]>('explained');
  const [text, setText] = useState('');
  const [counted, setCounted] = useState('');
  const [reason, setReason] = useState<(typeof adjustments)[number]>('miscounted');
  const answer = () => {
    if (kind === 'recounted') return { kind, counted: countOf(counted) };
    return kind === 'explained' ? { kind, text: text.trim() } : { kind, reason, text: text.trim() };
  };
  return (
    <ActForm
      act={act}
      verb={say('stock.answer_next')}
      check={() => {
        if (kind === 'recounted') {
          return isCount(counted) ? {} : { counted: say('act.whole_number') };
        }
        return text.trim().length < 3 ? { text: say('act.needed') } : {};
      }}
      consequence={() =>
        kind === 'adjustment'
          ? say('stock.adjust_consequence', {
              difference: sayDifference(language, question.difference),
            })
          : say('stock.answer_consequence')
      }
      send={() => act.send({ params: { questionId: question.id }, body: { answer: answer() } })}
    >
      <ChoiceField
        name="kind"
        label={say('stock.answer')}
        value={kind}
        choices={answers.map((value) => ({ value, label: say(`stock.answer_${value}`) }))}
        onChange={setKind}
      />
      {kind === 'adjustment' && (
        <ChoiceField
          name="reason"
          label={say('ask.reason')}
          value={reason}
          choices={adjustments.map((value) => ({
            value,
            label: say(`stock_adjustment.${value}`),
          }))}
          onChange={setReason}
        />
      )}
      {kind === 'recounted' ? (
        <CountField
          name="counted"
          label={say('stock.counted')}
          value={counted}
          onChange={setCounted}
        />
      ) : (
        <TextField
          name="text"
          label={say('stock.text')}
          maxLength={500}
          isLong
          value={text}
          onChange={setText}
        />
      )}
    </ActForm>
  );
}
