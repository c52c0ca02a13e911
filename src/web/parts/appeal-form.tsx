/** An office that was cut says which figure was wrong, and shows it; the answer comes back here. */
import { useState } from 'react';
import type { AllocationLine } from '#contract/collection-schema.ts';
import { useAct } from '../use-act.ts';
import { useReading } from '../use-api.ts';
import { useWords } from '../use-words.tsx';
import { ActForm } from './act-form.tsx';
import { ChoiceField, CountField, countOf, isCount, TextField } from './form-field.tsx';
import { LoadingState, RefusedState } from './page-state.tsx';
import { Done } from './work-page.tsx';

const claims = [
  'capacity_higher',
  'backlog_higher',
  'stock_lower',
  'shipment_not_received',
  'event_coming',
] as const;

export function AppealForm({ allocation }: { readonly allocation: AllocationLine }) {
  const { say } = useWords();
  const { officeId, roundId, asked, quantity: granted } = allocation;
  const appeals = useReading('readAppeals', { query: { office: officeId, round: roundId } });
  if (appeals.error) return <RefusedState error={appeals.error} />;
  if (!appeals.data) return <LoadingState />;
  const [filed] = appeals.data.items;
  return (
    <section className="flex flex-col gap-3 border-t pt-3" aria-label={say('appeal.title')}>
      <p className="figures text-sm">{say('appeal.lead', { asked, granted })}</p>
      {filed ? (
        <Done>
          {filed.answer === null
            ? say('appeal.waiting', { quantity: filed.claimedQuantity })
            : say('appeal.answered', {
                answer: say(`appeal_answer.${filed.answer}`),
                text: filed.answerText ?? '',
              })}{' '}
          {filed.supplement !== null &&
            filed.supplementState !== null &&
            say('supplement.state', {
              supplement: filed.supplement,
              state: say(`proposal_state.${filed.supplementState}`),
            })}
        </Done>
      ) : (
        <Fields roundId={roundId} officeId={officeId} granted={granted} />
      )}
    </section>
  );
}

function Fields({
  roundId,
  officeId,
  granted,
}: {
  roundId: string;
  officeId: string;
  granted: number;
}) {
  const { say } = useWords();
  const act = useAct('fileAppeal');
  const [claim, setClaim] = useState<(typeof claims)[number]>('capacity_higher');
  const [figure, setFigure] = useState('');
  const [quantity, setQuantity] = useState('');
  const [text, setText] = useState('');
  return (
    <ActForm
      act={act}
      verb={say('appeal.next')}
      check={() => ({
        ...(!isCount(figure) && { claimedFigure: say('act.whole_number') }),
        ...(!isCount(quantity) && { claimedQuantity: say('act.whole_number') }),
        ...(text.trim().length < 3 && { text: say('act.needed') }),
      })}
      consequence={() => say('appeal.consequence', { quantity: countOf(quantity), granted })}
      send={() =>
        act.send({
          body: {
            roundId,
            officeId,
            claim,
            claimedFigure: countOf(figure),
            claimedQuantity: countOf(quantity),
            text: text.trim(),
          },
        })
      }
    >
      <ChoiceField
        name="claim"
        label={say('appeal.claim')}
        value={claim}
        choices={claims.map((value) => ({ value, label: say(`appeal_claim.${value}`) }))}
        onChange={setClaim}
      />
      <div className="grid grid-cols-2 items-end gap-4">
        <CountField
          name="claimedFigure"
          label={say('appeal.figure')}
          value={figure}
          onChange={setFigure}
        />
        <CountField
          name="claimedQuantity"
          label={say('appeal.quantity')}
          value={quantity}
          onChange={setQuantity}
        />
      </div>
      <TextField
        name="text"
        label={say('appeal.text')}
        maxLength={500}
        isLong
        value={text}
        onChange={setText}
      />
    </ActForm>
  );
}
