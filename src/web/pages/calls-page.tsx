/** The desk of the call centre: three letters find the office, one screen says what to answer, keys record the call. */
import { useEffect, useRef, useState } from 'react';
import type { CallCard } from '#contract/citizen-report-schema.ts';
import { CallDayPart } from '../parts/call-day-part.tsx';
import { CallForm } from '../parts/call-form.tsx';
import { CitizenReportCard } from '../parts/citizen-report-card.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { RefusedState } from '../parts/page-state.tsx';
import { PlacePicker, type ReportPlace } from '../parts/place-picker.tsx';
import { StatusBadge } from '../parts/status-badge.tsx';
import { useReading } from '../use-api.ts';
import { useKeys } from '../use-keys.ts';
import { useWords } from '../use-words.tsx';

export function CallsPage() {
  const { say } = useWords();
  const [place, setPlace] = useState<ReportPlace | null>(null);
  const top = useRef<HTMLDivElement>(null);
  const search = () => {
    setPlace(null);
    requestAnimationFrame(() => top.current?.querySelector('input')?.focus());
  };
  useKeys({ '/': search });
  // Whoever comes here has somebody on the line.
  useEffect(() => top.current?.querySelector('input')?.focus(), []);
  return (
    <div className="flex flex-col gap-8">
      <h1 className="text-xl font-semibold">{say('calls.title')}</h1>
      <div ref={top} className="max-w-xl">
        <PlacePicker chosen={place} onChoose={(chosen) => (chosen ? setPlace(chosen) : search())} />
        <p className="mt-1 text-sm text-soft max-md:hidden">{say('calls.search_hint')}</p>
      </div>
      {place ? <OfficeOnTheLine key={place.id} place={place} onDone={search} /> : <CallDayPart />}
    </div>
  );
}

interface OfficeOnTheLineProps {
  readonly place: ReportPlace;
  readonly onDone: () => void;
}

function OfficeOnTheLine({ place, onDone }: OfficeOnTheLineProps) {
  const { data, error } = useReading('readCallCard', { params: { officeId: place.id } });
  if (error) return <RefusedState error={error} />;
  return (
    <div className="grid gap-8 md:grid-cols-2">
      <CallForm place={place} reports={data?.reports ?? []} onDone={onDone} />
      {data ? <Card card={data} /> : <div className="skeleton h-64" />}
    </div>
  );
}

function Card({ card }: { readonly card: CallCard }) {
  const { say, number, date } = useWords();
  return (
    <div className="flex flex-col gap-6">
      <section className="rounded-md border border-accent bg-accent-wash p-4">
        <h2 className="text-sm font-medium">{say('calls.say')}</h2>
        <p className="mt-1 text-lg">{useAnswer(card)}</p>
      </section>
      <section className="flex flex-col gap-2">
        <h2 className="font-semibold">{say('calls.now')}</h2>
        <StatusBadge status={card.status} cause={card.cause} />
        <FactList
          facts={[
            [say('column.on_hand'), number(card.onHand)],
            [say('column.in_transit'), number(card.inTransit)],
            [say('calls.queue'), card.queue === null ? '–' : number(card.queue)],
            [
              say('calls.last_report'),
              card.lastReport === null ? '–' : date(card.lastReport, 'weekdayMonth'),
            ],
          ]}
        />
      </section>
      <section>
        <h2 className="font-semibold">{say('calls.reports')}</h2>
        {card.reports.length === 0 ? (
          <p className="text-sm text-soft">{say('calls.no_reports')}</p>
        ) : (
          <ul>
            {card.reports.map((report) => (
              <CitizenReportCard key={report.id} report={report} />
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

/** What the agent says, by what the ledger says now. */
function useAnswer(card: CallCard): string {
  const { say, date } = useWords();
  const { officeName: office, inTransit } = card;
  switch (card.status) {
    case 'adequate':
    case 'piled_up':
      return say('calls.say_available', { office });
    case 'low':
    case 'critical':
      return say('calls.say_low', { office });
    case 'empty':
      return say('calls.say_empty', { office, inTransit });
    case 'cannot_print':
      return say('calls.say_cannot_print', {
        office,
        cause: card.cause === null ? '–' : say(`cause.${card.cause}`),
      });
    case 'silent':
      return say('calls.say_silent', {
        office,
        day: card.lastReport === null ? '–' : date(card.lastReport, 'weekdayMonth'),
      });
  }
}
