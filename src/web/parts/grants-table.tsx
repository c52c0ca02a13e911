/** Every office of a round: granted under the tried policy and under the one in force, and why. */
import { type ReactNode, useMemo } from 'react';
import type { Round } from '#contract/round-schema.ts';
import { sayDifference } from '#contract/words/say-quantity.ts';
import { sayBinding } from '#contract/words/say-reason.ts';
import { useWords } from '../use-words.tsx';
import type { RoundSearch } from '../web-routes.tsx';
import { ArithmeticPanel } from './arithmetic-panel.tsx';
import { DataTable, type TableColumn } from './data-table.tsx';
import { QuantityText } from './quantity-text.tsx';

type Row = Round['offices'][number];

interface GrantsTableProps {
  readonly round: Round;
  readonly query: RoundSearch;
  /** What stands below the arithmetic of a grant. */
  readonly below: (office: Row) => ReactNode;
}

export function GrantsTable({ round, query, below }: GrantsTableProps) {
  const { say } = useWords();
  return (
    <section aria-labelledby="offices">
      <h2 id="offices" className="text-lg font-semibold">
        {say('try.table')}
      </h2>
      <p className="mb-2 text-xs text-soft print:hidden">{say('table.help')}</p>
      <DataTable
        name={say('try.table')}
        rows={round.offices}
        columns={useColumns(isSame(round))}
        keyOf={(office) => office.id}
        sortedBy={[{ id: 'granted', desc: true }]}
        detail={(office) => (
          <>
            <ArithmeticPanel officeId={office.id} query={query} />
            {below(office)}
          </>
        )}
        whenEmpty={null}
      />
    </section>
  );
}

/** While the policy in force is shown there is nothing to compare. */
function isSame({ inForce }: Round): boolean {
  return inForce.officesUp + inForce.officesDown === 0;
}

function useColumns(withoutChange: boolean): readonly TableColumn<Row>[] {
  const { say, language } = useWords();
  return useMemo(() => {
    const columns: TableColumn<Row>[] = [
      { id: 'office', heading: say('column.office'), value: (row) => row.name, share: 3 },
      blanks('asked', say('column.asked'), (row) => row.asked, 560),
      blanks('ceiling', say('try.ceiling'), (row) => row.ceiling, 860),
      coverage('before', say('try.before'), (row) => row.coverageBefore, 980),
      blanks('granted', say('column.granted'), (row) => row.granted),
      blanks('in_force', say('try.granted_in_force'), (row) => row.grantedInForce, 700),
      {
        id: 'difference',
        heading: say('try.difference'),
        value: (row) => row.granted - row.grantedInForce,
        cell: (row) => (
          <span className="figures">
            {sayDifference(language, row.granted - row.grantedInForce)}
          </span>
        ),
        share: 1.3,
        isQuantity: true,
        fromWidth: 420,
      },
      coverage('after', say('try.after'), (row) => row.coverageAfter, 700),
      {
        id: 'reason',
        heading: say('column.reason'),
        value: (row) => sayBinding(language, row),
        share: 2.2,
        fromWidth: 860,
      },
    ];
    return withoutChange ? columns.filter(({ id }) => !changeColumns.includes(id)) : columns;
  }, [say, language, withoutChange]);
}

const changeColumns = ['in_force', 'difference'];

function blanks(
  id: string,
  heading: string,
  value: (row: Row) => number,
  fromWidth = 0,
): TableColumn<Row> {
  const cell = (row: Row) => <QuantityText value={value(row)} />;
  return { id, heading, value, cell, share: 1.3, isQuantity: true, fromWidth };
}

function coverage(
  id: string,
  heading: string,
  value: (row: Row) => number | null,
  fromWidth: number,
): TableColumn<Row> {
  const cell = (row: Row) => <CoverageText value={value(row)} />;
  return { id, heading, value, cell, share: 1.2, isQuantity: true, fromWidth };
}

function CoverageText({ value }: { value: number | null }) {
  const { share } = useWords();
  return value === null ? (
    <QuantityText value={null} />
  ) : (
    <span className="figures">{share(value)}</span>
  );
}
