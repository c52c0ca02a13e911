/** How good the forecasts were on the past, against the simple ones, and what is known to move demand. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ForecastQuality } from '#contract/forecast-schema.ts';
import { BesideTabs } from '../parts/beside-tabs.tsx';
import { DriversPart } from '../parts/drivers-part.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { LoadingState, RefusedState } from '../parts/page-state.tsx';
import { PlainTable } from '../parts/plain-table.tsx';
import { WorkPart } from '../parts/work-page.tsx';
import { useReading } from '../use-api.ts';
import { useWords } from '../use-words.tsx';

type Horizon = ForecastQuality['horizons'][number];

export function ForecastPage() {
  const { data, error } = useReading('readForecastQuality');
  if (error) return <RefusedState error={error} />;
  if (!data) return <LoadingState />;
  return <ForecastView quality={data} />;
}

function ForecastView({ quality }: { readonly quality: ForecastQuality }) {
  const { say, date } = useWords();
  const { scoredOn, horizons } = quality;
  return (
    <div className="flex flex-col gap-10">
      <PageHead
        sentence={<QualitySentence quality={quality} />}
        {...(scoredOn !== null && {
          lead: say('quality.lead', { date: date(scoredOn, 'full') }),
        })}
      />
      <BesideTabs of="/outlook" label={say('nav.outlook')} />
      {horizons.map((horizon) => (
        <HorizonPart key={horizon.horizon} horizon={horizon} inUse={quality.inUse} />
      ))}
      {quality.worst.length > 0 && (
        <WorkPart title={say('quality.worst')}>
          <WorstTable worst={quality.worst} />
        </WorkPart>
      )}
      <DriversPart />
    </div>
  );
}

function QualitySentence({ quality }: { readonly quality: ForecastQuality }) {
  const { say, sayRich, share } = useWords();
  const [protection] = quality.horizons;
  const own = protection?.models.find(({ model }) => model === quality.inUse);
  if (!protection || !own) return say('quality.none');
  return sayRich('quality.sentence', {
    mondays: protection.trials,
    share: share(own.coverage),
    b: (inside: ReactNode[]) => (
      <strong key={inside.join('')} className="font-semibold text-accent">
        {inside}
      </strong>
    ),
  });
}

function HorizonPart(props: { readonly horizon: Horizon; readonly inUse: string }) {
  const { say, number, share } = useWords();
  const { horizon, inUse } = props;
  const decimals = (value: number) => number(value, 2);
  const figure = (heading: string, of: (line: Horizon['models'][number]) => string) => ({
    heading,
    isQuantity: true,
    cell: of,
  });
  return (
    <WorkPart title={say(`quality.${horizon.horizon}`)}>
      <div className="grid gap-8 lg:grid-cols-[2fr_1fr]">
        <div className="flex min-w-0 flex-col gap-4">
          <PlainTable
            name={say(`quality.${horizon.horizon}`)}
            rows={horizon.models}
            keyOf={({ model }) => model}
            columns={[
              {
                heading: say('quality.model'),
                cell: ({ model }) =>
                  model === inUse ? (
                    <strong className="font-semibold text-accent">
                      {say('quality.in_use', { model: say(`quality.${model}`) })}
                    </strong>
                  ) : (
                    say(`quality.${model}`)
                  ),
              },
              figure(say('quality.loss'), ({ scaledLoss }) => decimals(scaledLoss)),
              figure(say('quality.crps'), ({ crps }) => decimals(crps)),
              figure(say('quality.mase'), ({ mase }) => decimals(mase)),
              figure(say('quality.coverage'), ({ coverage }) => share(coverage)),
              figure(say('quality.bias'), ({ bias }) => signedShare(bias, share)),
            ]}
          />
          <Choice horizon={horizon} />
        </div>
        <PitBars tenths={horizon.pitTenths} />
      </div>
    </WorkPart>
  );
}

function Choice({ horizon }: { readonly horizon: Horizon }) {
  const { say, number } = useWords();
  if (horizon.bar === null || horizon.chosen === null) return null;
  return (
    <div className="figures max-w-prose text-sm text-soft">
      <p className="font-medium text-ink">
        {say('quality.choice', {
          bar: say(`quality.${horizon.bar}`),
          chosen: say(`quality.${horizon.chosen}`),
        })}
      </p>
      <ul className="mt-1 list-disc pl-5">
        {horizon.steps.map(({ model, against, outcome, firstLower, pairs, tChance }) => (
          <li key={model}>
            {say(`quality.step.${outcome}`, {
              model: say(`quality.${model}`),
              against: say(`quality.${against}`),
              lower: firstLower,
              pairs,
              chance: tChance < 0.001 ? `< ${number(0.001, 3)}` : number(tChance, 3),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Ten bars against the line where all would be alike. */
function PitBars({ tenths }: { readonly tenths: readonly number[] }) {
  const { say, share } = useWords();
  const highest = Math.max(0.2, ...tenths);
  return (
    <figure className="min-w-0">
      <figcaption className="mb-3 text-sm">
        <span className="font-medium">{say('quality.pit')}</span>
        <span className="mt-1 block text-soft">{say('quality.pit_lead')}</span>
      </figcaption>
      <ol className="relative flex h-32 items-end gap-1 border-b border-ink">
        <span
          aria-hidden
          className="absolute inset-x-0 border-t border-dashed border-soft"
          style={{ bottom: `${(0.1 / highest) * 100}%` }}
        />
        {tenths.map((tenth, at) => {
          const said = say('quality.pit_bar', { at: at + 1, share: share(tenth) });
          return (
            <li
              key={said}
              title={said}
              className="relative grow bg-accent/40"
              style={{ height: `${(tenth / highest) * 100}%` }}
            >
              <span className="sr-only">{said}</span>
            </li>
          );
        })}
      </ol>
    </figure>
  );
}

function WorstTable({ worst }: { readonly worst: ForecastQuality['worst'] }) {
  const { say, number, share } = useWords();
  return (
    <PlainTable
      name={say('quality.worst')}
      rows={worst}
      keyOf={({ officeId }) => officeId}
      isLong
      columns={[
        {
          heading: say('quality.office'),
          cell: ({ officeId, name }) => (
            <Link to="/offices/$officeId" params={{ officeId }} className="link">
              {name}
            </Link>
          ),
        },
        { heading: say('quality.province'), cell: ({ provinceName }) => provinceName },
        {
          heading: say('quality.loss'),
          isQuantity: true,
          cell: ({ scaledLoss }) => number(scaledLoss, 2),
        },
        {
          heading: say('quality.coverage'),
          isQuantity: true,
          cell: ({ coverage }) => share(coverage),
        },
        {
          heading: say('quality.bias'),
          isQuantity: true,
          cell: ({ bias }) => signedShare(bias, share),
        },
      ]}
    />
  );
}

/** With its sign, a true minus. */
function signedShare(value: number, share: (value: number) => string): string {
  const said = share(Math.abs(value));
  if (value === 0) return said;
  return value > 0 ? `+${said}` : `−${said}`;
}
