/** Grants of several offices that a province fetches in one trip: one person, one letter, one code. */
import { useState } from 'react';
import type { AllocationLine } from '#contract/collection-schema.ts';
import { useReading } from '../use-api.ts';
import { useWords } from '../use-words.tsx';
import { CollectorForm } from './collector-form.tsx';
import { EmptyState, LoadingState, RefusedState } from './page-state.tsx';
import { PaperLink } from './paper-link.tsx';

export function TripPlanner() {
  const { say } = useWords();
  const { data, error } = useReading('readAllocations', { query: { limit: 500 } });
  const waiting = data?.items.filter(({ state }) => state === 'allocated' || state === 'ready');
  return (
    <section aria-labelledby="trip" className="flex max-w-3xl flex-col gap-4">
      <h2 id="trip" className="text-lg font-semibold">
        {say('trip.title')}
      </h2>
      {error && <RefusedState error={error} />}
      {!waiting && !error && <LoadingState />}
      {waiting?.length === 0 && <EmptyState>{say('trip.none')}</EmptyState>}
      {waiting && waiting.length > 0 && <Grants grants={waiting} />}
    </section>
  );
}

function Grants({ grants }: { grants: readonly AllocationLine[] }) {
  const { say } = useWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const trip = grants.filter(({ id }) => chosen.has(id));
  const quantity = trip.reduce((sum, grant) => sum + grant.quantity, 0);
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <>
      <ul className="border-t">
        {grants.map((grant) => (
          <li key={grant.id} className="border-b py-2">
            <Grant
              grant={grant}
              isChosen={chosen.has(grant.id)}
              onToggle={() => toggle(grant.id)}
            />
          </li>
        ))}
      </ul>
      {trip.length > 0 && (
        <div className="rounded-md border p-4">
          <p className="figures mb-4 font-medium">
            {say('trip.chosen', { count: trip.length, quantity })}
          </p>
          <CollectorForm
            // A trip of other grants is another naming.
            key={[...chosen].join(' ')}
            allocationIds={trip.map(({ id }) => id)}
            quantity={quantity}
            kinds={['province']}
          />
        </div>
      )}
    </>
  );
}

interface GrantProps {
  readonly grant: AllocationLine;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function Grant({ grant, isChosen, onToggle }: GrantProps) {
  const { say, date } = useWords();
  const { slot, collector, collectionCode } = grant;
  return (
    <div className="figures flex flex-wrap items-start justify-between gap-x-4 gap-y-1 text-sm">
      <label className="flex items-start gap-2">
        <input
          type="checkbox"
          className="mt-0.5 size-4 accent-accent"
          checked={isChosen}
          onChange={onToggle}
        />
        <span>
          <strong className="font-semibold">{grant.officeName}</strong>:{' '}
          {say('collect.line', {
            quantity: grant.quantity,
            day: date(grant.collectBy, 'weekdayMonth'),
          })}
          <span className="block text-soft">
            {slot
              ? say('collect.slot', { day: date(slot.day, 'weekdayMonth'), hour: slot.hour })
              : say('collect.no_slot')}{' '}
            {collector && say('trip.collector', { name: collector.name })}
          </span>
        </span>
      </label>
      <span className="flex gap-4">
        {collectionCode !== null && (
          <span>
            {say('collect.code')}:{' '}
            <strong className="select-all tracking-widest">{collectionCode}</strong>
          </span>
        )}
        <PaperLink kind="allocation_letter" of={grant.letterSeq && grant.id} />
      </span>
    </div>
  );
}
