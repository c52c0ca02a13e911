/** The next version of a policy: the numbers of the last one, to be changed, with the day and the circular. */
import { useState } from 'react';
import type { MoveNumbers } from '#core/policy/move-numbers.ts';
import type { Policy } from '#core/policy/policy.ts';
import { useAct } from '../use-act.ts';
import { useWords } from '../use-words.tsx';
import { ActForm } from './act-form.tsx';
import { ChoiceField, CountField, countOf, DayField, isCount, TextField } from './form-field.tsx';
import { PolicyMoveFields, type TypedMoves } from './policy-move-fields.tsx';
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
  const [moves, setMoves] = useState<TypedMoves>(() => typedMovesOf(policy.moves));
  const [byCapacity, setByCapacity] = useState(policy.capByPrintCapacity);
  const [byDemand, setByDemand] = useState(policy.capByBacklogAndDemand);
  const [publicFigures, setPublicFigures] = useState(policy.publicFigures);
  const [validFrom, setValidFrom] = useState('');
  const [reference, setReference] = useState('');
  if (act.answer) return <Done>{say('policies.proposed')}</Done>;

  const number = (name: NumberName, label: string) => (
    <CountField
      key={name}
      name={fieldOf(name, policy)}
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
        ...(validFrom === '' && { 'policy.validFrom': say('act.needed') }),
        ...(reference.trim().length < 3 && { 'policy.reference': say('act.needed') }),
      })}
      consequence={() => say('policies.consequence', { day: date(validFrom, 'long') })}
      send={() =>
        act.send({
          body: {
            policy: {
              ...changed(policy, typed),
              moves: changedMoves(moves),
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
          name="policy.validFrom"
          label={say('policies.valid_from')}
          value={validFrom}
          onChange={setValidFrom}
        />
        <TextField
          name="policy.reference"
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
        {choice(
          'policy.capByPrintCapacity',
          say('policies.cap_capacity'),
          byCapacity,
          setByCapacity,
        )}
        {choice('policy.capByBacklogAndDemand', say('policies.cap_demand'), byDemand, setByDemand)}
        {number('maximumMonthsOfUse', say('policies.months'))}
        {number('maximumPerGrant', say('policies.per_grant'))}
        {number('boxSize', say('policies.box'))}
        {number('reserveHeldBack', say('policies.held_back'))}
        {number('collectWithinWorkingDays', say('policies.collect_within'))}
        <ChoiceField
          name="policy.publicFigures"
          label={say('policies.public_figures')}
          value={publicFigures}
          choices={(['bands', 'exact'] as const).map((value) => ({
            value,
            label: say(`policies.public_figures.${value}`),
          }))}
          onChange={setPublicFigures}
        />
      </div>
      <PolicyMoveFields typed={moves} onChange={setMoves} />
    </ActForm>
  );
}

/** As the server names it when it refuses. */
function fieldOf(name: NumberName, { horizon }: Policy): string {
  if (name !== 'horizon') return `policy.${name}`;
  return `policy.horizon.${horizon.kind === 'fixed' ? 'workingDays' : 'reviewWorkingDays'}`;
}

function typedOf(policy: Policy): Typed {
  const { horizon } = policy;
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

function typedMovesOf(moves: MoveNumbers): TypedMoves {
  const typed = Object.entries(moves).map(([name, value]) => [name, text(value)]);
  return Object.fromEntries(typed) as TypedMoves;
}

function text(value: number | null): string {
  return value === null ? '' : String(value);
}

/**
 * The server judges every number; what cannot be read as one goes as it is and is refused by name. Points between
 * thousands are read as such, so that 20.000 is not twenty; 20,000 could be either and is refused.
 */
function read(typed: string): number | string {
  if (isCount(typed)) return countOf(typed);
  if (/^[1-9]\d{0,2}(,\d{3})+$/.test(typed.trim())) return typed;
  const value = Number(typed.trim().replace(',', '.'));
  return typed.trim() === '' || Number.isNaN(value) ? typed : value;
}

function optional(typed: string): number | string | null {
  return typed.trim() === '' ? null : read(typed);
}

function changedMoves({ movesMax, ...typed }: TypedMoves) {
  const numbers = Object.entries(typed).map(([name, value]) => [name, read(value)]);
  return { ...Object.fromEntries(numbers), movesMax: optional(movesMax) };
}

function changed(policy: Policy, typed: Typed) {
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
