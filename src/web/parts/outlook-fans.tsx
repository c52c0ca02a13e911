/** The reserve under each scenario: small fans of one scale side by side, and their figures as a table. */
import type { Outlook } from '#contract/outlook-schema.ts';
import { useWords } from '../use-words.tsx';
import { PlainTable } from './plain-table.tsx';
import { QuantityText } from './quantity-text.tsx';

type Scenario = Outlook['outlooks'][number];

const width = 320;
const height = 132;

export function OutlookFans({ outlook }: { readonly outlook: Outlook }) {
  const { say, number } = useWords();
  const { outlooks, need } = outlook;
  const highest = Math.max(
    need.target.target,
    ...outlooks.flatMap(({ fan }) => fan.map(({ q90 }) => q90)),
    1,
  );
  return (
    <figure className="flex flex-col gap-4">
      <FanKey />
      <div className="grid gap-x-8 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
        {outlooks.map((one) => (
          <Fan
            key={one.scenario.code}
            one={one}
            outlook={outlook}
            highest={highest}
            top={say('outlook.top', { blanks: number(highest / 1_000_000, 1) })}
          />
        ))}
      </div>
      <figcaption>
        <details className="text-sm print:hidden">
          <summary className="link w-fit cursor-pointer">{say('outlook.as_table')}</summary>
          <FanTable outlook={outlook} />
        </details>
      </figcaption>
    </figure>
  );
}

interface FanProps {
  readonly one: Scenario;
  readonly outlook: Outlook;
  readonly highest: number;
  readonly top: string;
}

function Fan({ one, outlook, highest, top }: FanProps) {
  const { say, date } = useWords();
  const { fan, scenario, t50 } = one;
  const last = fan.at(-1)?.date ?? outlook.until;
  const name = say(`outlook.${scenario.code}`);
  const said = { name, last: fan.at(-1)?.q50 ?? 0, until: date(last) };
  const description =
    t50 === null
      ? say('outlook.fan_never', said)
      : say('outlook.fan_describe', { ...said, t50: date(t50) });
  return (
    <div>
      <h3 className="text-sm font-semibold">{name}</h3>
      <p className="figures mb-1 mt-2 text-xs text-soft">{top}</p>
      <FanDrawing one={one} outlook={outlook} highest={highest} description={description} />
      <p className="figures flex justify-between text-xs text-soft">
        <span>{date(outlook.asOf)}</span>
        <span>{date(last)}</span>
      </p>
    </div>
  );
}

interface FanDrawingProps {
  readonly one: Scenario;
  readonly outlook: Outlook;
  readonly highest: number;
  readonly description: string;
}

/** Band, middle, target and the days on which the reserve is used up; lines keep their width when it is stretched. */
function FanDrawing({ one, outlook, highest, description }: FanDrawingProps) {
  const { asOf, reserve, need } = outlook;
  const span = daysFrom(asOf, one.fan.at(-1)?.date ?? asOf) || 1;
  const x = (day: string) => (daysFrom(asOf, day) / span) * width;
  const y = (blanks: number) => height - (blanks / highest) * height;
  const points = [{ date: asOf, q10: reserve, q50: reserve, q90: reserve }, ...one.fan];
  const line = (of: 'q10' | 'q50' | 'q90', list = points) =>
    list.map((point) => `${x(point.date).toFixed(1)} ${y(point[of]).toFixed(1)}`).join(' L');
  const band = `M${line('q90')} L${line('q10', [...points].reverse())} Z`;
  const outs = [one.t10, one.t50, one.t90].filter((day) => day !== null);
  const still = { vectorEffect: 'non-scaling-stroke' } as const;
  const target = y(need.target.target);
  return (
    <svg
      role="img"
      aria-label={description}
      viewBox={`-4 -4 ${width + 8} ${height + 10}`}
      className="block w-full overflow-visible"
      preserveAspectRatio="none"
      style={{ height: 148 }}
    >
      <path d={band} className="fill-accent/20" />
      <path d={`M0 ${target}H${width}`} className="stroke-soft" strokeDasharray="2 4" {...still} />
      <path d={`M0 ${height}H${width}`} className="stroke-ink" {...still} />
      <path d={`M${line('q50')}`} className="fill-none stroke-accent" strokeWidth={2} {...still} />
      {outs.map((day) => (
        <path
          key={day}
          d={`M${x(day)} ${height - 7}V${height + 4}`}
          className="stroke-empty"
          strokeWidth={2.5}
          {...still}
        />
      ))}
    </svg>
  );
}

function FanKey() {
  const { say } = useWords();
  return (
    <ul aria-label={say('level.key')} className="flex flex-wrap gap-x-6 gap-y-1 text-xs text-soft">
      <li className="flex items-center gap-2">
        <span className="h-3 w-4 bg-accent/20" />
        {say('outlook.key_fan')}
      </li>
      <li className="flex items-center gap-2">
        <span className="w-4 border-t-2 border-accent" />
        {say('outlook.key_middle')}
      </li>
      <li className="flex items-center gap-2">
        <span className="w-4 border-t border-dashed border-soft" />
        {say('outlook.key_target')}
      </li>
      <li className="flex items-center gap-2">
        <span className="h-3 w-0.5 bg-empty" />
        {say('outlook.key_out')}
      </li>
    </ul>
  );
}

interface FanRow {
  readonly name: string;
  readonly date: string;
  readonly q10: number;
  readonly q50: number;
  readonly q90: number;
}

function FanTable({ outlook }: { readonly outlook: Outlook }) {
  const { say, date } = useWords();
  const rows: FanRow[] = outlook.outlooks.flatMap(({ scenario, fan }) =>
    fan.map((point) => ({ ...point, name: say(`outlook.${scenario.code}`) })),
  );
  const figure = (heading: string, of: (row: FanRow) => number) => ({
    heading,
    isQuantity: true,
    cell: (row: FanRow) => <QuantityText value={of(row)} />,
  });
  return (
    <PlainTable
      name={say('outlook.as_table')}
      rows={rows}
      keyOf={(row) => `${row.name} ${row.date}`}
      isLong
      columns={[
        { heading: say('outlook.scenario'), cell: (row) => row.name },
        {
          heading: say('outlook.day'),
          cell: (row) => <span className="whitespace-nowrap">{date(row.date)}</span>,
        },
        figure(say('outlook.low'), (row) => row.q10),
        figure(say('outlook.middle'), (row) => row.q50),
        figure(say('outlook.high'), (row) => row.q90),
      ]}
    />
  );
}

function daysFrom(first: string, day: string): number {
  return Math.max(0, (Date.parse(day) - Date.parse(first)) / 86_400_000);
}
