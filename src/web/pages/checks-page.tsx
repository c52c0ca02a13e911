/** Statements that ask for a question: patterns with what chance would do, and each day beside the printing system. */
import { getRouteApi, Link } from '@tanstack/react-router';
import type { OutputOf } from '#contract/endpoints.ts';
import { sayDifference } from '#contract/words/say-quantity.ts';
import { LedgerFrame } from '../parts/ledger-frame.tsx';
import { MoreButton } from '../parts/more-button.tsx';
import { OfficeField } from '../parts/office-field.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { EmptyState, LoadingState, RefusedState } from '../parts/page-state.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { QuantityText } from '../parts/quantity-text.tsx';
import { useReading } from '../use-api.ts';
import { useOffices } from '../use-offices.ts';
import { usePages } from '../use-pages.ts';
import { useWords } from '../use-words.tsx';

const route = getRouteApi('/signed-in/checks');

type Flag = OutputOf<'readFlags'>['items'][number];

export function ChecksPage() {
  const { say, date } = useWords();
  const { data, error } = useReading('readFlags');
  if (error) return <RefusedState error={error} />;
  if (!data) return <LoadingState />;
  const offices = new Map<string, Flag[]>();
  for (const flag of data.items) {
    offices.set(flag.officeId, [...(offices.get(flag.officeId) ?? []), flag]);
  }
  return (
    <LedgerFrame
      head={
        <PageHead
          sentence={say('checks.sentence', { count: data.items.length, offices: offices.size })}
          lead={say('checks.lead', { date: date(data.asOf, 'long') })}
        />
      }
    >
      <section aria-labelledby="flags" className="flex max-w-4xl flex-col gap-4">
        <h2 id="flags" className="text-lg font-semibold">
          {say('checks.flags')}
        </h2>
        {offices.size === 0 && <EmptyState>{say('checks.none')}</EmptyState>}
        {[...offices].map(([officeId, flags]) => (
          <OfficeFlags key={officeId} officeId={officeId} flags={flags} />
        ))}
      </section>
      <Comparison />
    </LedgerFrame>
  );
}

function OfficeFlags({ officeId, flags }: { officeId: string; flags: readonly Flag[] }) {
  const { say } = useWords();
  const days = flags.flatMap(({ from, until }) => [from, until]).sort();
  return (
    <article className="figures rounded-md border p-4">
      <h3 className="font-semibold">{flags[0]?.officeName}</h3>
      {flags.map((flag) => (
        <FlagText key={flag.code} flag={flag} />
      ))}
      <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm print:hidden">
        <Link to="/checks" search={{ office: officeId }} hash="jobs" className="link">
          {say('checks.compare')}
        </Link>
        <Link to="/offices/$officeId" params={{ officeId }} className="link">
          {say('checks.statements')}
        </Link>
        <Link
          to="/documents"
          search={{ office: officeId, kind: 'usage', since: days[0], until: days.at(-1) }}
          className="link"
        >
          {say('checks.documents')}
        </Link>
      </p>
    </article>
  );
}

/** Chances below this are said as this: nobody reads a number of thirty digits. */
const leastChance = 1e-9;

function FlagText({ flag }: { flag: Flag }) {
  const { say, date } = useWords();
  const { code, days, daysWithPattern, blanks, chance, threshold } = flag;
  return (
    <div className="mt-3 text-sm">
      <p className="font-medium">
        {say(`flag.${code}`)}
        <span className="font-normal text-soft">
          {' · '}
          {say('checks.days', { from: date(flag.from, 'day'), until: date(flag.until) })}
        </span>
      </p>
      <p className="max-w-prose">
        {say(`flag.${code}_why`, {
          days,
          daysWithPattern,
          blanks: blanks ?? 0,
          threshold,
          oneIn: Math.round(1 / Math.max(chance ?? 1, leastChance)),
        })}{' '}
        {chance === null && say('checks.no_chance')}
      </p>
    </div>
  );
}

function Comparison() {
  const { say } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const offices = useOffices();
  const officeId = search.office ?? (offices?.length === 1 ? offices[0]?.id : undefined);
  return (
    <section aria-labelledby="jobs" className="flex max-w-4xl flex-col gap-4">
      <div>
        <h2 id="jobs" className="text-lg font-semibold">
          {say('checks.jobs')}
        </h2>
        <p className="mt-1 max-w-prose text-sm text-soft">{say('checks.jobs_lead')}</p>
      </div>
      {offices && offices.length > 1 && (
        <div className="max-w-sm">
          <OfficeField
            label={say('ledger.office')}
            offices={offices}
            officeId={officeId}
            onChange={(office) =>
              navigate({ search: { office }, replace: true, resetScroll: false })
            }
          />
        </div>
      )}
      {officeId === undefined ? (
        <EmptyState>{say('checks.choose')}</EmptyState>
      ) : (
        <ComparedDays key={officeId} officeId={officeId} />
      )}
    </section>
  );
}

function ComparedDays({ officeId }: { officeId: string }) {
  const { say, date, language } = useWords();
  const { items, error, isLoading, onMore } = usePages('readPrintJobs', { office: officeId });
  if (error) return <RefusedState error={error} />;
  if (!items) return <LoadingState />;
  if (items.length === 0) return <EmptyState>{say('checks.no_days')}</EmptyState>;
  type Day = (typeof items)[number];
  const figure = (heading: string, value: (day: Day) => number | null) => ({
    heading,
    isQuantity: true,
    cell: (day: Day) => <QuantityText value={value(day)} />,
  });
  return (
    <>
      <PlainTable
        name={say('checks.by_day')}
        rows={items}
        keyOf={({ day }) => day}
        columns={[
          {
            heading: say('office.day'),
            cell: ({ day }) => (
              <Link
                to="/documents"
                search={{ office: officeId, kind: 'usage', since: day, until: day }}
                className="link whitespace-nowrap"
              >
                {date(day)}
              </Link>
            ),
          },
          figure(say('checks.stated'), ({ statedPrinted }) => statedPrinted),
          figure(say('checks.printed'), ({ printed }) => printed),
          {
            heading: say('office.difference'),
            isQuantity: true,
            cell: ({ difference }) =>
              difference === null ? (
                <QuantityText value={null} />
              ) : (
                <span className={difference === 0 ? 'text-soft' : 'font-semibold'}>
                  {sayDifference(language, difference)}
                </span>
              ),
          },
          figure(say('checks.stated_failed'), ({ statedPrintFailures }) => statedPrintFailures),
          figure(say('checks.failed'), ({ failed }) => failed),
          {
            heading: say('checks.verdict'),
            cell: ({ verdict }) => say(`print_verdict.${verdict}`),
          },
        ]}
      />
      <MoreButton isLoading={isLoading} onMore={onMore} />
    </>
  );
}
