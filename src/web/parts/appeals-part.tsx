/** Appeals of offices against a cut, each with its evidence beside the round's own figure, and the answer. */
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Appeal } from '#contract/requisition-schema.ts';
import { sayMoment } from '#contract/words/say-quantity.ts';
import { useAct } from '../use-act.ts';
import { useReading, useSession } from '../use-api.ts';
import { usePages } from '../use-pages.ts';
import { useWords } from '../use-words.tsx';
import { ActForm } from './act-form.tsx';
import { ChoiceField, CountField, countOf, isCount, TextField } from './form-field.tsx';
import { MoreButton } from './more-button.tsx';
import { RefusedState } from './page-state.tsx';

/** Of all rounds, or of one that is kept. */
export function AppealsPart({ roundId }: { readonly roundId?: string }) {
  const { say } = useWords();
  const filter = roundId === undefined ? {} : { round: roundId };
  const { items, error, isLoading, onMore } = usePages('readAppeals', filter);
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

interface AppealProps {
  readonly appeal: Appeal;
}

function AppealCard({ appeal }: AppealProps) {
  const { say, number, language } = useWords();
  const role = useSession().data?.account?.role;
  const mayAnswer = role === 'planner' || role === 'approver';
  const { figureOfRound, answer, supplementState } = appeal;
  const isOpen =
    answer === null || supplementState === 'returned' || supplementState === 'withdrawn';
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
          <SupplementState appeal={appeal} />
        </p>
      )}
      {isOpen && mayAnswer && <AnswerForm appeal={appeal} />}
    </article>
  );
}

/** What was proposed on the appeal and what became of it, with the way there. */
function SupplementState({ appeal: { supplement, supplementState, proposalId } }: AppealProps) {
  const { say } = useWords();
  if (supplement === null || supplementState === null || proposalId === null) return null;
  return (
    <span className="block">
      {say('supplement.state', { supplement, state: say(`proposal_state.${supplementState}`) })}{' '}
      <Link to="/approvals/$proposalId" params={{ proposalId }} className="link">
        {say('supplement.read')}
      </Link>
    </span>
  );
}

const answers = ['upheld', 'partly_upheld', 'dismissed'] as const;

function AnswerForm({ appeal }: AppealProps) {
  const { say } = useWords();
  const act = useAct('answerAppeal');
  const terms = useReading('readAppealTerms', { params: { appealId: appeal.id } }).data;
  const [quantity, setQuantity] = useState('');
  const [answer, setAnswer] = useState<(typeof answers)[number] | ''>('');
  const [text, setText] = useState('');
  const gives = answer === 'upheld' || answer === 'partly_upheld';
  return (
    <ActForm
      act={act}
      verb={say('appeals.answer_verb')}
      check={() => ({
        ...(answer === '' && { answer: say('act.needed') }),
        ...(text.trim().length < 3 && { text: say('act.needed') }),
        ...(gives && !isCount(quantity) && { quantity: say('act.whole_number') }),
      })}
      consequence={() =>
        say(gives ? 'supplement.consequence' : 'appeals.consequence', {
          office: appeal.officeName,
          answer: answer === '' ? '' : say(`appeal_answer.${answer}`),
          quantity: gives ? countOf(quantity) : 0,
          boxSize: terms?.boxSize ?? 1,
        })
      }
      send={async () => {
        if (answer === '') return;
        await act.send({
          params: { appealId: appeal.id },
          body: { answer, text: text.trim(), quantity: gives ? countOf(quantity) : null },
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
      {gives && (
        <CountField
          name="quantity"
          label={say('supplement.quantity')}
          hint={
            terms &&
            say('supplement.at_most', {
              most: terms.most,
              ceiling: terms.ceiling,
              claimed: terms.claimedMore,
              reserve: terms.reserveFree,
              boxSize: terms.boxSize,
            })
          }
          value={quantity}
          onChange={setQuantity}
        />
      )}
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
