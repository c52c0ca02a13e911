/** Stock and forecast of one office: the chart, fetched when it is needed, and its figures as a table. */
import { lazy, Suspense } from 'react';
import type { OfficePage } from '#contract/office-schema.ts';
import { useWords } from '../use-words.tsx';
import { PlainTable } from './plain-table.tsx';
import { QuantityText } from './quantity-text.tsx';

const StockChart = lazy(() =>
  import('./charts.tsx').then((part) => ({ default: part.StockChart })),
);

export function StockFan({ page }: { readonly page: OfficePage }) {
  const { say, date } = useWords();
  const { runOut } = page.office;
  const when = (day: string | null) => (day === null ? say('figure.never') : date(day));
  const description = say('office.chart_describe', {
    onHand: page.office.onHand,
    date: date(page.asOf),
    t10: when(runOut.t10),
    t50: when(runOut.t50),
    t90: when(runOut.t90),
  });
  return (
    <figure>
      <ChartKey />
      <Suspense fallback={<div className="skeleton h-75" />}>
        <StockChart page={page} description={description} />
      </Suspense>
      <figcaption>
        <RunOut office={page.office} />
        <details className="mt-3 text-sm print:hidden">
          <summary className="link w-fit cursor-pointer">{say('office.as_table')}</summary>
          <StockTable page={page} />
        </details>
      </figcaption>
    </figure>
  );
}

function RunOut({ office: { onHand, runOut } }: { office: OfficePage['office'] }) {
  const { say, date } = useWords();
  const style = 'figures mt-3 flex flex-wrap gap-x-8 gap-y-2 text-sm';
  if (onHand === 0 || runOut.t10 === null) {
    return (
      <p className={style}>{say(onHand === 0 ? 'office.is_empty' : 'office.does_not_run_out')}</p>
    );
  }
  return (
    <dl className={style}>
      {(['t10', 't50', 't90'] as const).map((at) => (
        <div key={at} className="flex items-baseline gap-2">
          <dt className="text-soft">{say(`office.${at}`)}</dt>
          <dd className="font-semibold">
            {runOut[at] === null ? say('figure.never') : date(runOut[at])}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ChartKey() {
  const { say } = useWords();
  return (
    <ul
      aria-label={say('level.key')}
      className="mb-2 flex flex-wrap gap-x-6 gap-y-1 text-xs text-soft"
    >
      <li className="flex items-center gap-2">
        <span className="w-4 border-t-2 border-ink" />
        {say('office.key_stock')}
      </li>
      <li className="flex items-center gap-2">
        <span className="size-2 rounded-full bg-accent" />
        {say('office.key_receipt')}
      </li>
      <li className="flex items-center gap-2">
        <span className="h-3 w-4 border-b-2 border-dashed border-accent bg-accent/20" />
        {say('office.key_fan')}
      </li>
      <li className="flex items-center gap-2">
        <span className="size-2 rounded-full bg-empty" />
        {say('office.key_run_out')}
      </li>
    </ul>
  );
}

interface StockRow {
  readonly date: string;
  readonly onHand: number | null;
  readonly received: number | null;
  readonly q10: number | null;
  readonly q50: number | null;
  readonly q90: number | null;
}

function StockTable({ page }: { page: OfficePage }) {
  const { say, date } = useWords();
  const past = { q10: null, q50: null, q90: null };
  const future = { onHand: null, received: null };
  const rows: StockRow[] = [
    ...page.fan.map((point) => ({ ...future, ...point })).reverse(),
    ...page.stock.map((point) => ({ ...past, ...point })).reverse(),
  ];
  const figure = (heading: string, value: (row: StockRow) => number | null) => ({
    heading,
    isQuantity: true,
    cell: (row: StockRow) => <QuantityText value={value(row)} />,
  });
  return (
    <PlainTable
      name={say('office.as_table')}
      rows={rows}
      keyOf={(row) => `${row.date} ${row.onHand === null}`}
      isLong
      columns={[
        {
          heading: say('office.day'),
          cell: (row) => <span className="whitespace-nowrap">{date(row.date)}</span>,
        },
        figure(say('column.on_hand'), (row) => row.onHand),
        figure(say('office.received'), (row) => row.received),
        figure(say('office.q10'), (row) => row.q10),
        figure(say('office.q50'), (row) => row.q50),
        figure(say('office.q90'), (row) => row.q90),
      ]}
    />
  );
}
