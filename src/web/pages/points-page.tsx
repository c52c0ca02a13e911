/** The points below an office: what each holds, and what is issued to it or taken back. */
import { useState } from 'react';
import type { SubPoint } from '#contract/sub-point-schema.ts';
import { ActForm, ActRefused } from '../parts/act-form.tsx';
import { ChoiceField, CountField, countOf, isCount, TextField } from '../parts/form-field.tsx';
import { EmptyState, LoadingState, RefusedState } from '../parts/page-state.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { QuantityText } from '../parts/quantity-text.tsx';
import { Done, WorkPage, WorkPart } from '../parts/work-page.tsx';
import { useAct } from '../use-act.ts';
import { useReading } from '../use-api.ts';
import { type MyOffice, useMyOffice } from '../use-my-office.ts';
import { useToday } from '../use-today.ts';
import { useWords } from '../use-words.tsx';

export function PointsPage() {
  const { say } = useWords();
  const mine = useMyOffice();
  const points = useReading('readSubPoints', { query: { office: mine?.officeId ?? '' } });
  if (points.error) return <RefusedState error={points.error} />;
  if (!points.data || !mine) return <LoadingState />;
  const open = points.data.items.filter(({ closedOn }) => closedOn === null);
  return (
    <WorkPage title={say('points.title')} lead={say('points.lead')}>
      {points.data.items.length === 0 ? (
        <EmptyState>{say('points.none')}</EmptyState>
      ) : (
        <PointTable points={points.data.items} />
      )}
      {open.length > 0 && (
        <WorkPart title={say('points.issue')}>
          <IssueForm mine={mine} points={open} />
        </WorkPart>
      )}
      <WorkPart title={say('points.create')}>
        <CreateForm mine={mine} />
      </WorkPart>
    </WorkPage>
  );
}

function PointTable({ points }: { points: readonly SubPoint[] }) {
  const { say, date } = useWords();
  const close = useAct('closeSubPoint');
  return (
    <>
      <PlainTable
        name={say('points.title')}
        rows={points}
        keyOf={({ id }) => id}
        columns={[
          {
            heading: say('points.point'),
            cell: (point) => (
              <>
                {point.name} <span className="text-soft">{point.id}</span>
              </>
            ),
          },
          {
            heading: say('points.on_hand'),
            isQuantity: true,
            cell: ({ onHand }) => <QuantityText value={onHand} />,
          },
          {
            heading: say('points.last_statement'),
            isWhole: true,
            cell: ({ lastStatement }) => (lastStatement === null ? '–' : date(lastStatement)),
          },
          {
            heading: say('ask.state'),
            cell: (point) =>
              point.closedOn === null ? (
                <button
                  type="button"
                  className="button"
                  disabled={close.isSending || point.onHand > 0}
                  onClick={() => close.send({ params: { subPointId: point.id }, body: {} })}
                >
                  {say('points.close')}
                </button>
              ) : (
                say('points.closed', { day: date(point.closedOn) })
              ),
          },
        ]}
      />
      {close.error !== null && <ActRefused act={close} />}
    </>
  );
}

function IssueForm({ mine, points }: { mine: MyOffice; points: readonly SubPoint[] }) {
  const { say } = useWords();
  const act = useAct('issueToSubPoint');
  const today = useToday();
  const [point, setPoint] = useState(points[0]?.id ?? '');
  const [direction, setDirection] = useState<'issue' | 'return'>('issue');
  const [quantity, setQuantity] = useState('');
  return (
    <>
      {act.answer && <Done>{say('points.issued')}</Done>}
      <ActForm
        act={act}
        verb={say('points.issue_next')}
        check={() => (isCount(quantity) ? {} : { quantity: say('act.whole_number') })}
        consequence={() => say('points.issue_consequence', { quantity: countOf(quantity) })}
        send={() =>
          act.send({
            body: {
              officeId: mine.officeId,
              subPointId: point,
              direction,
              quantity: countOf(quantity),
              day: today,
            },
          })
        }
      >
        <div className="grid items-end gap-4 sm:grid-cols-3">
          <ChoiceField
            name="subPointId"
            label={say('points.point')}
            value={point}
            choices={points.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setPoint}
          />
          <ChoiceField
            name="direction"
            label={say('points.direction')}
            value={direction}
            choices={(['issue', 'return'] as const).map((value) => ({
              value,
              label: say(`points.direction_${value}`),
            }))}
            onChange={setDirection}
          />
          <CountField
            name="quantity"
            label={say('points.quantity')}
            value={quantity}
            onChange={setQuantity}
          />
        </div>
      </ActForm>
    </>
  );
}

function CreateForm({ mine }: { mine: MyOffice }) {
  const { say } = useWords();
  const act = useAct('createSubPoint');
  const [name, setName] = useState('');
  if (act.answer) return <Done>{say('points.created')}</Done>;
  return (
    <ActForm
      act={act}
      verb={say('points.create')}
      check={() => (name.trim().length < 2 ? { name: say('act.needed') } : {})}
      consequence={() => say('points.create_consequence', { name: name.trim() })}
      send={() => act.send({ body: { officeId: mine.officeId, name: name.trim() } })}
    >
      <TextField
        name="name"
        label={say('points.name')}
        maxLength={120}
        value={name}
        onChange={setName}
      />
    </ActForm>
  );
}
