/** A count by hand: an observation, which never changes stock by itself. */
import { useState } from 'react';
import { useAct } from '../use-act.ts';
import { useToday } from '../use-today.ts';
import { useWords } from '../use-words.tsx';
import { ActForm } from './act-form.tsx';
import { CountField, countOf, isCount } from './form-field.tsx';
import { Done } from './work-page.tsx';

interface CountFormProps {
  /** null: the central reserve. */
  readonly officeId: string | null;
  readonly subPointId: string | null;
}

export function CountForm({ officeId, subPointId }: CountFormProps) {
  const { say } = useWords();
  const today = useToday();
  const act = useAct('recordCount');
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
      check={() => (isCount(counted) ? {} : { counted: say('act.whole_number') })}
      consequence={() => say('stock.count_consequence', { counted: countOf(counted) })}
      send={() =>
        act.send({
          body: {
            officeId,
            subPointId,
            day: today,
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
