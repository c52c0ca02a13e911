/** A difference between a count and the ledger, and the answer of whoever keeps the shelf. */
import { useState } from 'react';
import type { StockQuestion } from '#contract/stock-count-schema.ts';
import { sayDifference } from '#contract/words/say-quantity.ts';
import { useAct } from '../use-act.ts';
import { useWords } from '../use-words.tsx';
import { ActForm } from './act-form.tsx';
import { ChoiceField, CountField, countOf, isCount, TextField } from './form-field.tsx';

export function StockQuestionCard({ question }: { readonly question: StockQuestion }) {
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
