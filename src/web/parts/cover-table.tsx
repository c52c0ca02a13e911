/** Offices by how many days their stock lasts, each with a bar on one scale. */
import { useMemo } from 'react';
import type { OfficeLine } from '#contract/control-room-schema.ts';
import { officeStatuses, statusColours } from '../office-statuses.ts';
import { useWords } from '../use-words.tsx';
import { ArithmeticPanel } from './arithmetic-panel.tsx';
import { DataTable, type TableColumn } from './data-table.tsx';
import { QuantityText } from './quantity-text.tsx';
import { OfficeName } from './round-table.tsx';
import { StatusBadge } from './status-badge.tsx';

/** Working days at the end of the scale: two months; longer bars are cut. */
const scaleDays = 40;

export function CoverTable({ offices }: { readonly offices: readonly OfficeLine[] }) {
  const { say } = useWords();
  return (
    <>
      <p className="text-xs text-soft">{say('province.scale', { days: scaleDays })}</p>
      <DataTable
        name={say('province.cover')}
        rows={offices}
        columns={useColumns()}
        keyOf={({ id }) => id}
        sortedBy={[{ id: 'days', desc: false }]}
        detail={(office) => <ArithmeticPanel officeId={office.id} />}
        whenEmpty={null}
      />
    </>
  );
}

function useColumns(): readonly TableColumn<OfficeLine>[] {
  const { say, date } = useWords();
  return useMemo(
    () => [
      {
        id: 'office',
        heading: say('column.office'),
        value: ({ name }) => name,
        cell: (office) => <OfficeName office={office} />,
        share: 2.6,
      },
      {
        id: 'days',
        heading: say('column.days_of_supply'),
        value: ({ daysOfSupply }) => daysOfSupply,
        cell: (office) => <CoverBar office={office} />,
        share: 3.2,
      },
      {
        id: 'status',
        heading: say('column.status'),
        value: ({ status }) => officeStatuses.indexOf(status),
        cell: ({ status, cause }) => <StatusBadge status={status} cause={cause} />,
        share: 2,
        fromWidth: 560,
      },
      blanks('on_hand', say('column.on_hand'), ({ onHand }) => onHand, 640),
      blanks('in_transit', say('column.in_transit'), ({ inTransit }) => inTransit || null, 860),
      blanks('granted', say('column.granted'), ({ granted }) => granted || null, 960),
      {
        id: 't10',
        heading: say('column.t10'),
        value: ({ runOut }) => runOut.t10,
        cell: ({ runOut }) =>
          runOut.t10 ? date(runOut.t10, 'day') : <QuantityText value={null} />,
        share: 1.2,
        fromWidth: 760,
      },
    ],
    [say, date],
  );
}

function blanks(
  id: string,
  heading: string,
  value: (office: OfficeLine) => number | null,
  fromWidth: number,
): TableColumn<OfficeLine> {
  const cell = (office: OfficeLine) => <QuantityText value={value(office)} />;
  return { id, heading, value, cell, share: 1.1, isQuantity: true, fromWidth };
}

function CoverBar({ office: { daysOfSupply, status } }: { office: OfficeLine }) {
  const share = Math.min(1, (daysOfSupply ?? 0) / scaleDays);
  return (
    <span className="flex items-center gap-2">
      <span className="w-10 shrink-0 text-right">
        <QuantityText value={daysOfSupply} fractionDigits={1} />
      </span>
      <span aria-hidden className="h-3 grow bg-sunken print:border">
        <span
          className="block h-full"
          style={{ width: `${100 * share}%`, background: statusColours[status].ink }}
        />
      </span>
    </span>
  );
}
