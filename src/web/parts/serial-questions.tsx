/** Documents whose serial numbers are more or fewer than their blanks: the keeper of the store says why. */
import { useState } from 'react';
import type { OutputOf } from '#contract/endpoints.ts';
import { sayMoment } from '#contract/words/say-quantity.ts';
import { accountName } from '../account-name.ts';
import { useAct } from '../use-act.ts';
import { useSession } from '../use-api.ts';
import { usePages } from '../use-pages.ts';
import { useWords } from '../use-words.tsx';
import { ActForm } from './act-form.tsx';
import { DocumentLink } from './document-link.tsx';
import { TextField } from './form-field.tsx';
import { MoreButton } from './more-button.tsx';
import { EmptyState, LoadingState, RefusedState } from './page-state.tsx';

type Question = OutputOf<'readSerialQuestions'>['items'][number];

const states = ['open', 'answered'] as const;

export function SerialQuestions() {
  const { say } = useWords();
  const [state, setState] = useState<(typeof states)[number]>('open');
  return (
    <section aria-labelledby="serial-questions" className="flex max-w-3xl flex-col gap-4">
      <h2 id="serial-questions" className="text-lg font-semibold">
        {say('lots.questions')}
      </h2>
      <fieldset className="flex flex-wrap gap-2 print:hidden">
        <legend className="sr-only">{say('lots.questions')}</legend>
        {states.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={state === one}
            onClick={() => setState(one)}
            className="button aria-pressed:border-accent aria-pressed:bg-accent-wash"
          >
            {say(`lots.questions_${one}`)}
          </button>
        ))}
      </fieldset>
      <Questions key={state} state={state} />
    </section>
  );
}

function Questions({ state }: { state: Question['state'] }) {
  const { say } = useWords();
  const { items, error, isLoading, onMore } = usePages('readSerialQuestions', { state });
  if (error) return <RefusedState error={error} />;
  if (!items) return <LoadingState />;
  if (items.length === 0) return <EmptyState>{say(`lots.no_questions_${state}`)}</EmptyState>;
  return (
    <>
      {items.map((question) => (
        <QuestionCard key={question.id} question={question} />
      ))}
      <MoreButton isLoading={isLoading} onMore={onMore} />
    </>
  );
}

function QuestionCard({ question }: { question: Question }) {
  const { say, language } = useWords();
  const isKeeper = useSession().data?.account?.role === 'warehouse_keeper';
  const { seq, kind, reference, account, occurredAt, blanks, serials } = question;
  return (
    <article className="figures flex flex-col gap-3 rounded-md border p-4">
      <div>
        <p className="font-medium">{say('lots.question', { blanks, serials })}</p>
        <p className="text-sm text-soft">
          <DocumentLink seq={seq} /> · {say(`movement.${kind}`)} {reference} ·{' '}
          {accountName(say, account)} · {sayMoment(language, occurredAt)}
        </p>
      </div>
      {question.answer !== null && question.answeredAt !== null && (
        <p className="text-sm">
          {question.answer}
          <span className="block text-soft">
            {question.answeredBy}, {sayMoment(language, question.answeredAt)}
          </span>
        </p>
      )}
      {question.state === 'open' && isKeeper && <AnswerForm question={question} />}
    </article>
  );
}

function AnswerForm({ question }: { question: Question }) {
  const { say } = useWords();
  const act = useAct('answerSerialQuestion');
  const [answer, setAnswer] = useState('');
  return (
    <ActForm
      act={act}
      verb={say('stock.answer_next')}
      check={() => ({ answer: answer.trim().length < 3 ? say('act.needed') : undefined })}
      consequence={() => say('lots.answer_consequence', { reference: question.reference })}
      send={() =>
        act.send({ params: { questionId: question.id }, body: { answer: answer.trim() } })
      }
    >
      <TextField
        name="answer"
        label={say('lots.answer')}
        maxLength={1000}
        isLong
        value={answer}
        onChange={setAnswer}
      />
    </ActForm>
  );
}
