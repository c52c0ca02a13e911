/** Who runs out when, with how early each had to know, and what is on its way to it. */
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Warnings } from '#contract/warning-endpoints.ts';
import { useReading } from '../use-api.ts';
import { useWords } from '../use-words.tsx';
import { EmptyState, LoadingState, RefusedState } from './page-state.tsx';
import { PlainTable } from './plain-table.tsx';
import { StatusBadge } from './status-badge.tsx';

type Warned = Warnings['offices'][number];

/** Offices shown before the reader asks for all. */
const shortList = 8;

interface WarningsPartProps {
  /** As the other headings of the page are. */
  readonly headingSize: 'text-xl' | 'text-lg';
}

export function WarningsPart({ headingSize }: WarningsPartProps) {
  const { say, number } = useWords();
  const { data, error } = useReading('readWarnings');
  return (
    <section aria-labelledby="warnings" className="flex flex-col gap-4">
      <div>
        <h2 id="warnings" className={`${headingSize} font-semibold`}>
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
  const [isWhole, setIsWhole] = useState(offices.length <= shortList);
  const table = (
    <PlainTable
      name={say('warned.title')}
      rows={isWhole ? offices : offices.slice(0, shortList)}
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
          isWhole: true,
          cell: ({ runsOutOn }) => date(runsOutOn, 'day'),
        },
        {
          heading: say('warned.warn_on'),
          isWhole: true,
          cell: ({ warnOn }) => date(warnOn, 'day'),
        },
        {
          heading: say('warned.lead_days'),
          cell: ({ decisionDays, travelDays, safetyDays }) =>
            `${number(decisionDays)} + ${number(travelDays)} + ${number(safetyDays)}`,
          isQuantity: true,
        },
        {
          heading: say('warned.remedy'),
          isWide: true,
          cell: (office) => <Remedy office={office} />,
        },
      ]}
    />
  );
  if (isWhole) return table;
  return (
    <>
      {table}
      <button type="button" className="button w-fit print:hidden" onClick={() => setIsWhole(true)}>
        {say('warned.all', { count: offices.length })}
      </button>
    </>
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
