/** The next version of a policy: the numbers of the last one, to be changed, with the day and the circular. */
import { useState } from 'react';
import type { Policy } from '#core/policy/policy.ts';
import { useAct } from '../use-act.ts';
import { useWords } from '../use-words.tsx';
import { ActForm } from './act-form.tsx';
import { ChoiceField, CountField, DayField, TextField } from './form-field.tsx';
import { Done } from './work-page.tsx';

type Typed = Readonly<Record<NumberName, string>>;
type NumberName =
  | 'horizon'
  | 'demandQuantile'
  | 'maximumMonthsOfUse'
  | 'maximumPerGrant'
  | 'boxSize'
  | 'reserveHeldBack'
  | 'collectWithinWorkingDays';

export function PolicyForm({ policy }: { readonly policy: Policy }) {
  const { say, date } = useWords();
  const act = useAct('proposePolicy');
  const [typed, setTyped] = useState<Typed>(() => typedOf(policy));
  const [byCapacity, setByCapacity] = useState(policy.capByPrintCapacity);
  const [byDemand, setByDemand] = useState(policy.capByBacklogAndDemand);
  const [publicFigures, setPublicFigures] = useState(policy.publicFigures);
  const [validFrom, setValidFrom] = useState('');
  const [reference, setReference] = useState('');
  if (act.answer) return <Done>{say('policies.proposed')}</Done>;

  const number = (name: NumberName, label: string) => (
    <CountField
      key={name}
      name={name}
      label={label}
      value={typed[name]}
      onChange={(value) => setTyped({ ...typed, [name]: value })}
    />
  );
  const choice = (name: string, label: string, value: boolean, set: (is: boolean) => void) => (
    <ChoiceField
      name={name}
      label={label}
      value={value ? 'yes' : 'no'}
      choices={(['yes', 'no'] as const).map((is) => ({ value: is, label: say(`policies.${is}`) }))}
      onChange={(is) => set(is === 'yes')}
    />
  );
  return (
    <ActForm
      act={act}
      verb={say('policies.new_version')}
      check={() => ({
        ...(validFrom === '' && { validFrom: say('act.needed') }),
        ...(reference.trim().length < 3 && { reference: say('act.needed') }),
      })}
      consequence={() => say('policies.consequence', { day: date(validFrom, 'long') })}
      send={() =>
        act.send({
          body: {
            policy: {
              ...changed(policy, typed),
              capByPrintCapacity: byCapacity,
              capByBacklogAndDemand: byDemand,
              publicFigures,
              validFrom,
              validUntil: null,
              reference: reference.trim(),
            },
          },
        })
      }
    >
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <DayField
          name="validFrom"
          label={say('policies.valid_from')}
          value={validFrom}
          onChange={setValidFrom}
        />
        <TextField
          name="reference"
          label={say('policies.reference')}
          maxLength={300}
          value={reference}
          onChange={setReference}
        />
        {number(
          'horizon',
          say(policy.horizon.kind === 'fixed' ? 'policies.horizon' : 'policies.horizon_review'),
        )}
        {number('demandQuantile', say('policies.quantile'))}
        {choice('capByPrintCapacity', say('policies.cap_capacity'), byCapacity, setByCapacity)}
        {choice('capByBacklogAndDemand', say('policies.cap_demand'), byDemand, setByDemand)}
        {number('maximumMonthsOfUse', say('policies.months'))}
        {number('maximumPerGrant', say('policies.per_grant'))}
        {number('boxSize', say('policies.box'))}
        {number('reserveHeldBack', say('policies.held_back'))}
        {number('collectWithinWorkingDays', say('policies.collect_within'))}
        <ChoiceField
          name="publicFigures"
          label={say('policies.public_figures')}
          value={publicFigures}
          choices={(['bands', 'exact'] as const).map((value) => ({
            value,
            label: say(`policies.public_figures.${value}`),
          }))}
          onChange={setPublicFigures}
        />
      </div>
    </ActForm>
  );
}

function typedOf(policy: Policy): Typed {
  const { horizon } = policy;
  const text = (value: number | null): string => (value === null ? '' : String(value));
  return {
    horizon: text(horizon.kind === 'fixed' ? horizon.workingDays : horizon.reviewWorkingDays),
    demandQuantile: text(policy.demandQuantile),
    maximumMonthsOfUse: text(policy.maximumMonthsOfUse),
    maximumPerGrant: text(policy.maximumPerGrant),
    boxSize: text(policy.boxSize),
    reserveHeldBack: text(policy.reserveHeldBack),
    collectWithinWorkingDays: text(policy.collectWithinWorkingDays),
  };
}

/** The server judges every number; what cannot be read as one goes as it is and is refused by name. */
function changed(policy: Policy, typed: Typed) {
  const read = (text: string): number | string => {
    const value = Number(text.trim().replace(',', '.'));
    return text.trim() === '' || Number.isNaN(value) ? text : value;
  };
  const optional = (text: string): number | string | null =>
    text.trim() === '' ? null : read(text);
  const horizon = read(typed.horizon);
  const { version: _next, ...rest } = policy;
  return {
    ...rest,
    horizon:
      policy.horizon.kind === 'fixed'
        ? { kind: 'fixed', workingDays: horizon }
        : { kind: 'lead_time_plus_review', reviewWorkingDays: horizon },
    demandQuantile: read(typed.demandQuantile),
    maximumMonthsOfUse: optional(typed.maximumMonthsOfUse),
    maximumPerGrant: optional(typed.maximumPerGrant),
    boxSize: read(typed.boxSize),
    reserveHeldBack: read(typed.reserveHeldBack),
    collectWithinWorkingDays: read(typed.collectWithinWorkingDays),
  };
}
