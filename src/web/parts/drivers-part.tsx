/** What is known to move demand: who said it, from when to when, and the form to note, end and take back. */
import type { DriverLine, DriverScopeInput } from '#contract/outlook-schema.ts';
import { useAct } from '../use-act.ts';
import { useReading, useSession } from '../use-api.ts';
import { useToday } from '../use-today.ts';
import { useWords } from '../use-words.tsx';
import { ActRefused } from './act-form.tsx';
import { DriverForm } from './driver-form.tsx';
import { EmptyState, LoadingState, RefusedState } from './page-state.tsx';
import { PlainTable } from './plain-table.tsx';
import { WorkPart } from './work-page.tsx';

export function DriversPart() {
  const { say } = useWords();
  const role = useSession().data?.account?.role;
  const mayKeep = role === 'planner' || role === 'administrator';
  const { data, error } = useReading('readDrivers');
  if (error) return <RefusedState error={error} />;
  if (!data) return <LoadingState />;
  return (
    <WorkPart title={say('driver.title')}>
      <p className="max-w-prose text-sm text-soft">{say('driver.lead')}</p>
      {data.drivers.length === 0 ? (
        <EmptyState>{say('driver.none')}</EmptyState>
      ) : (
        <DriverTable drivers={data.drivers} mayKeep={mayKeep} />
      )}
      {mayKeep && (
        <div className="max-w-3xl print:hidden">
          <h3 className="mb-3 text-base font-semibold">{say('driver.add')}</h3>
          <DriverForm provinces={data.provinces} />
        </div>
      )}
    </WorkPart>
  );
}

interface DriverTableProps {
  readonly drivers: readonly DriverLine[];
  readonly mayKeep: boolean;
}

function DriverTable({ drivers, mayKeep }: DriverTableProps) {
  const { say, date } = useWords();
  const act = useAct('keepDriver');
  const placeOf = ({ placeName }: DriverLine) => placeName ?? say('driver.country');
  return (
    <>
      <PlainTable
        name={say('driver.title')}
        rows={drivers}
        keyOf={({ id }) => id}
        columns={[
          {
            heading: say('driver.kind'),
            cell: (driver) => (
              <span className={driver.isWithdrawn ? 'line-through' : undefined}>
                {say(`driver.${driver.kind}`)}
              </span>
            ),
          },
          { heading: say('driver.where'), cell: placeOf },
          { heading: say('driver.from'), isWhole: true, cell: ({ from }) => date(from) },
          {
            heading: say('driver.until'),
            isWhole: true,
            cell: ({ until }) => (until === null ? say('driver.open') : date(until)),
          },
          {
            heading: say('driver.change'),
            cell: ({ factorPercent }) => <Change percent={factorPercent} />,
          },
          { heading: say('driver.reference'), isWide: true, cell: ({ reference }) => reference },
          { heading: say('driver.stated'), cell: (driver) => <Stated driver={driver} /> },
          ...(mayKeep
            ? [
                {
                  heading: say('driver.end'),
                  cell: (driver: DriverLine) => <Ending driver={driver} act={act} />,
                },
              ]
            : []),
        ]}
      />
      {act.error !== null && <ActRefused act={act} />}
    </>
  );
}

function Change({ percent }: { readonly percent: number }) {
  const { say } = useWords();
  if (percent === 100) return <>{say('driver.same')}</>;
  const key = percent > 100 ? 'driver.more' : 'driver.less';
  return <>{say(key, { percent: Math.abs(percent - 100) })}</>;
}

function Stated({ driver }: { readonly driver: DriverLine }) {
  const { say, date } = useWords();
  const { statedBy, version, before, isWithdrawn } = driver;
  return (
    <>
      {say('driver.stated_by', { who: statedBy, version })}
      {isWithdrawn && <strong className="ml-2 font-semibold">{say('driver.withdrawn')}</strong>}
      {before.length > 0 && (
        <details className="print:hidden">
          <summary className="link w-fit cursor-pointer">{say('driver.before')}</summary>
          <ul className="mt-1">
            {before.map((one) => (
              <li key={one.version}>
                {say('driver.version', {
                  version: one.version,
                  from: date(one.from),
                  until: one.until === null ? say('driver.open') : date(one.until),
                  percent: one.factorPercent,
                  who: one.statedBy,
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface EndingProps {
  readonly driver: DriverLine;
  readonly act: ReturnType<typeof useAct<'keepDriver'>>;
}

/** Ended: it holds until today. Taken back: it never should have held. */
function Ending({ driver, act }: EndingProps) {
  const { say } = useWords();
  const today = useToday();
  if (driver.isWithdrawn) return null;
  const { id, version, kind, from, until, factorPercent, reference } = driver;
  const scope: DriverScopeInput = driver.scope;
  const same = { driverId: id, basedOn: version, kind, scope, from, factorPercent, reference };
  const mayEnd = from <= today && (until === null || until > today);
  return (
    <span className="flex flex-wrap gap-2 print:hidden">
      {mayEnd && (
        <button
          type="button"
          className="button"
          disabled={act.isSending}
          onClick={() => act.send({ body: { ...same, until: today, isWithdrawn: false } })}
        >
          {say('driver.end')}
        </button>
      )}
      <button
        type="button"
        className="button"
        disabled={act.isSending}
        onClick={() => act.send({ body: { ...same, until, isWithdrawn: true } })}
      >
        {say('driver.withdraw')}
      </button>
    </span>
  );
}
