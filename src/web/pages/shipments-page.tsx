/** What is on the road, with its age; what came in; and the differences between sent and counted. */
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { CaseLine, ShipmentLine } from '#contract/shipment-schema.ts';
import { BesideTabs } from '../parts/beside-tabs.tsx';
import { DataTable, type TableColumn } from '../parts/data-table.tsx';
import { DownloadLinks } from '../parts/download-links.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { MoreButton } from '../parts/more-button.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { EmptyState, LoadingState, RefusedState } from '../parts/page-state.tsx';
import { PaperLink } from '../parts/paper-link.tsx';
import { QuantityText } from '../parts/quantity-text.tsx';
import { useReading } from '../use-api.ts';
import { usePages } from '../use-pages.ts';
import { useWords } from '../use-words.tsx';

export function ShipmentsPage() {
  const { say } = useWords();
  const onTheRoad = useReading('readShipments', { query: { state: 'in_transit', limit: 500 } });
  const cases = usePages('readCases', {});
  if (onTheRoad.error) return <RefusedState error={onTheRoad.error} />;
  if (cases.error) return <RefusedState error={cases.error} />;
  if (!onTheRoad.data || !cases.items) return <LoadingState />;
  const open = cases.items.filter(({ state }) => state !== 'settled');
  return (
    <div className="flex flex-col gap-10">
      <PageHead
        sentence={say('shipments.sentence', {
          count: onTheRoad.data.onTheRoad,
          overdue: onTheRoad.data.overdue,
          cases: open.length,
        })}
        lead={say('shipments.lead')}
      />
      <BesideTabs of="/shipments" label={say('nav.shipments')} />
      <section aria-labelledby="cases" className="flex flex-col gap-4">
        <h2 id="cases" className="text-lg font-semibold">
          {say('cases.title')}
        </h2>
        {cases.items.length === 0 && <EmptyState>{say('cases.none')}</EmptyState>}
        <ul className={cases.items.length > 0 ? 'max-w-3xl border-t' : undefined}>
          {cases.items.map((one) => (
            <CaseItem key={one.id} line={one} />
          ))}
        </ul>
        <MoreButton isLoading={cases.isLoading} onMore={cases.onMore} />
        {cases.items.length > 0 && <DownloadLinks table="cases" />}
      </section>
      <Shipments onTheRoad={onTheRoad.data.items} />
    </div>
  );
}

function CaseItem({ line }: { line: CaseLine }) {
  const { say, date } = useWords();
  return (
    <li className="figures flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b py-3">
      <div>
        <Link to="/cases/$caseId" params={{ caseId: line.id }} className="link font-semibold">
          {say('cases.line', {
            office: line.officeName,
            missing: line.missing,
            rejected: line.rejected.reduce((sum, { blanks }) => sum + blanks, 0),
            sent: line.sent,
          })}
        </Link>
        <p className="text-sm text-soft">{say(`case_state.${line.state}`)}</p>
      </div>
      {line.mustAct !== null && line.deadline !== null && (
        <p className={`text-sm ${line.isOverdue ? 'font-semibold text-danger' : ''}`}>
          {say('cases.must_act', {
            side: say(`case_side.${line.mustAct}`),
            day: date(line.deadline, 'weekdayMonth'),
            isOverdue: String(line.isOverdue),
          })}
        </p>
      )}
    </li>
  );
}

/** One list or the other: hundreds are on the road, and thousands came in. */
function Shipments({ onTheRoad }: { onTheRoad: readonly ShipmentLine[] }) {
  const { say } = useWords();
  const [shown, setShown] = useState<'on_the_road' | 'received'>('on_the_road');
  return (
    <section aria-labelledby="shipments" className="flex flex-col gap-4">
      <h2 id="shipments" className="sr-only">
        {say('shipments.which')}
      </h2>
      <fieldset className="flex flex-wrap gap-2 print:hidden">
        <legend className="sr-only">{say('shipments.which')}</legend>
        {(['on_the_road', 'received'] as const).map((which) => (
          <button
            key={which}
            type="button"
            aria-pressed={shown === which}
            onClick={() => setShown(which)}
            className="button aria-pressed:border-accent aria-pressed:bg-accent-wash"
          >
            {say(`shipments.${which}`)}
          </button>
        ))}
      </fieldset>
      <DownloadLinks table="shipments" />
      {shown === 'received' ? (
        <Received />
      ) : (
        <ShipmentTable
          name={say('shipments.on_the_road')}
          shipments={onTheRoad}
          whenEmpty={say('shipments.none')}
        />
      )}
    </section>
  );
}

function Received() {
  const { say } = useWords();
  const { items, error, isLoading, onMore } = usePages('readShipments', { state: 'received' });
  if (error) return <RefusedState error={error} />;
  if (!items) return <LoadingState />;
  return (
    <>
      <ShipmentTable
        name={say('shipments.received')}
        shipments={items}
        whenEmpty={say('shipments.none_received')}
      />
      <MoreButton isLoading={isLoading} onMore={onMore} />
    </>
  );
}

interface ShipmentTableProps {
  readonly name: string;
  readonly shipments: readonly ShipmentLine[];
  readonly whenEmpty: string;
}

function ShipmentTable({ name, shipments, whenEmpty }: ShipmentTableProps) {
  return (
    <DataTable
      name={name}
      rows={shipments}
      columns={useColumns()}
      keyOf={({ id }) => id}
      detail={(shipment) => <ShipmentDetail shipment={shipment} />}
      whenEmpty={<EmptyState>{whenEmpty}</EmptyState>}
    />
  );
}

function useColumns(): readonly TableColumn<ShipmentLine>[] {
  const { say, date } = useWords();
  return useMemo(
    () => [
      {
        id: 'office',
        heading: say('column.office'),
        value: ({ officeName }) => officeName,
        share: 3,
      },
      {
        id: 'sent',
        heading: say('shipments.sent'),
        value: ({ sent }) => sent,
        cell: ({ sent }) => <QuantityText value={sent} />,
        share: 1.2,
        isQuantity: true,
      },
      {
        id: 'day',
        heading: say('shipments.day'),
        value: ({ handedOverOn }) => handedOverOn,
        cell: ({ handedOverOn }) => date(handedOverOn, 'day'),
        share: 1.2,
        fromWidth: 560,
      },
      {
        id: 'age',
        heading: say('shipments.age'),
        value: ({ ageDays }) => ageDays,
        cell: ({ ageDays, isOverdue }) => (
          <span className={isOverdue ? 'font-semibold text-danger' : undefined}>
            {say('shipments.days', { days: ageDays, isOverdue: String(isOverdue) })}
          </span>
        ),
        share: 1.6,
        isQuantity: true,
      },
      {
        id: 'reference',
        heading: say('shipments.paper'),
        value: ({ reference }) => reference,
        share: 2,
        fromWidth: 800,
      },
    ],
    [say, date],
  );
}

function ShipmentDetail({ shipment }: { shipment: ShipmentLine }) {
  const { say, number, date } = useWords();
  const { carrier, receipt } = shipment;
  return (
    <div className="flex flex-col gap-2">
      <FactList
        facts={[
          [say('shipments.due'), date(shipment.dueOn, 'full')],
          [say('shipments.paper'), shipment.reference],
          ...(carrier
            ? ([
                [say('counter.collector'), `${carrier.name}, ${say(`collector.${carrier.kind}`)}`],
              ] as const)
            : []),
          ...(receipt
            ? [
                [say('shipments.accepted'), number(receipt.accepted)] as const,
                [say('shipments.rejected'), number(receipt.rejected)] as const,
                [say('shipments.missing'), number(receipt.missing)] as const,
              ]
            : []),
        ]}
      />
      <p className="flex flex-wrap gap-x-4 text-sm">
        <Link to="/offices/$officeId" params={{ officeId: shipment.officeId }} className="link">
          {say('round.to_office')}
        </Link>
        <PaperLink kind="receipt" of={receipt?.seq ?? null} />
        {receipt?.caseId && (
          <Link to="/cases/$caseId" params={{ caseId: receipt.caseId }} className="link">
            {say('case.open')}
          </Link>
        )}
      </p>
    </div>
  );
}
