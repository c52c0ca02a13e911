/** Blanks that an office brings back, and what the keeper counts of them. */
import { useState } from 'react';
import type { StockReturn } from '#contract/loan-schema.ts';
import { sayMoment } from '#contract/words/say-quantity.ts';
import { useAct } from '../use-act.ts';
import { useReading } from '../use-api.ts';
import { useWords } from '../use-words.tsx';
import { ActForm } from './act-form.tsx';
import { CountField, countOf, isCount } from './form-field.tsx';
import { PaperLink } from './paper-link.tsx';

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

const shown = 5;

/** The last ones that were counted in, each with its minutes to sign. */
export function ReceivedReturns() {
  const { say } = useWords();
  const { data } = useReading('readStockReturns', { query: { state: 'received', limit: shown } });
  if (!data?.items.length) return null;
  return (
    <section aria-label={say('store.received')}>
      <h3 className="mb-2 text-sm font-semibold">{say('store.received')}</h3>
      <ul className="border-t">
        {data.items.map(({ id, officeName, countedOnHand, countedRejected, seq }) => (
          <li
            key={id}
            className="figures flex flex-wrap justify-between gap-x-4 border-b py-2 text-sm"
          >
            <span>
              <strong>{officeName}</strong>:{' '}
              {say('store.counted_in', {
                good: countedOnHand ?? 0,
                rejected: countedRejected ?? 0,
              })}
            </span>
            <PaperLink kind="loan_return" of={seq} />
          </li>
        ))}
      </ul>
    </section>
  );
}
