/** Appeals of offices against a cut, each with its evidence beside the round's own figure, and the answer. */
import { useState } from 'react';
import type { Appeal } from '#contract/requisition-schema.ts';
import { sayMoment } from '#contract/words/say-quantity.ts';
import { useAct } from '../use-act.ts';
import { useSession } from '../use-api.ts';
import { usePages } from '../use-pages.ts';
import { useWords } from '../use-words.tsx';
import { ActForm } from './act-form.tsx';
import { ChoiceField, TextField } from './form-field.tsx';
import { MoreButton } from './more-button.tsx';
import { RefusedState } from './page-state.tsx';

export function AppealsPart() {
  const { say } = useWords();
  const { items, error, isLoading, onMore } = usePages('readAppeals', {});
  // Rare, and above the table of all offices: nothing stands here before there is one.
  if (!error && !items?.length) return null;
  return (
    <section aria-labelledby="appeals" className="flex max-w-3xl flex-col gap-4">
      <h2 id="appeals" className="text-lg font-semibold">
        {say('appeals.title')}
      </h2>
      {error && <RefusedState error={error} />}
      {items?.map((appeal) => (
        <AppealCard key={appeal.id} appeal={appeal} />
      ))}
      <MoreButton isLoading={isLoading} onMore={onMore} />
    </section>
  );
}

function AppealCard({ appeal }: { appeal: Appeal }) {
  const { say, number, language } = useWords();
  const role = useSession().data?.account?.role;
  const mayAnswer = role === 'planner' || role === 'approver';
  const { figureOfRound, answer } = appeal;
  return (
    <article className="figures flex flex-col gap-2 rounded-md border p-4 text-sm">
      <h3 className="text-base font-semibold">
        {say('appeals.line', {
          office: appeal.officeName,
          asked: appeal.asked,
          granted: appeal.granted,
          claimed: appeal.claimedQuantity,
        })}
      </h3>
      <p>
        {say(`appeal_claim.${appeal.claim}`)}: {number(appeal.claimedFigure)}
        {figureOfRound !== null &&
          ` (${say('appeals.figure_of_round', { figure: number(figureOfRound) })})`}
        . <q>{appeal.text}</q>
      </p>
      {answer === null ? (
        <p className="text-soft">
          {say('appeals.filed', { at: sayMoment(language, appeal.filedAt) })}
        </p>
      ) : (
        <p className="border-l-4 border-accent pl-3">
          <strong>{say(`appeal_answer.${answer}`)}.</strong> {appeal.answerText}{' '}
          <span className="text-soft">
            {appeal.answeredAt &&
              say('approvals.by_at', {
                name: appeal.answeredBy ?? '',
                at: sayMoment(language, appeal.answeredAt),
              })}
          </span>
        </p>
      )}
      {answer === null && mayAnswer && <AnswerForm appeal={appeal} />}
    </article>
  );
}

const answers = ['upheld', 'partly_upheld', 'dismissed'] as const;

function AnswerForm({ appeal }: { appeal: Appeal }) {
  const { say } = useWords();
  const act = useAct('answerAppeal');
  const [answer, setAnswer] = useState<(typeof answers)[number] | ''>('');
  const [text, setText] = useState('');
  return (
    <ActForm
      act={act}
      verb={say('appeals.answer_verb')}
      check={() => ({
        ...(answer === '' && { answer: say('act.needed') }),
        ...(text.trim().length < 3 && { text: say('act.needed') }),
      })}
      consequence={() =>
        say('appeals.consequence', {
          office: appeal.officeName,
          answer: answer === '' ? '' : say(`appeal_answer.${answer}`),
        })
      }
      send={async () => {
        if (answer === '') return;
        await act.send({
          params: { appealId: appeal.id },
          body: { answer, text: text.trim() },
        });
      }}
    >
      <ChoiceField
        name="answer"
        label={say('appeals.answer')}
        value={answer}
        choices={answers.map((value) => ({ value, label: say(`appeal_answer.${value}`) }))}
        onChange={setAnswer}
      />
      <TextField
        name="text"
        label={say('appeals.answer_text')}
        maxLength={500}
        isLong
        value={text}
        onChange={setText}
      />
    </ActForm>
  );
}
