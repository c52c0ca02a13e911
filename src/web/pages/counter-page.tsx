/** The counter of the central store: who comes today in the order of slots, and what is still to pack. */
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { AllocationLine, Collections } from '#contract/collection-schema.ts';
import { CounterFrame } from '../parts/counter-frame.tsx';
import { DataTable, type TableColumn } from '../parts/data-table.tsx';
import { DayField } from '../parts/form-field.tsx';
import { HandoverForm } from '../parts/handover-form.tsx';
import { EmptyState, LoadingState, RefusedState } from '../parts/page-state.tsx';
import { QuantityText } from '../parts/quantity-text.tsx';
import { type Ready, ReadyForm } from '../parts/ready-form.tsx';
import { Done } from '../parts/work-page.tsx';
import { useReading } from '../use-api.ts';
import { useWords } from '../use-words.tsx';

const route = getRouteApi('/signed-in/counter');

export function CounterPage() {
  const { day } = route.useSearch();
  const { data, error } = useReading('readCollections', {
    query: day === undefined ? {} : { day },
  });
  if (error) return <RefusedState error={error} />;
  if (!data) return <LoadingState />;
  return <CounterView counter={data} />;
}

function CounterView({ counter }: { counter: Collections }) {
  const { say, date } = useWords();
  const navigate = route.useNavigate();
  const [ready, setReady] = useState<Ready | null>(null);
  const { lines, toPack } = counter;
  const waiting = lines.filter(({ state }) => state === 'ready');
  return (
    <CounterFrame
      sentence={say('counter.sentence', {
        day: date(counter.day, 'weekdayMonth'),
        count: waiting.length,
        blanks: waiting.reduce((sum, { quantity }) => sum + quantity, 0),
      })}
      lead={say('counter.lead', {
        done: lines.length - waiting.length,
        toPack: toPack.length,
        blanks: toPack.reduce((sum, { quantity }) => sum + quantity, 0),
      })}
    >
      <section aria-labelledby="collections" className="flex flex-col gap-4">
        <div className="flex flex-wrap items-end justify-between gap-4">
          <h2 id="collections" className="text-lg font-semibold">
            {say('counter.collections')}
          </h2>
          <div className="w-44 print:hidden">
            <DayField
              name="day"
              label={say('counter.day')}
              value={counter.day}
              onChange={(value) => value && navigate({ search: { day: value }, replace: true })}
            />
          </div>
        </div>
        <DataTable
          name={say('counter.collections')}
          rows={lines}
          columns={useCollectionColumns()}
          keyOf={({ id }) => id}
          detail={(line) => <HandoverForm line={line} lines={lines} />}
          whenEmpty={<EmptyState>{say('counter.none')}</EmptyState>}
        />
      </section>
      <section aria-labelledby="to-pack" className="flex flex-col gap-4">
        <h2 id="to-pack" className="text-lg font-semibold">
          {say('counter.to_pack')}
        </h2>
        {ready && (
          <Done>
            {say('ready.done', {
              office: ready.officeName,
              slot: say('ready.slot', {
                day: date(ready.day, 'weekdayMonth'),
                hour: ready.hour,
              }),
            })}{' '}
            {ready.day !== counter.day && (
              <Link to="/counter" search={{ day: ready.day }} className="link">
                {say('ready.to_day', { day: date(ready.day, 'weekdayMonth') })}
              </Link>
            )}
          </Done>
        )}
        <DataTable
          name={say('counter.to_pack')}
          rows={toPack}
          columns={usePackColumns()}
          keyOf={({ id }) => id}
          detail={(line) => <ReadyForm line={line} onReady={setReady} />}
          whenEmpty={<EmptyState>{say('counter.nothing_to_pack')}</EmptyState>}
        />
      </section>
    </CounterFrame>
  );
}

function useCollectionColumns(): readonly TableColumn<AllocationLine>[] {
  const { say } = useWords();
  return useMemo(
    () => [
      {
        id: 'slot',
        heading: say('counter.slot'),
        value: ({ slot }) => slot?.hour ?? null,
        cell: ({ slot }) => slot && <span className="figures">{hourText(slot.hour)}</span>,
        share: 1,
      },
      officeColumn(say('column.office')),
      blanksColumn(say('counter.blanks')),
      {
        id: 'collector',
        heading: say('counter.collector'),
        value: ({ collector }) => collector?.name ?? '',
        cell: ({ collector }) => collector?.name ?? say('counter.no_collector'),
        share: 2.4,
        fromWidth: 640,
      },
      {
        id: 'state',
        heading: say('column.status'),
        value: ({ state }) => say(`allocation_state.${state}`),
        share: 1.8,
        fromWidth: 480,
      },
    ],
    [say],
  );
}

function usePackColumns(): readonly TableColumn<AllocationLine>[] {
  const { say, date } = useWords();
  return useMemo(
    () => [
      officeColumn(say('column.office')),
      {
        id: 'province',
        heading: say('column.province'),
        value: ({ provinceName }) => provinceName,
        share: 2,
        fromWidth: 800,
      },
      {
        id: 'collect_by',
        heading: say('counter.collect_by'),
        value: ({ collectBy }) => collectBy,
        cell: ({ collectBy }) => date(collectBy, 'day'),
        share: 1.2,
        fromWidth: 480,
      },
      blanksColumn(say('counter.blanks')),
    ],
    [say, date],
  );
}

function officeColumn(heading: string): TableColumn<AllocationLine> {
  return { id: 'office', heading, value: ({ officeName }) => officeName, share: 3 };
}

function blanksColumn(heading: string): TableColumn<AllocationLine> {
  return {
    id: 'quantity',
    heading,
    value: ({ quantity }) => quantity,
    cell: ({ quantity }) => <QuantityText value={quantity} />,
    share: 1.2,
    isQuantity: true,
  };
}

/** Of the depot's clock: `08.00`. */
function hourText(hour: number): string {
  return `${String(hour).padStart(2, '0')}.00`;
}
