/** Today's round, office by office: what there is, what was asked, what is granted, and the one reason. */
import { useMemo } from 'react';
import type { OfficeLine } from '#contract/control-room-schema.ts';
import { sayBinding } from '#contract/words/say-reason.ts';
import { officeStatuses } from '../office-statuses.ts';
import { useWords } from '../use-words.tsx';
import { ArithmeticPanel } from './arithmetic-panel.tsx';
import { DataTable, type TableColumn } from './data-table.tsx';
import { EmptyState } from './page-state.tsx';
import { QuantityText } from './quantity-text.tsx';
import { StatusBadge } from './status-badge.tsx';

interface RoundTableProps {
  /** Already filtered, the most urgent first. */
  readonly offices: readonly OfficeLine[];
}

export function RoundTable({ offices }: RoundTableProps) {
  const { say } = useWords();
  return (
    <DataTable
      name={say('round.title')}
      rows={offices}
      columns={useColumns()}
      keyOf={(office) => office.id}
      detail={(office) => <ArithmeticPanel officeId={office.id} />}
      whenEmpty={<EmptyState>{say('round.none')}</EmptyState>}
    />
  );
}

function useColumns(): readonly TableColumn<OfficeLine>[] {
  const { say, language, date } = useWords();
  return useMemo(
    () => [
      {
        id: 'office',
        heading: say('column.office'),
        value: (office) => office.name,
        cell: (office) => <OfficeName office={office} />,
        share: 2.6,
      },
      {
        id: 'province',
        heading: say('column.province'),
        value: (office) => office.provinceName,
        share: 1.9,
        fromWidth: 960,
      },
      {
        id: 'status',
        heading: say('column.status'),
        value: (office) => officeStatuses.indexOf(office.status),
        cell: (office) => <StatusBadge status={office.status} cause={office.cause} />,
        share: 2.6,
        fromWidth: 560,
      },
      quantityColumn('on_hand', say('column.on_hand'), (office) => office.onHand, 640),
      quantityColumn(
        'in_transit',
        say('column.in_transit'),
        (office) => office.inTransit || null,
        1040,
      ),
      {
        id: 'days_of_supply',
        heading: say('column.days_of_supply'),
        value: (office) => office.daysOfSupply,
        cell: (office) => <QuantityText value={office.daysOfSupply} fractionDigits={1} />,
        share: 1.2,
        isQuantity: true,
        fromWidth: 840,
      },
      {
        id: 't10',
        heading: say('column.t10'),
        value: (office) => office.runOut.t10,
        cell: ({ runOut }) =>
          runOut.t10 ? date(runOut.t10, 'day') : <QuantityText value={null} />,
        share: 1.2,
        fromWidth: 720,
      },
      quantityColumn('asked', say('column.asked'), (office) => office.asked || null, 480),
      quantityColumn('granted', say('column.granted'), (office) => office.granted || null, 0),
      {
        id: 'reason',
        heading: say('column.reason'),
        value: (office) => sayBinding(language, office),
        share: 1.8,
        fromWidth: 1120,
      },
    ],
    [say, language, date],
  );
}

function quantityColumn(
  id: 'on_hand' | 'in_transit' | 'asked' | 'granted',
  heading: string,
  value: (office: OfficeLine) => number | null,
  fromWidth: number,
): TableColumn<OfficeLine> {
  const cell = (office: OfficeLine) => (
    <span className={id === 'granted' ? 'font-semibold' : undefined}>
      <QuantityText value={value(office)} />
    </span>
  );
  return { id, heading, value, cell, share: 1, isQuantity: true, fromWidth };
}

/** The name, and below it what has no column of its own where the table is narrow. */
export function OfficeName({ office }: { office: OfficeLine }) {
  return (
    <>
      <span className="font-medium">{office.name}</span>
      <span className="mt-1 block @min-[35rem]:hidden">
        <StatusBadge status={office.status} cause={office.cause} />
      </span>
    </>
  );
}
