/** Blanks that an office brings back, and what the keeper counts of them. */
import { useState } from 'react';
import type { StockReturn } from '#contract/loan-schema.ts';
import { sayMoment } from '#contract/words/say-quantity.ts';
import { useAct } from '../use-act.ts';
import { useWords } from '../use-words.tsx';
import { ActForm } from './act-form.tsx';
import { CountField, countOf, isCount } from './form-field.tsx';

export function ReturnCard({ announced }: { readonly announced: StockReturn }) {
  const { say, language } = useWords();
  const act = useAct('receiveReturn');
  const [good, setGood] = useState(String(announced.onHand));
  const [rejected, setRejected] = useState(String(announced.rejected));
  const isWhole = isCount(good) && isCount(rejected);
  const less = isWhole
    ? announced.onHand + announced.rejected - countOf(good) - countOf(rejected)
    : 0;
  return (
    <article className="figures flex flex-col gap-3 rounded-md border p-4">
      <p>
        <strong>{announced.officeName}</strong>:{' '}
        {say('store.announced', { good: announced.onHand, rejected: announced.rejected })}{' '}
        <q>{announced.reason}</q>{' '}
        <span className="text-sm text-soft">{sayMoment(language, announced.announcedAt)}</span>
      </p>
      <ActForm
        act={act}
        verb={say('store.receive_verb')}
        check={() => (isWhole ? {} : { onHand: say('act.whole_number') })}
        consequence={() =>
          say('store.receive_consequence', {
            good: countOf(good),
            rejected: countOf(rejected),
            office: announced.officeName,
            less: Math.max(0, less),
          })
        }
        send={() =>
          act.send({
            params: { returnId: announced.id },
            body: { onHand: countOf(good), rejected: countOf(rejected) },
          })
        }
      >
        <div className="grid grid-cols-2 items-end gap-4">
          <CountField name="onHand" label={say('store.good')} value={good} onChange={setGood} />
          <CountField
            name="rejected"
            label={say('store.rejected')}
            value={rejected}
            onChange={setRejected}
          />
        </div>
      </ActForm>
    </article>
  );
}
