/** What citizens say, beside what the ledger said: who must act, and by when. */
import { getRouteApi } from '@tanstack/react-router';
import type { CitizenReportLine } from '#contract/citizen-report-schema.ts';
import { BesideTabs } from '../parts/beside-tabs.tsx';
import { CitizenReportCard } from '../parts/citizen-report-card.tsx';
import { MoreButton } from '../parts/more-button.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { EmptyState, LoadingState, RefusedState } from '../parts/page-state.tsx';
import { usePages } from '../use-pages.ts';
import { useWords } from '../use-words.tsx';

const route = getRouteApi('/signed-in/citizen-reports');

const filters = [
  { state: undefined, word: 'reports.all' },
  { state: 'office', word: 'reports.waiting' },
  { state: 'person', word: 'reports.for_person' },
  { state: 'quarantined', word: 'reports.quarantined' },
] as const;

export function CitizenReportsPage() {
  const { say } = useWords();
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  const waiting = usePages('readCitizenReports', { state: 'office', limit: 100 });
  const { items, error, isLoading, onMore } = usePages('readCitizenReports', {
    limit: 50,
    ...(state && { state }),
  });
  if (error) return <RefusedState error={error} />;
  if (!items || !waiting.items) return <LoadingState />;
  return (
    <div className="flex flex-col gap-6">
      <PageHead
        sentence={say(waiting.onMore ? 'reports.sentence_more' : 'reports.sentence', {
          count: waiting.items.length,
        })}
        lead={say('reports.lead')}
      />
      <BesideTabs of="/citizen-reports" label={say('nav.reports')} />
      <fieldset className="flex flex-wrap gap-2 print:hidden">
        <legend className="sr-only">{say('reports.filter')}</legend>
        {filters.map((filter) => (
          <button
            key={filter.word}
            type="button"
            aria-pressed={state === filter.state}
            onClick={() => navigate({ search: { state: filter.state }, replace: true })}
            className="min-h-8 rounded-full border px-3 text-sm hover:border-ink aria-pressed:border-ink aria-pressed:bg-sunken"
          >
            {say(filter.word)}
          </button>
        ))}
      </fieldset>
      {items.length === 0 ? (
        <EmptyState>{say('reports.none')}</EmptyState>
      ) : (
        <ul className="max-w-3xl border-t">
          {items.map((report: CitizenReportLine) => (
            <CitizenReportCard key={report.id} report={report} />
          ))}
        </ul>
      )}
      <MoreButton isLoading={isLoading} onMore={onMore} />
    </div>
  );
}
