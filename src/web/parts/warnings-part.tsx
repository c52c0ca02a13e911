/** Who runs out when, with how early each had to know, and what is on its way to it. */
import { Link } from '@tanstack/react-router';
import type { Warnings } from '#contract/warning-endpoints.ts';
import { useReading } from '../use-api.ts';
import { useWords } from '../use-words.tsx';
import { EmptyState, LoadingState, RefusedState } from './page-state.tsx';
import { PlainTable } from './plain-table.tsx';
import { StatusBadge } from './status-badge.tsx';

type Warned = Warnings['offices'][number];

export function WarningsPart() {
  const { say, number } = useWords();
  const { data, error } = useReading('readWarnings');
  return (
    <section aria-labelledby="warnings" className="flex flex-col gap-4">
      <div>
        <h2 id="warnings" className="text-xl font-semibold">
          {say('warned.title')}{' '}
          {data && <span className="figures text-soft">{number(data.offices.length)}</span>}
        </h2>
        <p className="mt-1 max-w-prose text-sm text-soft">{say('warned.lead')}</p>
      </div>
      {error && <RefusedState error={error} />}
      {!data && !error && <LoadingState />}
      {data?.offices.length === 0 && <EmptyState>{say('warned.none')}</EmptyState>}
      {data && data.offices.length > 0 && <WarningsTable offices={data.offices} />}
    </section>
  );
}

function WarningsTable({ offices }: { readonly offices: readonly Warned[] }) {
  const { say, number, date } = useWords();
  return (
    <PlainTable
      name={say('warned.title')}
      rows={offices}
      isLong
      keyOf={({ id }) => id}
      columns={[
        {
          heading: say('column.office'),
          cell: ({ id, name }) => (
            <Link to="/offices/$officeId" params={{ officeId: id }} className="link">
              {name}
            </Link>
          ),
        },
        {
          heading: say('column.status'),
          cell: ({ status, cause }) => <StatusBadge status={status} cause={cause} />,
        },
        {
          heading: say('warned.runs_out'),
          cell: ({ runsOutOn }) => date(runsOutOn, 'day'),
        },
        { heading: say('warned.warn_on'), cell: ({ warnOn }) => date(warnOn, 'day') },
        {
          heading: say('warned.lead_days'),
          cell: ({ decisionDays, travelDays, safetyDays }) =>
            `${number(decisionDays)} + ${number(travelDays)} + ${number(safetyDays)}`,
          isQuantity: true,
        },
        { heading: say('warned.remedy'), cell: (office) => <Remedy office={office} /> },
      ]}
    />
  );
}

function Remedy({ office: { granted, moves } }: { readonly office: Warned }) {
  const { say } = useWords();
  if (granted === 0 && moves.length === 0) {
    return <span className="text-soft">{say('warned.nothing')}</span>;
  }
  return (
    <>
      {granted > 0 && (
        <span className="block leading-6">{say('warned.gets_grant', { blanks: granted })}</span>
      )}
      {moves.map(({ id, giverName, blanks, state }) => (
        <Link key={id} to="/moves" className="link block leading-6">
          {say('warned.gets_move', {
            blanks,
            office: giverName,
            state: say(`move_state.${state}`).toLowerCase(),
          })}
        </Link>
      ))}
    </>
  );
}
