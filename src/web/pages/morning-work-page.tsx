/** What the system did by itself on each of the last days, step by step. */
import type { WorkFigure, WorkOutcome } from '#core/requisition/work-step.ts';
import { ActRefused } from '../parts/act-form.tsx';
import { AdminFrame, useIsAdministrator } from '../parts/admin-frame.tsx';
import { EmptyState, LoadingState, RefusedState } from '../parts/page-state.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { useAct } from '../use-act.ts';
import { useReading } from '../use-api.ts';
import { useWords } from '../use-words.tsx';

function figuresOf(outcome: WorkOutcome): [WorkFigure, number][] {
  return Object.entries(outcome) as [WorkFigure, number][];
}

export function MorningWorkPage() {
  const { say, date } = useWords();
  const isAdministrator = useIsAdministrator();
  const run = useAct('runWork');
  const { data, error } = useReading('readWork');
  if (error) return <RefusedState error={error} />;
  if (!data) return <LoadingState />;
  return (
    <AdminFrame title={say('work.title')}>
      {isAdministrator && (
        <button
          type="button"
          className="button w-fit"
          disabled={run.isSending}
          onClick={() => run.send({ body: {} })}
        >
          {say(run.isSending ? 'work.state.running' : 'work.run')}
        </button>
      )}
      {run.error !== null && <ActRefused act={run} />}
      {data.days.length === 0 && <EmptyState>{say('admin.none_found')}</EmptyState>}
      {data.days.map(({ day, steps }) => (
        <section key={day} className="max-w-3xl">
          <h2 className="mb-2 text-lg font-semibold">{date(day, 'full')}</h2>
          <PlainTable
            name={date(day, 'full')}
            rows={steps}
            keyOf={({ step }) => step}
            columns={[
              { heading: say('access.what'), cell: ({ step }) => say(`work.step.${step}`) },
              {
                heading: say('people.state'),
                cell: ({ state, error: met }) => (
                  <span className={state === 'failed' ? 'text-danger' : ''}>
                    {say(`work.state.${state}`)}
                    {met !== null && <span className="block text-xs">{met}</span>}
                  </span>
                ),
              },
              {
                heading: say('access.answer'),
                cell: ({ outcome }) => (
                  <span className="figures text-soft">
                    {figuresOf(outcome)
                      .map(([figure, count]) => say(`work.figure.${figure}`, { count }))
                      .join(', ')}
                  </span>
                ),
              },
            ]}
          />
        </section>
      ))}
    </AdminFrame>
  );
}
