/** How long the national reserve lasts, by scenario, and what a budget has to buy. */
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Outlook } from '#contract/outlook-schema.ts';
import { BesideTabs } from '../parts/beside-tabs.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { CountField, countOf, DayField, isCount } from '../parts/form-field.tsx';
import { OutlookFans } from '../parts/outlook-fans.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { LoadingState, RefusedState } from '../parts/page-state.tsx';
import { PaperLink } from '../parts/paper-link.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { PurchasesPart } from '../parts/purchases-part.tsx';
import { WorkPart } from '../parts/work-page.tsx';
import { useReading, useSession } from '../use-api.ts';
import { useWords } from '../use-words.tsx';

const route = getRouteApi('/signed-in/outlook');

export function OutlookPage() {
  const { until, later, surge } = route.useSearch();
  const { data, error } = useReading('readOutlook', {
    query: {
      ...(until !== undefined && { until }),
      ...(later !== undefined && { later }),
      ...(surge !== undefined && { surge: surge / 100 }),
    },
  });
  if (error) return <RefusedState error={error} />;
  if (!data) return <LoadingState />;
  return <OutlookView outlook={data} />;
}

const strong = (inside: ReactNode[]) => (
  <strong key={inside.join('')} className="whitespace-nowrap font-semibold text-accent">
    {inside}
  </strong>
);

function OutlookView({ outlook }: { readonly outlook: Outlook }) {
  const { say, date } = useWords();
  const role = useSession().data?.account?.role;
  const { asOf, reserve, use } = outlook;
  return (
    <div className="flex flex-col gap-10">
      <PageHead
        sentence={<OutlookSentence outlook={outlook} />}
        lead={say('outlook.lead', {
          date: date(asOf, 'full'),
          reserve,
          daily: Math.round(use.dailyUse),
        })}
      />
      <BesideTabs of="/outlook" label={say('nav.outlook')} />
      <WorkPart title={say('outlook.scenarios')}>
        <OutlookFans outlook={outlook} />
        <ScenarioTable outlook={outlook} />
        <OwnScenario />
      </WorkPart>
      <BudgetPart outlook={outlook} hasPaper={role !== 'administrator'} />
      <PurchasesPart outlook={outlook} />
    </div>
  );
}

function OutlookSentence({ outlook }: { readonly outlook: Outlook }) {
  const { sayRich, date, share } = useWords();
  const [planned] = outlook.outlooks;
  const until = date(outlook.until);
  if (!planned || planned.t50 === null) {
    const chance = share(planned?.chanceOut ?? 0);
    return sayRich('outlook.sentence_fine', { until, chance, b: strong });
  }
  return sayRich('outlook.sentence_out', {
    date: date(planned.t50),
    until,
    days: planned.emptyDays.median,
    b: strong,
  });
}

function ScenarioTable({ outlook }: { readonly outlook: Outlook }) {
  const { say, date, share } = useWords();
  const never = say('outlook.never', { until: date(outlook.until) });
  const when = (day: string | null) => (day === null ? never : date(day));
  return (
    <PlainTable
      name={say('outlook.scenarios')}
      rows={outlook.outlooks}
      keyOf={({ scenario }) => scenario.code}
      columns={[
        {
          heading: say('outlook.scenario'),
          cell: ({ scenario }) => say(`outlook.${scenario.code}`),
        },
        { heading: say('outlook.t10'), isQuantity: true, cell: ({ t10 }) => when(t10) },
        { heading: say('outlook.t50'), isQuantity: true, cell: ({ t50 }) => when(t50) },
        { heading: say('outlook.t90'), isQuantity: true, cell: ({ t90 }) => when(t90) },
        {
          heading: say('outlook.chance'),
          isQuantity: true,
          cell: ({ chanceOut }) => share(chanceOut),
        },
        {
          heading: say('outlook.empty_days'),
          isQuantity: true,
          cell: ({ emptyDays }) => say('outlook.empty_range', { ...emptyDays }),
        },
      ]}
    />
  );
}

/** What is tried stands in the address, so it can be sent to a colleague. */
function OwnScenario() {
  const { say } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [until, setUntil] = useState(search.until ?? '');
  const [later, setLater] = useState(search.later === undefined ? '' : String(search.later));
  const [surge, setSurge] = useState(search.surge === undefined ? '' : String(search.surge));
  const tryIt = (event: FormEvent) => {
    event.preventDefault();
    const next = {
      until: until === '' ? undefined : until,
      later: isCount(later) ? Math.min(490, countOf(later)) : undefined,
      surge: isCount(surge) ? Math.min(2000, Math.max(5, countOf(surge))) : undefined,
    };
    void navigate({ search: next, replace: true, resetScroll: false });
  };
  const clear = () => {
    setUntil('');
    setLater('');
    setSurge('');
    void navigate({ search: {}, replace: true, resetScroll: false });
  };
  return (
    <form noValidate onSubmit={tryIt} className="max-w-4xl print:hidden">
      <h3 className="mb-3 text-base font-semibold">{say('outlook.own')}</h3>
      <div className="grid items-start gap-4 sm:grid-cols-3">
        <CountField name="later" label={say('outlook.later')} value={later} onChange={setLater} />
        <CountField
          name="surge"
          label={say('outlook.surge')}
          hint={say('outlook.surge_hint')}
          value={surge}
          onChange={setSurge}
        />
        <DayField name="until" label={say('outlook.until')} value={until} onChange={setUntil} />
      </div>
      <div className="mt-4 flex flex-wrap gap-2">
        <button type="submit" className="button">
          {say('outlook.try')}
        </button>
        {Object.values(search).some((value) => value !== undefined) && (
          <button type="button" className="button" onClick={clear}>
            {say('outlook.clear')}
          </button>
        )}
      </div>
    </form>
  );
}

function BudgetPart(props: { readonly outlook: Outlook; readonly hasPaper: boolean }) {
  const { say, sayRich, date } = useWords();
  const { need, asOf } = props.outlook;
  const until = date(need.until);
  const blanks = (value: number) => say('budget.blanks', { blanks: value });
  const { target, contractBy } = need;
  const contract = contractBy === null ? '–' : date(contractBy);
  return (
    <WorkPart title={say('budget.title')}>
      <p className="figures max-w-prose">
        {need.toBuy === 0
          ? say('budget.enough', { until })
          : sayRich('budget.sentence', { until, blanks: need.toBuy, b: strong })}
      </p>
      <FactList
        facts={[
          [say('budget.expected'), blanks(need.expectedUse)],
          [say('budget.likely'), blanks(need.likelyUse)],
          [
            say('budget.target'),
            say('budget.target_value', {
              target: target.target,
              delay: target.forDelay,
              days: target.delayDays,
              chance: target.forChance,
            }),
          ],
          [say('budget.reserve'), blanks(need.reserve)],
          [say('budget.planned'), blanks(need.planned)],
          [say('budget.to_buy'), blanks(need.toBuy)],
          [
            say('budget.contract_by'),
            contractBy !== null && contractBy < asOf
              ? say('budget.contract_past', { date: contract })
              : contract,
          ],
        ]}
      />
      {props.hasPaper && (
        <div className="text-sm print:hidden">
          <PaperLink kind="budget_request" of={need.until} />
        </div>
      )}
    </WorkPart>
  );
}
