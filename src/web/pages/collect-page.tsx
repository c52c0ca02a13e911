/** The grants of an office until they are handed over: when to come, who comes, with which code. */
import { useState } from 'react';
import type { AllocationLine } from '#contract/collection-schema.ts';
import { AppealForm } from '../parts/appeal-form.tsx';
import { CollectorForm } from '../parts/collector-form.tsx';
import { EmptyState, LoadingState, RefusedState } from '../parts/page-state.tsx';
import { SlotForm } from '../parts/slot-form.tsx';
import { WorkPage } from '../parts/work-page.tsx';
import { useReading } from '../use-api.ts';
import { useMyOffice } from '../use-my-office.ts';
import { useWords } from '../use-words.tsx';

export function CollectPage() {
  const { say } = useWords();
  const mine = useMyOffice();
  const allocations = useReading('readAllocations', { query: { office: mine?.officeId ?? '' } });
  if (allocations.error) return <RefusedState error={allocations.error} />;
  if (!allocations.data || !mine) return <LoadingState />;
  const waiting = allocations.data.items.filter(
    ({ state }) => state === 'allocated' || state === 'ready',
  );
  return (
    <WorkPage title={say('collect.title')}>
      {waiting.length === 0 && <EmptyState>{say('collect.none')}</EmptyState>}
      {waiting.map((allocation) => (
        <Grant
          key={allocation.id}
          allocation={allocation}
          isOwn={allocation.officeId === mine.officeId}
        />
      ))}
    </WorkPage>
  );
}

type Open = 'collector' | 'slot' | 'appeal' | null;

function Grant({ allocation, isOwn }: { allocation: AllocationLine; isOwn: boolean }) {
  const { say, date } = useWords();
  const [open, setOpen] = useState<Open>(null);
  const { slot, collector, collectionCode } = allocation;
  const toggle = (part: Exclude<Open, null>, label: string) => (
    <button
      type="button"
      aria-expanded={open === part}
      className="button"
      onClick={() => setOpen(open === part ? null : part)}
    >
      {label}
    </button>
  );
  return (
    <article className="flex flex-col gap-3 rounded-md border p-4">
      <h2 className="figures text-lg font-semibold">
        {!isOwn && `${allocation.officeName}: `}
        {say('collect.line', {
          quantity: allocation.quantity,
          day: date(allocation.collectBy, 'weekdayMonth'),
        })}
      </h2>
      <p className="figures text-sm">
        {slot
          ? say('collect.slot', { day: date(slot.day, 'full'), hour: slot.hour })
          : say('collect.no_slot')}{' '}
        {say('collect.asked', { asked: allocation.asked })}
      </p>
      {collector && (
        <p className="text-sm">
          {say('collect.collector', {
            name: collector.name,
            kind: collector.officeName ?? say(`collector.${collector.kind}`),
          })}
        </p>
      )}
      {collectionCode !== null && (
        <p className="text-sm">
          {say('collect.code')}:{' '}
          <strong className="figures select-all text-lg tracking-widest">{collectionCode}</strong>
          <span className="block text-soft">{say('collect.code_why')}</span>
        </p>
      )}
      <div className="flex flex-wrap gap-2 print:hidden">
        {toggle(
          'collector',
          say(collector ? 'collect.rename_collector' : 'collect.name_collector'),
        )}
        {slot && toggle('slot', say('collect.move_slot'))}
        {isOwn && allocation.quantity < allocation.asked && toggle('appeal', say('collect.appeal'))}
      </div>
      {open === 'collector' && (
        <CollectorForm
          allocationIds={[allocation.id]}
          quantity={allocation.quantity}
          kinds={['office', 'province', 'neighbour']}
        />
      )}
      {open === 'slot' && <SlotForm allocationId={allocation.id} />}
      {open === 'appeal' && <AppealForm allocation={allocation} />}
    </article>
  );
}
