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

type PlaceKind = (typeof places)[number];

/** As typed. */
interface TypedDriver {
  readonly kind: DriverKind;
  readonly place: PlaceKind;
  readonly province: string;
  readonly officeId: string | undefined;
  readonly from: string;
  readonly until: string;
  readonly percent: string;
  readonly reference: string;
}

const nothingTyped: TypedDriver = {
  kind: 'election',
  place: 'country',
  province: '',
  officeId: undefined,
  from: '',
  until: '',
  percent: '',
  reference: '',
};

interface DriverFormProps {
  readonly provinces: readonly { readonly code: string; readonly name: string }[];
}

export function DriverForm({ provinces }: DriverFormProps) {
  const { say, date } = useWords();
  const act = useAct('keepDriver');
  const [typed, setTyped] = useState(nothingTyped);
  const { kind, from, until, percent } = typed;
  const reference = typed.reference.trim();
  const scope = scopeOf(typed);
  const isWhole = isCount(percent) && countOf(percent) >= 5 && countOf(percent) <= 2000;
  const send = async () => {
    const factorPercent = countOf(percent);
    const stated = { kind, scope: scope!, from, factorPercent, reference };
    const done = await act.send({
      body: {
        ...stated,
        driverId: null,
        basedOn: 0,
        isWithdrawn: false,
        until: until === '' ? null : until,
      },
    });
    if (done) setTyped(nothingTyped);
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
          ...(until !== '' && until < from && { until: say('field.until_before_from') }),
          ...(!isWhole && { factorPercent: say('driver.percent_hint') }),
          ...(reference.length < 3 && { reference: say('act.needed') }),
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
          <WhereFields
            typed={typed}
            provinces={provinces}
            onType={(more) => setTyped({ ...typed, ...more })}
          />
          <WhenFields typed={typed} onType={(more) => setTyped({ ...typed, ...more })} />
        </div>
      </ActForm>
    </>
  );
}

interface FieldsProps {
  readonly typed: TypedDriver;
  readonly onType: (more: Partial<TypedDriver>) => void;
}

function WhereFields({ typed, provinces, onType }: FieldsProps & DriverFormProps) {
  const { say } = useWords();
  return (
    <>
      <ChoiceField
        name="kind"
        label={say('driver.kind')}
        value={typed.kind}
        choices={kinds.map((value) => ({ value, label: say(`driver.${value}`) }))}
        onChange={(kind) => onType({ kind })}
      />
      <ChoiceField
        name="place"
        label={say('driver.where')}
        value={typed.place}
        choices={places.map((value) => ({ value, label: say(`driver.${value}`) }))}
        onChange={(place) => onType({ place })}
      />
      {typed.place === 'province' && (
        <ChoiceField
          name="scope"
          label={say('driver.province')}
          value={typed.province}
          choices={provinces.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(province) => onType({ province })}
        />
      )}
      {typed.place === 'office' && (
        <OneOffice officeId={typed.officeId} onChange={(officeId) => onType({ officeId })} />
      )}
    </>
  );
}

function WhenFields({ typed, onType }: FieldsProps) {
  const { say } = useWords();
  return (
    <>
      <DayField
        name="from"
        label={say('driver.from')}
        value={typed.from}
        onChange={(from) => onType({ from })}
      />
      <DayField
        name="until"
        label={say('driver.until')}
        hint={say('driver.until_hint')}
        value={typed.until}
        onChange={(until) => onType({ until })}
      />
      <CountField
        name="factorPercent"
        label={say('driver.percent')}
        hint={say('driver.percent_hint')}
        value={typed.percent}
        onChange={(percent) => onType({ percent })}
      />
      <TextField
        name="reference"
        label={say('driver.reference')}
        maxLength={200}
        value={typed.reference}
        onChange={(reference) => onType({ reference })}
      />
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
function scopeOf({ place, province, officeId }: TypedDriver): DriverScopeInput | null {
  if (place === 'country') return { kind: 'country' };
  if (place === 'province') return province === '' ? null : { kind: 'province', code: province };
  return officeId === undefined ? null : { kind: 'office', id: officeId };
}
