/** The office asks for blanks, with the suggested quantity beside it and what must be in order before. */
import { useState } from 'react';
import type { RequisitionForm } from '#contract/requisition-schema.ts';
import { ActForm, ActRefused } from '../parts/act-form.tsx';
import { DownloadLinks } from '../parts/download-links.tsx';
import { ChoiceField, CountField, countOf, isCount, TextField } from '../parts/form-field.tsx';
import { EmptyState, LoadingState, RefusedState } from '../parts/page-state.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { QuantityText } from '../parts/quantity-text.tsx';
import { Done, WorkPage, WorkPart } from '../parts/work-page.tsx';
import { useAct } from '../use-act.ts';
import { useReading } from '../use-api.ts';
import { useMyOffice } from '../use-my-office.ts';
import { useWords } from '../use-words.tsx';

const reasons = ['regular', 'backlog', 'event', 'emergency'] as const;

export function AskPage() {
  const { say } = useWords();
  const mine = useMyOffice();
  const form = useReading('readRequisitionForm', { query: { office: mine?.officeId ?? '' } });
  if (form.error) return <RefusedState error={form.error} />;
  if (!form.data) return <LoadingState />;
  const { suggested, need, onHand, inTransit } = form.data;
  return (
    <WorkPage
      title={say('ask.title')}
      lead={`${say('ask.suggested', { suggested, need, onHand, inTransit })} ${say('ask.more_is_not_more')}`}
    >
      <Gates form={form.data} />
      <OpenAsk form={form.data} />
      <AskForm form={form.data} />
      <WorkPart title={say('ask.earlier')}>
        <EarlierAsks officeId={form.data.officeId} />
        <DownloadLinks table="requisitions" />
      </WorkPart>
    </WorkPage>
  );
}

function Gates({ form }: { form: RequisitionForm }) {
  const { say, date } = useWords();
  if (form.closedGates.length === 0) return null;
  return (
    <section aria-labelledby="gates" className="border-l-4 border-danger pl-4">
      <h2 id="gates" className="text-base font-semibold">
        {say('ask.gates')}
      </h2>
      <ul className="figures mt-1 flex flex-col gap-1 text-sm">
        {form.closedGates.map(({ gate, value, limit, since }) => (
          <li key={gate}>
            {say(`gate.${gate}`, { value, limit, since: since === null ? '–' : date(since) })}
          </li>
        ))}
        {form.emergencyFloor > 0 && (
          <li>
            <strong>{say('gate.floor', { floor: form.emergencyFloor })}</strong>
          </li>
        )}
      </ul>
    </section>
  );
}

function OpenAsk({ form: { open } }: { form: RequisitionForm }) {
  const { say, date } = useWords();
  const withdraw = useAct('withdrawRequisition');
  if (withdraw.answer) return <Done>{say('ask.withdrawn')}</Done>;
  if (!open) return null;
  return (
    <div className="flex flex-col items-start gap-3 rounded-md border p-4">
      <p className="figures">
        {say('ask.open', { quantity: open.quantity, day: date(open.askedOn, 'dayMonth') })}{' '}
        {say('ask.replaces')}
      </p>
      <button
        type="button"
        className="button"
        disabled={withdraw.isSending}
        onClick={() => withdraw.send({ params: { requisitionId: open.id }, body: {} })}
      >
        {say('ask.withdraw')}
      </button>
      {withdraw.error !== null && <ActRefused act={withdraw} />}
    </div>
  );
}

function AskForm({ form }: { form: RequisitionForm }) {
  const { say } = useWords();
  const act = useAct('fileRequisition');
  const [quantity, setQuantity] = useState(form.suggested > 0 ? String(form.suggested) : '');
  const [reason, setReason] = useState<(typeof reasons)[number]>('regular');
  const [note, setNote] = useState('');
  if (act.answer) return <Done>{say('ask.done', { quantity: act.answer.quantity })}</Done>;
  return (
    <ActForm
      act={act}
      verb={say('ask.next')}
      check={() =>
        isCount(quantity) && countOf(quantity) > 0 ? {} : { quantity: say('act.whole_number') }
      }
      consequence={() =>
        say('ask.consequence', { quantity: countOf(quantity), name: form.officeName })
      }
      send={() =>
        act.send({
          body: {
            officeId: form.officeId,
            quantity: countOf(quantity),
            reason,
            note: note.trim() || null,
          },
        })
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <CountField
          name="quantity"
          label={say('ask.quantity')}
          value={quantity}
          onChange={setQuantity}
        />
        <ChoiceField
          name="reason"
          label={say('ask.reason')}
          value={reason}
          choices={reasons.map((value) => ({ value, label: say(`requisition_reason.${value}`) }))}
          onChange={setReason}
        />
      </div>
      <TextField
        name="note"
        label={say('ask.note')}
        maxLength={500}
        isLong
        value={note}
        onChange={setNote}
      />
    </ActForm>
  );
}

function EarlierAsks({ officeId }: { officeId: string }) {
  const { say, date } = useWords();
  const asks = useReading('readRequisitions', { query: { office: officeId } });
  if (asks.error) return <RefusedState error={asks.error} />;
  if (!asks.data) return <LoadingState />;
  if (asks.data.items.length === 0) return <EmptyState>{say('ask.none')}</EmptyState>;
  return (
    <PlainTable
      name={say('ask.earlier')}
      rows={asks.data.items}
      keyOf={({ id }) => id}
      isLong
      columns={[
        { heading: say('ask.asked_on'), isWhole: true, cell: ({ askedOn }) => date(askedOn) },
        {
          heading: say('ask.asked'),
          isQuantity: true,
          cell: (ask) => <QuantityText value={ask.quantity} />,
        },
        {
          heading: say('ask.suggested_short'),
          isQuantity: true,
          cell: (ask) => <QuantityText value={ask.suggested} />,
        },
        { heading: say('ask.state'), cell: ({ state }) => say(`requisition_state.${state}`) },
      ]}
    />
  );
}
