/** How right the forecast of an office was, and its monthly use by the formulas that officials know. */
import type { OfficeForecastMarks } from '#contract/forecast-schema.ts';
import { useReading } from '../use-api.ts';
import { useWords } from '../use-words.tsx';
import { FactList } from './fact-list.tsx';
import { LoadingState, RefusedState } from './page-state.tsx';

export function OfficeForecast({ officeId }: { readonly officeId: string }) {
  const { say } = useWords();
  const { data, error } = useReading('readOfficeForecast', { params: { officeId } });
  if (error) return <RefusedState error={error} />;
  if (!data) return <LoadingState />;
  return (
    <div className="flex flex-col gap-6">
      {data.horizons.length === 0 ? (
        <p className="max-w-prose text-sm text-soft">{say('office_forecast.none')}</p>
      ) : (
        <ul className="figures flex max-w-prose flex-col gap-3 text-sm">
          {data.horizons.map((horizon) => (
            <li key={horizon.horizon}>
              <HorizonText horizon={horizon} />
            </li>
          ))}
        </ul>
      )}
      {data.adjustedUse && <AdjustedUse use={data.adjustedUse} />}
    </div>
  );
}

type Horizon = OfficeForecastMarks['horizons'][number];

function HorizonText({ horizon }: { readonly horizon: Horizon }) {
  const { say } = useWords();
  const { workingDays, seen, error, covered, mondays, simple } = horizon;
  return (
    <>
      {say(`office_forecast.${horizon.horizon}`, {
        days: workingDays,
        seen: Math.round(seen),
        error: rounded(error),
        bias: biasText(say, horizon.bias),
        covered,
        mondays,
      })}{' '}
      <span className="text-soft">
        {say('office_forecast.simple', {
          model: say(`quality.${simple.model}`),
          error: rounded(simple.error),
        })}
      </span>
    </>
  );
}

function biasText(say: ReturnType<typeof useWords>['say'], bias: number): string {
  const records = rounded(Math.abs(bias));
  if (records === 0) return say('office_forecast.even');
  return say(bias > 0 ? 'office_forecast.over' : 'office_forecast.under', { bias: records });
}

/** Whole records, of small offices to a tenth. */
function rounded(records: number): number {
  return records < 10 ? Math.round(records * 10) / 10 : Math.round(records);
}

type Use = NonNullable<OfficeForecastMarks['adjustedUse']>;

function AdjustedUse({ use }: { readonly use: Use }) {
  const { say, number, date } = useWords();
  const figure = (value: number) => number(Math.ceil(value));
  return (
    <div>
      <h3 className="text-base font-semibold">{say('office_forecast.use_title')}</h3>
      <p className="figures mb-3 mt-1 max-w-prose text-sm text-soft">
        {say('office_forecast.use_lead', {
          cards: use.cards,
          from: date(use.from),
          until: date(use.until),
          months: use.months,
          out: use.daysOut,
        })}
      </p>
      <FactList
        facts={[
          [say('office_forecast.plain'), figure(use.plain)],
          [say('office_forecast.open_lmis'), figure(use.byOpenLmis)],
          [say('office_forecast.msh'), figure(use.byMsh)],
          [say('office_forecast.forecast'), figure(use.forecast)],
        ]}
      />
    </div>
  );
}
