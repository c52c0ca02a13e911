/** Notes a driver of demand, and says beforehand how many records more or fewer it means. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DriverScopeInput } from '#contract/outlook-schema.ts';
import type { DriverKind } from '#core/forecast/demand-driver.ts';
import { useAct } from '../use-act.ts';
import { reading } from '../use-api.ts';
import { useOffices } from '../use-offices.ts';
import { useWords } from '../use-words.tsx';
import { ActForm, useProblem } from './act-form.tsx';
import { ChoiceField, CountField, countOf, DayField, isCount, TextField } from './form-field.tsx';
import { OfficeField } from './office-field.tsx';
import { Done } from './work-page.tsx';

const kinds = [
  'cohort_17',
  'lebaran',
  'election',
  'region_split',
  'suket_return',
  'national_shock',
] as const satisfies readonly DriverKind[];
const places = ['country', 'province', 'office'] as const;

interface DriverFormProps {
  readonly provinces: readonly { readonly code: string; readonly name: string }[];
}

export function DriverForm({ provinces }: DriverFormProps) {
  const { say, date } = useWords();
  const act = useAct('keepDriver');
  const [kind, setKind] = useState<DriverKind>('election');
  const [place, setPlace] = useState<(typeof places)[number]>('country');
  const [province, setProvince] = useState('');
  const [officeId, setOfficeId] = useState<string | undefined>(undefined);
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [percent, setPercent] = useState('');
  const [reference, setReference] = useState('');
  const scope = scopeOf(place, province, officeId);
  const isWhole = isCount(percent) && countOf(percent) >= 5 && countOf(percent) <= 2000;
  const send = async () => {
    const done = await act.send({
      body: {
        driverId: null,
        basedOn: 0,
        isWithdrawn: false,
        kind,
        scope: scope!,
        from,
        until: until === '' ? null : until,
        factorPercent: countOf(percent),
        reference: reference.trim(),
      },
    });
    if (!done) return;
    setPercent('');
    setReference('');
  };
  return (
    <>
      {act.answer && <Done>{say('driver.saved')}</Done>}
      <ActForm
        act={act}
        verb={say('driver.add')}
        check={() => ({
          ...(scope === null && { scope: say('driver.place_needed') }),
          ...(from === '' && { from: say('act.needed') }),
          ...(!isWhole && { factorPercent: say('driver.percent_hint') }),
          ...(reference.trim().length < 3 && { reference: say('act.needed') }),
        })}
        consequence={() => (
          <>
            <p>
              {say('driver.consequence', {
                kind: say(`driver.${kind}`),
                from: date(from, 'full'),
                percent: countOf(percent),
              })}
            </p>
            {scope && (
              <Preview scope={scope} from={from} until={until} percent={countOf(percent)} />
            )}
          </>
        )}
        send={send}
      >
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <ChoiceField
            name="kind"
            label={say('driver.kind')}
            value={kind}
            choices={kinds.map((value) => ({ value, label: say(`driver.${value}`) }))}
            onChange={setKind}
          />
          <ChoiceField
            name="place"
            label={say('driver.where')}
            value={place}
            choices={places.map((value) => ({ value, label: say(`driver.${value}`) }))}
            onChange={setPlace}
          />
          {place === 'province' && (
            <ChoiceField
              name="scope"
              label={say('driver.province')}
              value={province}
              choices={provinces.map(({ code, name }) => ({ value: code, label: name }))}
              onChange={setProvince}
            />
          )}
          {place === 'office' && <OneOffice officeId={officeId} onChange={setOfficeId} />}
          <DayField name="from" label={say('driver.from')} value={from} onChange={setFrom} />
          <DayField
            name="until"
            label={say('driver.until')}
            hint={say('driver.until_hint')}
            value={until}
            onChange={setUntil}
          />
          <CountField
            name="factorPercent"
            label={say('driver.percent')}
            hint={say('driver.percent_hint')}
            value={percent}
            onChange={setPercent}
          />
          <TextField
            name="reference"
            label={say('driver.reference')}
            maxLength={200}
            value={reference}
            onChange={setReference}
          />
        </div>
      </ActForm>
    </>
  );
}

function OneOffice(props: {
  readonly officeId: string | undefined;
  readonly onChange: (officeId: string | undefined) => void;
}) {
  const { say } = useWords();
  const offices = useOffices();
  const problem = useProblem('scope');
  return (
    <div>
      <OfficeField label={say('driver.office')} offices={offices ?? []} {...props} />
      {problem !== undefined && <p className="mt-1 text-sm text-danger">{problem}</p>}
    </div>
  );
}

interface PreviewProps {
  readonly scope: DriverScopeInput;
  readonly from: string;
  readonly until: string;
  readonly percent: number;
}

function Preview({ scope, from, until, percent }: PreviewProps) {
  const { say } = useWords();
  const query = {
    ...(scope.kind === 'province' && { province: scope.code }),
    ...(scope.kind === 'office' && { office: scope.id }),
    ...(until !== '' && { until }),
    from,
    factorPercent: percent,
  };
  const { data } = useQuery(reading('previewDriver', { query }));
  if (!data) return null;
  const { offices, workingDays: days, usualRecords: usual, moreRecords } = data;
  return (
    <p className="mt-1 font-normal">
      {moreRecords < 0
        ? say('driver.preview_less', { offices, days, usual, less: -moreRecords })
        : say('driver.preview', { offices, days, usual, more: moreRecords })}
    </p>
  );
}

/** null until the place is chosen. */
function scopeOf(
  place: (typeof places)[number],
  province: string,
  officeId: string | undefined,
): DriverScopeInput | null {
  if (place === 'country') return { kind: 'country' };
  if (place === 'province') return province === '' ? null : { kind: 'province', code: province };
  return officeId === undefined ? null : { kind: 'office', id: officeId };
}
